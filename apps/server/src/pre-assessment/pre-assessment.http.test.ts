import type { PreAnswers, PreAssessment } from '@jzt/contract'
import { programmes, yuan } from '@jzt/kernel'
import { benefits } from '@jzt/rules'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import { addressBucket } from '../access/index.ts'

let house: House
const logged: string[] = []

beforeAll(async () => {
  house = await openHouse({ log: { write: (line) => void logged.push(line) } })
}, 60_000)
afterAll(() => house.close())

const couple: PreAnswers = {
  place: 'here-urban',
  persons: { adults: 2, sixties: 0, seventies: 0, preschool: 0, pupils: 1 },
  disability: 'none',
  seriousIllness: false,
  monthlyIncome: yuan(1500),
  savings: yuan(2345.67),
  homes: 'one',
  vehicle: 'none',
  supporters: 'none',
  yearlySpending: yuan(0),
  emergency: 'none',
  childAlone: 'none',
}

const ask = (payload: unknown, remoteAddress = '127.0.0.1') =>
  house.app.inject({ method: 'POST', url: '/api/pre-assessments', payload: payload as object, remoteAddress })

/** How many rows every table has, but the one that counts calls. */
async function rowsOfAll() {
  const { db } = house.equipment
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'attempt'`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}`.execute(db)
    counts[name] = rows[0]?.count ?? 0
  }
  return counts
}

describe('预评估', () => {
  test('不登录：三口之家月收入 1,500 元，低保可能符合，每月 910 元；申请时替她勾选低保', async () => {
    const answer = await ask(couple)
    expect(answer.statusCode).toBe(200)
    const said: PreAssessment = answer.json()
    expect(said.verdicts[0]).toMatchObject({ of: 'dibao', outlook: 'likely', pays: expect.stringContaining('910 元') })
    expect(said.verdicts.map(({ of }) => of).toSorted()).toEqual([...programmes, ...benefits].toSorted())
    expect(said).toMatchObject({ on: '2026-09-21', ask: ['dibao'] })
    expect(said.pack).not.toBe('')
    expect(said.decidesNothing).toContain('不是决定')
  })

  test('收入不清楚：需核实，不当作没有收入', async () => {
    const said: PreAssessment = (await ask({ ...couple, monthlyIncome: 'not-sure' })).json()
    expect(said.verdicts.find(({ of }) => of === 'dibao')).toMatchObject({ outlook: 'to-check', pays: '' })
  })

  test('收入高的家庭也说明怎样会变，从不只说一个“不”', async () => {
    const said: PreAssessment = (await ask({ ...couple, monthlyIncome: yuan(30_000), vehicle: 'car' })).json()
    const dibao = said.verdicts.find(({ of }) => of === 'dibao')
    expect(dibao?.outlook).toBe('not-now')
    expect(dibao?.reasons.join('')).toMatch(/月收入不到 [\d,.]+ 元/)
    expect(said.ask).not.toContain('dibao')
  })

  test('回答不存、不记日志、不留审计', async () => {
    const before = await rowsOfAll()
    logged.length = 0
    await ask({ ...couple, savings: 98_765_432 })
    expect(await rowsOfAll()).toEqual(before)
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.join('')).not.toMatch(/98765432|here-urban|seriousIllness/)
  })

  test.each([
    ['一个人也没有', { persons: { ...couple.persons, adults: 0, pupils: 0 } }, 'persons', '至少 1 人'],
    ['十三个人', { persons: { ...couple.persons, adults: 12 } }, 'persons', '最多填 12 人'],
    ['半个人', { persons: { ...couple.persons, adults: 1.5 } }, 'persons', '整数'],
    ['多写了姓名', { name: '周建国' }, '', 'name'],
    ['没有写住房', { homes: undefined }, 'homes', '几套房子'],
    ['写的不是数', { persons: { ...couple.persons, adults: '二' } }, 'persons', '整数'],
  ])('%s：退回，写明哪一项、怎么改', async (_, changed, path, words) => {
    const answer = await ask({ ...couple, ...changed })
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalid-input' })
    const [field] = answer.json().fields
    expect(field.path).toContain(path)
    expect(field.message).toContain(words)
  })

  test.each([-1, 1_000_000_001, 0.5, '很多', null])('收入写成 %s：退回', async (monthlyIncome) => {
    expect((await ask({ ...couple, monthlyIncome })).json()).toMatchObject({ status: 400, code: 'invalid-input' })
  })

  test('十二口之家，每种老少都有：也能算出', async () => {
    const persons = { adults: 4, sixties: 2, seventies: 2, preschool: 2, pupils: 2 }
    expect((await ask({ ...couple, persons, vehicle: 'car', supporters: 'able' })).statusCode).toBe(200)
  })

  test('一个地址一小时最多 300 次，别处不受影响', async () => {
    const from = '203.0.113.7'
    const { db } = house.equipment
    const bucket = addressBucket(house.equipment, 'pre-assessment', from)
    await sql`insert into attempt (bucket, window_started, count) values (${bucket}, now(), 299)`.execute(db)
    expect((await ask(couple, from)).statusCode).toBe(200)
    expect((await ask(couple, from)).json()).toMatchObject({ status: 429, code: 'too-many-requests' })
    expect((await ask(couple, '203.0.113.8')).statusCode).toBe(200)
  })
})
