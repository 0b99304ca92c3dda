import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import { apply, type Office, progressOf, staffOffice, step } from '../../apps/server/test-support/office.ts'
import { signInOfficer } from '../../apps/server/test-support/people.ts'

let house: House
let office: Office

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001003')
})
afterAll(async () => house?.close())

test('送错镇街的申请由镇街转送：申请人不用重填，期限不变，原镇街不再看得到', async () => {
  const { citizen, receipt } = await apply(office, 'case-1')
  const { caseId } = receipt
  const other = await signInOfficer(house, office.address, {
    account: 'other-clerk',
    role: 'town-clerk',
    division: '500103004',
  })
  await expect(other.call('getCase', { params: { caseId }, query: {} })).rejects.toMatchObject({
    problem: { status: 404 },
  })

  const before = await office.clerk.call('getCase', { params: { caseId }, query: {} })
  const transferred = await step(office.clerk, caseId, 'transfer', {
    toTown: '500103004',
    reason: '户口已迁到两路口街道',
  })
  expect(transferred.clocks.map(({ dueBy }) => dueBy)).toEqual(before.standing.clocks.map(({ dueBy }) => dueBy))

  expect((await other.call('getCase', { params: { caseId }, query: {} })).standing.holder.name).toContain('两路口')
  expect((await progressOf(citizen, caseId)).holder.name).toContain('两路口')
}, 60_000)

test('家庭不住在原镇街的，转送以后原镇街也办得成，随后看不到', async () => {
  const shichuan = await signInOfficer(house, office.address, {
    account: 'shichuan',
    role: 'town-clerk',
    division: '500157104',
  })
  const { receipt } = await apply(office, 'registered-elsewhere')
  const transferred = await step(shichuan, receipt.caseId, 'transfer', {
    toTown: '500157019',
    reason: '户口已迁到观音桥街道',
  })
  expect(transferred.holder.name).toContain('观音桥')
  await expect(shichuan.call('getCase', { params: { caseId: receipt.caseId }, query: {} })).rejects.toMatchObject({
    problem: { status: 404 },
  })
}, 60_000)
