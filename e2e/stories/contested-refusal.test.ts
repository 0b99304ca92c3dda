import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import {
  apply,
  authoriseAll,
  investigate,
  type Office,
  progressOf,
  signedStep,
  staffOffice,
  step,
  visitInput,
} from '../../apps/server/test-support/office.ts'

let house: House
let office: Office

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500157019002')
})
afterAll(async () => house?.close())

test('告知不符合以后申请人提出异议：镇街复查，公示的是拟不纳入，只上村（社区）公示栏、不上网，区里不予确认', async () => {
  const { citizen, receipt, family } = await apply(office, 'contested-refusal')
  const { caseId } = receipt
  await authoriseAll(office, citizen, caseId, family)
  expect(await investigate(office, caseId)).toBe(0)
  await signedStep(office.clerk, caseId, 'survey-result', { eligible: false, amountFen: 0 })
  const on = house.equipment.clock.today()
  await step(office.clerk, caseId, 'notify-ineligible', {
    receipt: { method: 'in-person', receivedBy: 'applicant', on },
  })

  const told = await progressOf(citizen, caseId)
  expect(told.toDo).toMatchObject({ kind: 'contest', by: '2026-09-29' })
  expect(told.notices.find(({ kind }) => kind === 'ineligible')?.paragraphs.join('')).toMatch(/标准/)

  await citizen.call('takeMyStep', {
    params: { caseId, step: 'contest' },
    body: { version: told.version, input: { words: '单位这个月停工了', documents: [], needsHelp: true } },
  })
  await step(office.clerk, caseId, 're-examine', { words: '向单位核实，工资照常发放', basis: [] })
  await step(office.village, caseId, 'record-visit', await visitInput(office, office.village, caseId, office.village2))
  await step(office.clerk, caseId, 'assess', {})
  await signedStep(office.clerk, caseId, 'survey-result', { eligible: false, amountFen: 0 })
  await signedStep(office.clerk, caseId, 'first-review-opinion', {
    include: false,
    amountFen: 0,
    reason: '人均收入高于标准',
  })
  await step(office.village, caseId, 'publicise', { postedOn: house.equipment.clock.today() })

  const { rows } = await citizen.call('listPublicity', { query: { division: '500157019' } })
  expect(rows).toEqual([])
  house.equipment.clock.aheadDays += 8
  await signedStep(office.head, caseId, 'report', {})
  await step(office.districtClerk, caseId, 'district-review', { complete: true, words: '材料齐全' })
  await office.districtClerk.call('closeSpotCheckBatch', { body: {} })
  await step(office.districtClerk, caseId, 'spot-check', {
    visitedOn: house.equipment.clock.today(),
    agrees: true,
    words: '一致',
  })
  await step(office.districtClerk, caseId, 'confirmation-meeting', {
    on: house.equipment.clock.today(),
    members: ['甲', '乙', '丙'],
    recommendation: 'refuse',
    minutes: '不予确认',
  })
  await signedStep(office.districtHead, caseId, 'refuse', {
    reason: '家庭人均月收入高于当地低保标准',
    article: '社会救助法 第十八条',
  })
  await step(office.clerk, caseId, 'deliver-decision', {
    applicant: { method: 'in-person', receivedBy: 'applicant', on: house.equipment.clock.today() },
  })

  expect(await progressOf(citizen, caseId)).toMatchObject({ stage: 'closed', closed: { kind: 'refused' } })
  const letter = await citizen.call('getMyLetter', { params: { caseId } })
  const words = letter.paragraphs.flatMap(({ sentences }) => sentences).join('')
  expect(letter.confirmed).toBe(false)
  expect(words).toMatch(/行政复议/)
}, 120_000)
