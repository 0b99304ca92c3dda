import type { WorkCalendar } from '@jzt/kernel'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './database.ts'
import type { FieldEncryption } from './encryption.ts'
import type { FileStore } from './files.ts'
import type { Jobs } from './jobs.ts'

/** What every capability is given. Arguments, not a container: what a function needs stands in its head. */
export interface Services {
  readonly config: Config
  readonly db: Db
  readonly clock: Clock
  readonly calendar: WorkCalendar
  readonly encryption: FieldEncryption
  readonly files: FileStore
  readonly jobs: Jobs
}
