import type { TimelineStep } from '@jzt/kernel'

const WORD = { done: '已完成', doing: '正在办', todo: '还没到' } as const
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className="tl">
      {steps.map((s) => (
        <li key={s.title} className={`tl__i tl__i--${s.state}`}>
          <div className="tl__head">
            <span className="tl__t">{s.title}</span>
            <span className={`tl__tag tl__tag--${s.state}`}>{WORD[s.state]}</span>
          </div>
          <div className="tl__d">{s.desc}</div>
          {s.at ? <div className="tl__d">{s.at}</div> : null}
        </li>
      ))}
    </ol>
  )
}
