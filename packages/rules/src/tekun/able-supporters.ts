import { tekunMeasures } from '../acts.ts'
import { supporter } from '../expression/facts.ts'
import {
  all,
  amountRule,
  any,
  conditionRule,
  countOf,
  isAtLeast,
  isAtMost,
  isBelow,
  isOneOf,
  not,
  times,
} from '../expression/vocabulary.ts'
import { monthsOfYear } from '../income/yearly-income.ts'
import { disposableIncome } from '../rigid/income-below-disposable-income.ts'

const basis = tekunMeasures('第八条')
const certified = isAtLeast(supporter.disabilityLevel, 1)

/** Levels 1 and 2 of any kind, and level 3 of an intellectual or mental disability. */
const disabled = all(
  certified,
  any(
    isAtMost(supporter.disabilityLevel, 2),
    all(isAtMost(supporter.disabilityLevel, 3), isOneOf(supporter.disability, 'intellectual', 'mental')),
  ),
)

/** Own income below last year's disposable income of a resident, and property within the rule for low-income families. */
const poor = all(isBelow(times(monthsOfYear, supporter.ownIncome), disposableIncome), supporter.propertyWithinRule)

/**
 * The six cases in which a person who owes support counts as unable 无履行义务能力, and minors, who owe none. The sixth is
 * what the city adds: an officer's finding.
 */
export const unableSupporter = conditionRule(
  { id: 'tekun.unable-supporter', version: 1, title: '义务人无履行义务能力', basis },
  any(
    isOneOf(supporter.aid, 'tekun'),
    all(isOneOf(supporter.aid, 'dibao'), isAtLeast(supporter.age, 60)),
    all(isAtLeast(supporter.age, 70), poor),
    all(disabled, poor),
    all(
      isOneOf(supporter.standing, 'no-civil-capacity', 'declared-missing', 'serving-sentence'),
      supporter.propertyWithinRule,
    ),
    supporter.unable,
    isOneOf(supporter.standing, 'minor'),
  ),
  ['无能力', '有能力'],
)

/** Able supporters outside the household. Whom of several members each of them supports is not told: he counts for all. */
export const ableSupporters = amountRule(
  { id: 'tekun.able-supporters', version: 1, title: '家庭以外有能力的法定义务人', basis },
  '人',
  countOf('supporters', not(unableSupporter)),
)
