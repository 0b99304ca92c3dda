import { factsAsked } from '../../columns/facts-asked.ts'
import type { RuleNode } from '../../expression/expression.ts'
import type { Condition, Situation } from '../situation.ts'
import type { Change, Lever } from './lever.ts'
import { fewerAssets, lessIncome, lessIncomeOfOne, moreSpending } from './money.ts'
import { nextBirthday, recognised, registeredHere, supportersUnable } from './person.ts'
import { fewerDwellings, fewerVehicles, withoutBusiness } from './property.ts'

export type { Change } from './lever.ts'

interface Movable {
  /** The facts that it moves: a condition that asks for none of them is not tried. */
  readonly facts: readonly string[]
  readonly lever: Lever
}

const incomes = ['members.wage', 'members.businessRevenue', 'members.propertyIncome', 'members.transfers']

/**
 * Everything about a family that may become different, in the order in which it is tried: what was spent before what is
 * earned, because only 刚性支出 asks for it; a date that comes by itself before a certificate that somebody has to have.
 */
const movables: readonly Movable[] = [
  { facts: ['household.medicalSpending'], lever: moreSpending },
  { facts: incomes, lever: lessIncome },
  { facts: incomes, lever: lessIncomeOfOne },
  { facts: ['members.financialAssets'], lever: fewerAssets },
  { facts: ['vehicles.type'], lever: fewerVehicles },
  { facts: ['dwellings.danger'], lever: fewerDwellings },
  { facts: ['household.shops', 'household.companyAccepted'], lever: withoutBusiness },
  { facts: ['members.register'], lever: registeredHere },
  { facts: ['supporters.unable'], lever: supportersUnable },
  { facts: ['members.birth'], lever: nextBirthday },
  { facts: ['members.disabilityLevel', 'members.seriousIllness'], lever: recognised },
]

/** The first change of the family's situation that meets a condition, as small as will do. */
export function firstChange(condition: Condition, situation: Situation): Change | undefined {
  const asked = keysAsked(condition.rule)
  for (const { facts, lever } of movables) {
    const change = facts.some((key) => asked.has(key)) ? lever(condition, situation) : undefined
    if (change) return change
  }
  return undefined
}

const remembered = new WeakMap<RuleNode, ReadonlySet<string>>()

function keysAsked(rule: RuleNode): ReadonlySet<string> {
  const before = remembered.get(rule)
  if (before) return before
  const keys = new Set(factsAsked([rule]).map(({ key }) => key))
  remembered.set(rule, keys)
  return keys
}
