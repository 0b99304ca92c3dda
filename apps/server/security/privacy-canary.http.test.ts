import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../test-support/house.ts'
import {
  apply,
  authoriseAll,
  confirm,
  deliver,
  investigate,
  type Office,
  publicise,
  staffOffice,
} from '../test-support/office.ts'
import type { CitizenFace } from '../test-support/people.ts'

// One family goes the whole way, and afterwards is looked for everywhere where it must not be (T46).

const bankAccount = '6222021001112223334'
let house: House
let office: Office
let citizen: CitizenFace
let caseId: string
let canaries: Record<string, string>
const log: string[] = []
const answers: string[] = []

beforeAll(async () => {
  house = await openHouse({ log: { write: (line) => void log.push(line) } })
  office = await staffOffice(house, '500103001003')
  const applied = await apply(office, 'case-1')
  citizen = applied.citizen
  caseId = applied.receipt.caseId
  canaries = { bankAccount, phoneOfSignIn: citizen.phone }
  for (const [index, { name, idNumber, phone }] of applied.family.members.entries())
    Object.assign(canaries, {
      [`name${index}`]: name,
      [`id${index}`]: idNumber,
      ...(phone ? { [`phone${index}`]: phone } : {}),
    })
  await authoriseAll(office, citizen, caseId, applied.family)
  const amount = await investigate(office, caseId)
  await publicise(office, caseId, amount)
  await confirm(office, caseId, amount)
  await deliver(office, caseId)
  await draftWithEverything()
  await provokeRefusals()
}, 180_000)
afterAll(() => house.close())

/** A second application, in the making, with the bank card. */
async function draftWithEverything(): Promise<void> {
  const { draftId } = await citizen.call('startDraft', { body: { programmes: ['dibao'] } })
  const pages = {
    bankAccount,
    contactPhone: canaries['phoneOfSignIn'],
    reasons: { kinds: ['illness'], words: canaries['name0'] },
  }
  for (const [page, content] of Object.entries(pages))
    await citizen.call('saveDraftPage', { params: { draftId, page: page as never }, body: { content, resumeAt: page } })
}

/** Faults that carry personal data in their question: none of it may come back in the answer or stand in the log. */
async function provokeRefusals(): Promise<void> {
  const { id0 = '', name0 = '', phoneOfSignIn = '' } = canaries
  const bad = { phone: phoneOfSignIn, code: '000000', idNumber: id0, name: name0, bankAccount }
  const calls = [
    { method: 'POST' as const, url: '/api/citizen/sessions', payload: bad },
    { method: 'POST' as const, url: '/api/citizen/sessions', payload: { phone: phoneOfSignIn, code: '000000' } },
    { method: 'POST' as const, url: '/api/staff/sessions', payload: { account: id0, password: bankAccount } },
    { method: 'POST' as const, url: `/api/${id0}`, payload: bad },
    { method: 'GET' as const, url: `/api/worklist?find=${encodeURIComponent(name0)}` },
    { method: 'GET' as const, url: `/api/my/cases/${id0}` },
    { method: 'POST' as const, url: '/api/citizen/sign-in-codes', payload: `{"phone": "${phoneOfSignIn}", ${id0}` },
  ]
  for (const call of calls) {
    const headers = { 'content-type': 'application/json' }
    const answer = await house.app.inject({ ...call, headers })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    answers.push(answer.body)
  }
}

/** Which canaries sing in a text, by their key and never by themselves. */
const found = (text: string): string[] =>
  Object.entries(canaries).flatMap(([key, value]) => (text.includes(value) ? [key] : []))

it('the canaries are alive: the officer who may, reads them in clear', async () => {
  const page = JSON.stringify(
    await office.clerk.call('getCase', { params: { caseId } as never, query: { reveal: 'id-numbers' } }),
  )
  expect(found(page)).toEqual(expect.arrayContaining(['id0', 'id1', 'name0', 'name1']))
  const masked = JSON.stringify(await office.clerk.call('getCase', { params: { caseId } as never, query: {} }))
  expect(found(masked).filter((key) => key.startsWith('id'))).toEqual([])
})

describe('nothing of the family stands', () => {
  it('in the log, though every call is in it', () => {
    expect(log.length).toBeGreaterThan(100)
    expect(found(log.join('\n'))).toEqual([])
  })

  it('in the metrics', async () => {
    const { body } = await house.app.inject({ url: '/metrics' })
    expect(body).toContain('http_request_seconds')
    expect(found(body)).toEqual([])
  })

  it('in the answers to faulty questions', () => {
    expect(found(answers.join('\n'))).toEqual([])
  })

  it('on the web: the name of the notice is masked', async () => {
    const { body } = await house.app.inject({ url: '/api/publicity' })
    expect(JSON.parse(body).rows).toHaveLength(1)
    expect(found(body)).toEqual([])
  })

  it('in any text, document or number of any table, the queue of jobs and its archive included', async () => {
    const columns = await columnsThatHoldWords()
    expect(columns.length).toBeGreaterThan(80)
    const singing: string[] = []
    let cells = 0
    for (const { table, column } of columns) {
      const { rows } = await sql<{ text: string }>`
        select ${sql.ref(column)}::text as text from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(
        house.equipment.db.withoutPlugins(),
      )
      cells += rows.length
      for (const key of new Set(rows.flatMap(({ text }) => found(text)))) singing.push(`${table}.${column}: ${key}`)
    }
    process.stdout.write(`canary: ${columns.length} columns, ${cells} cells read\n`)
    expect(singing).toEqual([])
  })

  it('in the names or the contents of the files on disk', async () => {
    const fs = await import('node:fs')
    const path = await import('node:path')
    const folder = path.join(house.equipment.config.dataDirectory, 'files')
    const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      const content = fs.readFileSync(path.join(file.parentPath, file.name))
      expect(found(file.name + content.toString('utf8'))).toEqual([])
      // A photo that lies in clear begins with its own mark.
      expect(content.subarray(0, 4).toString('hex')).not.toBe('89504e47')
    }
  })
})

/** Every column of ours and of the queue that can hold a word or a digit string. */
async function columnsThatHoldWords() {
  const { rows } = await sql<{ table: string; column: string }>`
    select n.nspname || '.' || c.relname as table, a.attname::text as column from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'jobs')
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and a.atttypid::regtype::text in ('text', 'character varying', 'jsonb', 'json', 'bigint', 'numeric', 'bytea', 'text[]')
      and c.relname not in ('division')`.execute(house.equipment.db.withoutPlugins())
  return rows
}
