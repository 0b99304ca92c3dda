import { assumption } from '../acts.ts'
import { member } from '../expression/facts.ts'
import {
  all,
  amountRule,
  cases,
  conditionRule,
  countOf,
  isAtLeast,
  not,
  parameter,
  sumOver,
} from '../expression/vocabulary.ts'
import { isMinor } from '../household/is-minor.ts'

const basis = assumption('儿童基本生活费由民政部门儿童福利机构办理')

/** 孤儿: recognised, and a minor. */
export const orphan = conditionRule(
  { id: 'child-allowance.orphan', version: 1, title: '属于孤儿', basis },
  all(isMinor, member.orphan),
  ['是', '否'],
)

/** 事实无人抚养儿童: recognised, a minor, and not an orphan, whose allowance goes first. */
export const deFactoUnsupported = conditionRule(
  { id: 'child-allowance.de-facto-unsupported', version: 1, title: '属于事实无人抚养儿童', basis },
  all(isMinor, member.deFactoUnsupported, not(member.orphan)),
  ['是', '否'],
)

/** An orphan in a child welfare institution is paid by another standard than one who grows up with relatives. */
export const orphanPersonAmount = amountRule(
  { id: 'child-allowance.orphan-person-amount', version: 1, title: '孤儿每月基本生活费', basis },
  'fen',
  cases(
    [[member.inChildInstitution, parameter('child-allowance.institution')]],
    parameter('child-allowance.scattered'),
  ),
)

/** The standard for 事实无人抚养儿童, a standard of its own. */
export const deFactoPersonAmount = amountRule(
  { id: 'child-allowance.de-facto-person-amount', version: 1, title: '事实无人抚养儿童每月基本生活补贴', basis },
  'fen',
  parameter('child-allowance.de-facto-unsupported'),
)

/** The family has an orphan. */
export const hasOrphan = conditionRule(
  { id: 'child-allowance.has-orphan', version: 1, title: '家庭中有孤儿', basis },
  isAtLeast(countOf('members', orphan), 1),
)

/** The family has a child who in fact is brought up by nobody. */
export const hasDeFactoUnsupported = conditionRule(
  { id: 'child-allowance.has-de-facto-unsupported', version: 1, title: '家庭中有事实无人抚养儿童', basis },
  isAtLeast(countOf('members', deFactoUnsupported), 1),
)

/** What the family's orphans are paid together each month. */
export const orphanAmount = amountRule(
  { id: 'child-allowance.orphan-amount', version: 1, title: '孤儿基本生活费', basis },
  'fen',
  sumOver('members', orphanPersonAmount, orphan),
)

/** What the family's 事实无人抚养儿童 are paid together each month. */
export const deFactoAmount = amountRule(
  { id: 'child-allowance.de-facto-amount', version: 1, title: '事实无人抚养儿童基本生活补贴', basis },
  'fen',
  sumOver('members', deFactoPersonAmount, deFactoUnsupported),
)
