import type { Fen } from '@jzt/kernel'
import { type Fact, known } from '../../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../../facts/household-facts.ts'
import { figureIn, type Situation } from '../situation.ts'

type MemberMoney = 'wage' | 'businessRevenue' | 'propertyIncome' | 'transfers' | 'residentPension' | 'financialAssets'

/** One sum of money of the family that can become less, by how much it counts, and in how many parts of a year. */
export interface Source {
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

/** How much all of it counts. */
export const reachOf = (sources: readonly Source[]): number => sources.reduce((sum, { counts }) => sum + counts, 0)

/** Takes an amount away, from the first sum as far as it goes, then from the next. */
export function spread(situation: Situation, sources: readonly Source[], by: number): Situation {
  let [facts, rest] = [situation.facts, by]
  for (const { counts, less } of sources) {
    const here = Math.min(counts, rest)
    if (here > 0) facts = less(facts, here)
    rest -= here
  }
  return { ...situation, facts }
}

const hasAny = (fact: Fact<number>): boolean => fact.known && fact.value > 0

const measured = new WeakMap<Situation, Map<string, readonly Source[]>>()

/** Measuring judges the income anew for every sum of it: once is enough for one situation. */
function measuredOnce(situation: Situation, what: string, measure: () => readonly Source[]): readonly Source[] {
  const before = measured.get(situation) ?? new Map<string, readonly Source[]>()
  measured.set(situation, before)
  const sources = before.get(what) ?? measure()
  before.set(what, sources)
  return sources
}

const incomes = ['wage', 'businessRevenue', 'propertyIncome', 'transfers', 'residentPension'] as const

const incomesOf = (situation: Situation, memberId?: string): readonly Reduce[] =>
  situation.facts.members.flatMap((member, at) =>
    memberId === undefined || member.id === memberId
      ? incomes.filter((name) => hasAny(member[name])).map((name) => lessOfMember(at, name))
      : [],
  )

/** What counts as income, of the family or of one member, monthly. */
export const incomeSources = (situation: Situation, memberId?: string): readonly Source[] =>
  measuredOnce(situation, memberId ?? 'household', () =>
    sourcesOf(situation, 'yearlyIncomeFen', {
      reduce: [...incomesOf(situation, memberId), ...(memberId === undefined ? [lessFarming] : [])],
      share: monthsOfYear,
    }),
  )

/** The financial assets that count, of all members. */
export const assetSources = (situation: Situation): readonly Source[] =>
  measuredOnce(situation, 'assets', () =>
    sourcesOf(situation, 'assetsFen', {
      reduce: situation.facts.members.flatMap(({ financialAssets }, at) =>
        hasAny(financialAssets) ? [lessOfMember(at, 'financialAssets')] : [],
      ),
      share: 1,
    }),
  )
