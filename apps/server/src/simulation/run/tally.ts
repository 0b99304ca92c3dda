import type { Edition } from '@jzt/rules'
import { amountMarks, type Population, type Values } from '@jzt/rules/columns'
import { type Dimension, dimensionColumns, dimensions } from '../snapshot/snapshot.ts'
import { type ScenarioOutputs, standings } from './standing.ts'

/**
 * What one reform does, counted: flat arrays, so that threads count apart and add up. Each household is counted in two
 * places: that of its district, and that of its other dimensions together (`groups.ts` adds them up again).
 */
export interface Tally {
  /** Households by place, standing before, standing after, and whether the amount falls, stays or rises. */
  readonly households: Float64Array
  /** The people in them. */
  readonly persons: Float64Array
  /** By place: what is paid a month before and after, in fen. */
  readonly paid: Float64Array
  /** By place: people whose income is known, and their yearly income with what is paid, before and after, in fen. */
  readonly income: Float64Array
  /** By scenario and step of income a head: people, and their yearly income with what is paid. */
  readonly steps: Float64Array
  /** By line and scenario: households and people at most 5 % above it and not below. */
  readonly justAbove: Float64Array
}

/** Steps of monthly income a head by which the Gini coefficient is computed: 10 yuan each, the last one open. */
export const incomeSteps = 2_000
const stepFen = 1_000

/** The lines just above which households are counted: the standard of 低保 and the line of 边缘家庭. */
export const lines = ['standardFen', 'marginalLineFen'] as const

/** Where households are counted: first the districts, then every combination of the other dimensions. */
export interface Places {
  readonly count: number
  readonly dimensions: readonly CountedDimension[]
}

export interface CountedDimension {
  readonly name: Dimension
  readonly codes: readonly string[]
  /** Each household's place among the codes, or the one place of all. */
  readonly of: Values | number
  /** Combinations are numbered in mixed base: this dimension's code counts so much. */
  readonly weight: number
}

export function placesOf({ columns }: Population): Places {
  let weight = 1
  const found = dimensions.map((name): CountedDimension => {
    const column = columns[dimensionColumns[name]]
    if (!column?.codes) throw new Error(`the snapshot does not say the ${name} of its households`)
    const { codes } = column
    const own = name === 'district' ? 1 : weight
    if (name !== 'district') weight *= codes.length
    return { name, codes, of: column.kind === 'constant' ? (column.value ?? 0) : column.values, weight: own }
  })
  const districts = found.find(({ name }) => name === 'district')?.codes.length ?? 0
  return { count: districts + weight, dimensions: found }
}

export function emptyTally(places: Places, edition: Edition): Tally {
  const size = standings(edition).length
  return {
    households: new Float64Array(places.count * size * size * 3),
    persons: new Float64Array(places.count * size * size * 3),
    paid: new Float64Array(places.count * 2),
    income: new Float64Array(places.count * 3),
    steps: new Float64Array(2 * incomeSteps * 2),
    justAbove: new Float64Array(lines.length * 2 * 2),
  }
}

/** Adds one tally to another. */
export function addTally(to: Tally, other: Tally): void {
  for (const name of Object.keys(to) as (keyof Tally)[]) {
    const [sums, more] = [to[name], other[name]]
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) + (more[at] as number)
  }
}

/** What is counted from: the outputs of the base and of one reform. */
export interface Counting {
  readonly population: Population
  readonly places: Places
  /** How many standings there are. */
  readonly size: number
  readonly base: ScenarioOutputs
  readonly reform: ScenarioOutputs
}

