import { chongqingRegulation } from '../acts.ts'
import { member } from '../expression/facts.ts'
import { amountRule, plus } from '../expression/vocabulary.ts'
import { businessIncome } from './business-income.ts'
import { imputedIncome } from './imputed-income.ts'
import { transferIncome } from './transfer-income.ts'
import { wageIncome } from './wage-income.ts'

/** What one member earned in the month before the application, farming apart. */
export const memberIncome = amountRule(
  { id: 'income.member', version: 2, title: '个人月收入（不含农业）', basis: chongqingRegulation('第十二条') },
  'fen',
  plus(wageIncome, businessIncome, member.propertyIncome, transferIncome, imputedIncome),
)
