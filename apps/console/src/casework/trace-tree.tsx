import type { TraceView } from '@jzt/contract'
import { Mark, type Tone } from '../ui/mark.tsx'

const verdicts: Record<NonNullable<TraceView['verdict']>, { tone: Tone; words: string }> = {
  met: { tone: 'good', words: '符合' },
  'not-met': { tone: 'late', words: '不符合' },
  unknown: { tone: 'soon', words: '暂不能判定' },
}

/** How a result came about, as a tree to open: the value, whose figure it is, and the article. */
export function TraceTree({ trace }: { trace: TraceView }) {
  return (
    <ul className="trace root">
      <Branch node={trace} depth={0} />
    </ul>
  )
}

function Branch({ node, depth }: { node: TraceView; depth: number }) {
  if (node.children.length === 0) {
    return (
      <li className="leaf">
        <Line node={node} />
      </li>
    )
  }
  return (
    <li>
      <details open={depth < 2}>
        <summary>
          <Line node={node} />
        </summary>
        <ul className="trace">
          {node.children.map((child, index) => (
            <Branch key={index} node={child} depth={depth + 1} />
          ))}
        </ul>
      </details>
    </li>
  )
}

const Line = ({ node }: { node: TraceView }) => {
  const figure = figureWords(node)
  return (
    <>
      {node.title}
      {figure ? <span className="value">{figure}</span> : ' '}
      {node.verdict ? <Mark tone={verdicts[node.verdict].tone}>{verdicts[node.verdict].words}</Mark> : null}
      {node.source ? <span className="from">来源：{node.source}</span> : null}
      {node.basis ? <span className="from">依据：{node.basis}</span> : null}
    </>
  )
}

/** "符合 = 1 元 < 2 元" beside a mark that says 符合 already: only the figures remain. What is not known stands as 未查明. */
export function figureWords({ value = '', verdict }: TraceView): string {
  const figure = verdict ? value.replace(verdicts[verdict].words, '').replace(/^\s*=\s*/, '') : value
  return figure.replaceAll('?', '未查明')
}
