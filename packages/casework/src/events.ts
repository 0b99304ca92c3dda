import type { AcceptanceEvent } from './acceptance/events.ts'
import type { DistrictEvent } from './district/events.ts'
import type { EndingEvent } from './ending/events.ts'
import type { InvestigationEvent } from './investigation/events.ts'
import type { OpinionEvent } from './opinion/events.ts'
import type { PublicityEvent } from './publicity/events.ts'
import type { ReliefEvent } from './relief/events.ts'
import type { RunningEvent } from './running/events.ts'

/** What has happened to a case. Events are the truth: ids, codes, dates, amounts and counts, never words about people. */
export type CaseEvent =
  | AcceptanceEvent
  | InvestigationEvent
  | OpinionEvent
  | PublicityEvent
  | DistrictEvent
  | EndingEvent
  | ReliefEvent
  | RunningEvent

export type CaseEventKind = CaseEvent['kind']
