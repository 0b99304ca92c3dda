import type { StepName } from '@jzt/contract'
import { fen, type Month, type OfficerId, yuan } from '@jzt/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import {
  apply,
  authoriseAll,
  confirm,
  deliver,
  type Office,
  progressOf,
  registersAnswered,
  signedStep,
  staffOffice,
  step,
  visitInput,
} from '../../test-support/office.ts'
import type { OfficerFace } from '../../test-support/people.ts'
import { aidInYear, listEntitlements, monthlyAmountIn } from '../benefit/index.ts'
import { findCase } from '../casework/index.ts'
import { inScope, scopeOf, wholeCity } from '../platform/scope.ts'

let house: House
let office: Office

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001003')
})
afterAll(async () => house?.close())

const today = () => house.equipment.clock.today()
const pageOf = (caseId: string) => office.clerk.call('getCase', { params: { caseId } as never, query: {} })
const refusalOf = async (officer: OfficerFace, caseId: string, name: StepName, input: object): Promise<string> => {
  const take = name === 'transfer' ? step : signedStep
  const answer = await take(officer, caseId, name, input).catch((error) => error)
  return answer?.problem?.code ?? 'taken'
}
const paidOf = (caseId: string) =>
  inScope(house.equipment.db, wholeCity, async (tx) => {
    const file = await findCase(tx, caseId)
    if (!file) throw new Error('no such case')
    return listEntitlements(tx, file)
  })

/** Accepted, asked, visited by two people and assessed, as the office does it. */
async function survey(caseId: string, more: object = {}) {
  const { clerk, village, village2 } = office
  await step(clerk, caseId, 'accept', { nearKinConfirmed: false })
  await step(clerk, caseId, 'start-investigation', {})
  await registersAnswered(clerk, caseId)
  await step(village, caseId, 'record-visit', { ...(await visitInput(office, village, caseId, village2)), ...more })
  await step(clerk, caseId, 'assess', {})
  const page = await pageOf(caseId)
  for (const { findingId } of page.findings)
    await step(clerk, caseId, 'resolve-finding', { findingId, outcome: 'statement-stands', reason: '已核实' })
  if (page.findings.length > 0) await step(clerk, caseId, 'assess', {})
  return (await pageOf(caseId)).assessment
}

describe('特困', () => {
  test('从提交到次月起发放：调查期限十五个工作日，批准落实到人，每月 1301 元', async () => {
    const { citizen, receipt, family } = await apply(office, 'tekun-68')
    const { caseId } = receipt
    expect(receipt.cases).toMatchObject([{ caseId, programmes: ['tekun'] }])
    await authoriseAll(office, citizen, caseId, family)
    const [member] = (await pageOf(caseId)).members
    const memberId = member?.memberId ?? ''
    const selfCare = { eats: true, dresses: true, getsUp: true, usesToilet: true, walks: false, washes: false }
    const supporter = { key: 's1', name: '邓小梅', status: 'severely-disabled', unable: true, words: '一级精神残疾' }
    const assessment = await survey(caseId, {
      selfCare: [{ memberId, ...selfCare }],
      labour: [{ memberId, able: false, words: '六十八岁' }],
      supporters: [supporter],
      supportersClear: true,
    })
    expect(assessment).toMatchObject({ result: 'tekun', amountFen: 130_100 })
    const { standing } = await pageOf(caseId)
    expect(standing.clocks.find(({ name }) => name === 'survey')).toMatchObject({ dueBy: '2026-10-19' })

    const amountFen = 130_100
    expect(await refusalOf(office.clerk, caseId, 'survey-result', { eligible: true, amountFen })).toBe('members-needed')
    await signedStep(office.clerk, caseId, 'survey-result', { eligible: true, amountFen, members: [memberId] })
    const reason = '符合特困人员认定条件'
    await signedStep(office.clerk, caseId, 'first-review-opinion', { include: true, amountFen, reason })
    await step(office.village, caseId, 'publicise', { postedOn: today() })
    house.equipment.clock.aheadDays += 8
    await confirm(office, caseId, amountFen)
    await deliver(office, caseId)

    const progress = await progressOf(citizen, caseId)
    expect(progress.benefit).toMatchObject({ programme: 'tekun', payment: 'monthly', from: '2026-10', amountFen })
    const letter = await citizen.call('getMyLetter', { params: { caseId } as never })
    expect(letter.title).toBe('特困人员救助供养确认决定书')
    expect(letter.paragraphs.flatMap(({ sentences }) => sentences)).toContain('从2026年10月起计发。')
    expect(await paidOf(caseId)).toMatchObject([
      { programme: 'tekun', payment: 'monthly', memberCount: 1, month: '2026-10' },
    ])

    const { version } = await progressOf(citizen, caseId)
    const input = { memberId, words: '摔伤以后不能自己吃饭了' }
    const reported = await citizen.call('takeMyStep', {
      params: { caseId, step: 'report-self-care' } as never,
      body: { version, input },
    })
    expect(reported.toDo.words).toMatch(/^身体的变化已经报告，镇街\d+月\d+日前上门再看。$/)
    expect(reported.allowedSteps).not.toContain('report-self-care')
    const { clocks } = (await pageOf(caseId)).standing
    expect(clocks.find(({ name }) => name === 'self-care')).toMatchObject({ remainingWorkdays: 10 })
  }, 120_000)
})

