import { assumption, chongqingConditions } from '../acts.ts'
import { standard } from '../dibao/standard.ts'
import { household, member } from '../expression/facts.ts'
import {
  all,
  any,
  cases,
  conditionRule,
  countOf,
  isAbove,
  isAtLeast,
  isEqual,
  isOneOf,
  not,
  parameter,
  times,
} from '../expression/vocabulary.ts'
import { householdMember } from '../household/household-member.ts'
import { householdSize } from '../household/household-size.ts'

const found = ['有', '无'] as const

/** A home built, bought or finely renovated within three years, unless it had to be or misfortune came after it. */
export const spentOnHome = conditionRule(
  { id: 'consumption.home', version: 1, title: '近三年自建、购买住房或高档装修', basis: chongqingConditions },
  all(
    isOneOf(household.homeSpending, 'built', 'bought', 'renovated'),
    not(isOneOf(household.homeSpendingReason, 'disaster', 'danger', 'demolition', 'misfortune')),
  ),
  found,
)

/** Study abroad at one's own cost. */
export const studiesAbroad = conditionRule(
  { id: 'consumption.study-abroad', version: 1, title: '自费出国留学', basis: chongqingConditions },
  isAbove(countOf('members', all(householdMember, member.studiesAbroad)), 0),
  found,
)

/** The year's fee reaches twelve times the monthly standard of one person. */
export const paysPrivateSchool = conditionRule(
  { id: 'consumption.private-school', version: 1, title: '义务教育阶段高额民办学校学费', basis: chongqingConditions },
  isAbove(
    countOf(
      'members',
      all(
        householdMember,
        isAbove(member.privateSchoolFee, 0),
        isAtLeast(member.privateSchoolFee, times(parameter('consumption.school-multiple'), standard)),
      ),
    ),
    0,
  ),
  found,
)

/** The year's premium reaches twelve times the monthly standard of one person. */
export const paysHighPremium = conditionRule(
  { id: 'consumption.insurance', version: 1, title: '高额商业保险缴费', basis: chongqingConditions },
  isAbove(
    countOf(
      'members',
      all(
        householdMember,
        isAbove(member.insurancePremium, 0),
        isAtLeast(member.insurancePremium, times(parameter('consumption.insurance-multiple'), standard)),
      ),
    ),
    0,
  ),
  found,
)

/** A share of the standard for each member, where the district has set one. That it counts by the head is our reading. */
export const spendsMuchOnUtilities = conditionRule(
  {
    id: 'consumption.utilities',
    version: 1,
    title: '水电燃料通讯物业支出超过当地限额',
    basis: assumption('限额按人均计算'),
  },
  all(
    isAbove(parameter('consumption.utility-share'), 0),
    isAbove(times(100, household.utilities), times(parameter('consumption.utility-share'), standard, householdSize)),
  ),
  found,
)

/**
 * Spending stands in the way only where it was found 渝府办发〔2017〕33号: of a family that nobody asked, nothing was found,
 * and the explanation says that it was not asked. The cases look at the asking first, so that no "none" is shown for it.
 */
export const consumptionWithinRule = conditionRule(
  { id: 'consumption.within-rule', version: 1, title: '未发现超出规定的家庭消费支出', basis: chongqingConditions },
  isEqual(
    cases(
      [
        [isOneOf(household.consumptionAsked, 'not-asked'), 0],
        [any(spentOnHome, studiesAbroad, paysPrivateSchool, paysHighPremium, spendsMuchOnUtilities), 1],
      ],
      0,
    ),
    0,
  ),
)
