import type { DivisionCode, DocumentId, PlainDate } from '@jzt/kernel'
import type { DoneByOfficer } from '../happened.ts'

interface Posting {
  readonly publicityId: string
  readonly postedOn: PlainDate
  /** The last full day that the notice must stand; the posting day is not counted. */
  readonly endsOn: PlainDate
  readonly village: DivisionCode
  readonly opinion: number
  readonly onWeb: boolean
}

export type PublicityEvent =
  | (DoneByOfficer<'publicity-posted'> & Posting)
  | (DoneByOfficer<'publicity-posted-again'> & Posting)
  /** Without `by`: whoever objected, or wrote it down for a neighbour, stays hidden. */
  | {
      readonly kind: 'objection-raised'
      readonly on: PlainDate
      readonly objectionId: string
      readonly publicityId: string
      readonly newFacts: boolean
      readonly needsInvestigation: boolean
    }
  | (DoneByOfficer<'objection-re-investigated'> & {
      readonly objectionIds: readonly string[]
      readonly factsChanged: boolean
    })
  | (DoneByOfficer<'objection-answered'> & { readonly objectionId: string; readonly toldOn: PlainDate })
  | (DoneByOfficer<'case-reported'> & { readonly signature: DocumentId })
