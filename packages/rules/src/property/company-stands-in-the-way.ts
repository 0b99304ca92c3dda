import { assumption } from '../acts.ts'
import { household } from '../expression/facts.ts'
import { all, conditionRule, isAbove, not } from '../expression/vocabulary.ts'

/**
 * A registered company never refuses a family by itself (吊销未注销, 认缴未缴 …): an officer looks at it,
 * and until then nothing is decided.
 */
export const companyStandsInTheWay = conditionRule(
  {
    id: 'property.company',
    version: 1,
    title: '登记有企业且经人工认定影响财产条件',
    basis: assumption('企业登记的处理'),
  },
  all(isAbove(household.companies, 0), not(household.companyAccepted)),
  ['是', '否'],
)
