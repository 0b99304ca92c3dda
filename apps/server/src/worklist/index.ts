import type { Role } from '@jzt/casework'
import { endpoints, type WorklistRow } from '@jzt/contract'
import { addDays, addWorkdays, isPlainDate, isWithin, type PlainDate, readIdNumber, townOf } from '@jzt/kernel'
import type * as z from 'zod'
import { listPlaceNames } from '../places/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { countWork, type FoundRow, findWork, type WorkCounts, type WorklistFilter } from './worklist-query.ts'

/** Which desk a role sits at: `mine` in the queue. */
const deskOf: Record<Role, string | undefined> = {
  village: 'village',
  'town-clerk': 'town',
  'town-head': 'town',
  'district-clerk': 'district',
  'district-head': 'district',
  city: undefined,
  auditor: undefined,
  administrator: undefined,
}

export function registerWorklist(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.getWorklist, async ({ tx, actor, query }) => {
    if (actor.role === 'administrator') return refused({ code: 'not-your-role' })
    if (query.division && !isWithin(query.division, actor.division)) return refused({ code: 'not-found' })
    const today = equipment.clock.today()
    const days = { today, threeDays: addWorkdays(today, 3, equipment.calendar) }
    const limit = query.limit ?? 50
    const filter = filterOf(equipment, actor, query, days)
    const own = isWhole(query) ? deskOf[actor.role] : undefined
    const rows = await findInOrder(tx, filter, { own, after: query.after, limit: limit + 1 })
    const last = rows.length > limit ? rows[limit - 1] : undefined
    if (query.find) await audit(tx, actor, 'search', undefined, 'worklist')
    return answer({
      rows: await describeRows(equipment, tx, rows.slice(0, limit)),
      ...(last ? { next: nextOf(last, own) } : {}),
      counts: countsOf(await countWork(tx, actor.division, days), deskOf[actor.role]),
    })
  })
}

/** Nothing says whose work is wanted: then the own desk's comes first. */
const isWhole = ({ holder, outcome, find }: Query): boolean => !holder && !outcome && !find

/** Where the next page begins: among the own work, or behind `~` among that of others. */
const nextOf = (last: FoundRow, own: string | undefined): string =>
  `${own && last.holder !== own ? '~' : ''}${last.nextDeadline ?? '9999-12-31'}_${last.caseId}`

interface Ordering {
  readonly own: string | undefined
  readonly after: string | undefined
  readonly limit: number
}

/** By deadline; the own desk's work before that of others. Two walks of one index, for no index knows whose desk asks. */
async function findInOrder(tx: Tx, filter: Filter, { own, after, limit }: Ordering): Promise<FoundRow[]> {
  if (!own) return findWork(tx, { ...filter, after: after ? readAfter(after) : undefined, limit })
  const isBehind = after?.startsWith('~') ?? false
  const from = after ? readAfter(isBehind ? after.slice(1) : after) : undefined
  const mine = isBehind ? [] : await findWork(tx, { ...filter, holder: own, after: from, limit })
  if (mine.length === limit) return mine
  const others = { ...filter, notHolder: own, after: isBehind ? from : undefined, limit: limit - mine.length }
  return [...mine, ...(await findWork(tx, others))]
}

type Filter = Omit<WorklistFilter, 'limit' | 'after'>

interface Days {
  readonly today: PlainDate
  readonly threeDays: PlainDate
}
type Query = z.output<typeof endpoints.getWorklist.query>

function filterOf(equipment: Equipment, actor: SignedInOfficer, query: Query, days: Days): Filter {
  const { holder } = query
  return {
    scope: actor.division,
    holder: holder === 'mine' ? deskOf[actor.role] : holder === 'all' ? undefined : holder,
    stage: query.stage,
    programme: query.programme,
    outcome: query.outcome,
    division: query.division,
    dueUntil: dueUntil(query.due, days),
    find: query.find ? findOf(equipment, query.find) : undefined,
  }
}

function countsOf(counts: readonly WorkCounts[], desk: string | undefined) {
  return {
    mine: sum(counts.filter(({ holder }) => holder === desk).map(({ count }) => count)),
    overdue: sum(counts.map(({ overdue }) => overdue)),
    today: sum(counts.map(({ today }) => today)),
    threeDays: sum(counts.map(({ threeDays }) => threeDays)),
    // Without a desk, the city counts only what is due: no totals by stage.
    byStage: desk === undefined ? [] : byStage(counts),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function byStage(counts: readonly { stage: WorklistRow['stage']; count: number }[]) {
  const stages = [...new Set(counts.map(({ stage }) => stage))]
  return stages.map((stage) => ({
    stage,
    count: sum(counts.filter((one) => one.stage === stage).map(({ count }) => count)),
  }))
}

function dueUntil(due: Query['due'], { today, threeDays }: Days): PlainDate | undefined {
  if (due === 'overdue') return addDays(today, -1)
  return due === 'today' ? today : due === 'three-days' ? threeDays : undefined
}

function readAfter(after: string): { deadline: string; caseId: string } | undefined {
  // The day and the id go to the database as such: a 31st of February would be a defect there.
  const match = /^((?:20\d\d|9999)-\d{2}-\d{2})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after)
  const [, deadline = '', caseId = ''] = match ?? []
  return isPlainDate(deadline) ? { deadline, caseId } : undefined
}

/** A case number, a whole identity number, or a whole name: sealed fields are found by their keyed index only. */
function findOf({ encryption }: Equipment, find: string): WorklistFilter['find'] {
  if (/^CQ-/i.test(find)) return { number: find.toUpperCase() }
  const read = readIdNumber(find)
  return read.ok
    ? { idNumberIndex: encryption.index('id-number', read.idNumber) }
    : { nameIndex: encryption.index('name', find) }
}

/** A village of the same town without the town's name before it. */
const shortName = (village: string, town = ''): string =>
  village.startsWith(town) ? village.slice(town.length) : village

/** Rows as people read them; shared with supervision. */
export async function describeRows(equipment: Equipment, tx: Tx, rows: readonly FoundRow[]): Promise<WorklistRow[]> {
  const today = equipment.clock.today()
  const names = await listPlaceNames(
    tx,
    rows.flatMap((row) => [townOf(row.division), row.livingDivision]),
  )
  return rows.map((row) => ({
    caseId: row.caseId as WorklistRow['caseId'],
    number: row.caseNumber as WorklistRow['number'],
    asked: row.asked,
    programme: row.programme,
    applicantName: equipment.encryption.open(row.applicantNameSealed, `case_file.applicant_name.${row.caseId}`),
    memberCount: row.memberCount,
    townName: names.get(townOf(row.division)) ?? row.division,
    villageName: shortName(names.get(row.livingDivision) ?? row.livingDivision, names.get(townOf(row.division))),
    stage: row.stage,
    holder: row.holder,
    ...(row.nextDeadline ? { deadline: row.nextDeadline } : {}),
    ...(row.nextDeadlineName ? { deadlineName: row.nextDeadlineName } : {}),
    overdue: row.nextDeadline !== null && row.nextDeadline < today,
    ...(row.standardChanged ? { standardChanged: true as const } : {}),
    ...(row.authorisationWithdrawn ? { authorisationWithdrawn: true as const } : {}),
    submittedOn: row.submittedOn,
  }))
}

export { type FoundRow, findWork } from './worklist-query.ts'
