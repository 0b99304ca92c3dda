import { assumption, socialAssistanceLaw } from '../acts.ts'
import type { Expression } from '../expression/expression.ts'
import { household } from '../expression/facts.ts'
import {
  amountRule,
  cases,
  conditionRule,
  divide,
  isAbove,
  isAtMost,
  minus,
  notBelowZero,
  parameter,
  smallestOf,
  times,
} from '../expression/vocabulary.ts'
import { isSudden } from './hardship.ts'

const basis = assumption('临时救助标准')

/** The urban standard, also for a rural family: an emergency costs the same in the country. */
const urbanStandard = parameter('standard.urban')

/** What is left of the household's limit for this calendar year. */
export const roomThisYear = amountRule(
  { id: 'temporary.room-this-year', version: 1, title: '本年度还可救助的金额', basis },
  'fen',
  notBelowZero(minus(times(parameter('temporary.cap-multiple'), urbanStandard), household.aidReceivedThisYear)),
)

/** Aid that the year's limit leaves room for. */
export const roomLeft = conditionRule(
  { id: 'temporary.room-left', version: 1, title: '本年度救助未达到限额', basis },
  isAbove(roomThisYear, 0),
)

const suddenAid = (multiple: Expression<number>) => times(multiple, urbanStandard, household.affectedPersons)

const shareOfCost = (rate: Expression<number>) => divide(times(household.necessaryCost, rate), 100, 'half-up')

const leastAid = amountRule(
  { id: 'temporary.least-aid', version: 1, title: '按最低倍数或最低比例算出的金额', basis },
  'fen',
  cases([[isSudden, suddenAid(parameter('temporary.least-multiple'))]], shareOfCost(parameter('temporary.least-rate'))),
)

const mostAid = amountRule(
  { id: 'temporary.most-aid', version: 1, title: '按最高倍数或最高比例算出的金额', basis },
  'fen',
  cases([[isSudden, suddenAid(parameter('temporary.most-multiple'))]], shareOfCost(parameter('temporary.most-rate'))),
)

/** What an entitled household is granted once: the least multiple or share, within what the year leaves. */
export const temporaryAmount = amountRule(
  {
    id: 'temporary.amount',
    version: 1,
    title: '临时救助金额',
    basis: socialAssistanceLaw('第二十九条', '第四十七条'),
  },
  'fen',
  smallestOf(leastAid, roomThisYear),
)

/** How far the office may go above it, by how grave the case is. */
export const temporaryAtMost = amountRule(
  { id: 'temporary.at-most', version: 1, title: '临时救助最高金额', basis },
  'fen',
  smallestOf(mostAid, roomThisYear),
)

/** What one household may be given without the district; the limit itself was not found. */
export const townLimit = times(parameter('temporary.town-multiple'), urbanStandard)

/** Small amounts may be left to the town (社会救助暂行办法 第四十八条). */
export const withinTownLimit = conditionRule(
  {
    id: 'temporary.within-town-limit',
    version: 1,
    title: '救助金额由镇街决定',
    basis: socialAssistanceLaw('第四十四条', '第四十八条'),
  },
  isAtMost(temporaryAmount, townLimit),
  ['是', '否'],
)
