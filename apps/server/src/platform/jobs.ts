import type pg from 'pg'
import { type ConstructorOptions, fromKysely, type JobResult, PgBoss, type SendOptions } from 'pg-boss'
import type { Tx } from './database.ts'

/** A job's name with what it is told; the handler stands in the capability that owns the name. Ids only, or sealed text. */
export interface JobKinds {
  'send-sms': {
    readonly phoneSealed: string
    readonly place: string
    readonly textSealed: string
    readonly idempotencyKey: string
  }
  'query-register': { readonly hid: string; readonly caseId: string; readonly queryId: string }
  'query-supporters': { readonly hid: string; readonly caseId: string }
  'sweep-clocks': Record<string, never>
  'purge-passing': Record<string, never>
  'compute-rise': { readonly batchId: string; readonly after: string }
  'pay-rise': { readonly batchId: string }
  'sweep-rises': Record<string, never>
  'sweep-standards': Record<string, never>
  'make-snapshot': { readonly population: 'city' | 'example' }
  'refresh-snapshot': Record<string, never>
  'run-simulation': { readonly simulationId: string }
}
export type JobName = keyof JobKinds
const names: readonly JobName[] = [
  'send-sms',
  'query-register',
  'query-supporters',
  'sweep-clocks',
  'purge-passing',
  'compute-rise',
  'pay-rise',
  'sweep-rises',
  'sweep-standards',
  'make-snapshot',
  'refresh-snapshot',
  'run-simulation',
]

export interface Jobs {
  /** Puts a job into the transaction of the business write: both are there or neither. */
  enqueue<Name extends JobName>(tx: Tx, name: Name, told: JobKinds[Name], options?: SendOptions): Promise<void>
  /** At least once: a handler is idempotent. When it throws, the job comes back with growing delay. */
  work<Name extends JobName>(name: Name, handle: (told: JobKinds[Name]) => Promise<void>): Promise<void>
  every(name: JobName, cron: string): Promise<void>
  stop(): Promise<void>
}

const retries = { retryLimit: 8, retryDelay: 2, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 120 } as const

/** Eight side by side, each with its own outcome; while batches come back full there is no pause between them. */
const polling = { batchSize: 8, burstWhenBatchFull: true, perJobResults: true, pollingIntervalSeconds: 0.5 } as const

export async function startJobs(
  connection: pg.PoolConfig,
  pool: pg.Pool,
  log: (message: string) => void,
): Promise<Jobs> {
  const boss = new PgBoss({ ...(connection as ConstructorOptions), schema: 'jobs', max: 4 })
  boss.on('error', (error) => log(error.message))
  await boss.start()
  for (const name of names) await boss.createQueue(name, retries)
  await pool.query(
    'grant usage on schema jobs to jzt_app; grant select, insert on all tables in schema jobs to jzt_app',
  )
  return {
    async enqueue(tx, name, told, options) {
      await boss.send(name, told, { ...options, db: fromKysely(tx.withoutPlugins()) })
    },
    async work<Name extends JobName>(name: Name, handle: (told: JobKinds[Name]) => Promise<void>) {
      await boss.work(name, polling, (jobs: readonly { id: string; data: JobKinds[Name] }[]) =>
        Promise.all(jobs.map(({ id, data }) => settle(id, handle(data), log))),
      )
    },
    every: async (name, cron) => {
      await boss.schedule(name, cron, {}, { tz: 'Asia/Shanghai' })
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

async function settle(id: string, work: Promise<void>, log: (message: string) => void): Promise<JobResult> {
  try {
    await work
    return { id, status: 'completed' }
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown'
    log(message)
    return { id, status: 'failed', output: { message } }
  }
}
