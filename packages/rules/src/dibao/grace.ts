import { confirmationMeasures } from '../acts.ts'
import { household } from '../expression/facts.ts'
import {
  all,
  amountRule,
  any,
  cases,
  conditionRule,
  isAbove,
  isAtMost,
  isEqual,
  isOneOf,
  minus,
  not,
  notBelowZero,
  parameter,
  times,
} from '../expression/vocabulary.ts'
import { applicantRegisteredHere } from '../household/applicant-registered-here.ts'
import { householdSize } from '../household/household-size.ts'
import { monthsOfYear, yearlyIncome } from '../income/yearly-income.ts'
import { propertyWithinRule } from '../property/property-within-rule.ts'
import { incomeBelowStandard } from './income-below-standard.ts'
import { standard } from './standard.ts'

const basis = confirmationMeasures('第三十三条')

/** How much of the grace period is left. */
export const graceMonthsLeft = amountRule(
  { id: 'dibao.grace-months-left', version: 1, title: '渐退期剩余', basis },
  '个月',
  notBelowZero(minus(parameter('grace.months'), household.graceMonthsUsed)),
)

const withinCeiling = any(
  isEqual(parameter('grace.ceiling-ratio'), 0),
  isAtMost(times(100, yearlyIncome), times(parameter('grace.ceiling-ratio'), monthsOfYear, standard, householdSize)),
)

/**
 * 渐退期: a household that is paid today and whose income passed the standard because a member found work keeps what it gets
 * for some months. It is no new grant: who is not paid today is not asked for the rest.
 */
export const inGrace = conditionRule(
  { id: 'dibao.in-grace', version: 1, title: '处于渐退期', basis },
  isEqual(
    cases(
      [
        [isAtMost(household.paidAmount, 0), 0],
        [
          all(
            not(incomeBelowStandard),
            isOneOf(household.incomeRise, 'employment'),
            isAbove(graceMonthsLeft, 0),
            withinCeiling,
            propertyWithinRule,
            applicantRegisteredHere,
          ),
          1,
        ],
      ],
      0,
    ),
    1,
  ),
  ['是', '否'],
)
