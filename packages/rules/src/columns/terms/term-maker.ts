import { constantBounds } from './bounds.ts'
import type { Bounds, Operation, Place, Term } from './term.ts'

/** Where and what a term is, where its parts do not tell. */
export interface Made {
  readonly bounds: Bounds
  readonly detail: Term['detail']
  readonly place: Place
  readonly round: number
}

/** Makes terms of which equal ones are one and the same. */
export interface TermMaker {
  term(operation: Operation, of: readonly Term[], bounds: Bounds, detail?: Term['detail']): Term
  at(operation: Operation, of: readonly Term[], made: Made): Term
  constant(value: number): Term
}

/** A maker that has made nothing yet. */
export function termMaker(): TermMaker {
  const known = new Map<string, Term>()

  function at(operation: Operation, of: readonly Term[], { bounds, detail, place, round }: Made): Term {
    const key = `${operation} ${String(detail)} ${of.map(({ id }) => id).join(' ')}`
    const before = known.get(key)
    if (before) return before
    const made: Term = { id: known.size, operation, of, place, round, detail, low: bounds.low, high: bounds.high }
    known.set(key, made)
    return made
  }

  return {
    at,
    term: (operation, of, bounds, detail = 0) =>
      at(operation, of, { bounds, detail, place: placeOf(of), round: roundOf(of) }),
    constant: (value) =>
      at('constant', [], { bounds: constantBounds(value), detail: value, place: 'constant', round: 0 }),
  }
}

export const isConstant = (term: Term): boolean => term.operation === 'constant'
export const isTruth = ({ low, high }: Bounds): boolean => low === 0 && high === 1
export const is = (term: Term, value: number): boolean => term.operation === 'constant' && term.low === value

/** The parts of what does not depend on their order, in one order. */
export const ordered = (a: Term, b: Term): readonly [Term, Term] => (a.id <= b.id ? [a, b] : [b, a])

const roundOf = (of: readonly Term[]): number => of.reduce((latest, { round }) => Math.max(latest, round), 0)

function placeOf(of: readonly Term[]): Place {
  let found: Place = 'constant'
  for (const { place } of of) {
    if (place === 'constant' || place === found) continue
    if (found !== 'constant' && found !== 'household' && place !== 'household') {
      throw new Error(`one expression asks of an entry of ${found} and of ${place}`)
    }
    if (found === 'constant' || found === 'household') found = place
  }
  return found
}
