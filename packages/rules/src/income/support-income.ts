import { assumption } from '../acts.ts'
import { standard } from '../dibao/standard.ts'
import { supporter } from '../expression/facts.ts'
import {
  amountRule,
  cases,
  divide,
  isAbove,
  largestOf,
  minus,
  notBelowZero,
  parameter,
  sumOver,
  times,
} from '../expression/vocabulary.ts'
import { owesNothing } from './owes-nothing.ts'

/** What the supporter's household has beyond twice the standard for each of its members, and half of it counts. */
const beyondOwnNeed = notBelowZero(
  minus(supporter.householdIncome, times(parameter('supporter.standard-multiple'), standard, supporter.householdSize)),
)

/**
 * A court's or mediator's amount goes first; else the formula. It is rounded down, in the family's favour, because it is
 * a monthly amount of its own, fixed before it enters the family's income. 民法典 第一千零六十七条、第一千零七十四条.
 */
export const supportOfOne = amountRule(
  { id: 'income.support-of-one', version: 2, title: '应给付的月赡养抚养扶养费', basis: assumption('赡养费计算公式') },
  'fen',
  cases(
    [
      [owesNothing, 0],
      [isAbove(supporter.agreedAmount, 0), supporter.agreedAmount],
    ],
    divide(
      times(beyondOwnNeed, parameter('supporter.rate')),
      times(100, largestOf(1, supporter.supportedPeople)),
      'down',
    ),
  ),
)

/** Support owed by people outside the household, whether it is paid or not; a waived right counts as received. */
export const supportIncome = amountRule(
  { id: 'income.support', version: 1, title: '月赡养抚养扶养费收入', basis: assumption('赡养费计算公式') },
  'fen',
  sumOver('supporters', supportOfOne),
)
