import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { calendarYears } from '@jzt/kernel/calendar/index.ts'
import { demoWeChatApp, type Sandbox, startSandbox } from '@jzt/sandbox'
import { registerAccess, workAccess } from '../src/access/index.ts'
import { registerDocuments } from '../src/documents/index.ts'
import { registerPlaces, seedDivisions } from '../src/places/index.ts'
import { loadCalendar, seedCalendar } from '../src/platform/calendar.ts'
import { type MovableClock, movableClock } from '../src/platform/clock.ts'
import type { Config } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/database.ts'
import { fieldEncryption } from '../src/platform/encryption.ts'
import { fileStore } from '../src/platform/files.ts'
import { buildHttp } from '../src/platform/http.ts'
import { startJobs } from '../src/platform/jobs.ts'
import type { App } from '../src/platform/route.ts'
import type { Services } from '../src/platform/services.ts'
import { cloneDatabase, dropDatabase } from './clone.ts'

const apiKey = 'sandbox-registers-key'
const signingKey = 'sandbox-signing-key'

/** A whole house for one test file: its own database, the sandbox over HTTP, the job workers, a clock that can be moved. */
export interface House {
  readonly app: App
  readonly services: Services & { readonly clock: MovableClock }
  readonly sandbox: Sandbox
  /** Real HTTP, for tests that need a browser or a stream. */
  listen(): Promise<string>
  close(): Promise<void>
}

/** Opens the house on 2026-09-21, a Monday, so that dates in tests can be written down. */
export async function openHouse(): Promise<House> {
  const connection = await cloneDatabase()
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'jzt-house-'))
  const sandbox = await startSandbox({ port: 0, apiKey, signingKey })
  const database = openDatabase(connection, () => undefined)
  const encryption = fieldEncryption(Buffer.alloc(32, 7))
  const clock = movableClock('2026-09-21T10:00:00+08:00')
  await seedCalendar(database.db, calendarYears)
  await seedDivisions(database.db)
  const jobs = await startJobs(connection, database.pool, () => undefined)
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: undefined,
    dataDirectory: directory,
    masterKeyFile: '',
    publicOrigin: undefined,
    sandboxPort: 0,
    registers: { url: sandbox.address, apiKey, signingKey },
    sms: { url: sandbox.address },
    wechat: { url: sandbox.address, appid: demoWeChatApp.appId, secret: demoWeChatApp.secret },
    demo: true,
  }
  const services = {
    config,
    db: database.db,
    clock,
    calendar: await loadCalendar(database.db),
    encryption,
    files: fileStore(path.join(directory, 'files'), encryption),
    jobs,
    reactions: async () => undefined,
  }
  const app = await buildHttp(config, false)
  registerPlaces(app, services)
  registerAccess(app, services)
  registerDocuments(app, services)

  await workAccess(services)
  return {
    app,
    services,
    sandbox,
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    async close() {
      await app.close()
      await jobs.stop()
      await database.close()
      await sandbox.stop()
      await dropDatabase(connection)
      fs.rmSync(directory, { recursive: true, force: true })
    },
  }
}
