import {
  type Actor,
  type Case,
  type CaseEvent,
  holderOf,
  holdsMembers,
  isOpen,
  nextDeadline,
  type StepResult,
  wakesOn,
} from '@jzt/casework'
import type { PlainDate } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { RefusedInside } from '../platform/problem.ts'
import { scopeOf, widen } from '../platform/scope.ts'

type Taken = Extract<StepResult, { ok: true }>

/** The case with its row locked until the transaction ends, so that two steps on one case come one after the other. */
export async function lockCase(tx: Tx, caseId: string): Promise<Case | undefined> {
  const row = await inDirectory(tx, caseId).forUpdate(['caseFile']).executeTakeFirst()
  return row && (row.state as unknown as Case)
}

/** The case as it stands. Undefined also when it lies outside the scope of the one who asks. */
export async function findCase(tx: Tx, caseId: string): Promise<Case | undefined> {
  const row = await inDirectory(tx, caseId).executeTakeFirst()
  return row && (row.state as unknown as Case)
}

const inDirectory = (tx: Tx, caseId: string) =>
  tx
    .selectFrom('caseDirectory')
    .innerJoin('caseFile', (join) =>
      join.onRef('caseFile.hid', '=', 'caseDirectory.hid').onRef('caseFile.caseId', '=', 'caseDirectory.caseId'),
    )
    .select('caseFile.state')
    .where('caseDirectory.caseId', '=', caseId)

/** The copies of a case's state that lists and row-level security read. */
export function projectionOf({ calendar }: Pick<Equipment, 'calendar'>, file: Case) {
  const deadline = nextDeadline(file, { calendar })
  // A paid household comes back to the queue while something about its benefit is due.
  const closedOn = isOpen(file) ? undefined : (file.closing?.on ?? file.publication?.on)
  return {
    programme: file.programme,
    asked: [...file.asked],
    stage: file.stage,
    version: file.version,
    division: divisionOf(file),
    livingDivision: file.livingVillage,
    acceptedOn: file.acceptance?.on ?? null,
    holder: holderOf(file)?.unit ?? ('platform' as const),
    nextDeadline: deadline?.dueBy ?? null,
    nextDeadlineName: deadline?.name ?? null,
    closedOn: closedOn ?? null,
    wakesOn: wakesOn(file) ?? null,
    outcome: file.closing?.kind ?? (file.benefit ? 'granted' : null),
    state: JSON.stringify(file),
  }
}

const divisionOf = (file: Case): string =>
  file.registeredVillage.startsWith(file.town) ? file.registeredVillage : `${file.town}000`

/**
 * Writes one step: the new state, its events and what follows from them, all in this transaction. The version guards
 * against a step that was decided on an older state, whoever forgot to lock.
 */
export async function saveStep(equipment: Equipment, tx: Tx, before: Case, step: Taken, by: Actor): Promise<void> {
  const after = step.state
  const write = () =>
    tx
      .updateTable('caseFile')
      .set({ ...projectionOf(equipment, after), changedAt: equipment.clock.now() })
      .where('hid', '=', before.household)
      .where('caseId', '=', before.id)
      .where('version', '=', before.version)
      .executeTakeFirst()
  // A town that passes a case on does not see it afterwards; row-level security would not let it write such a row.
  const updated = after.town === before.town ? await write() : await widen(tx, scopeOf(by), write)
  if (updated.numUpdatedRows !== 1n) throw new RefusedInside({ code: 'case-changed', version: after.version })
  await tx
    .insertInto('caseEvent')
    .values(eventRows(equipment, before, step.events, by))
    .execute()
  if (holdsMembers(before) && !holdsMembers(after)) await releaseMembers(tx, after)
  for (const event of step.events) await equipment.reactions(tx, { before, after, event, by })
}

/** A case that ended without a benefit, or whose benefits were paid once or have ended, no longer stands in the way of its members' next application. */
async function releaseMembers(tx: Tx, file: Case): Promise<void> {
  await tx
    .updateTable('personDirectory')
    .set({ open: false })
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .execute()
}

function eventRows(equipment: Equipment, before: Case, events: readonly CaseEvent[], by: Actor) {
  return events.map((event, index) => ({
    hid: before.household,
    caseId: before.id,
    seq: before.version + index + 1,
    kind: event.kind,
    onDate: event.on,
    at: equipment.clock.now(),
    actorKind: by.kind,
    actorId: by.kind === 'system' ? null : by.id,
    payload: JSON.stringify(event),
  }))
}

export interface EventRow {
  readonly seq: number
  readonly at: Date
  readonly onDate: PlainDate
  readonly actorKind: string
  readonly actorId: string | null
  readonly event: CaseEvent
}

/** What happened since a version, for a screen that showed that version. */
export async function listEvents(tx: Tx, file: Case, since = 0): Promise<EventRow[]> {
  const rows = await tx
    .selectFrom('caseEvent')
    .select(['seq', 'at', 'onDate', 'actorKind', 'actorId', 'payload'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('seq', '>', since)
    .orderBy('seq')
    .execute()
  return rows.map(({ payload, onDate, ...row }) => ({
    ...row,
    onDate: onDate as PlainDate,
    event: payload as unknown as CaseEvent,
  }))
}
