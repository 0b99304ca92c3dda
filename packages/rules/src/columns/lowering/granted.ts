import type { ExpressionNode } from '../../expression/expression.ts'
import type { Term } from '../terms/term.ts'
import type { TermTable } from '../terms/term-table.ts'
import { amountOf, type Lowered, type LoweredAmount, truthOf } from './lowered.ts'

/** A programme that a household may stand in. */
export interface Candidate {
  readonly entitled: ExpressionNode
  readonly amount?: ExpressionNode
  /** Whether the household is undecided while this is open and no other is granted. */
  readonly decisive: boolean
}

type Lower = (node: ExpressionNode) => Lowered

interface Verdict {
  /** Known to be granted, and with an amount that is known. */
  readonly granted: Term
  /** Neither granted nor known not to be. */
  readonly open: Term
  readonly amount: Term
}

/** Which candidate is the first granted, from 1; 0 for none, and one more than all where none is granted and one is open. */
export function firstGranted(candidates: readonly Candidate[], lower: Lower, terms: TermTable): LoweredAmount {
  const verdicts = candidates.map((candidate) => verdictOf(candidate, lower, terms))
  const open = verdicts.map((one) => one.open).reduce(terms.either, terms.constant(0))
  const none = terms.choose(open, terms.constant(candidates.length + 1), terms.constant(0))
  return known(
    verdicts.reduceRight((rest, { granted }, at) => terms.choose(granted, terms.constant(at + 1), rest), none),
    terms,
  )
}

/** What the first candidate granted is paid; 0 where none is, or where it pays nothing. */
export function paidWhereGranted(candidates: readonly Candidate[], lower: Lower, terms: TermTable): LoweredAmount {
  const verdicts = candidates.map((candidate) => verdictOf(candidate, lower, terms))
  return known(
    verdicts.reduceRight((rest, { granted, amount }) => terms.choose(granted, amount, rest), terms.constant(0)),
    terms,
  )
}

const known = (value: Term, terms: TermTable): LoweredAmount => ({
  kind: 'amount',
  value,
  known: terms.constant(1),
  defect: terms.constant(0),
})

function verdictOf({ entitled, amount, decisive }: Candidate, lower: Lower, terms: TermTable): Verdict {
  const truth = truthOf(lower(entitled), terms)
  const paid = amount ? amountOf(lower(amount), terms) : known(terms.constant(0), terms)
  const sure = terms.both(paid.known, terms.opposite(terms.either(truth.defect, paid.defect)))
  const granted = terms.both(truth.yes, sure)
  const settled = terms.either(granted, terms.both(truth.no, terms.opposite(truth.defect)))
  const open = decisive ? terms.opposite(settled) : terms.constant(0)
  return { granted, open, amount: paid.value }
}
