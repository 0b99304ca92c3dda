import { confirmationMeasures } from '../acts.ts'
import { member } from '../expression/facts.ts'
import {
  ageOf,
  all,
  any,
  conditionRule,
  isAtLeast,
  isBelow,
  isOneOf,
  isSwitchedOn,
  not,
  parameter,
} from '../expression/vocabulary.ts'
import { hasLeft } from './has-left.ts'

const isChild = isOneOf(member.relation, 'child')
const ageOfMajority = 18 // 民法典 第十七条

/**
 * Spouse, minor child, adult child who cannot live independently (a full-time student up to a bachelor's degree included;
 * a postgraduate only where the place counts them, 条例 第十一条), and other kin with a duty of support who have lived together for long.
 * Where a member is registered does not matter: the applicant's own registration is a condition of its own.
 */
export const householdMember = conditionRule(
  { id: 'household.member', version: 2, title: '属于共同生活的家庭成员', basis: confirmationMeasures('第七条') },
  all(
    not(hasLeft),
    any(
      isOneOf(member.relation, 'applicant', 'spouse'),
      all(isChild, isBelow(ageOf(member.birth), ageOfMajority)),
      all(isChild, any(member.cannotLiveAlone, isOneOf(member.study, 'school', 'college'))),
      all(isChild, isOneOf(member.study, 'postgraduate'), isSwitchedOn('household.postgraduates')),
      all(
        not(isOneOf(member.relation, 'unrelated')),
        isAtLeast(member.monthsTogether, parameter('household.months-together')),
      ),
    ),
  ),
  ['是', '否'],
)
