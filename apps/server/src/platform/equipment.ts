import type { Actor, Case, CaseEvent, CaseEventKind } from '@jzt/casework'
import type { WorkCalendar } from '@jzt/kernel'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db, Tx } from './database.ts'
import type { FieldEncryption } from './encryption.ts'
import type { FileStore } from './files.ts'
import type { Jobs } from './jobs.ts'

/** One event of a case that is being written, with the case before and after the whole step. */
export interface Happening<Event extends CaseEvent = CaseEvent> {
  readonly before: Case
  readonly after: Case
  readonly event: Event
  readonly by: Actor
}

/** What the capabilities do when something happens to a case, in the transaction that writes the event. */
export type Reactions = (tx: Tx, happening: Happening) => Promise<void>

/** What every capability is given. Arguments, not a container: what a function needs stands in its head. */
export interface Equipment {
  readonly config: Config
  readonly db: Db
  readonly clock: Clock
  readonly calendar: WorkCalendar
  readonly encryption: FieldEncryption
  readonly files: FileStore
  readonly jobs: Jobs
  readonly reactions: Reactions
}

/** What one capability does about one kind of event; bound to it in `reactions.ts`. */
export type Reaction<Kind extends CaseEventKind> = (
  equipment: Equipment,
  tx: Tx,
  happening: Happening<Extract<CaseEvent, { kind: Kind }>>,
) => Promise<void>
