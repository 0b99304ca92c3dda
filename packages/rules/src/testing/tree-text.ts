import type { TraceNode } from '../expression/trace.ts'

/** A whole trace as text, one line a node, with everything that it says. */
export const treeText = (node: TraceNode): string => `${linesOf(node, '').join('\n')}\n`

/** The same with the rules of other programmes in one line each: what those say is pinned where they stand. */
export const treeTextOf = (ruleIds: string, node: TraceNode): string => treeText(pruned(ruleIds, node))

function pruned(ruleIds: string, { uses, ...node }: TraceNode): TraceNode {
  if (node.rule && !node.rule.id.startsWith(ruleIds)) return node
  return uses ? { ...node, uses: uses.map((use) => pruned(ruleIds, use)) } : node
}

const linesOf = (node: TraceNode, indent: string): readonly string[] => [
  indent + lineOf(node),
  ...(node.uses ?? []).flatMap((use) => linesOf(use, `${indent}  `)),
]

function lineOf({ kind, title, value, raw, formula, source, example, rule, repeated }: TraceNode): string {
  const notes = [
    ...(formula ? [`= ${formula}`] : []),
    ...(source ? [`[${source}${example ? '，示例' : ''}]`] : []),
    ...(rule ? [`{${rule.id}@${rule.version} ${rule.basis}}`] : []),
    ...(repeated ? ['（见上）'] : []),
  ]
  return [`${kind} ${title}：${value}（${raw ?? '未知'}）`, ...notes].join(' ')
}
