import type { Comparison } from '../../expression/expression.ts'
import type { Term } from '../terms/term.ts'
import type { TermTable } from '../terms/term-table.ts'
import type { Lowered, LoweredAmount, LoweredTruth } from './lowered.ts'

/** A comparison is known where both sides are. */
export function compared(
  test: Comparison['test'],
  [a, b]: readonly [LoweredAmount, LoweredAmount],
  terms: TermTable,
): LoweredTruth {
  const known = terms.both(a.known, b.known)
  const holds = comparison(test, terms)(a.value, b.value)
  return {
    kind: 'truth',
    yes: terms.both(known, holds),
    no: terms.both(known, terms.opposite(holds)),
    defect: terms.either(a.defect, b.defect),
  }
}

function comparison(test: Comparison['test'], terms: TermTable): (a: Term, b: Term) => Term {
  if (test === '=') return terms.equal
  if (test === '<') return terms.below
  if (test === '≤') return terms.atMost
  return test === '>' ? (a, b) => terms.below(b, a) : (a, b) => terms.atMost(b, a)
}

/** Kleene: one that is known to fail decides. Every part is looked at, so the defect of one is the defect of all. */
export const every = (parts: readonly LoweredTruth[], terms: TermTable): LoweredTruth => ({
  kind: 'truth',
  yes: parts.map(({ yes }) => yes).reduce(terms.both, terms.constant(1)),
  no: parts.map(({ no }) => no).reduce(terms.either, terms.constant(0)),
  defect: parts.map(({ defect }) => defect).reduce(terms.either, terms.constant(0)),
})

/** What is known not to hold, and the other way round. */
export const opposite = ({ yes, no, defect }: LoweredTruth): LoweredTruth => ({
  kind: 'truth',
  yes: no,
  no: yes,
  defect,
})

/** Whether a code is one of several. */
export function oneOf(code: Lowered, wanted: readonly string[], terms: TermTable): LoweredTruth {
  if (code.kind !== 'code') throw new Error('only a code can be one of several codes')
  const numbers = wanted.map((one) => code.codes.indexOf(one)).filter((number) => number >= 0)
  const holds =
    code.codes.length <= 31
      ? terms.inSet(
          code.value,
          numbers.reduce((bits, number) => bits | (1 << number), 0),
        )
      : numbers.map((number) => terms.equal(code.value, terms.constant(number))).reduce(terms.either, terms.constant(0))
  const yes = terms.both(code.known, holds)
  return { kind: 'truth', yes, no: terms.both(code.known, terms.opposite(holds)), defect: code.defect }
}
