import { type Fen, formatYuan } from '@jzt/kernel'
import { type Fact, known } from '../../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../../facts/household-facts.ts'
import { figureIn, holds, type Situation } from '../situation.ts'
import { type Amount, type Lever, leastAmount } from './lever.ts'

type MemberMoney = 'wage' | 'businessRevenue' | 'propertyIncome' | 'transfers' | 'residentPension' | 'financialAssets'

/** One sum of money of the family that can become less, by how much it counts, and in how many parts of a year. */
interface Source {
  readonly counts: number
  readonly less: (facts: HouseholdFacts, by: number) => HouseholdFacts
}

const lessOfMember =
  (index: number, name: MemberMoney) =>
  (facts: HouseholdFacts, by: number): HouseholdFacts => ({
    ...facts,
    members: facts.members.map((member, at) =>
      at === index ? { ...member, [name]: reduced(member, name, by) } : member,
    ),
  })

function reduced(member: MemberFacts, name: MemberMoney, by: number) {
  const fact = member[name]
  return fact.known ? known(Math.max(0, fact.value - by) as Fen, fact.source) : fact
}

const monthsOfYear = 12

const lessFarming = (facts: HouseholdFacts, by: number): HouseholdFacts => {
  const { farmRevenue } = facts
  if (!farmRevenue.known) return facts
  return { ...facts, farmRevenue: known(Math.max(0, farmRevenue.value - by * monthsOfYear) as Fen, farmRevenue.source) }
}

type Reduce = (facts: HouseholdFacts, by: number) => HouseholdFacts

/**
 * What of each sum really counts, measured by taking it away: a cost that is deducted from it, or a person who is not
 * counted, makes it less than it looks.
 */
function sourcesOf(
  situation: Situation,
  figure: string,
  { reduce, share }: { reduce: readonly Reduce[]; share: number },
) {
  const sources: Source[] = []
  let now = situation
  for (const less of reduce) {
    const before = figureIn(figure, now)
    const without = { ...now, facts: less(now.facts, Number.MAX_SAFE_INTEGER / monthsOfYear) }
    const after = figureIn(figure, without)
    const counts = before === undefined || after === undefined ? 0 : Math.floor((before - after) / share)
    if (counts <= 0) continue
    sources.push({ counts, less })
    now = { ...now, facts: less(now.facts, counts) }
  }
  return sources
}

const reachOf = (sources: readonly Source[]): number => sources.reduce((sum, { counts }) => sum + counts, 0)

function spread(situation: Situation, sources: readonly Source[], by: number): Situation {
  let [facts, rest] = [situation.facts, by]
  for (const { counts, less } of sources) {
    const here = Math.min(counts, rest)
    if (here > 0) facts = less(facts, here)
    rest -= here
  }
  return { ...situation, facts }
}

const hasAny = (fact: Fact<number>): boolean => fact.known && fact.value > 0

const incomes = ['wage', 'businessRevenue', 'propertyIncome', 'transfers', 'residentPension'] as const

const incomesOf = (situation: Situation, memberId?: string): readonly Reduce[] =>
  situation.facts.members.flatMap((member, at) =>
    memberId === undefined || member.id === memberId
      ? incomes.filter((name) => hasAny(member[name])).map((name) => lessOfMember(at, name))
      : [],
  )

const incomeSources = (situation: Situation, memberId?: string) =>
  sourcesOf(situation, 'yearlyIncomeFen', {
    reduce: [...incomesOf(situation, memberId), ...(memberId === undefined ? [lessFarming] : [])],
    share: monthsOfYear,
  })

const assetSources = (situation: Situation) =>
  sourcesOf(situation, 'assetsFen', {
    reduce: situation.facts.members.flatMap(({ financialAssets }, at) =>
      hasAny(financialAssets) ? [lessOfMember(at, 'financialAssets')] : [],
    ),
    share: 1,
  })

const fen = (amount: number): string => formatYuan(amount as Fen)

/**
 * What the whole family earns. Only where it does not matter who of them earns less: a condition that looks at one person's
 * income is not told in terms of the family's. "以上" includes the amount itself (民法典 第一千二百五十九条).
 */
export const lessIncome: Lever = (condition, situation) => {
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
