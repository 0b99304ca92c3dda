import type { StepName } from '@jzt/contract'
import type { Month } from '@jzt/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import {
  apply,
  authoriseAll,
  confirm,
  deliver,
  investigate,
  type Office,
  publicise,
  signedStep,
  staffOffice,
  step,
} from '../../test-support/office.ts'
import { type CitizenFace, type OfficerFace, signInOfficer } from '../../test-support/people.ts'
import { listEntitlements, monthlyAmountIn } from '../benefit/index.ts'
import { findCase } from '../casework/index.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { replayCase } from './index.ts'

let house: House
let office: Office
let elsewhere: OfficerFace

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001003')
  elsewhere = await signInOfficer(house, office.address, {
    account: 'elsewhere',
    role: 'town-clerk',
    division: '500106004',
  })
})
afterAll(async () => house?.close())

/** A family over the whole way to its first payment. */
async function paid(familyKey: string): Promise<{ caseId: string; citizen: CitizenFace }> {
  const home = { village: '500103001003', line: '人民支路12号3单元5-2' } as const
  const { citizen, receipt, family } = await apply(office, familyKey, { registered: home, living: home })
  await authoriseAll(office, citizen, receipt.caseId, family)
  const amountFen = await investigate(office, receipt.caseId)
  await publicise(office, receipt.caseId, amountFen)
  await confirm(office, receipt.caseId, amountFen)
  await deliver(office, receipt.caseId)
  return { caseId: receipt.caseId, citizen }
}

const today = () => house.equipment.clock.today()
/** Moves the office's day forward to this one. */
function until(day: string): void {
  while (today() < day) house.equipment.clock.aheadDays += 1
}
const pageOf = (caseId: string, by = office.clerk) => by.call('getCase', { params: { caseId } as never, query: {} })
const fileOf = (caseId: string) =>
  inScope(house.equipment.db, wholeCity, async (tx) => {
    const file = await findCase(tx, caseId)
    if (!file) throw new Error('no such case')
    return file
  })
const amountsOf = async (caseId: string, ...months: string[]) => {
  const file = await fileOf(caseId)
  const rows = await inScope(house.equipment.db, wholeCity, (tx) => listEntitlements(tx, file))
  return months.map((month) => monthlyAmountIn(month as Month, rows))
}
const openAtTown = async () => (await office.clerk.call('getWorklist', { query: { holder: 'mine' } })).rows
const codeOf = async (taking: Promise<unknown>): Promise<string> =>
  taking.then(
    () => 'taken',
    (error) => error.problem.code,
  )
const refusalOf = (officer: OfficerFace, caseId: string, name: StepName, input: object): Promise<string> =>
  codeOf(signedStep(officer, caseId, name, input))

