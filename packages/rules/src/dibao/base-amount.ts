import { chongqingRegulation } from '../acts.ts'
import { member } from '../expression/facts.ts'
import {
  all,
  amountRule,
  cases,
  countOf,
  divide,
  isAtLeast,
  isEqual,
  isOneOf,
  minus,
  not,
  notBelowZero,
  parameter,
  times,
} from '../expression/vocabulary.ts'
import { householdMember } from '../household/household-member.ts'
import { householdSize } from '../household/household-size.ts'
import { monthsOfYear, yearlyIncome } from '../income/yearly-income.ts'
import { standard } from './standard.ts'

/** A member detained before a sentence 刑拘在押 stays in the household, but nothing is paid for him until the verdict. */
export const isPayable = all(householdMember, not(isOneOf(member.absence, 'detained')))

/** How many members the money is paid for. */
export const payableMembers = amountRule(
  {
    id: 'dibao.payable-members',
    version: 1,
    title: '发放人数（刑拘在押人员暂停）',
    basis: chongqingRegulation('第十一条'),
  },
  '人',
  countOf('members', isPayable),
)

/** Members who have refused suitable jobs as often as the regulation allows: their own share is cut, nobody else's. */
export const refusingMembers = amountRule(
  {
    id: 'dibao.refusing-members',
    version: 1,
    title: '多次无正当理由拒绝合适工作的人数',
    basis: chongqingRegulation('第二十九条'),
  },
  '人',
  countOf('members', all(isPayable, isAtLeast(member.refusedJobs, parameter('work.refusal-limit')))),
)

/** What the household lacks in a year: the standard for every member less its income. */
export const yearlyGap = amountRule(
  { id: 'dibao.yearly-gap', version: 1, title: '全年补差额', basis: chongqingRegulation('第二十条') },
  'fen',
  notBelowZero(minus(times(monthsOfYear, standard, householdSize), yearlyIncome)),
)

const shareOfPayable = divide(times(yearlyGap, payableMembers), times(monthsOfYear, householdSize), 'half-up')
const shareWithoutRefusing = divide(
  times(yearlyGap, minus(times(100, payableMembers), times(parameter('work.refusal-cut'), refusingMembers))),
  times(100, monthsOfYear, householdSize),
  'half-up',
)

/**
 * The difference 补差, pooled for the household; the shares of detained members are suspended and those of members who
 * refuse to work are cut. Rounded once, here.
 */
export const baseAmount = amountRule(
  { id: 'dibao.base-amount', version: 2, title: '月补差金额', basis: chongqingRegulation('第二十条') },
  'fen',
  cases([[isEqual(refusingMembers, 0), shareOfPayable]], shareWithoutRefusing),
)
