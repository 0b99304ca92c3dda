import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { demoWeChatApp, type Sandbox, startSandbox } from '@jzt/sandbox'
import { buildApp } from '../src/app.ts'
import { assemble } from '../src/assemble.ts'
import { type MovableClock, movableClock } from '../src/platform/clock.ts'
import type { Config } from '../src/platform/config.ts'
import type { Equipment } from '../src/platform/equipment.ts'
import type { HttpOptions } from '../src/platform/http.ts'
import type { App } from '../src/platform/route.ts'
import { sweepStandards } from '../src/reassessment/index.ts'
import { sweepClocks } from '../src/sweep/index.ts'
import { startWork } from '../src/work.ts'
import { addressOf } from './client.ts'
import { cloneDatabase, dropDatabase } from './clone.ts'

const apiKey = 'sandbox-registers-key'
const signingKey = 'sandbox-signing-key'

/** A whole house for one test file: its own database, the sandbox over HTTP, the job workers, a clock that can be moved. */
export interface House {
  readonly app: App
  readonly equipment: Equipment & { readonly clock: MovableClock }
  readonly sandbox: Sandbox
  /** Every route of the running app, from the router itself. */
  readonly routes: readonly { readonly method: string; readonly url: string }[]
  /** What the day brings: a new standard, and the steps whose day has come; returns how many steps. In the running house jobs do it every minute. */
  sweep(): Promise<number>
  /** Real HTTP, for tests that need a browser or a stream. */
  listen(): Promise<string>
  close(): Promise<void>
}

/** Opens the house on 2026-09-21, a Monday, so that dates in tests can be written down. */
export async function openHouse({ log }: { log?: HttpOptions['log'] } = {}): Promise<House> {
  const connection = await cloneDatabase()
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'jzt-house-'))
  const sandbox = await startSandbox({ port: 0, apiKey, signingKey })
  const clock = movableClock('2026-09-21T10:00:00+08:00')
  const assembled = await assemble({
    config: testConfig(directory, sandbox),
    connection,
    clock,
    masterKey: Buffer.alloc(32, 7),
    log: () => undefined,
  })
  const equipment = { ...assembled.equipment, clock }
  const routes: { method: string; url: string }[] = []
  const app = await buildApp(assembled.equipment, {
    log: log ?? process.env['JZT_TEST_LOG'] === '1',
    onRoute: (route) => routes.push(route),
  })
  await startWork(assembled.equipment)
  return {
    app,
    equipment,
    sandbox,
    routes,
    async sweep() {
      await sweepStandards(equipment)
      return sweepClocks(equipment)
    },
    listen: () => addressOf(app),
    async close() {
      await app.close()
      await assembled.close()
      await sandbox.stop()
      await dropDatabase(connection)
      fs.rmSync(directory, { recursive: true, force: true })
    },
  }
}

const testConfig = (directory: string, { address }: Sandbox): Config => ({
  host: '127.0.0.1',
  port: 0,
  databaseUrl: undefined,
  dataDirectory: directory,
  masterKeyFile: '',
  publicOrigin: undefined,
  sandboxPort: 0,
  registers: { url: address, apiKey, signingKey },
  sms: { url: address },
  wechat: { url: address, appid: demoWeChatApp.appId, secret: demoWeChatApp.secret },
  log: false,
  demo: true,
})
