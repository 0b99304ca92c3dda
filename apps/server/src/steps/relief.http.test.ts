import type { StepName } from '@jzt/contract'
import { yuan } from '@jzt/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import {
  apply,
  authoriseAll,
  type Office,
  progressOf,
  registersAnswered,
  signedStep,
  staffOffice,
  step,
  visitInput,
} from '../../test-support/office.ts'
import { type OfficerFace, signInOfficer } from '../../test-support/people.ts'
import { aidInYear } from '../benefit/index.ts'
import { findCase } from '../casework/index.ts'
import { inScope, scopeOf, wholeCity } from '../platform/scope.ts'

let house: House
let office: Office
let secondHead: OfficerFace

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001003')
  const desk = { account: 'town-head-2', role: 'town-head', division: '500103001' } as const
  secondHead = await signInOfficer(house, office.address, desk)
})
afterAll(async () => house?.close())

const aid = { amountFen: yuan(770), object: '罗某，被抢受伤', reason: '身无分文，等不到核对' }
const emergency = { village: '500103001003', line: '人民支路' } as const
const today = () => house.equipment.clock.today()
const pageFor = (officer: OfficerFace, caseId: string) =>
  officer.call('getCase', { params: { caseId } as never, query: {} })
const refusalOf = (officer: OfficerFace, caseId: string, name: StepName, input: object): Promise<string> =>
  signedStep(officer, caseId, name, input).then(
    () => 'taken',
    (error) => error?.problem?.code,
  )
const helped = async (family: string) => {
  const applied = await apply(office, family, {
    asking: { programmes: ['temporary'] },
    temporary: { kind: 'sudden', filedAt: 'emergency', emergency, words: '被抢受伤' },
  })
  await signedStep(office.head, applied.receipt.caseId, 'grant-aid-first', aid)
  return { ...applied, caseId: applied.receipt.caseId }
}

type Helped = Awaited<ReturnType<typeof helped>>

/** Signed, accepted, asked, visited by two people and assessed; the emergency as the visit found it. */
async function surveyed({ citizen, caseId, family }: Helped, found: object): Promise<void> {
  const { clerk, village2 } = office
  await authoriseAll(office, citizen, caseId, family)
  await step(clerk, caseId, 'accept', { nearKinConfirmed: false })
  await step(clerk, caseId, 'start-investigation', {})
  await registersAnswered(clerk, caseId)
  const words = '派出所接警记录、医院病历'
  const emergencyFound = { kind: 'sudden', situation: 'accident', affectedPersons: 1, aidReceivedThisYearFen: 0, words }
  const hardship = { ...emergencyFound, ...found }
  await step(clerk, caseId, 'record-visit', { ...(await visitInput(office, clerk, caseId, village2)), hardship })
  await step(clerk, caseId, 'assess', {})
  const { findings } = await pageFor(clerk, caseId)
  for (const { findingId } of findings)
    await step(clerk, caseId, 'resolve-finding', { findingId, outcome: 'statement-stands', reason: '已核实' })
  if (findings.length > 0) await step(clerk, caseId, 'assess', {})
}

/** Helped with the same a month before: the rules find nothing. */
const helpedBefore = { aidedForSameCause: true, monthsSinceSameAid: 1 }

test('要回的钱：告知怎么退，分期登记，待办里看得到还差多少，退清才办结', async () => {
  const { clerk, head } = office
  const applied = await helped('ordinary-3')
  const { citizen, caseId } = applied
  expect((await pageFor(clerk, caseId)).aidFirst?.lacks[0]).toContain('未经受理')
  const reclaim = { outcome: 'reclaim', reclaimFen: yuan(600), reason: '当晚已有亲属接济' }
  expect(await refusalOf(clerk, caseId, 'complete-aid-first', reclaim)).toBe('assessment-missing')
  await surveyed(applied, helpedBefore)
  await signedStep(clerk, caseId, 'complete-aid-first', reclaim)

  const told = (await progressOf(citizen, caseId)).notices.find(({ title }) => title === '先行救助手续补办告知书')
  const text = JSON.stringify(told)
  for (const words of ['请退回 600 元', '怎么退', '前退。', '分期', '退不起']) expect(text).toContain(words)

  const page = await pageFor(clerk, caseId)
  expect(page.standing).toMatchObject({ stage: 'closed', nextStep: 'record-repayment', holder: { unit: 'town' } })
  expect(page.aidFirst).toMatchObject({ outstandingFen: yuan(600), repayments: [] })
  const queue = async () => (await clerk.call('getWorklist', { query: {} })).rows.find((row) => row.caseId === caseId)
  expect(await queue()).toMatchObject({ deadlineName: 'repay', holder: 'town' })

  const plan = { amountFen: yuan(200), from: today().slice(0, 7), reason: '一次拿不出' }
  await signedStep(clerk, caseId, 'agree-instalments', plan)
  const pay = (amountFen: number) => ({ amountFen, paidOn: today() })
  const nothing = await signedStep(clerk, caseId, 'record-repayment', pay(0)).catch((error) => error)
  expect(nothing.problem).toMatchObject({ code: 'amount-outside', detail: '金额应在 1 分至 600 元之间' })
  expect(await refusalOf(clerk, caseId, 'record-repayment', pay(yuan(601)))).toBe('beyond-what-is-owed')
  await signedStep(clerk, caseId, 'record-repayment', pay(yuan(200)))
  expect((await pageFor(head, caseId)).aidFirst).toMatchObject({
    outstandingFen: yuan(400),
    repayments: [{ on: today(), amountFen: yuan(200) }],
    instalments: { amountFen: yuan(200), left: 2 },
  })
  const { toDo, closed } = await progressOf(citizen, caseId)
  expect(toDo.words).toBe(
    '临时救助没有批准，原因看先行救助手续补办告知书。先行救助给了您 770 元，要退 600 元，已退 200 元，还有 400 元 没有退。',
  )
  expect(closed?.words).toBe(toDo.words)
  await signedStep(clerk, caseId, 'record-repayment', pay(yuan(400)))
  expect((await progressOf(citizen, caseId)).toDo.words).toContain('要退 600 元，已经退清。')
  expect(await queue()).toBeUndefined()
  const titles = (await progressOf(citizen, caseId)).notices.map(({ title }) => title)
  expect(titles.filter((title) => title === '先行救助退款凭证')).toHaveLength(2)
  expect(titles).toContain('先行救助分期退还约定书')
}, 120_000)

