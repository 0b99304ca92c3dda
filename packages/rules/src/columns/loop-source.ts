import type { Collection } from '../expression/expression.ts'
import { isSmall } from './bounds.ts'
import { collections } from './population.ts'
import type { Term } from './term.ts'

/** A term whose value the loop writes into an output, as the value stands there. */
export interface Written {
  readonly term: Term
  /** The place of the output among the arrays given to the loop. */
  readonly output: number
}

/** The text of a loop over households, and the columns it reads, in the order in which it is given them. */
export interface LoopSource {
  readonly text: string
  readonly columns: readonly string[]
  readonly lists: readonly Collection[]
}

/** Which rows a loop goes over: all from one to another except the doubtful, or those named in a list. */
export type Rows = 'undoubted' | 'picked'

interface Text {
  /** Terms that have a variable here. */
  readonly variables: ReadonlySet<Term>
  readonly columns: readonly string[]
  readonly tables: readonly (readonly number[])[]
}

/**
 * Writes one loop that computes all terms for one household after another, with no array in between. The arrays are constants
 * around the function and not its arguments: V8 then reads them without looking again each time at what they are. Every name in it is
 * a letter and a number of our own, and every literal a number: no word of any rule or file gets into it.
 */
export function loopSource(written: readonly Written[], rows: Rows): LoopSource {
  const reachable = everyTerm(written.map(({ term }) => term))
  const columns = [
    ...new Set(reachable.filter(({ operation }) => operation === 'column').map(({ detail }) => String(detail))),
  ]
  const lists = collections.filter((list) =>
    reachable.some(({ operation, detail }) => ['sum', 'some', 'length'].includes(operation) && detail === list),
  )
  const tables = reachable.flatMap(({ detail }) => (typeof detail === 'object' ? [detail] : []))
  const text: Text = { variables: variablesOf(reachable, written), columns, tables }
  const lines = [
    `'use strict'`,
    ...columns.map((_, at) => `const c${at} = columns[${at}]`),
    ...lists.map((list, at) => `const ${offsetsOf(list)} = offsets[${at}]`),
    ...tables.map((table, at) => `const t${at} = Float64Array.of(${table.map(number).join(', ')})`),
    ...[...new Set(written.map(({ output }) => output))].map((output) => `const o${output} = outputs[${output}]`),
    'const r = rows',
    'return function (from, to, first) {',
    ...(rows === 'undoubted'
      ? ['for (let h = from; h < to; h++) {', 'if (r[h] !== 0) continue']
      : ['for (let p = from; p < to; p++) {', 'const h = r[p]']),
    ...lists.map((list) => `const f_${list[0]} = ${offsetsOf(list)}[h], e_${list[0]} = ${offsetsOf(list)}[h + 1]`),
    ...roundsOf(reachable, text),
    ...written.map(({ term, output }) => `o${output}[h - first] = ${read(term, text)}`),
    '}',
    '}',
  ]
  return { text: lines.join('\n'), columns, lists }
}

const offsetsOf = (list: Collection): string => `f${list[0]}`

/** All terms below these, parts before wholes. */
function everyTerm(roots: readonly Term[]): readonly Term[] {
  const seen = new Set<Term>()
  const visit = (term: Term): void => {
    if (seen.has(term)) return
    seen.add(term)
    term.of.forEach(visit)
  }
  roots.forEach(visit)
  return [...seen].sort((one, other) => one.id - other.id)
}

/** A term used more than once is computed once; what a list's loop takes from the household is computed before it. */
function variablesOf(reachable: readonly Term[], written: readonly Written[]): ReadonlySet<Term> {
  const uses = new Map<Term, number>()
  const use = (term: Term, times: number) => uses.set(term, (uses.get(term) ?? 0) + times)
  for (const { term } of written) use(term, 1)
  for (const whole of reachable) {
    for (const part of whole.of) use(part, crossesInto(whole, part) || readTwice(whole) ? 2 : 1)
  }
  return new Set(
    reachable.filter((term) => isSum(term) || (term.operation !== 'constant' && (uses.get(term) ?? 0) > 1)),
  )
}

const readTwice = ({ operation }: Term): boolean => ['smaller', 'larger', 'stated'].includes(operation)
const isSum = ({ operation }: Term): boolean => operation === 'sum' || operation === 'some'
const isList = (term: Term): boolean => term.place !== 'constant' && term.place !== 'household'
const crossesInto = (whole: Term, part: Term): boolean => (isList(whole) || isSum(whole)) && !isList(part)

