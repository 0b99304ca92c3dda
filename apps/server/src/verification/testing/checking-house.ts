import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { CaseEventKind } from '@jzt/casework'
import { type Sandbox, startSandbox } from '@jzt/sandbox'
import { cloneDatabase, dropDatabase } from '../../../test-support/clone.ts'
import { registerAccess, workAccess } from '../../access/index.ts'
import { assemble } from '../../assemble.ts'
import { endAuthorisation, registerAuthorisation } from '../../authorisation/index.ts'
import { type MovableClock, movableClock } from '../../platform/clock.ts'
import type { Equipment, Reactions } from '../../platform/equipment.ts'
import { buildHttp } from '../../platform/http.ts'
import type { App } from '../../platform/route.ts'
import { httpConnector, type RegisterConnector } from '../connector.ts'
import { markStoodIn, workVerification } from '../index.ts'

const apiKey = 'sandbox-registers-key'
const signingKey = 'sandbox-signing-key'

/** The part of the house that signs authorisations and asks registers; with less patience than the real one. */
export interface CheckingHouse {
  readonly app: App
  readonly equipment: Equipment & { readonly clock: MovableClock }
  readonly sandbox: Sandbox
  readonly connector: RegisterConnector
  close(): Promise<void>
}

/** Without workers a test asks the registers itself, question by question. */
export async function openCheckingHouse({ patienceMs = 400, working = true } = {}): Promise<CheckingHouse> {
  const connection = await cloneDatabase()
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'jzt-checking-'))
  const sandbox = await startSandbox({ port: 0, apiKey, signingKey })
  const clock = movableClock('2026-09-21T10:00:00+08:00')
  const registers = { url: sandbox.address, apiKey, signingKey }
  const config = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: undefined,
    dataDirectory: directory,
    masterKeyFile: '',
    publicOrigin: undefined,
    sandboxPort: 0,
    registers,
    sms: { url: sandbox.address },
    wechat: undefined,
    log: false,
    demo: true,
  }
  const assembled = await assemble({ config, connection, clock, masterKey: Buffer.alloc(32, 7), log: () => undefined })
  const equipment: Equipment & { readonly clock: MovableClock } = {
    ...assembled.equipment,
    clock,
    reactions: reactionsOf(() => equipment),
  }
  const app = await buildHttp(config, { log: false })
  registerAccess(app, equipment)
  registerAuthorisation(app, equipment)
  await workAccess(equipment)
  const connector = httpConnector(registers, { timeoutMs: patienceMs, maxBytes: 1_000_000 })
  if (working) await workVerification(equipment, connector)
  return {
    app,
    equipment,
    sandbox,
    connector,
    async close() {
      await app.close()
      await assembled.close()
      await sandbox.stop()
      await dropDatabase(connection)
      fs.rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Only what this part of the house does about an event. */
const reactionsOf =
  (equipment: () => Equipment): Reactions =>
  async (tx, happening) => {
    const kind: CaseEventKind = happening.event.kind
    if (kind === 'stand-in-countersigned') await markStoodIn(equipment(), tx, happening as never)
    if (kind === 'authorisation-withdrawn') await endAuthorisation(equipment(), tx, happening as never)
  }
