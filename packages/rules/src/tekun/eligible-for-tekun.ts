import { destitutePeople, tekunMeasures } from '../acts.ts'
import { member } from '../expression/facts.ts'
import { all, any, conditionRule, countOf, isAtLeast, isEqual, not } from '../expression/vocabulary.ts'
import { applicantRegisteredHere } from '../household/applicant-registered-here.ts'
import { householdMember } from '../household/household-member.ts'
import { isMinor } from '../household/is-minor.ts'
import { ableKin } from './able-kin.ts'
import { ableSupporters } from './able-supporters.ts'
import { noIncomeSource } from './no-income-source.ts'
import { noLabourAbility } from './no-labour-ability.ts'

/** 无法定赡养、抚养、扶养义务人，或者义务人无履行义务能力: nobody inside or outside the household who must and can support. */
export const noAbleSupporter = conditionRule(
  { id: 'tekun.no-able-supporter', version: 1, title: '无法定义务人或者义务人无履行义务能力', basis: destitutePeople },
  all(isEqual(ableSupporters, 0), isEqual(ableKin, 0)),
)

/** A minor who fits both is one or the other: the guardian chooses, and the machine never does. */
const childAllowanceNotChosen = conditionRule(
  {
    id: 'tekun.child-allowance-not-chosen',
    version: 1,
    title: '未选择领取孤儿、事实无人抚养儿童基本生活费',
    basis: tekunMeasures('第九条'),
  },
  not(all(isMinor, any(member.orphan, member.deFactoUnsupported), member.choseChildAllowance)),
)

/** What is asked of each member, in the order in which a letter names it. */
export const tekunPersonConditions = [
  householdMember,
  noLabourAbility,
  noIncomeSource,
  noAbleSupporter,
  childAllowanceNotChosen,
] as const

/** 特困人员: one member of the family, by the three tests. */
export const tekunPerson = conditionRule(
  { id: 'tekun.person', version: 1, title: '属于特困人员', basis: destitutePeople },
  all(applicantRegisteredHere, ...tekunPersonConditions),
  ['是', '否'],
)

const hasTekunPerson = conditionRule(
  { id: 'tekun.has-person', version: 1, title: '家庭中有特困人员', basis: destitutePeople },
  isAtLeast(countOf('members', tekunPerson), 1),
)

/** The conditions for the family as a whole; the three tests are the person's. */
export const tekunConditions = [applicantRegisteredHere, hasTekunPerson] as const

/** 特困人员救助供养 is granted to persons: a family is entitled when one of its members is. */
export const eligibleForTekun = conditionRule(
  { id: 'tekun.eligible', version: 1, title: '符合特困人员救助供养条件', basis: destitutePeople },
  all(...tekunConditions),
)
