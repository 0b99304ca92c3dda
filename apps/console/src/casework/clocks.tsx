import { type ClockView, clockWords } from '@jzt/contract'
import { Mark } from '../ui/mark.tsx'
import { formatDate } from '../ui/office-time.ts'
import { clockWarning, remainingWords } from './clock-warning.ts'

/** The last day still counts; a notice is no work to be done, and hangs until that day is over. */
const dueWords = ({ name, dueBy }: ClockView): string =>
  name === 'publicity' ? `到${formatDate(dueBy)}为止` : `最晚${formatDate(dueBy)}`

/** 法定时限: every running clock with its remaining working days and its warning in words. */
export function Clocks({ clocks }: { clocks: readonly ClockView[] }) {
  if (clocks.length === 0) return null
  return (
    <ul className="clocks" aria-label="时限">
      {clocks.map((clock) => {
        const warning = clockWarning(clock)
        return (
          <li key={clock.name + clock.startedOn} data-tone={warning.tone}>
            <div className="line">
              <strong>{clockWords[clock.name]}</strong>
              <Mark tone={warning.tone}>{warning.words}</Mark>
              {clock.provisional ? <Mark tone="plain">暂定</Mark> : null}
            </div>
            <div className="bar" aria-hidden="true">
              <span style={{ width: `${Math.min(Math.max(clock.sharePercent, 0), 100)}%` }} />
            </div>
            <div className="line fine">
              <span>{dueWords(clock)}</span>
              <span>{remainingWords(clock.remainingWorkdays)}</span>
              {clock.provisional ? <span>（放假安排尚未公布）</span> : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
