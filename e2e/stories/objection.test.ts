import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import {
  apply,
  authoriseAll,
  confirm,
  deliver,
  investigate,
  type Office,
  signedStep,
  staffOffice,
  step,
} from '../../apps/server/test-support/office.ts'
import { signInCitizen } from '../../apps/server/test-support/people.ts'
import { until } from '../support/calendar.ts'

let house: House
let office: Office

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001003')
})
afterAll(async () => house?.close())

const decideBy = async (caseId: string) => {
  const { standing } = await office.clerk.call('getCase', { params: { caseId } as never, query: {} })
  return standing.clocks.find(({ name }) => name === 'decide')?.dueBy
}

test('公示第二天有人提出异议：重新调查、答复异议人、重新公示七天，办结期限按两次公示顺延到 11 月 9 日', async () => {
  const { citizen, receipt, family } = await apply(office, 'case-1')
  const { caseId } = receipt
  await authoriseAll(office, citizen, caseId, family)
  const amountFen = await investigate(office, caseId)
  await signedStep(office.clerk, caseId, 'survey-result', { eligible: true, amountFen })
  await signedStep(office.clerk, caseId, 'first-review-opinion', { include: true, amountFen, reason: '收入低于标准' })
  expect(await decideBy(caseId)).toBe('2026-10-26')

  until(house, '2026-10-11')
  await step(office.village, caseId, 'publicise', { postedOn: '2026-10-11' })
  expect(await decideBy(caseId)).toBe('2026-11-02')

  until(house, '2026-10-13')
  const neighbour = await signInCitizen(house.sandbox, office.address, '19900009001')
  const { rows } = await neighbour.call('listPublicity', { query: { division: '500103001' } })
  expect(rows).toMatchObject([{ applicantName: '周**', amountFen: 91_000, memberCount: 3 }])
  const publicityId = rows[0]?.publicityId as never
  const { objectionId } = await neighbour.call('objectToPublicity', {
    params: { publicityId },
    body: { words: '他家有一间门面在出租', newFacts: true },
  })

  const seen = JSON.stringify(await office.clerk.call('getCase', { params: { caseId }, query: {} }))
  expect(seen).toContain('他家有一间门面在出租')
  expect(seen).not.toContain('19900009001')
  await expect(signedStep(office.head, caseId, 'report', {})).rejects.toMatchObject({ problem: { status: 409 } })

  until(house, '2026-10-26')
  await step(office.clerk, caseId, 're-investigate', {
    objectionIds: [objectionId],
    words: '门面属其兄弟所有，与申请家庭无关',
    factsChanged: false,
  })
  await step(office.clerk, caseId, 'answer-objection', {
    objectionId,
    words: '经核实，门面不属于该家庭',
    receipt: { method: 'electronic', receivedBy: 'applicant', on: '2026-10-26' },
  })
  await step(office.village, caseId, 're-publicise', { postedOn: '2026-10-26' })
  expect(await decideBy(caseId)).toBe('2026-11-09')

  until(house, '2026-11-03')
  await confirm(office, caseId, amountFen)
  await deliver(office, caseId)
}, 120_000)

test('拟纳入的公示只遮掩姓名上网，期满第二天自动撤下', async () => {
  const neighbour = await signInCitizen(house.sandbox, office.address, '19900009002')
  const { rows } = await neighbour.call('listPublicity', { query: { division: '500103001', kind: 'proposed' } })
  expect(rows).toEqual([])
}, 60_000)
