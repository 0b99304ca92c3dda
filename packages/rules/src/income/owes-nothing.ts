import { assumption } from '../acts.ts'
import { supporter } from '../expression/facts.ts'
import { all, any, conditionRule, isAtLeast, isAtMost, isOneOf } from '../expression/vocabulary.ts'

const severelyDisabled = all(isAtLeast(supporter.disabilityLevel, 1), isAtMost(supporter.disabilityLevel, 2))

/**
 * From whom no support is counted as income: who receives assistance himself, minors, prisoners, the missing, the severely
 * disabled, and whoever an officer finds unable. Whether a supporter stands in the way of 特困 is another question, with
 * tests of age, income and property of its own.
 */
export const owesNothing = conditionRule(
  {
    id: 'income.owes-nothing',
    version: 1,
    title: '不计算赡养抚养扶养费的义务人',
    basis: assumption('赡养费计算公式'),
  },
  any(
    supporter.unable,
    isOneOf(supporter.aid, 'tekun', 'dibao', 'marginal', 'rigid'),
    isOneOf(supporter.standing, 'minor', 'declared-missing', 'serving-sentence'),
    severelyDisabled,
  ),
  ['是', '否'],
)
