import { isSmall, subtractBounds } from '../terms/bounds.ts'
import type { Term } from '../terms/term.ts'

/** How terms are named in the text of a loop. */
export interface Text {
  /** Terms that have a variable. */
  readonly variables: ReadonlySet<Term>
  readonly columns: readonly string[]
  readonly tables: readonly (readonly number[])[]
}

export const isSum = ({ operation }: Term): boolean => operation === 'sum' || operation === 'some'
export const isOfEntry = ({ place }: Term): boolean => place !== 'constant' && place !== 'household'

/** All terms below these, parts before wholes. */
export const everyTerm = (roots: readonly Term[]): readonly Term[] => termsDownTo(() => false, roots)

/** What must be known of an entry to compute these; what a sum in them has looked at is not asked again. */
export const entryTerms = (roots: readonly Term[], known: ReadonlySet<Term> = new Set()): readonly Term[] =>
  termsDownTo((term) => !isOfEntry(term) || known.has(term), roots).filter(isOfEntry)

/** These terms and all below them, down to those at which to stop; parts before wholes. */
export function termsDownTo(stops: (term: Term) => boolean, roots: readonly Term[]): readonly Term[] {
  const seen = new Set<Term>()
  const visit = (term: Term): void => {
    if (seen.has(term)) return
    seen.add(term)
    if (!stops(term)) term.of.forEach(visit)
  }
  roots.forEach(visit)
  return [...seen].sort((one, other) => one.id - other.id)
}

/** The statement that adds one entry's share to a sum. */
export function accumulate(sum: Term, text: Text): string {
  const each = read(sum.of[0] as Term, text)
  if (sum.operation === 'some') return `v${sum.id} |= ${each}`
  return isSmall(sum) ? `v${sum.id} = (v${sum.id} + ${each}) | 0` : `v${sum.id} += ${each}`
}

/** A term's variable, or its expression where it is used once. */
export const read = (term: Term, text: Text): string => (text.variables.has(term) ? `v${term.id}` : write(term, text))

/** A number as a literal. Anything else would be a hole through which text gets into the program. */
export function number(value: unknown): string {
  if (typeof value !== 'number' || Number.isNaN(value)) throw new Error('only numbers become literals')
  return value < 0 ? `(${value})` : String(value)
}

/** The expression that computes a term. */
export function write(term: Term, text: Text): string {
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
      return larger(term, a, b)
    case 'choose':
      return choose(term, text, [a, b, c])
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

/** No branch that the processor has to guess, where 32 bits are enough: half of all guesses about a family's figures are wrong. */
function larger(term: Term, a: string, b: string): string {
  const [one, other] = term.of as readonly [Term, Term]
  if (!isSmall(one) || !isSmall(other) || !isSmall(subtractBounds(one, other))) return `(${a} > ${b} ? ${a} : ${b})`
  if (is(one, 0)) return `(${b} & ~(${b} >> 31))`
  if (is(other, 0)) return `(${a} & ~(${a} >> 31))`
  return `(${a} - ((${a} - ${b}) & ((${a} - ${b}) >> 31)) | 0)`
}

const is = (term: Term, value: number): boolean => term.operation === 'constant' && term.low === value

/** An alternative that costs nothing is chosen by a mask; one that must be computed first is left alone where it is not wanted. */
function choose(term: Term, text: Text, [when, then, otherwise]: readonly [string, string, string]): string {
  const [, one, other] = term.of as readonly [Term, Term, Term]
  const ready = (part: Term) => ['constant', 'column'].includes(part.operation) || text.variables.has(part)
  if (!isSmall(one) || !isSmall(other) || !ready(one) || !ready(other)) return `(${when} ? ${then} : ${otherwise})`
  const mask = `-(${when} | 0)`
  if (is(other, 0)) return `(${mask} & ${then})`
  if (one.operation === 'constant' && other.operation === 'constant') {
    return `(${mask} & ${one.low ^ other.low} ^ ${number(other.low)})`
  }
  return `(${mask} & (${then} ^ ${otherwise}) ^ ${otherwise})`
}

function quotient(term: Term, a: string, b: string): string {
  const [dividend, divisor] = term.of as readonly [Term, Term]
  const whole = dividend.low >= 0 && divisor.low >= 0 && isSmall(term) ? `(${a} / ${b} | 0)` : `Math.floor(${a} / ${b})`
  return divisor.low > 0 || divisor.high < 0 ? whole : `(${b} === 0 ? 0 : ${whole})`
}
