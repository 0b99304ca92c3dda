import type { TraceNode } from '../expression/trace.ts'

/** A whole trace as text, one line a node, with everything that it says. */
export const treeText = (node: TraceNode): string => `${linesOf(node, '').join('\n')}\n`

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
