import { assumption, tekunMeasures } from '../acts.ts'
import { member } from '../expression/facts.ts'
import {
  ageOf,
  all,
  amountRule,
  any,
  cases,
  conditionRule,
  isAtLeast,
  isAtMost,
  isBelow,
  isOneOf,
  not,
  parameter,
  plus,
} from '../expression/vocabulary.ts'

const items = [
  member.eatsAlone,
  member.dressesAlone,
  member.getsUpAlone,
  member.usesToiletAlone,
  member.walksAlone,
  member.washesAlone,
]

/** How many of eating, dressing, getting up, toilet, walking indoors and washing a person cannot do alone. */
export const missingSelfCare = amountRule(
  {
    id: 'tekun.missing-self-care',
    version: 1,
    title: '自理能力六项中不能自主完成的',
    basis: tekunMeasures('第二十一条'),
  },
  '项',
  plus(...items.map((item) => cases([[not(item), 1]], 0))),
)

/** Physical, intellectual, mental or visual, level 1 or 2. */
const severelyDisabled = all(
  isOneOf(member.disability, 'physical', 'intellectual', 'mental', 'visual'),
  isAtLeast(member.disabilityLevel, 1),
  isAtMost(member.disabilityLevel, 2),
)

/** Chongqing gives at least half care to the severely disabled, to who is bedridden for six months, and under 16. */
const atLeastHalfCare = conditionRule(
  { id: 'tekun.at-least-half-care', version: 1, title: '至少按半护理', basis: assumption('本市护理档次') },
  any(
    severelyDisabled,
    isAtLeast(member.bedriddenMonths, parameter('tekun.half-care-bedridden-months')),
    isBelow(ageOf(member.birth), parameter('tekun.half-care-age')),
  ),
  ['是', '否'],
)

/** All six items alone: 全自理. One to three missing: 半护理. Four or more: 全护理. */
export const careAmount = amountRule(
  { id: 'tekun.care-amount', version: 1, title: '照料护理标准', basis: tekunMeasures('第二十二条') },
  'fen',
  cases(
    [
      [isAtLeast(missingSelfCare, 4), parameter('tekun.care-full')],
      [any(isAtLeast(missingSelfCare, 1), atLeastHalfCare), parameter('tekun.care-half')],
    ],
    parameter('tekun.care-self'),
  ),
)