describe('领低保的人找到了工作', () => {
  let caseId: string
  let citizen: CitizenFace
  let father: string

  beforeAll(async () => {
    ;({ caseId, citizen } = await paid('case-1'))
    father = (await pageOf(caseId)).members[0]?.memberId ?? ''
    until('2026-11-05')
  }, 120_000)

  test('自己报告：十一月三日上班，镇街的待办里有了这一件', async () => {
    expect(await amountsOf(caseId, '2026-11')).toEqual([91_000])
    expect((await openAtTown()).map((row) => row.caseId as string)).not.toContain(caseId)
    const { version, allowedSteps } = await citizen.call('getMyCase', { params: { caseId } as never })
    expect(allowedSteps).toContain('report-income-change')
    await citizen.call('takeMyStep', {
      params: { caseId, step: 'report-income-change' } as never,
      body: { version, input: { memberId: father, since: '2026-11', words: '十一月三日到物业公司上班' } },
    })
    const row = (await openAtTown()).find((one) => (one.caseId as string) === caseId)
    expect(row).toMatchObject({ deadlineName: 'income-change', deadline: '2026-11-19' })
    const { incomeReport, standing } = await pageOf(caseId)
    expect(incomeReport).toEqual({
      on: '2026-11-05',
      memberId: father,
      since: '2026-11',
      words: '十一月三日到物业公司上班',
    })
    expect(standing.nextStep).toBe('record-income-change')
  })

  test('镇街核实月工资 3,000 元：人均 1,000 元超过标准，因就业，评估树写明处于渐退期', async () => {
    const papers = [{ documentId: await office.clerk.paper(caseId, 'income-proof'), kind: 'income-proof' }]
    const figures = [{ memberId: father, field: '工资', valueFen: 300_000 }]
    const change = { since: '2026-11', cause: 'employment', figures, words: '看过劳动合同和工资单', papers }
    const params = { caseId, step: 'record-income-change' } as never
    const foreign = elsewhere.call('takeStep', { params, body: { version: 1, input: change } })
    expect(await codeOf(foreign)).toBe('case-not-found')
    const noFigures = { ...change, figures: [], papers: [] }
    expect(await codeOf(step(office.clerk, caseId, 'record-income-change', noFigures))).toBe('invalid-input')

    await step(office.clerk, caseId, 'record-income-change', change)
    const { assessment, incomeChange, standing } = await pageOf(caseId)
    expect(assessment).toMatchObject({ result: 'dibao', amountFen: 91_000 })
    expect(assessment?.sentences).toContain(
      '家人就业后收入超过标准，渐退期的条件已达到；由区县决定给不给渐退期，给了的，期内按原来的金额发给。',
    )
    expect(JSON.stringify(assessment?.trace)).toContain('处于渐退期')
    expect(incomeChange).toMatchObject({ cause: 'employment', entitled: 'yes', inGrace: true, graceMonthsLeft: 6 })
    expect(standing.holder.unit).toBe('district')
    const { entries } = await office.clerk.call('getCaseAudit', { params: { caseId } as never })
    expect(entries.map(({ what }) => what)).toContain('step:record-income-change')
  })

  test('区里给予渐退期六个月：告知书写明到哪个月，每月仍发 910 元，案件办结', async () => {
    const grace = { from: '2026-12', months: 6, reason: '成员就业，人均收入未超过标准一点五倍' }
    expect(await refusalOf(office.head, caseId, 'grant-grace', grace)).toBe('not-your-role')
    expect(await refusalOf(office.districtHead, caseId, 'grant-grace', { ...grace, months: 7 })).toBe(
      'beyond-the-limit',
    )
    await signedStep(office.districtHead, caseId, 'grant-grace', grace)
    const { notices, graces, standing } = await pageOf(caseId)
    const notice = notices.find(({ kind }) => kind === 'grace')
    expect(notice?.title).toBe('渐退期告知书')
    expect(JSON.stringify(notice?.paragraphs)).toContain('从2026年12月到2027年5月，每月仍发 910 元。')
    expect(graces).toMatchObject([{ from: '2026-12', until: '2027-05' }])
    expect(standing.holder.name).toBe('已办结')
    expect(await amountsOf(caseId, '2026-12', '2027-05')).toEqual([91_000, 91_000])
  })

  test('最后一个月的第一天，系统提请复核：以前没有，当天就有，月底到期', async () => {
    until('2027-04-30')
    await house.sweep()
    expect((await openAtTown()).map((row) => row.caseId as string)).not.toContain(caseId)
    until('2027-05-01')
    await house.sweep()
    const row = (await openAtTown()).find((one) => (one.caseId as string) === caseId)
    expect(row).toMatchObject({ deadlineName: 'grace', deadline: '2027-05-31', overdue: false })
  })

  test('复核仍超过标准：渐退期已满，听取意见以后从六月起停发', async () => {
    const same = { since: '2027-05', cause: 'unchanged', figures: [], words: '工资没有变化', papers: [] }
    await step(office.clerk, caseId, 'record-income-change', same)
    const { incomeChange, standing, assessment } = await pageOf(caseId)
    expect(incomeChange).toMatchObject({ entitled: 'no', amountFen: 0, inGrace: false })
    expect(assessment?.result).toBe('marginal')
    expect(standing.nextStep).toBe('hear-before-adjustment')
    const stop = { amountFen: 0, from: '2027-06', ground: 'income-changed', reason: '渐退期满，收入仍超过标准' }
    expect(await refusalOf(office.districtHead, caseId, 'adjust-benefit', stop)).toBe('not-heard-first')
    await step(office.clerk, caseId, 'hear-before-adjustment', { on: today(), heard: 'present', words: '没有意见' })
    await signedStep(office.districtHead, caseId, 'adjust-benefit', stop)
    const receipt = { method: 'in-person', receivedBy: 'applicant', on: today() }
    await step(office.clerk, caseId, 'deliver-adjustment', { applicant: receipt })
    expect(await amountsOf(caseId, '2027-05', '2027-06')).toEqual([91_000, 0])
    const { notices, benefit } = await pageOf(caseId)
    const ended = notices.find(({ kind }) => kind === 'adjustment')
    expect(ended?.title).toBe('待遇终止决定书')
    expect(ended?.paragraphs.slice(6, -8)).toEqual([
      '【原来每月 910 元是怎么算的】',
      expect.stringMatching(/^按2026年\d+月\d+日的情况和标准测算。$/),
      '共同生活的家庭成员共 3 人。',
      '家庭人均月收入 500 元。',
      '当地低保标准为每人每月 770 元。',
      '每月补差 810 元：低保标准 770 元 × 3 人，减去家庭月均收入 1,500 元。',
      '分类重点救助每月 100 元：周小明 100 元。',
      '合计每月 910 元。',
      '下列数值为示例，以官方文件为准：人均金融资产限额（低保标准倍数）24 倍。',
      '【为什么停发】',
      expect.stringMatching(/^按2027年5月\d+日的情况和标准测算。$/),
      '共同生活的家庭成员共 3 人。',
      '家庭人均月收入 1,000 元。',
      '当地低保标准为每人每月 770 元。',
      '“家庭人均收入低于当地最低生活保障标准”：不符合（社会救助法 第十八条）。',
      expect.stringMatching(/^下列数值为示例/),
    ])
    const next = { from: '2027-06', amountFen: 0 }
    expect(benefit).toMatchObject({ from: '2026-09', amountFen: 91_000, next })
    const params = { caseId } as never
    const told = await citizen.call('getMyCase', { params })
    expect(told.benefit).toMatchObject({ amountFen: 91_000, next })
    expect(told.toDo.words).toBe('已批准最低生活保障，每月 910 元，从2027年6月起停发。')
    const { aheadDays } = house.equipment.clock
    until('2027-06-01')
    expect((await pageOf(caseId)).benefit).toMatchObject({ amountFen: 0, since: '2027-06' })
    expect((await citizen.call('getMyCase', { params })).toDo.words).toBe('最低生活保障已停发。')
    house.equipment.clock.aheadDays = aheadDays
  })

  test('每一次评估都能照样复算', async () => {
    const file = await fileOf(caseId)
    const replayed = await inScope(house.equipment.db, wholeCity, (tx) => replayCase(house.equipment, tx, file))
    expect(replayed.length).toBeGreaterThanOrEqual(3)
    expect(replayed.filter(({ replay }) => replay.kind !== 'same')).toEqual([])
  })
})

