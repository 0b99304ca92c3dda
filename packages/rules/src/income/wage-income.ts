import { chongqingConditions, confirmationMeasures } from '../acts.ts'
import { member } from '../expression/facts.ts'
import {
  amountRule,
  cases,
  divide,
  isAbove,
  minus,
  notBelowZero,
  parameter,
  plus,
  times,
} from '../expression/vocabulary.ts'

const shareOf = (amount: Parameters<typeof times>[0], share: Parameters<typeof parameter>[0]) =>
  cases([[isAbove(parameter(share), 0), divide(times(amount, parameter(share)), 100, 'down')]], 0)

/** What stands for pay that cannot be proven: the industry's average of last year, before 2023 the minimum wage. */
export const unprovenWage = amountRule(
  { id: 'income.unproven-wage', version: 1, title: '不能证明的工资的核定数', basis: chongqingConditions },
  'fen',
  plus(
    shareOf(member.industryWage, 'income.unproven-industry-share'),
    shareOf(parameter('income.minimum-wage'), 'income.unproven-minimum-wage-share'),
  ),
)

/** Pay less the necessary cost of employment 必要的就业成本: the cost recognised by the survey and the fixed deduction. */
export const wageIncome = amountRule(
  { id: 'income.wage', version: 2, title: '工资性收入', basis: confirmationMeasures('第十三条') },
  'fen',
  notBelowZero(
    minus(
      cases([[member.wageUnproven, unprovenWage]], member.wage),
      plus(member.employmentCost, parameter('income.employment-cost')),
    ),
  ),
)
