import { type Fen, formatYuan } from '@jzt/kernel'
import { known } from '../../facts/fact.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { figureIn, holds, type Situation } from '../situation.ts'
import { type Amount, type Lever, leastAmount } from './lever.ts'
import { assetSources, incomeSources, reachOf, type Source, spread } from './sources.ts'

const fen = (amount: number): string => formatYuan(amount as Fen)

/**
 * What the whole family earns. Only where it does not matter who of them earns less: a condition that looks at one person's
 * income is not told in terms of the family's.
 */
export const lessIncome: Lever = (condition, situation) => {
  if (condition.memberId !== undefined && situation.facts.members.length === 1) return undefined
  const sources = incomeSources(situation)
  const change = leastAmount(() => lessFrom(situation, sources))(condition, situation)
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
    return leastAmount(() => lessFrom(situation, sources, label))(condition, situation) ?? []
  })
  return changes.toSorted((one, other) => (one.byFen ?? 0) - (other.byFen ?? 0))[0]
}

/**
 * Told as the sum that it has to stay under, which is no advice: "不到" excludes the sum itself (民法典 第一千二百五十九条). Of
 * one person no more is told than he has himself, whoever else the condition counts with him.
 */
function lessFrom(situation: Situation, sources: readonly Source[], one?: string): Amount {
  const reach = reachOf(sources)
  return {
    reach,
    moved: (by) => spread(situation, sources, by),
    words: (by, total = reach) =>
      one === undefined ? `家庭${underFen(total - by + 1)}` : `${one}的${underFen(Math.min(total, reach) - by + 1)}`,
    comes: true,
  }
}

const underFen = (sum: number): string => (sum > 1 ? `月收入不到 ${fen(sum)}` : '没有收入')

/** Money given away to qualify counts as still there: the sentence says so. "以上" includes the amount itself (民法典 第一千二百五十九条). */
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
