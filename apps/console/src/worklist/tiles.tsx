import type { Reply } from '@jzt/contract/client'
import type { WorklistFilter } from './filter.ts'

interface TilesProps {
  /** Absent until the office has answered: what is not known yet is not nothing. */
  counts: Reply<'getWorklist'>['counts'] | undefined
  filter: WorklistFilter
  onChoose: (filter: WorklistFilter) => void
}

/** The four numbers of the day; each is a button that shows exactly those cases. */
export function Tiles({ counts, filter, onChoose }: TilesProps) {
  const tiles = [
    { words: '待我办理', count: counts?.mine, asks: { holder: 'mine' }, tone: 'plain' },
    { words: '已超期', count: counts?.overdue, asks: { due: 'overdue' }, tone: 'late' },
    { words: '今天到期', count: counts?.today, asks: { due: 'today' }, tone: 'soon' },
    { words: '三天内到期', count: counts?.threeDays, asks: { due: 'three-days' }, tone: 'plain' },
  ] as const
  return (
    <ul className="tiles" aria-label="件数">
      {tiles.map(({ words, count, asks, tone }) => {
        const pressed = Object.entries(asks).every(([key, value]) => filter[key as 'due' | 'holder'] === value)
        return (
          <li key={words}>
            <button
              type="button"
              aria-pressed={pressed}
              data-tone={count ? tone : 'plain'}
              onClick={() => onChoose(pressed ? {} : asks)}
            >
              <strong>{count ?? '…'}</strong>
              <span>{words}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