test('收入增加仍低于标准：按新的收入补差；继承遗产超过限额：没有渐退期', async () => {
  const { caseId } = await paid('case-2a')
  const [first] = (await pageOf(caseId)).members
  const since = today().slice(0, 7)
  const recorded = async (cause: string, field: string, valueFen: number) => {
    const figures = [{ memberId: first?.memberId, field, valueFen }]
    await step(office.clerk, caseId, 'record-income-change', { since, cause, figures, words: '已核实', papers: [] })
    return (await pageOf(caseId)).incomeChange
  }
  const before = (await pageOf(caseId)).benefit?.amountFen ?? 0
  const less = await recorded('employment', '转移收入', 1_000)
  expect(less).toMatchObject({ entitled: 'yes', amountFen: before - 1_000, inGrace: false })
  const rich = await recorded('other', '金融资产', 8_000_000)
  expect(rich).toMatchObject({ entitled: 'no', amountFen: 0, inGrace: false })
}, 120_000)

test('案例 20：第三次无正当理由拒绝合适工作，听取意见以后只减他自己的一份', async () => {
  const { caseId } = await paid('case-1')
  const [father] = (await pageOf(caseId)).members
  const refused = async (on: string, employer: string) => {
    const refusals = [{ memberId: father?.memberId, on, employer, reason: '嫌远' }]
    const told = { since: today().slice(0, 7), cause: 'work-refused', figures: [], refusals }
    await step(office.clerk, caseId, 'record-income-change', { ...told, words: '劳动保障所的推荐记录', papers: [] })
    return (await pageOf(caseId)).incomeChange
  }
  const [first, second] = [await refused('2027-05-10', '物业公司'), await refused('2027-05-12', '超市')]
  expect([first?.settledOn, second?.settledOn]).toEqual([today(), today()])
  expect(await refused('2027-05-12', '超市')).toMatchObject({ amountFen: 91_000 })
  // 810 ÷ 3 × 2, and what the child gets beside it stays.
  expect(await refused('2027-05-14', '快递站')).toMatchObject({ entitled: 'yes', amountFen: 64_000 })
  const cut = { amountFen: 64_000, from: '2027-06', ground: 'work-refused', reason: '三次拒绝合适工作' }
  expect(await refusalOf(office.districtHead, caseId, 'adjust-benefit', cut)).toBe('not-heard-first')
  await step(office.clerk, caseId, 'hear-before-adjustment', { on: today(), heard: 'present', words: '没有意见' })
  await signedStep(office.districtHead, caseId, 'adjust-benefit', cut)
  expect((await pageOf(caseId)).incomeChange?.settledOn).toBe(today())
  expect(await amountsOf(caseId, '2027-06')).toEqual([64_000])
}, 120_000)
