import path from 'node:path'
import { calendarYears } from '@jzt/kernel/calendar/index.ts'
import type pg from 'pg'
import { seedDivisions } from './places/index.ts'
import { loadCalendar, seedCalendar } from './platform/calendar.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { fieldEncryption } from './platform/encryption.ts'
import type { Equipment } from './platform/equipment.ts'
import { fileStore } from './platform/files.ts'
import { startJobs } from './platform/jobs.ts'
import { reactionsOf } from './reactions.ts'

export interface Assembling {
  readonly config: Config
  readonly connection: pg.PoolConfig
  readonly clock: Clock
  readonly masterKey: Buffer
  readonly log: (message: string) => void
}

export interface Assembled {
  readonly equipment: Equipment
  close(): Promise<void>
}

/** Puts together what every capability is given, on a migrated database; fills in the calendar and the divisions once. */
export async function assemble({ config, connection, clock, masterKey, log }: Assembling): Promise<Assembled> {
  const { db, pool, close } = openDatabase(connection, log)
  await seedCalendar(db, calendarYears)
  await seedDivisions(db)
  const jobs = await startJobs(connection, pool, log)
  const encryption = fieldEncryption(masterKey)
  const equipment: Equipment = {
    config,
    db,
    clock,
    calendar: await loadCalendar(db),
    encryption,
    files: fileStore(path.join(config.dataDirectory, 'files'), encryption),
    jobs,
    reactions: reactionsOf(() => equipment),
  }
  return {
    equipment,
    async close() {
      await jobs.stop()
      await close()
    },
  }
}
