import { addDays } from '@jzt/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import {
  apply,
  authoriseAll,
  bringToDecision,
  deliver,
  investigate,
  type Office,
  progressOf,
  publicise,
  signedStep,
  staffOffice,
  step,
} from '../../apps/server/test-support/office.ts'
import { type OfficerFace, signInOfficer } from '../../apps/server/test-support/people.ts'

let house: House
let office: Office
let drafter: OfficerFace
let publisher: OfficerFace

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001003')
  const city = (account: string) => signInOfficer(house, office.address, { account, role: 'city', division: '50' })
  drafter = await city('city-a')
  publisher = await city('city-b')
})
afterAll(async () => house?.close())

test('申请还没有决定，标准提高了：区里不能按旧的金额签，镇街重新核算，按新的金额发', async () => {
  const { citizen, receipt, family } = await apply(office, 'case-1')
  const { caseId } = receipt
  await authoriseAll(office, citizen, caseId, family)
  const amountFen = await investigate(office, caseId)
  expect(amountFen).toBe(91_000)
  await publicise(office, caseId, amountFen)
  await bringToDecision(office, caseId)

  const changes = [
    {
      name: 'standard.urban',
      from: addDays(house.equipment.clock.today(), 1),
      to: null,
      value: 80_000,
      document: '渝民规〔2026〕1号',
      rank: 'normative-document',
      verified: true,
    },
  ]
  const draft = await drafter.call('startParameterDraft', { body: { title: '2026年标准', changes } as never })
  const params = { parameterDraftId: draft.draftId }
  const touched = await publisher.call('listTouchedCases', { params, query: {} })
  expect(touched.rows).toMatchObject([{ caseId, before: { amountFen }, after: { amountFen: 100_000 } }])
  const published = await publisher.call('publishParameterDraft', { params, body: { version: draft.version } })
  house.equipment.clock.aheadDays += 1
  expect(house.equipment.clock.today()).toBe(published.effectiveFrom)
  await house.sweep()

  const signing = signedStep(office.districtHead, caseId, 'confirm', { amountFen })
  await expect(signing).rejects.toMatchObject({ problem: { code: 'standard-changed' } })
  const mine = await office.clerk.call('getWorklist', { query: { holder: 'mine' } })
  expect(mine.rows.map((row) => row.caseId)).toContain(caseId)
  const { standing } = await office.clerk.call('getCase', { params: { caseId }, query: {} })
  expect(standing.nextStep).toBe('assess')
  const { newStandard } = await office.districtHead.call('getCase', { params: { caseId }, query: {} })
  expect(newStandard).toEqual({ from: published.effectiveFrom, outdated: true })
  await step(office.clerk, caseId, 'assess', {})

  await signedStep(office.districtHead, caseId, 'confirm', { amountFen: 100_000 })
  await deliver(office, caseId)
  expect((await progressOf(citizen, caseId)).benefit).toMatchObject({ payment: 'monthly', amountFen: 100_000 })
}, 120_000)