/** Counts the households from `from` up to `to`, whose outputs begin at place 0. */
export function count(tally: Tally, counting: Counting, from: number, to: number): void {
  const { population, places, size, base, reform } = counting
  const { offsets } = population.lists.members
  for (let household = from; household < to; household += 1) {
    const at = household - from
    const before = base.standing[at] as number
    const after = reform.standing[at] as number
    const paidBefore = base.paid[at] as number
    const paidAfter = reform.paid[at] as number
    const counted = base.figures.householdSize[at] as number
    const people = counted > 0 ? counted : (offsets[household + 1] as number) - (offsets[household] as number)
    const way = paidAfter > paidBefore ? 2 : paidAfter === paidBefore ? 1 : 0
    const cell = (before * size + after) * 3 + way
    const district = districtOf(places, household)
    const combined = combinationOf(places, household)
    countMove(tally, { place: district, cell, cells: size * size * 3, people })
    countMove(tally, { place: combined, cell, cells: size * size * 3, people })
    if (paidBefore !== 0 || paidAfter !== 0) {
      countPaid(tally.paid, district, paidBefore, paidAfter)
      countPaid(tally.paid, combined, paidBefore, paidAfter)
    }
    const yearly = base.figures.yearlyIncomeFen[at] as number
    if (counted <= 0 || yearly <= amountMarks.defect) continue
    const [yearBefore, yearAfter] = [yearly + 12 * paidBefore, yearly + 12 * paidAfter]
    countIncome(tally.income, district * 3, people, yearBefore, yearAfter)
    countIncome(tally.income, combined * 3, people, yearBefore, yearAfter)
    countStep(tally.steps, 0, people, yearBefore)
    countStep(tally.steps, incomeSteps, people, yearAfter)
    countJustAbove(tally.justAbove, 0, people, yearly, base.figures.standardFen[at] as number)
    countJustAbove(tally.justAbove, 2, people, yearly, reform.figures.standardFen[at] as number)
    countJustAbove(tally.justAbove, 4, people, yearly, base.figures.marginalLineFen[at] as number)
    countJustAbove(tally.justAbove, 6, people, yearly, reform.figures.marginalLineFen[at] as number)
  }
}

const districtOf = ({ dimensions: of }: Places, household: number): number =>
  codeOf(of[0] as CountedDimension, household)

function combinationOf({ dimensions: of }: Places, household: number): number {
  let place = (of[0] as CountedDimension).codes.length
  for (let at = 1; at < of.length; at += 1) {
    const dimension = of[at] as CountedDimension
    place += codeOf(dimension, household) * dimension.weight
  }
  return place
}

interface Move {
  readonly place: number
  readonly cell: number
  readonly cells: number
  readonly people: number
}

function countMove({ households, persons }: Tally, { place, cell, cells, people }: Move): void {
  bump(households, place * cells + cell, 1)
  bump(persons, place * cells + cell, people)
}

const codeOf = ({ of }: CountedDimension, household: number): number =>
  typeof of === 'number' ? of : (of[household] as number)

function bump(sums: Float64Array, place: number, more: number): void {
  sums[place] = (sums[place] as number) + more
}

function countPaid(paid: Float64Array, place: number, before: number, after: number): void {
  bump(paid, place * 2, before)
  bump(paid, place * 2 + 1, after)
}

function countIncome(income: Float64Array, from: number, people: number, before: number, after: number): void {
  bump(income, from, people)
  bump(income, from + 1, before)
  bump(income, from + 2, after)
}

function countStep(steps: Float64Array, from: number, people: number, yearlyFen: number): void {
  const step = Math.min(incomeSteps - 1, Math.floor(yearlyFen / (12 * people * stepFen)))
  bump(steps, (from + step) * 2, people)
  bump(steps, (from + step) * 2 + 1, yearlyFen)
}

/** Exactly on the line is just above it: 低于 excludes equality. */
function countJustAbove(counts: Float64Array, from: number, people: number, yearly: number, monthlyLine: number): void {
  const line = 12 * monthlyLine * people
  if (monthlyLine <= 0 || yearly < line || yearly * 100 > line * 105) return
  bump(counts, from, 1)
  bump(counts, from + 1, people)
}
