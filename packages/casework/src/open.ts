import {
  type CaseId,
  type CaseNumber,
  type CitizenId,
  type DivisionCode,
  type Events,
  type HouseholdId,
  type OfficerId,
  proceed,
  townOf,
} from '@jzt/kernel'
import type { Case, CaseMember, FiledAt, Finding } from './case.ts'
import type { CaseEvent } from './events.ts'
import { evolveAll } from './evolve.ts'
import { livesApart } from './may.ts'
import { type Asked, procedureFor } from './procedure/procedure-of.ts'
import type { StepContext } from './step.ts'

export interface Submission {
  readonly caseId: CaseId
  readonly household: HouseholdId
  readonly number: CaseNumber
  /** At least one; all of them follow one procedure (`casesFor`). */
  readonly asked: Asked
  /** Where 临时救助 is asked for; everything else goes to the place of registration. */
  readonly filedAt?: FiledAt
  readonly applicant: CitizenId
  /** The helper with a mandate, when somebody else applies for the applicant (R13, R14, R39). */
  readonly agent?: CitizenId
  readonly registeredVillage: DivisionCode
  readonly livingVillage: DivisionCode
  readonly members: readonly CaseMember[]
  readonly declaredNearKin: boolean
  /** Officers known to be among the declared near kin. */
  readonly relatives?: readonly OfficerId[]
  /** What the town has to look into, such as `member-in-another-case`: it never stands in the way of the submission. */
  readonly findings: readonly Omit<Finding, 'resolved'>[]
}

/**
 * Submit 提交: always received. The case goes to the town of household registration (R10); 临时救助 goes to the town that was
 * asked, which may be that of living or of the emergency (社会救助法 第三十七条第二款). Where the family lives in another town,
 * that town gets an assist task for the visit (人户分离). Overlaps are findings for the town alone.
 */
export function openCase(submission: Submission, context: Pick<StepContext, 'today'>) {
  const { caseId, household, number, applicant, agent, registeredVillage, livingVillage } = submission
  const on = context.today
  const filedAt = procedureFor(submission.asked).isWhereNeedArose ? submission.filedAt : undefined
  const town = townOf(filedAt?.village ?? registeredVillage)
  const events: Events<CaseEvent> = [
    {
      kind: 'case-submitted',
      on,
      caseId,
      household,
      number,
      programme: submission.asked[0],
      asked: submission.asked,
      applicant,
      ...(agent ? { agent } : {}),
      town,
      registeredVillage,
      livingVillage,
      ...(filedAt ? { filedAt } : {}),
      members: submission.members,
      declaredNearKin: submission.declaredNearKin,
      relatives: submission.relatives ?? [],
    },
    ...submission.findings.map((finding) => ({ kind: 'finding-raised', on, finding }) as const),
    ...(livesApart({ town, livingVillage })
      ? [{ kind: 'task-raised', on, task: 'assist-visit', division: townOf(livingVillage) } as const]
      : []),
  ]
  return proceed<Case, CaseEvent>(evolveAll(undefined, events), events)
}
