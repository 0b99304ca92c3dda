import path from 'node:path'
import { demoWeChatApp, type Sandbox, startSandbox } from '@jzt/sandbox'
import { makeFirstAdministratorToken } from './access/index.ts'
import { buildApp } from './app.ts'
import { assemble } from './assemble.ts'
import { clearHalfMadeCity, demoAccounts, seedDemoCity } from './demo/index.ts'
import { followDemoClock, movableClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { readDatabaseState } from './platform/database-state.ts'
import { startEmbeddedPostgres } from './platform/embedded-postgres.ts'
import type { Equipment } from './platform/equipment.ts'
import { readMasterKey } from './platform/master-key.ts'
import { migrate } from './platform/migrate.ts'
import { checkPort } from './platform/port.ts'
import { orderFirstSnapshots } from './simulation/index.ts'
import { startWork } from './work.ts'

export interface House {
  readonly addresses: readonly { readonly title: string; readonly url: string }[]
  readonly accounts: readonly {
    readonly role: string
    readonly place: string
    readonly account: string
    readonly password: string
  }[]
  readonly notes: readonly string[]
  stop(): Promise<void>
}

export interface Starting {
  /** One line for people about what is going on. */
  readonly progress: (line: string) => void
  /** Settings of the embedded database beside those it is shipped with: the crash drill breaks its promise on purpose. */
  readonly postgresSettings?: Readonly<Record<string, string>>
}

/** Undoes what was started, last first. */
type Undo = (ending: () => Promise<unknown>) => void

/** Starts the whole house in this process: database, migrations, sandbox, workers, HTTP. Whatever fails, all is taken down again. */
export async function start(config: Config, starting: Starting): Promise<House> {
  const endings: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const ending of endings.splice(0).reverse()) await ending()
  }
  try {
    return { ...(await open(config, starting, (ending) => endings.push(ending))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(config: Config, starting: Starting, undo: Undo): Promise<Omit<House, 'stop'>> {
  const { progress } = starting
  await checkPort(config)
  const connection = await openDatabaseServer(config, starting, undo)
  const { applied } = await migrate(connection)
  if (applied.length > 0) progress(`数据库结构已更新 (migrated): ${applied.join(', ')}`)
  const embedded = config.databaseUrl === undefined
  const state = await readDatabaseState(connection)
  const demoWanted = embedded || config.demo || state.demo
  const sandbox = demoWanted ? await openSandbox(config, undo) : undefined
  const clock = movableClock()
  const assembled = await assemble({
    config: sandbox ? withSandbox(config, sandbox) : config,
    connection,
    clock,
    masterKey: readMasterKey(config.masterKeyFile, state.unused),
    log: (message) => progress(`数据库 (database): ${message}`),
  })
  undo(assembled.close)
  const { equipment } = assembled
  const app = await buildApp(equipment, { log: config.log })
  undo(() => app.close())
  await startWork(equipment)
  const demo = await becomeDemo(equipment, progress, demoWanted)
  if (demo) await keepDemoClock(equipment, clock, undo)
  if (demo) await orderFirstSnapshots(equipment)
  const address = await app.listen({ host: config.host, port: config.port })
  return {
    addresses: addressesOf(address, sandbox),
    accounts: demo ? demoAccounts : [],
    notes: demo ? [] : await administratorNote(equipment, address),
  }
}

async function openDatabaseServer(config: Config, { progress, postgresSettings = {} }: Starting, undo: Undo) {
  if (config.databaseUrl !== undefined) return { connectionString: config.databaseUrl }
  progress('启动内置数据库… Starting the embedded PostgreSQL…')
  const embedded = await startEmbeddedPostgres(path.join(config.dataDirectory, 'postgres'), {
    settings: postgresSettings,
  })
  undo(embedded.stop)
  return { ...embedded.connection }
}

const registerKeys = { apiKey: 'demo-registers-api-key', signingKey: 'demo-registers-signing-key' }

async function openSandbox(config: Config, undo: Undo): Promise<Sandbox> {
  const sandbox = await startSandbox({ port: config.sandboxPort, ...registerKeys })
  undo(sandbox.stop)
  return sandbox
}

/** The demo city asks the sandbox wherever no real endpoint is configured. */
const withSandbox = (config: Config, { address }: Sandbox): Config => ({
  ...config,
  registers: config.registers ?? { url: address, ...registerKeys },
  sms: config.sms ?? { url: address },
  wechat: config.wechat ?? { url: address, appid: demoWeChatApp.appId, secret: demoWeChatApp.secret },
})

/** A database is a demo city for good or never: only an empty one becomes it. */
async function becomeDemo(equipment: Equipment, progress: (line: string) => void, wanted: boolean): Promise<boolean> {
  const { demo } = await equipment.db.selectFrom('platformState').select('demo').executeTakeFirstOrThrow()
  if (demo || !wanted) return demo
  const taken = await equipment.db.selectFrom('officer').select('officerId').limit(1).executeTakeFirst()
  if (taken && !(await clearHalfMadeCity(equipment.db))) return false
  await seedDemoCity(equipment, progress)
  await equipment.db.updateTable('platformState').set({ demo: true }).execute()
  return true
}

async function keepDemoClock(equipment: Equipment, clock: ReturnType<typeof movableClock>, undo: Undo): Promise<void> {
  await followDemoClock(equipment.db, clock)
  const timer = setInterval(() => followDemoClock(equipment.db, clock).catch(() => undefined), 1_000)
  undo(async () => clearInterval(timer))
}

const addressesOf = (address: string, sandbox: Sandbox | undefined): House['addresses'] => [
  { title: '群众端 Citizens (H5)', url: `${address}/` },
  { title: '工作台 Staff console', url: `${address}/console/` },
  { title: '接口说明 API', url: `${address}/api` },
  ...(sandbox
    ? [
        { title: '短信箱 SMS inbox', url: `${sandbox.address}/sms` },
        { title: '外部沙盒 Sandbox', url: `${sandbox.address}/` },
      ]
    : []),
]

async function administratorNote(equipment: Equipment, address: string): Promise<string[]> {
  const token = await makeFirstAdministratorToken(equipment.db)
  return token
    ? [
        `还没有系统管理员。打开 ${address}/console/first-administrator ，一次性令牌：${token}\nNo administrator yet: open that page and use this one-time token.`,
      ]
    : []
}
