import { randomUUID } from 'node:crypto'
import { accept, type Case, type Officer, startInvestigation, takeStep } from '@jzt/casework'
import type { Draft } from '@jzt/contract'
import { type CaseId, type CitizenId, type MemberId, type OfficerId, townOf } from '@jzt/kernel'
import type { Family } from '@jzt/sandbox/people'
import { applicationOf } from '../../../test-support/family-application.ts'
import { lockCase, saveStep } from '../../casework/index.ts'
import { submit } from '../../intake/index.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { newId } from '../../platform/ids.ts'
import { inScope, scopeOf, wholeCity } from '../../platform/scope.ts'
import { openQueries, type QueriesOpened } from '../index.ts'
import { getCase } from './case-of.ts'

export interface Submitted {
  readonly caseId: CaseId
  readonly number: string
  /** In the order of the family. */
  readonly memberIds: readonly MemberId[]
}

/** The application of a family, sent by this citizen; as a helper when the family is helped. */
export async function submittedCase(
  equipment: Equipment,
  family: Family,
  citizen: CitizenId,
  more: Partial<Draft['pages']> = {},
): Promise<Submitted> {
  const helped = family.helpedBy !== undefined
  const mandate = {
    helperName: '罗小兰',
    helperRelation: 'grid-worker' as const,
    helperPhone: '19900000200',
    reason: 'no-phone' as const,
  }
  const signature = await uploadedDocument(equipment, citizen)
  const draft: Draft = {
    draftId: randomUUID(),
    programmes: ['dibao'],
    savedAt: equipment.clock.now().toISOString(),
    version: 1,
    resumeAt: 'check',
    pages: { ...applicationOf(family), ...(helped ? { mandate } : {}), ...more },
  }
  const asCitizen = scopeOf({ kind: 'citizen', id: citizen })
  const sent = await inScope(equipment.db, asCitizen, (tx) => submit(equipment, tx, { draft, signature, citizen }))
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  const { caseId, number } = sent.receipt
  const file = await getCase(equipment, caseId)
  return { caseId, number, memberIds: file.members.map(({ id }) => id) }
}

/** A picture on file of this citizen, bound to no case yet. */
export async function uploadedDocument(equipment: Equipment, citizen: CitizenId): Promise<string> {
  const documentId = newId()
  await inScope(equipment.db, wholeCity, (tx) =>
    tx
      .insertInto('document')
      .values({
        documentId,
        uploadedByKind: 'citizen',
        uploadedBy: citizen,
        kind: 'other',
        mediaType: 'image/png',
        bytes: 100,
        sha256: '0'.repeat(64),
        storageKey: newId(),
      })
      .execute(),
  )
  return documentId
}

/** A clerk of the town that handles the case. */
export const clerkOf = (file: Case): Officer => ({
  kind: 'officer',
  id: newId<OfficerId>(),
  role: 'town-clerk',
  division: townOf(file.registeredVillage),
})

/** Acceptance and start of the investigation by the town, through the real steps; the queries go out with the commit. */
export async function startedInvestigation(equipment: Equipment, caseId: CaseId): Promise<QueriesOpened> {
  return inScope(equipment.db, wholeCity, async (tx) => {
    const before = await lockCase(tx, caseId)
    if (!before) throw new Error('no such case')
    const by = clerkOf(before)
    const context = {
      by,
      today: equipment.clock.today(),
      calendar: equipment.calendar,
      newId: newId(),
    }
    const accepted = takeStep(accept, before, { nearKinConfirmed: false, relatives: [], missing: [] }, context)
    if (!accepted.ok) throw new Error(JSON.stringify(accepted.refusal))
    await saveStep(equipment, tx, before, accepted, by)
    const memberIds = before.members.map(({ id }) => id)
    const opened = await openQueries(equipment, tx, { hid: before.household, caseId, memberIds })
    const started = takeStep(startInvestigation, accepted.state, { outstanding: opened.outstanding }, context)
    if (!started.ok) throw new Error(JSON.stringify(started.refusal))
    await saveStep(equipment, tx, accepted.state, started, by)
    return opened
  })
}
