import type { Chance } from '@jzt/kernel'
import type { Term } from '../columns/terms/term.ts'
import type { TermTable } from '../columns/terms/term-table.ts'
import type { Collection } from '../expression/expression.ts'

/** One household of numbers: its own columns, and those of its entries. */
export interface Numbers {
  readonly own: readonly number[]
  readonly entries: readonly (readonly number[])[]
}

/** A formula made up at random, twice over: as a term, and as plain arithmetic on one household's numbers. */
export interface Formula {
  readonly term: Term
  value(of: Numbers, entry: number): number
}

/** Columns 0 and 1 are yes or no, 2 a code below 5, 3 an amount from −20 to 20; of the household and of its entries alike. */
export const columnBounds = [
  { low: 0, high: 1 },
  { low: 0, high: 1 },
  { low: 0, high: 4 },
  { low: -20, high: 20 },
] as const

const list: Collection = 'members'

interface Making {
  readonly chance: Chance
  readonly terms: TermTable
  /** Whether an entry is at hand. */
  readonly inside: boolean
}

type Make = (depth: number, making: Making) => Formula

function column(making: Making, which: number): Formula {
  const { terms, inside, chance } = making
  const bounds = columnBounds[which] as (typeof columnBounds)[number]
  if (!inside || chance.percent(30)) {
    return { term: terms.column(`household.${which}`, 'household', bounds), value: ({ own }) => own[which] as number }
  }
  const term = terms.column(`${list}.${which}`, list, bounds)
  return { term, value: ({ entries }, entry) => entries[entry]?.[which] as number }
}

/** A truth, at most so deep. */
export const truth: Make = (depth, making) => {
  const { chance } = making
  if (depth === 0) return chance.percent(60) ? column(making, chance.below(2)) : oneOfCodes(making)
  return chance.oneOf([both, both, both, either, either, opposite, compared, compared, someEntry])(depth - 1, making)
}

/** An amount, at most so deep. */
export const amount: Make = (depth, making) => {
  const { chance } = making
  if (depth === 0) return chance.percent(70) ? column(making, 3) : constant(making)
  return chance.oneOf([added, larger, chosen, chosen, summed, summed])(depth - 1, making)
}

function constant({ chance, terms }: Making): Formula {
  const number = chance.below(9) - 4
  return { term: terms.constant(number), value: () => number }
}

function oneOfCodes(making: Making): Formula {
  const code = column(making, 2)
  const bits = making.chance.below(32)
  return { term: making.terms.inSet(code.term, bits), value: (of, entry) => (bits >>> code.value(of, entry)) & 1 }
}

const and = (a: Formula, b: Formula, terms: TermTable): Formula => ({
  term: terms.both(a.term, b.term),
  value: (...at) => a.value(...at) & b.value(...at),
})

const both: Make = (depth, making) => and(truth(depth, making), truth(depth, making), making.terms)

const either: Make = (depth, making) => {
  const [a, b] = [truth(depth, making), truth(depth, making)]
  return { term: making.terms.either(a.term, b.term), value: (...at) => a.value(...at) | b.value(...at) }
}

const opposite: Make = (depth, making) => {
  const a = truth(depth, making)
  return { term: making.terms.opposite(a.term), value: (...at) => 1 - a.value(...at) }
}

const compared: Make = (depth, making) => {
  const [a, b] = [amount(depth, making), amount(depth, making)]
  return making.chance.percent(50)
    ? { term: making.terms.below(a.term, b.term), value: (...at) => Number(a.value(...at) < b.value(...at)) }
    : { term: making.terms.equal(a.term, b.term), value: (...at) => Number(a.value(...at) === b.value(...at)) }
}

const added: Make = (depth, making) => {
  const [a, b] = [amount(depth, making), amount(depth, making)]
  return { term: making.terms.subtract(a.term, b.term), value: (...at) => a.value(...at) - b.value(...at) }
}

const larger: Make = (depth, making) => {
  const [a, b] = [amount(depth, making), amount(depth, making)]
  return { term: making.terms.larger(a.term, b.term), value: (...at) => Math.max(a.value(...at), b.value(...at)) }
}

const chosen: Make = (depth, making) => {
  const [when, a, b] = [truth(depth, making), amount(depth, making), amount(depth, making)]
  const term = making.terms.choose(when.term, a.term, b.term)
  return { term, value: (...at) => (when.value(...at) === 1 ? a.value(...at) : b.value(...at)) }
}

/** The sum of what some entries have: as rules sum, each only where it counts, often by something cheap and something deep. */
const summed: Make = (depth, making) => {
  const within = { ...making, inside: true }
  const [cheap, deep, each] = [truth(1, within), truth(depth, within), amount(Math.min(depth, 2), within)]
  const counts: Formula = making.chance.percent(70) ? and(cheap, deep, making.terms) : deep
  const term = making.terms.sum(list, making.terms.choose(counts.term, each.term, making.terms.constant(0)))
  const share = (of: Numbers, at: number) => (counts.value(of, at) === 1 ? each.value(of, at) : 0)
  return { term, value: (of) => of.entries.reduce((sum, _, at) => sum + share(of, at), 0) }
}

const someEntry: Make = (depth, making) => {
  const holds = truth(depth, { ...making, inside: true })
  const term = making.terms.some(list, holds.term)
  return { term, value: (of) => Number(of.entries.some((_, at) => holds.value(of, at) === 1)) }
}
