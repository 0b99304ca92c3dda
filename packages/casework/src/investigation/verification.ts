import { addWorkdays, type MemberId, type PlainDate } from '@jzt/kernel'
import type { Case } from '../case.ts'
import { law } from '../law.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import type { Refusal } from '../refusals.ts'
import type { StepContext } from '../step.ts'
import { queryKey } from './evolve.ts'

/** The queries that neither the register nor a countersigned stand-in has settled: shown as 核对未完成. */
export const unsettledQueries = (file: Case): string[] =>
  (file.verification?.outstanding ?? []).filter(
    (key) => !file.standIns.some((one) => one.countersignedBy && queryKey(one.register, one.memberId) === key),
  )

/** The survey may be concluded: every register has answered, or something else was signed for twice. */
export function verificationGap(file: Case): Refusal | undefined {
  if (!file.verification) return { code: 'verification-not-started', article: law.gate }
  const outstanding = unsettledQueries(file)
  return outstanding.length > 0 ? { code: 'verification-unfinished', article: law.gate, outstanding } : undefined
}

/** No authorisation, no query: members about whom nothing may be asked. */
export function authorisationGap(file: Case): Refusal | undefined {
  const members = file.members.filter((member) => !member.authorisedOn).map(({ id }) => id)
  return members.length > 0 ? { code: 'authorisation-missing', article: law.authorisation, members } : undefined
}

/** From this day something may stand in for a silent register; at once for one that does not cover the person. */
export function standInFrom(
  file: Case,
  query: { register: string; memberId: MemberId },
  context: StepContext,
): PlainDate {
  const startedOn = file.verification?.startedOn ?? context.today
  if (file.verification?.notCovered.includes(queryKey(query.register, query.memberId))) return startedOn
  return addWorkdays(startedOn, limitsOf(file).silentRegisterWorkdays, context.calendar)
}
