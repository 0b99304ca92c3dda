import { steps, system, takeStep } from '@jzt/casework'
import type { CitizenId, PlainDate } from '@jzt/kernel'
import { lockCase, saveStep } from '../casework/index.ts'
import { withinLimit } from '../platform/attempts.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import type { Refusal } from '../platform/problem.ts'
import { scopeOf, widen } from '../platform/scope.ts'
import { addObjection } from './objection-store.ts'
import { findPosted } from './publicity-store.ts'

const perDay = { windowSeconds: 86_400, max: 5 } as const

export interface Objecting {
  readonly publicityId: string
  readonly citizen: CitizenId
  readonly words: string
  readonly newFacts: boolean
}

type Objected =
  | { readonly ok: true; readonly objectionId: string; readonly on: PlainDate }
  | { readonly ok: false; readonly refusal: Refusal }

const no = (refusal: Refusal): Objected => ({ ok: false, refusal })

/** Counts an objection of this person; asked before the transaction opens. */
export const mayObjectAgain = ({ db }: Equipment, citizen: CitizenId): Promise<boolean> =>
  withinLimit(db, `objection:${citizen}`, perDay)

/**
 * Objects to a notice (R73). The objector sees nothing of the case, so the step is taken in a widened scope; it is
 * taken and audited in the name of the platform, so that neither events nor the audit of the case say who it was.
 * Whether the case went on, ended or never was, the answer is the same: the notice is over.
 */
export async function object(equipment: Equipment, tx: Tx, objecting: Objecting): Promise<Objected> {
  const { citizen } = objecting
  return widen(tx, scopeOf({ kind: 'citizen', id: citizen }), () => objectAsPlatform(equipment, tx, objecting))
}

async function objectAsPlatform(equipment: Equipment, tx: Tx, objecting: Objecting): Promise<Objected> {
  const { publicityId, citizen, words, newFacts } = objecting
  const posted = await findPosted(equipment, tx, publicityId)
  if (!posted) return no({ code: 'not-found' })
  const file = await lockCase(tx, posted.caseId)
  const today = equipment.clock.today()
  if (!file || !posted.endsOn || posted.endsOn < today) return no({ code: 'publicity-over' })

  const context = { by: system, today, calendar: equipment.calendar, newId: newId() }
  const taken = takeStep(steps.object, file, { newFacts }, context)
  if (!taken.ok) return no({ code: 'publicity-over' })
  const objectionId = context.newId
  await addObjection(equipment, tx, file, {
    objectionId,
    publicityId,
    objectorId: citizen,
    words,
    newFacts,
    madeOn: today,
  })
  await saveStep(equipment, tx, file, taken, system)
  await audit(tx, system, 'step:object', file)
  return { ok: true, objectionId, on: today }
}
