import { endpoints, type HardshipEntry } from '@jzt/contract'
import { type DivisionCode, isWithin, maskIdNumber, readIdNumber } from '@jzt/kernel'
import { listOfficerNames } from '../access/index.ts'
import { listPlaceNames } from '../places/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { addEntry, type Entry, findEntry, listEntries, removeEntry } from './list-store.ts'

type Role = SignedInOfficer['role']

/** The heads sign for the list; their clerks and the auditor read it. */
const keepers: readonly Role[] = ['town-head', 'district-head']
const readers: readonly Role[] = [...keepers, 'town-clerk', 'district-clerk', 'auditor']

const notYourRole = refused({ code: 'not-your-role' })

export function registerSpecialHardship(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.listSpecialHardship, async ({ tx, actor }) => {
    if (!readers.includes(actor.role)) return notYourRole
    await audit(tx, actor, 'read:special-hardship')
    const rows = await viewEntries(tx, await listEntries(equipment, tx))
    return answer({ rows, mayKeep: keepers.includes(actor.role) })
  })

  route(app, equipment, endpoints.addSpecialHardship, async ({ tx, actor, body }) => {
    if (!keepers.includes(actor.role)) return notYourRole
    const town = body.town as DivisionCode
    if (!isWithin(town, actor.division)) return refused({ code: 'not-your-place' })
    const read = readIdNumber(body.idNumber)
    if (!read.ok) return invalid('idNumber', '身份证号码不对，请对着身份证再看一遍')
    if (body.listedOn > equipment.clock.today()) return invalid('listedOn', '列入日期不能晚于今天')
    const entryId = await addEntry(equipment, tx, { ...body, town, idNumber: read.idNumber, by: actor.id })
    if (!entryId) return refused({ code: 'already-listed' })
    await audit(tx, actor, 'special-hardship:add', undefined, entryId)
    return viewed(equipment, tx, entryId)
  })

  route(app, equipment, endpoints.removeSpecialHardship, async ({ tx, actor, params: { entryId }, body }) => {
    if (!keepers.includes(actor.role)) return notYourRole
    if (!(await findEntry(equipment, tx, entryId))) return refused({ code: 'not-found' })
    if (!(await removeEntry(equipment, tx, { entryId, reason: body.reason, by: actor.id })))
      return refused({ code: 'no-longer-listed' })
    await audit(tx, actor, 'special-hardship:remove', undefined, entryId)
    return viewed(equipment, tx, entryId)
  })
}

const invalid = (path: string, message: string) => refused({ code: 'invalid-input', fields: [{ path, message }] })

async function viewed(equipment: Equipment, tx: Tx, entryId: string) {
  const entry = await findEntry(equipment, tx, entryId)
  const [view] = await viewEntries(tx, entry ? [entry] : [])
  return view ? answer(view) : refused({ code: 'not-found' })
}

async function viewEntries(tx: Tx, entries: readonly Entry[]): Promise<HardshipEntry[]> {
  const officers = entries.flatMap(({ listedBy, removedBy }) => [listedBy, ...(removedBy ? [removedBy] : [])])
  const names = await listOfficerNames(tx, officers)
  const towns = await listPlaceNames(
    tx,
    entries.map(({ town }) => town),
  )
  return entries.map(({ listedBy, removedBy, idNumber, ...entry }) => ({
    ...entry,
    townName: towns.get(entry.town) ?? entry.town,
    idNumber: maskIdNumber(idNumber),
    listedBy: names.get(listedBy) ?? '工作人员',
    ...(removedBy ? { removedBy: names.get(removedBy) ?? '工作人员' } : {}),
  }))
}
