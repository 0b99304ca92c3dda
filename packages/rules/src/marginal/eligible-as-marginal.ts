import { marginalFamilies } from '../acts.ts'
import { consumptionWithinRule } from '../consumption/consumption-within-rule.ts'
import { incomeBelowStandard } from '../dibao/income-below-standard.ts'
import { all, conditionRule, not } from '../expression/vocabulary.ts'
import { applicantRegisteredHere } from '../household/applicant-registered-here.ts'
import { propertyWithinRule } from '../property/property-within-rule.ts'
import { incomeBelowMarginalLine } from './income-below-marginal-line.ts'

const incomeNotBelowStandard = conditionRule(
  {
    id: 'marginal.not-dibao',
    version: 1,
    title: '家庭人均收入不低于低保标准',
    basis: marginalFamilies,
  },
  not(incomeBelowStandard),
)

/** The conditions of a marginal family, in the order in which a letter names them. */
export const marginalConditions = [
  applicantRegisteredHere,
  incomeNotBelowStandard,
  incomeBelowMarginalLine,
  propertyWithinRule,
  consumptionWithinRule,
] as const

/** 低保边缘家庭: not in 低保, income below the marginal line, property and spending within the rule. No monthly cash. */
export const eligibleAsMarginal = conditionRule(
  {
    id: 'marginal.eligible',
    version: 2,
    title: '符合低保边缘家庭条件',
    basis: marginalFamilies,
  },
  all(...marginalConditions),
)
