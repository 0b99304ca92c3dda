import { type Fen, type PlainDate, type Programme, zeroFen } from '@jzt/kernel'
import type { Explain, Explanation } from '../expression/explain.ts'
import type { Rule } from '../expression/expression.ts'
import type { Missing } from '../expression/trace.ts'
import { citation } from '../expression/trace-lines.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { ConditionMet, PersonVerdict, ProgrammeVerdict } from './assessment.ts'
import type { PersonalRules, ProgrammeRules } from './edition.ts'

type Truth = ConditionMet['met']

/** One programme judged: its verdict, and the explanations it rests on. */
export interface Judged<Name extends string = Programme> {
  readonly verdict: ProgrammeVerdict<Name>
  readonly parts: readonly Explanation<boolean | number>[]
}

interface Grounds {
  readonly explain: Explain
  readonly facts: HouseholdFacts
  readonly on: PlainDate
}

/** Judges one programme. What follows from entitlement is asked only of a family that is entitled: else nothing is missing for it. */
export function judgeProgramme<Name extends string>(rules: ProgrammeRules<Name>, grounds: Grounds): Judged<Name> {
  const occasion = rules.occasion && grounds.explain(rules.occasion)
  if (rules.occasion && occasion && truthOf(occasion) === 'no') return noOccasion(rules, occasion, grounds)

  const entitled = grounds.explain(rules.entitled)
  const granted = truthOf(entitled) === 'yes' ? grantOf(rules, grounds) : { said: {}, parts: [] }
  const parts = [...(occasion ? [occasion] : []), entitled, ...granted.parts]
  const missing = everythingMissing(parts)
  const verdict: ProgrammeVerdict<Name> = {
    programme: rules.programme,
    entitled: truthOf(entitled),
    amountFen: zeroFen,
    conditions: rules.conditions.map(conditionMet(grounds)),
    ...(rules.pays === 'once' ? { once: true } : {}),
    ...granted.said,
    ...(missing.length > 0 ? { missing } : {}),
    ...(rules.personal ? { persons: personsJudged(rules.personal, grounds) } : {}),
  }
  return { verdict, parts }
}

/** Nothing happened that the programme is for: one condition says so, and the rest is not gone into. */
function noOccasion<Name extends string>(
  { programme, occasion, pays }: ProgrammeRules<Name>,
  explained: Explanation<boolean>,
  grounds: Grounds,
): Judged<Name> {
  const conditions = occasion ? [conditionMet(grounds)(occasion)] : []
  const once = pays === 'once' ? ({ once: true } as const) : {}
  return { verdict: { programme, entitled: 'no', amountFen: zeroFen, conditions, ...once }, parts: [explained] }
}

interface Grant {
  readonly said: Partial<Pick<ProgrammeVerdict, 'amountFen' | 'atMostFen' | 'townDecides' | 'validMonths'>>
  readonly parts: readonly Explanation<boolean | number>[]
}

/** What an entitled family is granted: how much, how much at most, who decides, for how long. */
function grantOf({ amount, atMost, townDecides, validity }: ProgrammeRules<string>, { explain }: Grounds): Grant {
  const [paid, most, months] = [amount, atMost, validity].map((rule) => rule && explain(rule))
  const decides = townDecides && explain(townDecides)
  return {
    said: {
      amountFen: amountOf(paid),
      ...(most?.known ? { atMostFen: most.value as Fen } : {}),
      ...(decides ? { townDecides: truthOf(decides) } : {}),
      ...(months?.known ? { validMonths: months.value } : {}),
    },
    parts: [paid, most, decides, months].filter((part) => part !== undefined),
  }
}

const amountOf = (amount: Explanation<number> | undefined): Fen => (amount?.known ? (amount.value as Fen) : zeroFen)

function truthOf(explanation: Explanation<boolean>): Truth {
  if (!explanation.known) return 'unknown'
  return explanation.value ? 'yes' : 'no'
}

const conditionMet =
  ({ explain, on }: Grounds, memberId?: string) =>
  (rule: Rule<boolean>): ConditionMet => ({
    ruleId: rule.identity.id,
    title: rule.identity.title,
    basis: citation(rule.identity.basis, on),
    met: truthOf(explain(rule, memberId)),
  })

const personsJudged = (rules: PersonalRules, grounds: Grounds): readonly PersonVerdict[] =>
  grounds.facts.members.map(({ id, label }) => {
    const entitled = truthOf(grounds.explain(rules.entitled, id))
    const amount = entitled === 'yes' && rules.amount ? grounds.explain(rules.amount, id) : undefined
    return {
      memberId: id,
      label,
      entitled,
      amountFen: amountOf(amount),
      conditions: rules.conditions.map(conditionMet(grounds, id)),
    }
  })

/** The family's facts first: a parameter that nobody set matters only once it is the last thing in the way. */
export function everythingMissing(parts: readonly Explanation<unknown>[]): readonly Missing[] {
  const all = parts.flatMap((part) => (part.known ? [] : part.missing))
  const once = [...new Map(all.map((missing) => [missing.path, missing])).values()]
  const facts = once.filter(({ path }) => !path.startsWith('parameter.'))
  return facts.length > 0 ? facts : once
}
