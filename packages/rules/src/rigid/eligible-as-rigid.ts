import { chongqingRigidMeasures, rigidFamilies } from '../acts.ts'
import { eligibleForDibao } from '../dibao/eligible-for-dibao.ts'
import { all, amountRule, any, conditionRule, not, parameter } from '../expression/vocabulary.ts'
import { applicantRegisteredHere } from '../household/applicant-registered-here.ts'
import { eligibleAsMarginal } from '../marginal/eligible-as-marginal.ts'
import { propertyWithinRule } from '../property/property-within-rule.ts'
import { eligibleForTekun } from '../tekun/eligible-for-tekun.ts'
import { incomeBelowDisposableIncome } from './income-below-disposable-income.ts'
import { spendingReachesShare } from './rigid-spending.ts'

/** Who has a stronger claim is granted that one; 刚性支出 is for those whom the income lines leave out. */
const notInStrongerProgramme = conditionRule(
  { id: 'rigid.not-in-stronger-programme', version: 1, title: '不属于特困、低保、低保边缘家庭', basis: rigidFamilies },
  not(any(eligibleForTekun, eligibleForDibao, eligibleAsMarginal)),
)

/** The conditions of a 刚性支出困难家庭, in the order in which a letter names them. */
export const rigidConditions = [
  applicantRegisteredHere,
  notInStrongerProgramme,
  incomeBelowDisposableIncome,
  propertyWithinRule,
  spendingReachesShare,
] as const

/** 刚性支出困难家庭: above the lines of 低保 and 边缘, and yet the unavoidable spending eats the income. No monthly cash. */
export const eligibleAsRigid = conditionRule(
  { id: 'rigid.eligible', version: 1, title: '符合刚性支出困难家庭条件', basis: rigidFamilies },
  all(...rigidConditions),
)

/** How long the recognition holds before it ends by itself. */
export const rigidValidity = amountRule(
  { id: 'rigid.validity', version: 1, title: '认定有效期', basis: chongqingRigidMeasures },
  '个月',
  parameter('rigid.validity-months'),
)
