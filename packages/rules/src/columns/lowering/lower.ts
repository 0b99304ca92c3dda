import type { Aggregate, Cases, ExpressionNode } from '../../expression/expression.ts'
import type { Around } from '../scenario.ts'
import { aggregate, calculated, divided, firstCase } from './amounts.ts'
import { age, fact, listed, literal, parameter } from './leaves.ts'
import { amountOf, type Lowered, type LoweredAmount, type LoweredTruth, truthOf } from './lowered.ts'
import { compared, every, oneOf, opposite } from './truths.ts'

interface Lowering extends Around {
  readonly done: Map<ExpressionNode, Lowered>
}

/**
 * Takes expressions apart into terms, by the same reading of the tree as the interpreter (`expression/explain.ts`): what is
 * looked at lazily there is guarded here, unknowns by Kleene, a refusal to compute as a defect.
 */
export function lowering(around: Omit<Around, 'entry'>): (node: ExpressionNode) => Lowered {
  const lowering: Lowering = { ...around, entry: 'household', done: new Map() }
  return (node) => lower(node, lowering)
}

function lower(node: ExpressionNode, lowering: Lowering): Lowered {
  const before = lowering.done.get(node)
  if (before) return before
  const made = take(node, lowering)
  lowering.done.set(node, made)
  return made
}

const amount = (node: ExpressionNode, lowering: Lowering): LoweredAmount =>
  amountOf(lower(node, lowering), lowering.terms)
const amounts = (nodes: readonly ExpressionNode[], lowering: Lowering): readonly LoweredAmount[] =>
  nodes.map((node) => amount(node, lowering))
const truth = (node: ExpressionNode, lowering: Lowering): LoweredTruth => truthOf(lower(node, lowering), lowering.terms)
const truths = (nodes: readonly ExpressionNode[], lowering: Lowering): readonly LoweredTruth[] =>
  nodes.map((node) => truth(node, lowering))

// Long because every kind of expression has its line, as in the interpreter.
function take(node: ExpressionNode, lowering: Lowering): Lowered {
  const { terms } = lowering
  switch (node.op) {
    case 'literal':
      return literal(node.value, terms)
    case 'fact':
      return fact(node, lowering)
    case 'parameter':
      return parameter(node.name, lowering)
    case 'age':
      return age(amount(node.birth, lowering), lowering)
    case 'plus':
      return calculated(amounts(node.of, lowering), terms.add, terms)
    case 'times':
      return calculated(amounts(node.of, lowering), terms.multiply, terms)
    case 'min':
      return calculated(amounts(node.of, lowering), terms.smaller, terms)
    case 'max':
      return calculated(amounts(node.of, lowering), terms.larger, terms)
    case 'minus':
      return calculated(amounts([node.from, node.subtract], lowering), terms.subtract, terms)
    case 'divide':
      return divided([amount(node.dividend, lowering), amount(node.divisor, lowering)], node.rounding, terms)
    case 'compare':
      return compared(node.test, [amount(node.left, lowering), amount(node.right, lowering)], terms)
    case 'all':
      return every(truths(node.of, lowering), terms)
    case 'any':
      return opposite(every(truths(node.of, lowering).map(opposite), terms))
    case 'not':
      return opposite(truth(node.of, lowering))
    case 'one-of':
      return oneOf(lower(node.value, lowering), node.codes, terms)
    case 'cases':
      return chosen(node, lowering)
    case 'sum':
    case 'count':
      return summed(node, lowering)
    case 'rule':
      return lower(node.value, lowering)
    default:
      return unheardOf(node)
  }
}

const unheardOf = (node: never): never => {
  throw new Error(`the compiler knows no expression ${JSON.stringify(node)}`)
}

function chosen({ branches, otherwise }: Cases, lowering: Lowering): LoweredAmount {
  const each = branches.map(({ when, gives }) => ({ when: truth(when, lowering), gives: amount(gives, lowering) }))
  return firstCase(each, amount(otherwise, lowering), lowering.terms)
}

function summed({ over, of, where }: Aggregate, lowering: Lowering): LoweredAmount {
  const inside = { ...lowering, entry: over }
  const [counts, each] = [truth(where, inside), amount(of, inside)]
  return aggregate({ over, isListed: listed(over, lowering), counts, each }, lowering.terms)
}
