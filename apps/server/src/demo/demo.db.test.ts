import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import { seedDemoCity } from './index.ts'

let house: House
const lines: string[] = []
beforeAll(async () => {
  house = await openHouse()
  const started = Date.now()
  await seedDemoCity(house.services, (line) => lines.push(line))
  console.log(Date.now() - started, lines)
}, 180_000)
afterAll(() => house.close())

test('the queue shows cases at every stage', async () => {
  const rows = await house.services.db
    .selectFrom('caseFile')
    .select(['stage', 'outcome', ({ fn }) => fn.countAll().as('count')])
    .groupBy(['stage', 'outcome'])
    .execute()
  console.log(rows)
  expect(rows.length).toBeGreaterThan(3)
})
