import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Connection, runningConnection, StartRefused, startEmbeddedPostgres } from './embedded-postgres.ts'

let folder = ''
let pristine = ''

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jzt-embedded-'))
  pristine = path.join(folder, 'pristine')
  const embedded = await startEmbeddedPostgres(pristine)
  await embedded.stop()
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

async function ask(connection: Connection, statement: string): Promise<unknown[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** A copy of a cleanly stopped database, which the test may ruin. */
function copyOfData(name: string): string {
  const copy = path.join(folder, name)
  fs.cpSync(pristine, copy, { recursive: true })
  return copy
}

const refusal = (directory: string) =>
  startEmbeddedPostgres(directory).then(
    async (embedded) => {
      await embedded.stop()
      return undefined
    },
    (error: unknown) => error as StartRefused,
  )

describe('the embedded database starts', () => {
  test('and finds what it wrote the time before', async () => {
    const directory = copyOfData('twice')
    const first = await startEmbeddedPostgres(directory)
    await ask(first.connection, 'create table family (name text)')
    await ask(first.connection, `insert into family values ('张小三')`)
    await first.stop()
    const second = await startEmbeddedPostgres(directory, { settings: { work_mem: '9MB' } })
    expect(await ask(second.connection, `select name, current_setting('work_mem') as memory from family`)).toEqual([
      { name: '张小三', memory: '9MB' },
    ])
    await second.stop()
    await second.ended
  })

  test('below a folder that only its owner may enter, with a path too long for a socket', async () => {
    const deep = path.join(folder, '私有', '很长的目录名字'.repeat(8))
    fs.mkdirSync(deep, { recursive: true, mode: 0o700 })
    fs.chmodSync(path.join(folder, '私有'), 0o700)
    const embedded = await startEmbeddedPostgres(path.join(deep, 'postgres'))
    expect(Buffer.byteLength(embedded.connection.host)).toBeLessThan(90)
    expect(fs.statSync(embedded.connection.host).mode & 0o077).toBe(0)
    expect(await ask(embedded.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    await embedded.stop()
    expect(fs.existsSync(embedded.connection.host)).toBe(false)
  })

  test('after an initdb that was cut off half way', async () => {
    const directory = path.join(folder, 'half')
    fs.mkdirSync(`${directory}.init/base`, { recursive: true })
    fs.writeFileSync(`${directory}.init/PG_VERSION`, '18\n')
    const embedded = await startEmbeddedPostgres(directory)
    expect(await ask(embedded.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    await embedded.stop()
    expect(fs.existsSync(`${directory}.init`)).toBe(false)
  })

  test('after a power cut, when the pid in the lock belongs to somebody else by now', async () => {
    const directory = copyOfData('power-cut')
    const stranger = spawn('sleep', ['60'])
    fs.writeFileSync(path.join(directory, 'postmaster.pid'), `${stranger.pid}\n${directory}\n1\n5432\n\n\n1 1\nready\n`)
    expect(await refusal(directory)).toBeUndefined()
    expect(stranger.exitCode).toBeNull()
    stranger.kill()
  })

  test('in a process group of its own, so that Ctrl-C reaches the server only', async () => {
    const directory = copyOfData('group')
    const embedded = await startEmbeddedPostgres(directory)
    const [pid] = fs.readFileSync(path.join(directory, 'postmaster.pid'), 'utf8').split('\n')
    expect(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2]).toBe(pid)
    await embedded.stop()
  })
})

test('kill -9 of the server, three times over, loses no acknowledged row', async () => {
  const directory = copyOfData('killed')
  const writer = path.resolve(import.meta.dirname, '../../test-support/serve-and-write.ts')
  let acknowledged = 0
  for (let round = 0; round < 3; round += 1) {
    const child = spawn(process.execPath, [writer, directory], { stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    child.stdout.on('data', (chunk) => {
      printed += chunk
      if (printed.length > 400) child.kill('SIGKILL')
    })
    await once(child, 'close')
    acknowledged = Number(printed.slice(0, printed.lastIndexOf('\n')).split('\n').at(-1))
  }
  const embedded = await startEmbeddedPostgres(directory)
  const rows = await ask(embedded.connection, 'select count(*)::int as count, max(number) as newest from written')
  await embedded.stop()
  const [{ count, newest }] = rows as [{ count: number; newest: number }]
  expect(acknowledged).toBeGreaterThan(100)
  expect(newest).toBeGreaterThanOrEqual(acknowledged)
  expect(count).toBe(newest)
})

describe('the embedded database refuses in one sentence', () => {
  test('a folder that another server holds', async () => {
    const directory = copyOfData('held')
    const holder = await startEmbeddedPostgres(directory)
    const error = await refusal(directory)
    expect(error).toBeInstanceOf(StartRefused)
    expect(error?.code).toBe('already-running')
    expect(runningConnection(directory)).toEqual(holder.connection)
    expect(error?.message).toContain(`被进程 ${process.pid} 使用`)
    expect(await ask(holder.connection, 'select 1 as one')).toEqual([{ one: 1 }])
    await holder.stop()
    expect(runningConnection(directory)).toBeUndefined()
  })

  test('a folder below a file', async () => {
    fs.writeFileSync(path.join(folder, 'file'), '')
    expect((await refusal(path.join(folder, 'file', 'data')))?.code).toBe('folder-unwritable')
  })

  test('a folder with other files, and leaves them alone', async () => {
    const directory = path.join(folder, 'photos')
    fs.mkdirSync(directory)
    fs.writeFileSync(path.join(directory, '照片.jpg'), 'x')
    expect((await refusal(directory))?.code).toBe('data-broken')
    expect(fs.readdirSync(directory)).toEqual(['照片.jpg'])
  })

  test('the data of another PostgreSQL version', async () => {
    const directory = copyOfData('old')
    fs.writeFileSync(path.join(directory, 'PG_VERSION'), '16\n')
    const error = await refusal(directory)
    expect(error?.code).toBe('other-version')
    expect(error?.message).toContain('PostgreSQL 16')
  })

  test('data whose control file is gone, with what PostgreSQL says of it', async () => {
    const directory = copyOfData('broken')
    fs.rmSync(path.join(directory, 'global', 'pg_control'))
    const error = await refusal(directory)
    expect(error?.code).toBe('data-broken')
    expect(error?.message).toMatch(/pg_control/)
    expect(error?.message).not.toContain('\n')
  })

  test('a worker thread, whose end would take the database down', async () => {
    const module = path.resolve(import.meta.dirname, 'embedded-postgres.ts')
    const code = `import('${module}').then((m) => m.startEmbeddedPostgres('${folder}/worker')).catch((e) => require('node:worker_threads').parentPort.postMessage(e.code))`
    const worker = new Worker(code, { eval: true })
    const [answer] = await once(worker, 'message')
    expect(answer).toBe('not-main-thread')
    await worker.terminate()
  })
})
