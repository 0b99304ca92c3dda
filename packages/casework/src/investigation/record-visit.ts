import type { DocumentId, OfficerId } from '@jzt/kernel'
import type { Case, VisitKind } from '../case.ts'
import { law } from '../law.ts'
import { conflictOf } from '../may.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, dayOutside, officerOf, town } from '../step.ts'
import { visitDay } from './visit-day.ts'

export interface RecordVisitInput {
  readonly kind: VisitKind
  /** An instant with its offset. */
  readonly visitedAt: string
  readonly companion: OfficerId
  readonly photos: readonly { readonly documentId: DocumentId }[]
}

/** The second person of a visit is bound by the same walls as the first. */
function companionRefusal(file: Case, by: OfficerId, companion: OfficerId): Refusal | undefined {
  if (companion === by) return { code: 'two-people-needed', article: law.twoPeople }
  if (file.relatives.includes(companion)) return { code: 'relative-declared', article: law.nearKin }
  return conflictOf(companion, 'survey', file)
}

/**
 * Record a visit 入户调查、邻里访问、信函索证 (R64, R65): two people, in the village where the family is registered or
 * lives. The home visit also settles the assist task of the town of living (人户分离).
 */
export const recordVisit: CaseStep<'record-visit', RecordVisitInput> = {
  name: 'record-visit',
  who: ['village', ...town],
  at: 'survey-places',
  stages: ['investigating', 're-examining', 're-investigating'],
  side: 'survey',
  decide(file, { kind, visitedAt, companion, photos }, context) {
    const by = officerOf(context)
    const visitedOn = visitDay(visitedAt)
    const refusal =
      companionRefusal(file, by, companion) ?? dayOutside('visitedAt', visitedOn, [file.submittedOn, context.today])
    if (refusal) return cannot(refusal)
    return advance(file, {
      kind: 'visit-recorded',
      on: context.today,
      by,
      visitId: context.newId,
      visitKind: kind,
      visitedOn,
      companion,
      photos: photos.map(({ documentId }) => documentId),
    })
  },
}
