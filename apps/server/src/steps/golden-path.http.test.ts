import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import {
  apply,
  authoriseAll,
  confirm,
  deliver,
  investigate,
  type Office,
  progressOf,
  publicise,
  staffOffice,
} from '../../test-support/office.ts'

let house: House
let office: Office

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001003')
})
afterAll(async () => house?.close())

test('三口之家从手机申请到收到每月 910 元的决定书', async () => {
  const { citizen, receipt, family } = await apply(office, 'case-1')
  expect(receipt.number).toMatch(/^CQ-202609-\d{6}$/)
  expect(receipt.contactBy).toBe('2026-09-23')
  await authoriseAll(office, citizen, receipt.caseId, family)

  const amountFen = await investigate(office, receipt.caseId)
  expect(amountFen).toBe(91_000)

  await publicise(office, receipt.caseId, amountFen)
  await confirm(office, receipt.caseId, amountFen)
  await deliver(office, receipt.caseId)
  await house.sweep()

  const progress = await progressOf(citizen, receipt.caseId)
  expect(progress.stages.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done', 'done'])
  expect(progress.benefit).toMatchObject({ programme: 'dibao', payment: 'monthly', from: '2026-09', amountFen: 91_000 })
  const letter = await citizen.call('getMyLetter', { params: { caseId: receipt.caseId } })
  expect(letter).toMatchObject({ confirmed: true, amountFen: 91_000 })
  expect(letter.paragraphs.flatMap(({ sentences }) => sentences).join('')).toContain('910 元')
}, 120_000)