test('退不起的：一人提出，另一人审定，没有退的留存在案；别的岗位不能办', async () => {
  const { clerk, head } = office
  const applied = await helped('ordinary-5')
  const { citizen, caseId } = applied
  await surveyed(applied, helpedBefore)
  await signedStep(clerk, caseId, 'complete-aid-first', { outcome: 'reclaim', reclaimFen: yuan(770), reason: '不符合' })
  const letter = await clerk.call('previewLetter', { params: { caseId } as never })
  expect(letter).toMatchObject({ kind: 'aid-first-completed', title: '先行救助手续补办告知书' })
  const reason = { reason: '本人重病，没有收入' }
  await signedStep(head, caseId, 'propose-waiver', reason)
  const yes = { approved: true, reason: '情况属实' }
  expect(await refusalOf(clerk, caseId, 'decide-waiver', yes)).toBe('not-your-role')
  expect(await refusalOf(head, caseId, 'decide-waiver', yes)).toBe('waiver-by-another')
  await signedStep(secondHead, caseId, 'decide-waiver', yes)
  expect((await pageFor(clerk, caseId)).aidFirst).toMatchObject({ waiver: 'signed', waivedFen: yuan(770) })
  expect((await pageFor(clerk, caseId)).aidFirst).not.toHaveProperty('outstandingFen')
  expect((await progressOf(citizen, caseId)).toDo.words).toContain('要退 770 元，其中 770 元 不再要您退。')
  const notice = (await progressOf(citizen, caseId)).notices.find(({ title }) => title === '先行救助不再追回告知书')
  expect(JSON.stringify(notice)).toContain('770 元，不再要您退')
}, 120_000)

test('继续办的：先给的算进本年度和镇街限额，重新核算以后才写初审意见', async () => {
  const { clerk, head } = office
  const applied = await helped('stranded')
  const { caseId } = applied
  await surveyed(applied, { aidedForSameCause: false })
  const paidThisYear = () =>
    inScope(house.equipment.db, wholeCity, async (tx) => {
      const file = await findCase(tx, caseId)
      if (!file) throw new Error('no such case')
      const by = { kind: 'officer', id: file.id as never, role: 'town-clerk', division: '500112001' } as const
      return inScope(house.equipment.db, scopeOf(by), (narrow) => aidInYear(narrow, { file, by, year: 2026 }))
    })
  expect(await paidThisYear()).toBe(0)
  await signedStep(clerk, caseId, 'survey-result', { eligible: true, amountFen: yuan(770), reason: '急难属实' })
  await signedStep(clerk, caseId, 'complete-aid-first', { outcome: 'eligible', goesOn: true })
  expect(await paidThisYear()).toBe(yuan(770))
  const opinion = { include: true, amountFen: yuan(1600), reason: '还需治疗' }
  expect(await refusalOf(clerk, caseId, 'first-review-opinion', opinion)).toBe('assessment-outdated')
  await step(clerk, caseId, 'assess', {})
  await signedStep(clerk, caseId, 'first-review-opinion', opinion)
  expect((await pageFor(head, caseId)).townLimitFen).toBe(yuan(2310 - 770))
  const decision = { confirmed: true, amountFen: yuan(1600) }
  expect(await refusalOf(secondHead, caseId, 'decide-in-town', decision)).toBe('beyond-the-town')
}, 120_000)