/** Household terms of a round, then the loops over the lists that need no later ones, then the next round. */
function roundsOf(reachable: readonly Term[], text: Text): readonly string[] {
  const last = reachable.reduce((latest, { round }) => Math.max(latest, round), 0)
  return Array.from({ length: last + 1 }, (_, round) => [
    ...reachable
      .filter((term) => term.round === round && !isList(term) && !isSum(term) && text.variables.has(term))
      .map((term) => `const v${term.id} = ${write(term, text)}`),
    ...collections.flatMap((list) =>
      listLoop(
        list,
        reachable.filter((term) => isSum(term) && term.round === round + 1 && term.detail === list),
        text,
      ),
    ),
  ]).flat()
}

function listLoop(list: Collection, sums: readonly Term[], text: Text): readonly string[] {
  if (sums.length === 0) return []
  const inside = everyTerm(sums.flatMap(({ of }) => of)).filter((term) => term.place === list)
  return [
    ...sums.map(({ id }) => `let v${id} = 0`),
    `for (let i = f_${list[0]}; i < e_${list[0]}; i++) {`,
    ...inside.filter((term) => text.variables.has(term)).map((term) => `const v${term.id} = ${write(term, text)}`),
    ...sums.map((sum) => accumulate(sum, read(sum.of[0] as Term, text))),
    '}',
  ]
}

function accumulate(sum: Term, each: string): string {
  if (sum.operation === 'some') return `v${sum.id} |= ${each}`
  return isSmall(sum) ? `v${sum.id} = (v${sum.id} + ${each}) | 0` : `v${sum.id} += ${each}`
}

const read = (term: Term, text: Text): string => (text.variables.has(term) ? `v${term.id}` : write(term, text))

/** A number as a literal. Anything else would be a hole through which text gets into the program. */
function number(value: unknown): string {
  if (typeof value !== 'number' || Number.isNaN(value)) throw new Error('only numbers become literals')
  return value < 0 ? `(${value})` : String(value)
}

function write(term: Term, text: Text): string {
  const parts = term.of.map((part) => read(part, text))
  const [a, b, c] = parts as [string, string, string]
  const small = isSmall(term) && term.of.every(isSmall)
  switch (term.operation) {
    case 'constant':
      return number(term.detail)
    case 'column':
      return `c${text.columns.indexOf(String(term.detail))}[${term.place === 'household' ? 'h' : 'i'}]`
    case 'lookup':
      return `t${text.tables.indexOf(term.detail as readonly number[])}[${a}]`
    case 'length':
      return `(e_${String(term.detail)[0]} - f_${String(term.detail)[0]})`
    case 'add':
      return small ? `(${a} + ${b} | 0)` : `(${a} + ${b})`
    case 'subtract':
      return small ? `(${a} - ${b} | 0)` : `(${a} - ${b})`
    case 'multiply':
      return small ? `Math.imul(${a}, ${b})` : `(${a} * ${b})`
    case 'quotient':
      return quotient(term, a, b)
    case 'smaller':
      return `(${a} < ${b} ? ${a} : ${b})`
    case 'larger':
      return `(${a} > ${b} ? ${a} : ${b})`
    case 'choose':
      return `(${a} ? ${b} : ${c})`
    case 'below':
      return `(${a} < ${b})`
    case 'at-most':
      return `(${a} <= ${b})`
    case 'equal':
      return `(${a} === ${b})`
    case 'both':
      return `(${a} & ${b})`
    case 'either':
      return `(${a} | ${b})`
    case 'opposite':
      return `(${a} ^ 1)`
    case 'in-set':
      return `(${number(term.detail)} >>> ${a} & 1)`
    case 'inexact':
      return `(Math.abs(${a}) > ${Number.MAX_SAFE_INTEGER})`
    case 'stated':
      return Number.isNaN(term.detail) ? `(${a} === ${a})` : `(${a} !== ${number(term.detail)})`
    case 'sum':
    case 'some':
      return `v${term.id}`
  }
}

function quotient(term: Term, a: string, b: string): string {
  const [dividend, divisor] = term.of as readonly [Term, Term]
  const whole = dividend.low >= 0 && divisor.low >= 0 && isSmall(term) ? `(${a} / ${b} | 0)` : `Math.floor(${a} / ${b})`
  return divisor.low > 0 || divisor.high < 0 ? whole : `(${b} === 0 ? 0 : ${whole})`
}
