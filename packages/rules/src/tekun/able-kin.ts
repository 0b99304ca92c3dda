import { tekunMeasures } from '../acts.ts'
import { member } from '../expression/facts.ts'
import {
  ageOf,
  all,
  amountRule,
  any,
  cases,
  conditionRule,
  countOf,
  isAtLeast,
  isAtMost,
  isBelow,
  isOneOf,
  not,
  times,
} from '../expression/vocabulary.ts'
import { isMinor } from '../household/is-minor.ts'
import { memberIncome } from '../income/member-income.ts'
import { monthsOfYear } from '../income/yearly-income.ts'
import { propertyWithinRule } from '../property/property-within-rule.ts'
import { disposableIncome } from '../rigid/income-below-disposable-income.ts'
import { relationsOwed } from './duty-of-support.ts'
import { noIncomeSource } from './no-income-source.ts'
import { noLabourAbility } from './no-labour-ability.ts'

const basis = tekunMeasures('第八条')
const age = ageOf(member.birth)

const disabled = all(
  isAtLeast(member.disabilityLevel, 1),
  any(
    isAtMost(member.disabilityLevel, 2),
    all(isAtMost(member.disabilityLevel, 3), isOneOf(member.disability, 'intellectual', 'mental')),
  ),
)

const poor = all(isBelow(times(monthsOfYear, memberIncome), disposableIncome), propertyWithinRule)

/**
 * The six cases for kin named in the application. Whoever has neither labour ability nor an income source of his own is
 * treated as 特困 already: of an old couple without children each would else stand in the other's way.
 */
export const unableKin = conditionRule(
  { id: 'tekun.unable-kin', version: 1, title: '亲属无履行义务能力', basis },
  any(
    isOneOf(member.aid, 'tekun'),
    all(noLabourAbility, noIncomeSource),
    all(isOneOf(member.aid, 'dibao'), isAtLeast(age, 60)),
    all(isAtLeast(age, 70), poor),
    all(disabled, poor),
    all(
      any(member.noCivilCapacity, isOneOf(member.absence, 'declared-missing', 'serving-sentence')),
      propertyWithinRule,
    ),
    isMinor,
  ),
  ['无能力', '有能力'],
)

/** Able kin among the people named, whether or not they count as members of the household, who owe this member support. */
export const ableKin = amountRule(
  { id: 'tekun.able-kin', version: 1, title: '申请所列亲属中有能力的法定义务人', basis },
  '人',
  cases(
    relationsOwed.map(({ to, minor, by }) => [
      all(isOneOf(member.relation, to), ...(minor ? [isMinor] : [])),
      countOf('members', all(isOneOf(member.relation, ...by), not(unableKin))),
    ]),
    0,
  ),
)
