import type { ExpressionNode, Scope } from '../expression/expression.ts'
import { partsOf } from '../expression/scope-of.ts'
import type { FactKind } from '../facts/fact-kind.ts'

/** One fact that a set of rules asks for: a column of the table. */
export interface AskedFact {
  /** `household.farmRevenue`, `members.wage` */
  readonly key: string
  readonly scope: Scope
  readonly name: string
  readonly kind: FactKind
}

/** The name of a fact's column. */
export const columnKey = (scope: Scope, name: string): string => `${scope}.${name}`

/** The expressions directly inside one, those inside a sum or count included. */
export const everyPartOf = (node: ExpressionNode): readonly ExpressionNode[] =>
  node.op === 'sum' || node.op === 'count' ? [node.of, node.where] : partsOf(node)

/** Visits every expression below the roots once; rules that several others build on are one value in memory. */
export function everyNodeIn(roots: readonly ExpressionNode[]): ReadonlySet<ExpressionNode> {
  const seen = new Set<ExpressionNode>()
  const visit = (node: ExpressionNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    everyPartOf(node).forEach(visit)
  }
  roots.forEach(visit)
  return seen
}

/** The facts that these rules ask for, in the order of their names. */
export function factsAsked(roots: readonly ExpressionNode[]): readonly AskedFact[] {
  const asked = new Map<string, AskedFact>()
  for (const node of everyNodeIn(roots)) {
    if (node.op !== 'fact') continue
    const key = columnKey(node.scope, node.name)
    asked.set(key, { key, scope: node.scope, name: node.name, kind: node.kind })
  }
  return [...asked.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
}
