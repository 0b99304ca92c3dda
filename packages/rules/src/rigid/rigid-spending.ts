import { assumption, rigidFamilies } from '../acts.ts'
import { standard } from '../dibao/standard.ts'
import { household } from '../expression/facts.ts'
import { amountRule, conditionRule, isAtLeast, parameter, plus, times } from '../expression/vocabulary.ts'
import { householdSize } from '../household/household-size.ts'
import { monthsOfYear, yearlyIncome } from '../income/yearly-income.ts'

/** What living costs in a year, taken as the standard for every member: no text was found that says how it is counted. */
export const livingSpending = amountRule(
  { id: 'rigid.living-spending', version: 1, title: '全年基本生活支出', basis: assumption('生活支出按低保标准计') },
  'fen',
  times(monthsOfYear, standard, householdSize),
)

/** Living, treatment, schooling and rehabilitation of a year: the spending that the family cannot avoid. */
export const rigidSpending = amountRule(
  { id: 'rigid.spending', version: 1, title: '近12个月必需支出', basis: rigidFamilies },
  'fen',
  plus(livingSpending, household.medicalSpending, household.educationSpending, household.rehabilitationSpending),
)

/** "不低于" includes equality: exactly 70 % is enough. The ratio is multiplied out, so no share is rounded. */
export const spendingReachesShare = conditionRule(
  {
    id: 'rigid.spending-reaches-share',
    version: 1,
    title: '必需支出占家庭总收入达到规定比例',
    basis: rigidFamilies,
  },
  isAtLeast(times(100, rigidSpending), times(parameter('rigid.ratio'), yearlyIncome)),
)
