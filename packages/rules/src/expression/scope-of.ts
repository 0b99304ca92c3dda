import type { ExpressionNode, Scope } from './expression.ts'

const remembered = new WeakMap<ExpressionNode, Scope>()

/** Whether an expression speaks of one entry of a list or of the household; a sum or count closes over its list. */
export function scopeOf(node: ExpressionNode): Scope {
  const before = remembered.get(node)
  if (before) return before
  const scope = node.op === 'fact' ? node.scope : (partsOf(node).map(scopeOf).find(isEntry) ?? 'household')
  remembered.set(node, scope)
  return scope
}

const isEntry = (scope: Scope): boolean => scope !== 'household'

/** The expressions directly inside one; a sum or count is closed and gives none. */
export function partsOf(node: ExpressionNode): readonly ExpressionNode[] {
  switch (node.op) {
    case 'literal':
    case 'fact':
    case 'parameter':
    case 'sum':
    case 'count':
      return []
    case 'age':
      return [node.birth]
    case 'minus':
      return [node.from, node.subtract]
    case 'divide':
      return [node.dividend, node.divisor]
    case 'compare':
      return [node.left, node.right]
    case 'not':
      return [node.of]
    case 'one-of':
    case 'rule':
      return [node.value]
    case 'cases':
      return [...node.branches.flatMap(({ when, gives }) => [when, gives]), node.otherwise]
    default:
      return node.of
  }
}
