import { chongqingRegulation } from '../acts.ts'
import { amountRule, plus, sumOver, times } from '../expression/vocabulary.ts'
import { householdMember } from '../household/household-member.ts'
import { farmIncome } from './farm-income.ts'
import { memberIncome } from './member-income.ts'
import { supportIncome } from './support-income.ts'

/** The months of a year: what is earned monthly is compared as a year's sum, so that farm income needs no division. */
export const monthsOfYear = 12

/** The members' income of a month, added up. */
export const monthlyIncome = amountRule(
  { id: 'income.monthly', version: 1, title: '家庭成员月收入合计（不含农业）', basis: chongqingRegulation('第十二条') },
  'fen',
  sumOver('members', memberIncome, householdMember),
)

/** The household's income as a year's sum, exact to the fen. */
export const yearlyIncome = amountRule(
  { id: 'income.yearly', version: 1, title: '家庭年收入', basis: chongqingRegulation('第十二条') },
  'fen',
  plus(times(monthsOfYear, plus(monthlyIncome, supportIncome)), farmIncome),
)
