import { type Fen, formatYuan, type Programme } from '@jzt/kernel'
import { verdictOn } from '../assessment/assessment.ts'
import type { RuleNode } from '../expression/expression.ts'
import { known } from '../facts/fact.ts'
import type { MemberFacts } from '../facts/household-facts.ts'
import { leastAmount } from './levers/lever.ts'
import { asAssessed, type Situation } from './situation.ts'
import { rulesFor, type Told } from './told.ts'

/** Where more income than this does not end an entitlement, income is not what it hangs on. */
const mostMonthly = 5_000_000

/** How much more income would end an entitlement, of the family or of each person who is granted it: the least that does. */
export function tooMuchIncome(told: Told, programme: Programme): readonly string[] {
  const rules = rulesFor(told, programme)
  const verdict = verdictOn(told.assessment, programme)
  if (!rules || verdict?.entitled !== 'yes') return []
  const { personal, entitled: rule } = rules
  const granted = verdict.persons?.filter(({ entitled }) => entitled === 'yes')
  const ofPersons = granted?.map(({ memberId, label }) => ({
    rule: personal?.entitled ?? rule,
    memberId,
    whose: `${label}的`,
  }))
  const ofFamily = told.facts.members.slice(0, 1).map(({ id }) => ({ rule, memberId: id, whose: '家庭' }))
  return (ofPersons ?? ofFamily).flatMap((earning) => least(told, earning))
}

interface Earning {
  readonly rule: RuleNode
  readonly memberId: string
  readonly whose: string
}

function least(told: Told, { rule, memberId, whose }: Earning): readonly string[] {
  const situation = asAssessed(told)
  const more = leastAmount(() => ({
    reach: mostMonthly,
    moved: (by) => earning(situation, memberId, by),
    words: (by) => `${whose}月收入增加 ${formatYuan(by as Fen)}以上`,
  }))
  const change = more({ test: { op: 'not', of: rule }, rule, memberId }, situation)
  return change ? [change.words] : []
}

/** Rent or interest: nothing is deducted from it, so that every fen of it counts. */
function earning(situation: Situation, memberId: string, by: number): Situation {
  const more = (member: MemberFacts): MemberFacts => {
    const { propertyIncome: has } = member
    if (member.id !== memberId || !has.known) return member
    return { ...member, propertyIncome: known((has.value + by) as Fen, has.source) }
  }
  return { ...situation, facts: { ...situation.facts, members: situation.facts.members.map(more) } }
}
