import type {
  AskedProgramme,
  CaseId,
  CaseNumber,
  CitizenId,
  DivisionCode,
  DocumentId,
  HouseholdId,
  OfficerId,
  PlainDate,
} from '@jzt/kernel'
import type { CaseMember, FiledAt, Finding, Gap, Task } from '../case.ts'
import type { DoneByOfficer, Happened } from '../happened.ts'

export interface CaseSubmitted {
  readonly kind: 'case-submitted'
  readonly on: PlainDate
  readonly caseId: CaseId
  readonly household: HouseholdId
  readonly number: CaseNumber
  readonly programme: AskedProgramme
  /** Everything that was asked for; absent in the events of the time when only one programme could be. */
  readonly asked?: readonly AskedProgramme[]
  readonly applicant: CitizenId
  readonly agent?: CitizenId
  readonly town: DivisionCode
  readonly registeredVillage: DivisionCode
  readonly livingVillage: DivisionCode
  readonly filedAt?: FiledAt
  readonly members: readonly CaseMember[]
  readonly declaredNearKin: boolean
  readonly relatives: readonly OfficerId[]
}

export type Receiver = 'applicant' | 'agent' | 'adult-member' | 'witness'
export type DeclineGround = 'no-such-programme' | 'withdrawn' | 'proven-duplicate'

export type AcceptanceEvent =
  | CaseSubmitted
  | (Happened<'finding-raised'> & { readonly finding: Omit<Finding, 'resolved'> })
  | (Happened<'task-raised'> & { readonly task: Task['kind']; readonly division: DivisionCode })
  | (Happened<'member-authorised'> & { readonly memberId: CaseMember['id'] })
  | (Happened<'authorisation-withdrawn'> & {
      readonly memberId: CaseMember['id']
      /** The day on which it was said: from then on it no longer stood. Absent in events of before. */
      readonly toldOn?: PlainDate
    })
  | (DoneByOfficer<'case-transferred'> & { readonly from: DivisionCode; readonly to: DivisionCode })
  | (DoneByOfficer<'applicant-contacted'> & { readonly channel: string; readonly outcome: string })
  | (DoneByOfficer<'supplement-requested'> & { readonly gaps: readonly Gap[] })
  | (Happened<'supplement-notice-served'> & {
      readonly servedOn: PlainDate
      readonly to: 'applicant' | 'agent'
      readonly method: string
      /** Set with the last receipt: from then on the period runs. */
      readonly dueBy?: PlainDate
    })
  | (Happened<'supplement-extended'> & { readonly dueBy: PlainDate })
  | (Happened<'supplement-received'> & { readonly open: readonly Gap[] })
  | Happened<'supplement-completed'>
  | Happened<'case-lapsed'>
  | (DoneByOfficer<'case-accepted'> & { readonly nearKin: boolean; readonly relatives: readonly OfficerId[] })
  | (DoneByOfficer<'case-declined'> & { readonly ground: DeclineGround; readonly signature: DocumentId })
