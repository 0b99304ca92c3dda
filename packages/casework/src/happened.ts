import type { OfficerId, PlainDate } from '@jzt/kernel'

/** Something that happened on a day; `by` when an officer did it. Citizens and the clock stand in the audit log. */
export interface Happened<Kind extends string> {
  readonly kind: Kind
  readonly on: PlainDate
  readonly by?: OfficerId
}

/** Something that only an officer can have done. */
export interface DoneByOfficer<Kind extends string> extends Happened<Kind> {
  readonly by: OfficerId
}
