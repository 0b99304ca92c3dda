import type { CasePage, TimelineEntry } from '@jzt/contract'
import type * as z from 'zod'

/** What others did since the officer opened the case, oldest first. */
export function changesSince(seen: CasePage, now: CasePage): z.infer<typeof TimelineEntry>[] {
  const last = Math.max(0, ...seen.timeline.map((entry) => entry.seq))
  return now.timeline.filter((entry) => entry.seq > last).sort((a, b) => a.seq - b.seq)
}
