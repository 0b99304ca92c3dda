import { type Fen, formatYuan } from '@jzt/kernel'
import { known } from '../../facts/fact.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { figureIn, holds, type Situation } from '../situation.ts'
import { type Amount, type Lever, leastAmount } from './lever.ts'
import { assetSources, incomeSources, reachOf, type Source, spread } from './sources.ts'

const fen = (amount: number): string => formatYuan(amount as Fen)

/**
 * What the whole family earns. Only where it does not matter who of them earns less: a condition that looks at one person's
 * income is not told in terms of the family's. "以上" includes the amount itself (民法典 第一千二百五十九条).
 */
export const lessIncome: Lever = (condition, situation) => {
  if (condition.memberId !== undefined && situation.facts.members.length === 1) return undefined
  const sources = incomeSources(situation)
  const change = leastAmount(() => lessFrom(situation, sources, '家庭'))(condition, situation)
  if (change?.byFen === undefined) return undefined
  const otherwise = (by: number) => spread(situation, sources.toReversed(), by)
  const same = holds(condition, otherwise(change.byFen)) && !holds(condition, otherwise(change.byFen - 1))
  return same ? change : undefined
}

/** For a condition on one member: his own income, or that of the kin who would have to support him; the least that will do. */
export const lessIncomeOfOne: Lever = (condition, situation) => {
  if (condition.memberId === undefined) return undefined
  const changes = situation.facts.members.flatMap(({ id, label }) => {
    const sources = incomeSources(situation, id)
    return leastAmount(() => lessFrom(situation, sources, `${label}的`))(condition, situation) ?? []
  })
  return changes.toSorted((one, other) => (one.byFen ?? 0) - (other.byFen ?? 0))[0]
}

const lessFrom = (situation: Situation, sources: readonly Source[], whose: string): Amount => ({
  reach: reachOf(sources),
  moved: (by) => spread(situation, sources, by),
  words: (by) => `${whose}月收入减少 ${fen(by)}以上`,
})

/** Money given away to qualify counts as still there: the sentence says so. */
export const fewerAssets = leastAmount((situation) => {
  const sources = assetSources(situation)
  return {
    reach: reachOf(sources),
    moved: (by) => spread(situation, sources, by),
    words: (by) => `金融资产减少 ${fen(by)}以上（不得故意转移）`,
  }
})

/** What treatment, schooling and rehabilitation cost the family, by which 刚性支出 is measured. */
export const moreSpending = leastAmount((situation) => ({
  reach: situation.facts.medicalSpending?.known ? 2 * (figureIn('yearlyIncomeFen', situation) ?? 0) : 0,
  moved: (by) => ({ ...situation, facts: moreMedical(situation.facts, by) }),
  words: (by) => `近12个月医疗、教育、康复的自付支出再增加 ${fen(by)}以上`,
}))

function moreMedical(facts: HouseholdFacts, by: number): HouseholdFacts {
  const { medicalSpending: spent } = facts
  return spent?.known ? { ...facts, medicalSpending: known((spent.value + by) as Fen, spent.source) } : facts
}