describe('临时救助', () => {
  const hardship = {
    kind: 'sudden',
    situation: 'accident',
    affectedPersons: 1,
    aidedForSameCause: false,
    aidReceivedThisYearFen: 0,
    words: '派出所接警记录、医院病历',
  }
  const aid = { amountFen: 77_000, object: '罗某，外地户籍，被抢受伤', reason: '周五夜里身无分文，等不到核对' }

  test('案例 14：周五晚上先行救助 770 元，第九个工作日补齐手续，没有再发一次', async () => {
    house.equipment.clock.aheadDays = 4
    expect(today()).toBe('2026-09-25')
    const { citizen, receipt, family } = await apply(office, 'stranded')
    const { caseId } = receipt
    expect((await pageOf(caseId)).filedAt?.place).toBe('emergency')
    const forHead = () => office.head.call('getCase', { params: { caseId } as never, query: {} })
    expect((await forHead()).townLimitFen).toBe(231_000)
    const more = { ...aid, amountFen: 231_001 }
    expect(await refusalOf(office.head, caseId, 'grant-aid-first', more)).toBe('beyond-the-town')
    expect(await refusalOf(office.clerk, caseId, 'grant-aid-first', aid)).toBe('not-your-role')
    await signedStep(office.head, caseId, 'grant-aid-first', aid)
    expect(await paidOf(caseId)).toMatchObject([
      { programme: 'temporary', payment: 'once', amountFen: 77_000, grantedOn: '2026-09-25' },
    ])
    expect((await forHead()).aidFirst).toMatchObject({ on: '2026-09-25', by: expect.stringContaining('head') })
    const progress = await progressOf(citizen, caseId)
    expect(progress.notices.map(({ title }) => title)).toContain('先行救助决定书')
    expect(progress.aidFirst).toEqual({ on: '2026-09-25', amountFen: 77_000, repayments: [] })
    expect(await refusalOf(office.head, caseId, 'decline', { ground: 'no-such-programme', reason: '外地户籍' })).toBe(
      'aid-first-unfinished',
    )

    await authoriseAll(office, citizen, caseId, family)
    const assessment = await survey(caseId, { hardship })
    expect(assessment?.missing).toEqual([])
    const amountFen = assessment?.result === 'temporary' ? assessment.amountFen : 77_000
    await signedStep(office.clerk, caseId, 'survey-result', { eligible: true, amountFen, reason: '急难属实' })
    house.equipment.clock.aheadDays += 19
    expect(today()).toBe('2026-10-14')
    const { standing } = await pageOf(caseId)
    expect(standing.clocks.find(({ name }) => name === 'complete-aid-first')).toMatchObject({
      dueBy: '2026-10-15',
      remainingWorkdays: 1,
    })
    await signedStep(office.clerk, caseId, 'complete-aid-first', { outcome: 'eligible' })
    await step(office.clerk, caseId, 'publish', { on: today() })
    await house.sweep()
    expect((await progressOf(citizen, caseId)).benefit).toMatchObject({
      programme: 'temporary',
      payment: 'once',
      from: '2026-09',
      amountFen: 77_000,
    })
    expect(await paidOf(caseId)).toHaveLength(1)

    const seen = await office.clerk.call('previewLetter', { params: { caseId } as never })
    expect(seen).toMatchObject({ kind: 'aid-first', title: '先行救助决定书' })
    const letter = await citizen.call('getMyLetter', { params: { caseId } as never })
    expect(letter).toMatchObject({
      title: '先行救助决定书',
      confirmed: true,
      amountFen: 77_000,
      decidedOn: '2026-09-25',
    })
  }, 120_000)

  test('同一个人今年再来申请：以前发的 770 元从账上查到，别的年份、本案自己的不算', async () => {
    const { receipt, family } = await apply(office, 'stranded')
    const paidIn = async (caseId: string, year: number) => {
      const file = await inScope(house.equipment.db, wholeCity, (tx) => findCase(tx, caseId))
      if (!file) throw new Error('no such case')
      // An officer of another district: what this town gave counts there as well.
      const elsewhere = {
        kind: 'officer',
        id: file.id as string as OfficerId,
        role: 'town-clerk',
        division: '500112001',
      } as const
      return inScope(house.equipment.db, scopeOf(elsewhere), async (tx) => {
        const paid = await aidInYear(tx, { file, by: elsewhere, year })
        expect(await findCase(tx, caseId)).toBeUndefined()
        return paid
      })
    }
    expect(family.members).toHaveLength(1)
    expect(await paidIn(receipt.caseId, 2026)).toBe(77_000)
    expect(await paidIn(receipt.caseId, 2025)).toBe(0)
    const before = await office.head.call('getWorklist', { query: { outcome: 'granted', programme: 'temporary' } })
    expect(await paidIn(before.rows[0]?.caseId as string, 2026)).toBe(0)
  }, 60_000)

  test('到期没有补齐手续的，列入超期督办', async () => {
    const { receipt } = await apply(office, 'ordinary-3', {
      asking: { programmes: ['temporary'] },
      temporary: { kind: 'sudden', filedAt: 'emergency', emergency: place, words: '家里失火' },
    })
    await signedStep(office.head, receipt.caseId, 'grant-aid-first', aid)
    house.equipment.clock.aheadDays += 22
    const { rows } = await office.head.call('listOverdue', { query: {} })
    const row = rows.find(({ caseId }) => caseId === receipt.caseId)
    expect(row).toMatchObject({ programme: 'temporary', overdue: true })
    const { standing } = await pageOf(receipt.caseId)
    const clock = standing.clocks.find(({ name }) => name === 'complete-aid-first')
    expect(clock && clock.remainingWorkdays < 0).toBe(true)
  }, 120_000)

  test('户籍不在这里的，急难发生地受理；村里和别的镇看不到别处的', async () => {
    const { receipt } = await apply(office, 'ordinary-5', {
      asking: { programmes: ['temporary'] },
      temporary: { kind: 'sudden', filedAt: 'emergency', emergency: place, words: '车祸' },
    })
    expect(receipt.town).toContain('七星岗街道')
    expect(await refusalOf(office.clerk, receipt.caseId, 'transfer', { toTown: '500106004', reason: '户籍地' })).toBe(
      'emergency-place-may-not-refuse',
    )
  }, 60_000)
})

