import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import {
  apply,
  authoriseAll,
  confirm,
  deliver,
  investigate,
  type Office,
  publicise,
  staffOffice,
} from '../../apps/server/test-support/office.ts'
import { until } from '../support/calendar.ts'

let house: House
let office: Office
let caseId: string
const village = '500103001003'

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, village)
  const { citizen, receipt, family } = await apply(office, 'case-1')
  caseId = receipt.caseId
  await authoriseAll(office, citizen, caseId, family)
  const amountFen = await investigate(office, caseId)
  await publicise(office, caseId, amountFen)
  await confirm(office, caseId, amountFen)
  await deliver(office, caseId)
  await house.sweep()
})
afterAll(async () => house?.close())

test('一户一档：申请、授权、核对、走访、测算、意见、公示、通知和经过都在这一户的档案里', async () => {
  const file = await office.clerk.call('getCase', { params: { caseId } as never, query: {} })
  expect(file.members.map(({ authorisedOn }) => authorisedOn)).toEqual(['2026-09-21', '2026-09-21', '2026-09-21'])
  const { registerAnswers, visits, opinions, publicity, notices } = file
  expect([registerAnswers, visits, opinions, publicity, notices].map(({ length }) => length > 0)).not.toContain(false)
  expect(file.documents.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['id-card-front', 'signature', 'visit-photo']),
  )
  expect(file.assessment?.trace).toMatchObject({
    title: expect.stringContaining('社会救助'),
    value: '最低生活保障',
  })
  expect(file.timeline[0]?.kind).toBe('case-submitted')
  expect(file.timeline.at(-1)?.kind).toBe('benefit-begun')
})

test('纳入后公布姓名（网上遮掩）、救助项目、家庭人数和金额，没有别的', async () => {
  const { rows } = await office.clerk.call('listPublicity', { query: { division: village, kind: 'granted' } })
  expect(rows).toEqual([
    {
      publicityId: expect.any(String),
      kind: 'granted',
      programme: 'dibao',
      applicantName: '周**',
      village: expect.any(String),
      memberCount: 3,
      amountFen: 91_000,
      postedOn: '2026-09-29',
      contact: expect.any(String),
    },
  ])
})

test('星期六夜里也能申请：联系和受理从下一个工作日起算', async () => {
  until(house, '2026-10-17')
  house.equipment.clock.aheadDays += 13.5 / 24
  const { receipt } = await apply(office, 'case-2a')
  expect(house.equipment.clock.now().toISOString()).toMatch(/^2026-10-17T15:/)
  expect(receipt).toMatchObject({ contactBy: '2026-10-20', acceptBy: '2026-10-20' })
})

test('督办：超时没有受理的列出来，平均办结工作日按受理到送达、扣除公示计算', async () => {
  until(house, '2026-10-22')
  const { rows: overdue } = await office.districtHead.call('listOverdue', { query: {} })
  expect(overdue).toMatchObject([{ applicantName: '唐玉兰', overdueWorkdays: 2 }])
  const { rows } = await office.districtHead.call('getSupervisionSummary', {})
  expect(rows).toMatchObject([
    { received: 1, inProgress: 0, included: 1, overdue: 0, averageWorkdays: 1 },
    { received: 1, inProgress: 1, included: 0, overdue: 1, averageWorkdays: null },
  ])
})
