import type { CasePage, TimelineEntry } from '@jzt/contract'
import type * as z from 'zod'
import { formatInstant } from '../ui/office-time.ts'

type Change = z.infer<typeof TimelineEntry>

/** What others did since the officer opened the case, oldest first. */
export function changesSince(seen: CasePage, now: CasePage): Change[] {
  const last = Math.max(0, ...seen.timeline.map((entry) => entry.seq))
  return now.timeline.filter((entry) => entry.seq > last).sort((a, b) => a.seq - b.seq)
}

/** The changes in lines to read; what happened several times in one minute is one line. */
export function tellChanges(changes: readonly Change[]): string[] {
  const lines = changes.map(({ at, by, title, details }) =>
    [formatInstant(at), by, title, ...details.map(({ label, value }) => `${label}：${value}`)].join('　'),
  )
  return [...new Set(lines)].map((line) => {
    const times = lines.filter((other) => other === line).length
    return times === 1 ? line : `${line}（${times} 项）`
  })
}
