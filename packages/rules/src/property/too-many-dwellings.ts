import { chongqingConditions } from '../acts.ts'
import { dwelling, household } from '../expression/facts.ts'
import {
  all,
  amountRule,
  conditionRule,
  countOf,
  isAbove,
  isAtLeast,
  isAtMost,
  isOneOf,
  not,
  parameter,
  sumOver,
  times,
} from '../expression/vocabulary.ts'
import { householdSize } from '../household/household-size.ts'

/** A home certified C or D grade dangerous is not counted. */
const fitToLiveIn = not(isOneOf(dwelling.danger, 'C', 'D'))

/** The homes that count. */
export const countedDwellings = amountRule(
  { id: 'property.dwellings', version: 1, title: '住房套数（不含C、D级危房）', basis: chongqingConditions },
  '套',
  countOf('dwellings', fitToLiveIn),
)

/** The floor area of the homes that count. */
export const countedArea = amountRule(
  { id: 'property.floor-area', version: 1, title: '住房建筑面积', basis: chongqingConditions },
  'area',
  sumOver('dwellings', dwelling.area, fitToLiveIn),
)

/** Some districts overlook a home somewhat above their average after a disaster; 0 means that the district does not. */
const exemptAfterDisaster = all(
  isAbove(parameter('property.disaster-area-share'), 0),
  household.majorDisaster,
  isAtMost(
    times(100, countedArea),
    times(parameter('property.disaster-area-share'), parameter('property.average-area'), householdSize),
  ),
)

/** Two homes or more and, together with that, more than three times the minimum area for each member. */
export const tooManyDwellings = conditionRule(
  {
    id: 'property.too-many-dwellings',
    version: 2,
    title: '有两套以上住房且人均面积超过限额',
    basis: chongqingConditions,
  },
  all(
    isAtLeast(countedDwellings, 2),
    isAbove(countedArea, times(parameter('property.area-multiple'), parameter('property.minimum-area'), householdSize)),
    not(exemptAfterDisaster),
  ),
  ['超过', '未超过'],
)
