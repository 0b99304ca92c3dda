import { afterAll, beforeAll, expect, test } from 'vitest'
import { applied, citizenOf, readyToDecide } from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { type OfficerFace, seatsIn } from '../../test-support/people.ts'

let house: House
let head: OfficerFace
const own: string[] = []
const others: string[] = []

beforeAll(async () => {
  house = await openHouse()
  const { seat } = await seatsIn(house)
  head = await seat('head', 'district-head', '500103')
  const citizen = async (phone: string) => (await citizenOf(house, phone)).id
  others.push((await applied(house, 'case-2a', await citizen('13900000001'))).caseId)
  own.push((await readyToDecide(house, 'case-1', await citizen('13900000003'))).caseId)
  own.push((await readyToDecide(house, 'case-12', await citizen('13900000004'))).caseId)
}, 120_000)
afterAll(() => house.close())

const list = (query: object) => head.call('getWorklist', { query })

test('区负责人的待办先是区里要办的，再是镇街在办的，各自按期限；一页一页翻，一件不漏、不重', async () => {
  const { rows } = await list({})
  expect(rows.map(({ holder }) => holder)).toEqual(['district', 'district', 'town'])
  // By deadline alone the towns' work would come first: it is due sooner.
  const [, due, first] = rows.map(({ deadline = '' }) => deadline)
  expect((due ?? '') > (first ?? '')).toBe(true)

  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await list({ limit: 1, ...(after ? { after } : {}) })
    seen.push(...page.rows.map(({ caseId }) => caseId))
    after = page.next
  } while (after)
  expect(seen).toEqual(rows.map(({ caseId }) => caseId))
  expect(new Set(seen)).toEqual(new Set([...own, ...others]))
})

test('指明由谁办理、或者查找的，照旧按期限一列', async () => {
  const all = await list({ holder: 'all' })
  expect(all.rows.map(({ holder }) => holder)).toEqual(['town', 'district', 'district'])
  expect((await list({ holder: 'mine' })).rows.map(({ caseId }) => caseId).toSorted()).toEqual(own.toSorted())
})

test('看不懂的翻页地址从头开始', async () => {
  for (const after of ['~', '~x', '2026-02-31_x']) expect((await list({ after })).rows.length).toBeGreaterThan(0)
})