const place = { village: '500103001003', line: '人民支路' } as const

test('一次申请低保和临时救助：两件案子，一张回执，一次授权两件都算', async () => {
  const asking = { programmes: ['dibao' as const, 'temporary' as const] }
  const temporary = { kind: 'sudden' as const, filedAt: 'register' as const, words: '孩子突发重病住院' }
  const { citizen, receipt, family } = await apply(office, 'case-1', { asking, temporary })
  expect(receipt.cases.map(({ programmes }) => programmes)).toEqual([['dibao'], ['temporary']])
  const [dibao = '', aid = ''] = receipt.cases.map(({ caseId }) => caseId as string)
  expect(new Set(receipt.cases.map(({ number }) => number)).size).toBe(2)
  await authoriseAll(office, citizen, dibao, family)
  for (const caseId of [dibao, aid]) {
    const page = await pageOf(caseId)
    expect(page.members.every(({ authorisedOn }) => authorisedOn)).toBe(true)
    expect(page.findings).toEqual([])
    expect(page.documents.map(({ kind }) => kind)).toContain('id-card-front')
  }
  expect((await pageOf(aid)).standing.allowedSteps.map(({ name }) => name)).not.toContain('publicise')
  const { rows } = await office.clerk.call('getWorklist', { query: { programme: 'temporary' } })
  expect(rows.every(({ programme }) => programme === 'temporary')).toBe(true)
  expect(rows.map(({ caseId }) => caseId)).toContain(aid)
  const mine = await citizen.call('listMyCases', {})
  expect(mine.cases.map(({ programme }) => programme).sort()).toEqual(['dibao', 'temporary'])
}, 120_000)

test('案例 28 之后：减发前听取意见，区里签字，镇街送达，名下多一行金额', async () => {
  const { clerk, districtHead, head } = office
  const paid = await office.districtHead.call('getWorklist', { query: { holder: 'all', programme: 'tekun' } })
  const caseId = paid.rows[0]?.caseId as string
  const change = { amountFen: 120_100, from: '2026-11', ground: 'care-level-changed', reason: '自理能力好转' }
  expect(await refusalOf(districtHead, caseId, 'adjust-benefit', change)).toBe('not-heard-first')
  await step(head, caseId, 'hear-before-adjustment', { on: today(), heard: 'present', words: '没有意见' })
  await signedStep(districtHead, caseId, 'adjust-benefit', change)
  const open = await clerk.call('getWorklist', { query: { holder: 'mine' } })
  expect(open.rows.map((row) => row.caseId)).toContain(caseId)
  const receipt = { method: 'in-person', receivedBy: 'applicant', on: today() }
  await step(clerk, caseId, 'deliver-adjustment', { applicant: receipt })
  const rows = await paidOf(caseId)
  expect([monthlyAmountIn('2026-10' as Month, rows), monthlyAmountIn('2026-11' as Month, rows)]).toEqual([
    yuan(1301),
    fen(120_100),
  ])
  const { notices } = await pageOf(caseId)
  expect(notices.find(({ kind }) => kind === 'adjustment')).toMatchObject({
    title: '待遇调整决定书',
    servedOn: today(),
  })
}, 60_000)
