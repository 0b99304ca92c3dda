import { currentEdition } from '@jzt/rules'
import { factsAsked, rootsOf } from '@jzt/rules/columns'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assessed, citizenOf } from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { type Reform, readReform, simulate, takeSnapshot } from './index.ts'

let house: House

beforeAll(async () => {
  house = await openHouse()
  const { id } = await citizenOf(house, '13900000001')
  await assessed(house, 'case-1', id)
})
afterAll(() => house.close())

function reformOf(file: unknown): Reform {
  const read = readReform(file)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.reform
}

test('在办家庭的快照：三口之家，规则问到的每一项都在，读取留下审计记录', async () => {
  const { equipment } = house
  const { on, population } = await takeSnapshot(equipment, equipment.clock.today())
  expect(on).toBe('2026-09-21')
  expect(population.households).toBe(1)
  expect(population.lists.members.entries).toBe(3)
  const missing = factsAsked(rootsOf(currentEdition)).filter(({ key }) => !(key in population.columns))
  expect(missing).toEqual([])
  expect(JSON.stringify(population.columns['report.head-sex'])).toContain('"value":0')
  const rows = await equipment.db.selectFrom('audit').select('why').where('what', '=', 'read:assessment').execute()
  expect(rows).toEqual([{ why: 'snapshot' }])
})

test('只有一户的模拟：户数以外什么也不显示', async () => {
  const { equipment } = house
  const snapshot = await takeSnapshot(equipment, equipment.clock.today())
  const reform = reformOf({ 名称: '提高', 自: '2026-10-01', 参数: { 'standard.urban': '+5%', 'standard.rural': 700 } })
  const report = await simulate(snapshot, [reform], { threads: 1 })
  const [only] = report.reforms
  expect(only?.moved.gaining).toEqual({ households: null, persons: null })
  expect(only?.cost.differenceMonth).toBeNull()
  expect(only?.transitions.every(({ households }) => households === null || households === 0)).toBe(true)
})
