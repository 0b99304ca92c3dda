import { socialAssistanceLaw } from '../acts.ts'
import { member } from '../expression/facts.ts'
import {
  ageOf,
  all,
  amountRule,
  any,
  cases,
  isAtLeast,
  isAtMost,
  isBelow,
  isOneOf,
  isSwitchedOn,
  largestOf,
  parameter,
  plus,
  sumOver,
} from '../expression/vocabulary.ts'
import { isPayable } from './base-amount.ts'

const basis = socialAssistanceLaw('第二十条', '第十二条')
const schoolAge = 6 // 义务教育法 第十一条
const certified = isAtLeast(member.disabilityLevel, 1)
const severelyDisabled = all(certified, isAtMost(member.disabilityLevel, 2))
const belowSchoolAge = any(isBelow(ageOf(member.birth), schoolAge), isOneOf(member.study, 'preschool'))
const inSchool = any(
  isOneOf(member.study, 'school', 'college'),
  all(isOneOf(member.study, 'postgraduate'), isSwitchedOn('household.postgraduates')),
)

/** The five groups do not stack: a member gets the highest that fits. */
export const groupIncrease = amountRule(
  { id: 'dibao.group-increase', version: 2, title: '重残、重病、高龄、学龄前、在校生增发（取其一）', basis },
  'fen',
  largestOf(
    cases([[severelyDisabled, parameter('classified.severe-disability')]], 0),
    cases([[member.seriousIllness, parameter('classified.serious-illness')]], 0),
    cases([[isAtLeast(ageOf(member.birth), 70), parameter('classified.age-70')]], 0),
    cases([[belowSchoolAge, parameter('classified.preschool')]], 0),
    cases([[inSchool, parameter('classified.student')]], 0),
  ),
)

/** A disabled member gets one more amount on top of the group's. */
export const disabilityIncrease = amountRule(
  { id: 'dibao.disability-increase', version: 1, title: '持残疾证增发', basis },
  'fen',
  cases([[certified, parameter('classified.any-disability')]], 0),
)

/** Classified increase 分类重点救助 of one member. */
export const memberIncrease = amountRule(
  { id: 'dibao.member-increase', version: 1, title: '个人分类重点救助金额', basis },
  'fen',
  plus(groupIncrease, disabilityIncrease),
)

/** Classified increase of the household, paid beyond the difference. */
export const classifiedIncrease = amountRule(
  { id: 'dibao.classified-increase', version: 1, title: '分类重点救助金额', basis },
  'fen',
  sumOver('members', memberIncrease, isPayable),
)
