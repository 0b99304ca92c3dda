import { assumption } from '../acts.ts'
import { standard } from '../dibao/standard.ts'
import { member } from '../expression/facts.ts'
import {
  ageOf,
  all,
  amountRule,
  any,
  cases,
  conditionRule,
  divide,
  isAbove,
  isAtLeast,
  isAtMost,
  isOneOf,
  not,
  parameter,
  plus,
  times,
} from '../expression/vocabulary.ts'

const basis = assumption('推定收入')
const workingAge = 16 // 劳动法 第十五条

/** Whether the place assumes an income at all: a share of the minimum wage or of the standard. */
export const incomeIsImputed = conditionRule(
  { id: 'income.is-imputed', version: 1, title: '当地规定推定收入', basis },
  any(
    isAbove(parameter('income.imputed-minimum-wage-share'), 0),
    isAbove(parameter('income.imputed-standard-share'), 0),
  ),
  ['是', '否'],
)

const mightWork = all(
  incomeIsImputed,
  isAtLeast(ageOf(member.birth), workingAge),
  isAtMost(ageOf(member.birth), parameter('work.age-to')),
  isAtMost(plus(member.wage, member.businessRevenue), 0),
  isOneOf(member.study, 'none'),
  not(member.cannotLiveAlone),
  member.idleWithoutReason,
)

const ofMinimumWage = cases(
  [
    [
      isAbove(parameter('income.imputed-minimum-wage-share'), 0),
      divide(times(parameter('income.minimum-wage'), parameter('income.imputed-minimum-wage-share')), 100, 'down'),
    ],
  ],
  0,
)
const ofStandard = divide(times(standard, parameter('income.imputed-standard-share')), 100, 'down')

/**
 * What somebody who could work and has no good reason not to is taken to earn (条例 第二十五条 asks for registration as a
 * job-seeker, and names no amount). Rounded down, in the family's favour.
 */
export const imputedIncome = amountRule(
  { id: 'income.imputed', version: 1, title: '推定的就业收入', basis },
  'fen',
  cases(
    [
      [not(incomeIsImputed), 0],
      [mightWork, plus(ofMinimumWage, ofStandard)],
    ],
    0,
  ),
)
