import type { OfficerId, PlainDate } from '@jzt/kernel'

/** Who signed something, and on which day. */
export interface Signed {
  readonly by: OfficerId
  readonly on: PlainDate
}
