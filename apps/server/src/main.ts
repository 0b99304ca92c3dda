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
import { readMasterKey } from './platform/master-key.ts'
import { migrate } from './platform/migrate.ts'
import { checkPort } from './platform/port.ts'
import type { Services } from './platform/services.ts'
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
  const { services } = assembled
  const app = await buildApp(services, { log: config.log })
  undo(() => app.close())
  await startWork(services)
  const demo = await becomeDemo(services, progress, demoWanted)
  if (demo) await keepDemoClock(services, clock, undo)
  const address = await app.listen({ host: config.host, port: config.port })
  return {
    addresses: addressesOf(address, sandbox),
    accounts: demo ? demoAccounts : [],
    notes: demo ? [] : await administratorNote(services, address),
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
async function becomeDemo(services: Services, progress: (line: string) => void, wanted: boolean): Promise<boolean> {
  const { demo } = await services.db.selectFrom('platformState').select('demo').executeTakeFirstOrThrow()
  if (demo || !wanted) return demo
  const taken = await services.db.selectFrom('officer').select('officerId').limit(1).executeTakeFirst()
  if (taken && !(await clearHalfMadeCity(services.db))) return false
  await seedDemoCity(services, progress)
  await services.db.updateTable('platformState').set({ demo: true }).execute()
  return true
}

async function keepDemoClock(services: Services, clock: ReturnType<typeof movableClock>, undo: Undo): Promise<void> {
  await followDemoClock(services.db, clock)
  const timer = setInterval(() => followDemoClock(services.db, clock).catch(() => undefined), 1_000)
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

async function administratorNote(services: Services, address: string): Promise<string[]> {
  const token = await makeFirstAdministratorToken(services.db)
  return token
    ? [
        `还没有系统管理员。打开 ${address}/console/first-administrator ，一次性令牌：${token}\nNo administrator yet: open that page and use this one-time token.`,
      ]
    : []
}
