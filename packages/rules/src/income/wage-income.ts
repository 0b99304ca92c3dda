import { confirmationMeasures } from '../acts.ts'
import { member } from '../expression/facts.ts'
import { amountRule, minus, notBelowZero, parameter, plus } from '../expression/vocabulary.ts'

/** Pay less the necessary cost of employment 必要的就业成本: the cost recognised by the survey and the fixed deduction. */
export const wageIncome = amountRule(
  { id: 'income.wage', version: 1, title: '工资性收入', basis: confirmationMeasures('第十三条') },
  'fen',
  notBelowZero(minus(member.wage, plus(member.employmentCost, parameter('income.employment-cost')))),
)
