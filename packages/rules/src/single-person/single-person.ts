import { assumption, marginalFamilies } from '../acts.ts'
import { memberIncrease } from '../dibao/classified-increase.ts'
import { standard } from '../dibao/standard.ts'
import { member } from '../expression/facts.ts'
import {
  all,
  amountRule,
  cases,
  conditionRule,
  countOf,
  isAbove,
  isAtLeast,
  isBelow,
  isOneOf,
  minus,
  notBelowZero,
  parameter,
  plus,
  sumOver,
} from '../expression/vocabulary.ts'
import { applicantRegisteredHere } from '../household/applicant-registered-here.ts'
import { memberIncome } from '../income/member-income.ts'
import { mayApplyAlone } from './routes.ts'

/** The member is judged like a household of one: what the others earn does not matter here. */
export const ownIncomeBelowStandard = conditionRule(
  {
    id: 'single.own-income-below-standard',
    version: 1,
    title: '本人收入低于当地最低生活保障标准',
    basis: assumption('单独纳入低保的本人收入条件'),
  },
  isBelow(memberIncome, standard),
)

/** The conditions on one member, in the order in which a letter names them. */
export const singlePersonConditions = [applicantRegisteredHere, mayApplyAlone, ownIncomeBelowStandard] as const

/** A member who gets 低保 alone although the household does not (社会救助法 第二十一条). */
export const eligibleAlone = conditionRule(
  { id: 'single.eligible-alone', version: 1, title: '可以单独纳入低保', basis: marginalFamilies },
  all(...singlePersonConditions),
)

/** The own difference to the standard, or the fixed sum of places that pay one. */
export const singlePersonBase = amountRule(
  { id: 'single.base-amount', version: 1, title: '单人保月补助金额', basis: assumption('单人保的计发办法') },
  'fen',
  cases(
    [[isAbove(parameter('single.fixed-amount'), 0), parameter('single.fixed-amount')]],
    notBelowZero(minus(standard, memberIncome)),
  ),
)

/** What one member is paid each month; nothing while detained before a sentence. */
export const singlePersonAmountOfOne = amountRule(
  { id: 'single.amount-of-one', version: 1, title: '本人月低保金（单人保）', basis: assumption('单人保的计发办法') },
  'fen',
  cases([[isOneOf(member.absence, 'detained'), 0]], plus(singlePersonBase, memberIncrease)),
)

/** At least one member gets 低保 alone. */
export const eligibleForSinglePerson = conditionRule(
  { id: 'single.eligible', version: 1, title: '有成员可以单独纳入低保', basis: marginalFamilies },
  isAtLeast(countOf('members', eligibleAlone), 1),
)

/** What the members who get 低保 alone are paid together each month. */
export const singlePersonAmount = amountRule(
  { id: 'single.amount', version: 1, title: '单人保月低保金合计', basis: marginalFamilies },
  'fen',
  sumOver('members', singlePersonAmountOfOne, eligibleAlone),
)
