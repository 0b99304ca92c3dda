import type { CasePage } from '@jzt/contract'
import { formatInstant } from '../ui/office-time.ts'

/** 时间线, the latest first. */
export function TimelineTab({ page }: { page: CasePage }) {
  const entries = [...page.timeline].sort((a, b) => b.seq - a.seq)
  return (
    <section className="panel">
      <ol className="timeline" reversed>
        {entries.map((entry) => (
          <li key={entry.seq}>
            <time dateTime={entry.at}>{formatInstant(entry.at)}</time>
            <div>
              <strong>{entry.title}</strong>　<span className="fine">{entry.by}</span>
              {entry.details.length > 0 ? (
                <div className="fine">{entry.details.map(({ label, value }) => `${label}：${value}`).join('；')}</div>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
