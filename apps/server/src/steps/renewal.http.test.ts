import type { CaseProgress } from '@jzt/contract'
import { addDays, daysBetween, type PlainDate } from '@jzt/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import {
  apply,
  authoriseAll,
  confirm,
  deliver,
  investigate,
  type Office,
  progressOf,
  signedStep,
  staffOffice,
  step,
} from '../../test-support/office.ts'
import type { CitizenFace } from '../../test-support/people.ts'

let house: House
let office: Office
let citizen: CitizenFace
const cases = { first: '', early: '', renewal: '' }

const today = () => house.equipment.clock.today()
const pageOf = (caseId: string) => office.clerk.call('getCase', { params: { caseId } as never, query: {} })
const overlapsIn = async (caseId: string) =>
  (await pageOf(caseId)).findings.filter(({ code }) => code === 'member-in-another-case')
const moveTo = (day: PlainDate) => {
  house.equipment.clock.aheadDays += daysBetween(today(), day)
}
const noticesOf = ({ notices }: CaseProgress) => notices.map(({ kind }) => kind)
/** Sentences for the family with a day in them as the office writes it, and not 2027年10月9日. A day alone is a value. */
const rawDays = (told: unknown): string[] => {
  if (typeof told === 'string') return /\d{4}-\d{2}-\d{2}/.test(told) && /[一-龥]/.test(told) ? [told] : []
  return told && typeof told === 'object' ? Object.values(told).flatMap(rawDays) : []
}
const held = async (caseId: string) => {
  const rows = await house.equipment.db
    .selectFrom('personDirectory')
    .select('open')
    .where('caseId', '=', caseId)
    .execute()
  return rows.map(({ open }) => open)
}
const onBoard = async () =>
  (await citizen.call('listPublicity', { query: { kind: 'granted' } })).rows.map(({ programme }) => programme)
const dueWork = async () =>
  (await office.clerk.call('getWorklist', { query: { holder: 'mine' } })).rows.map(({ caseId }) => caseId as string)

async function open(village: string) {
  house = await openHouse()
  office = await staffOffice(house, village)
}

async function applied(family: string): Promise<string> {
  const sent = await apply(office, family)
  citizen = sent.citizen
  return sent.receipt.caseId
}

/** From the application to the beginning of what the assessment found, signed as it was found. */
async function granted(family: string, caseId: string, sent: Awaited<ReturnType<typeof apply>>['family']) {
  await authoriseAll(office, citizen, caseId, sent)
  await investigate(office, caseId)
  const found = ((await pageOf(caseId)).assessment?.together ?? []).map(({ why: _, ...grant }) => grant)
  const [main, ...also] = found
  if (!main) throw new Error(`${family} was found entitled to nothing`)
  await signedStep(office.clerk, caseId, 'survey-result', { eligible: true, ...main, also })
  const { amountFen } = main
  await signedStep(office.clerk, caseId, 'first-review-opinion', { include: true, amountFen, reason: '经调查核实' })
  await step(office.village, caseId, 'publicise', { postedOn: today() })
  house.equipment.clock.aheadDays += 8
  await confirm(office, caseId, amountFen)
  await deliver(office, caseId)
  await house.sweep()
}

async function recognised(family: string): Promise<PlainDate> {
  const sent = await apply(office, family)
  citizen = sent.citizen
  cases.first = sent.receipt.caseId
  await granted(family, cases.first, sent.family)
  const { benefit, otherBenefits = [] } = await progressOf(citizen, cases.first)
  const recognition = [benefit, ...otherBenefits].find((one) => one?.payment === 'none')
  return recognition?.validUntil as PlainDate
}

describe('低保边缘家庭，提醒以后按时重新申请', () => {
  let validUntil: PlainDate
  let sent: Awaited<ReturnType<typeof apply>>['family']
  beforeAll(async () => {
    await open('500103001011')
    validUntil = await recognised('marginal-three')
  }, 120_000)
  afterAll(() => house.close())

  test('还没有到提醒的日子就来申请的，仍然请镇街核对', async () => {
    moveTo(addDays(validUntil, -31))
    expect(await progressOf(citizen, cases.first)).not.toHaveProperty('renewal')
    cases.early = await applied('marginal-three')
    expect(await overlapsIn(cases.early)).toHaveLength(3)
    const { version } = await progressOf(citizen, cases.early)
    const params = { caseId: cases.early, step: 'withdraw' } as never
    await citizen.call('takeMyStep', { params, body: { version, input: { reason: '' } } })
    expect(await held(cases.early)).toEqual([false, false, false])
  }, 60_000)

  test('提醒以后的申请没有一条疑点；进度不再催他申请', async () => {
    moveTo(addDays(validUntil, -30))
    await house.sweep()
    const reminded = await progressOf(citizen, cases.first)
    expect(noticesOf(reminded).at(-1)).toBe('renewal')
    expect(reminded.toDo.words).toContain('要继续请重新申请')
    expect(rawDays(reminded)).toEqual([])
    expect(reminded.renewal).toEqual({
      programmes: ['dibao', 'marginal'],
      recognised: 'marginal',
      validUntil,
      isOver: false,
    })
    expect((await pageOf(cases.first)).standing.nextStep).toBe('contact')
    const again = await apply(office, 'marginal-three')
    cases.renewal = again.receipt.caseId
    sent = again.family
    expect((await pageOf(cases.renewal)).findings).toEqual([])
    const asked = await progressOf(citizen, cases.first)
    expect(asked.toDo.words).toContain('快到期了，重新申请正在办理。')
    expect(asked.toDo.words).not.toContain('请重新申请')
    expect(asked).not.toHaveProperty('renewal')
    expect([await held(cases.first), await held(cases.renewal)]).toEqual([
      [true, true, true],
      [true, true, true],
    ])
  }, 60_000)

  test('同一个人再交一份，是重复，请镇街核对', async () => {
    const twice = await applied('marginal-three')
    expect(await overlapsIn(twice)).toHaveLength(3)
    const { version } = await progressOf(citizen, twice)
    const params = { caseId: twice, step: 'withdraw' } as never
    await citizen.call('takeMyStep', { params, body: { version, input: { reason: '' } } })
  }, 60_000)

  test('新的认定开始，旧的到前一天为止：没有空一天，也没有两份，成员一直在册', async () => {
    await granted('marginal-three', cases.renewal, sent)
    expect(today() < validUntil).toBe(true)
    const [old, renewed] = [await progressOf(citizen, cases.first), await progressOf(citizen, cases.renewal)]
    const begunOn = today()
    expect(old.benefit).toMatchObject({ programme: 'marginal', endedOn: addDays(begunOn, -1), renewed: true })
    expect(renewed.benefit).toMatchObject({ programme: 'marginal', payment: 'none' })
    expect(renewed.benefit).not.toHaveProperty('endedOn')
    expect(renewed.benefit?.validUntil && renewed.benefit.validUntil > validUntil).toBe(true)
    expect([await held(cases.first), await held(cases.renewal)]).toEqual([
      [false, false, false],
      [true, true, true],
    ])
    expect(await onBoard()).toEqual(['marginal'])
    expect(await dueWork()).not.toContain(cases.first)
  }, 120_000)

  test('这家人没有收到到期告知书，进度写明已有新的决定；原来的日子过了，什么也不再发生', async () => {
    moveTo(addDays(validUntil, 1))
    expect(await house.sweep()).toBe(0)
    const old = await progressOf(citizen, cases.first)
    expect(noticesOf(old)).not.toContain('expiry')
    expect(old.toDo.words).toContain('低保边缘家庭已有新的决定')
    expect([
      ...rawDays(old),
      ...rawDays(await citizen.call('getMyLetter', { params: { caseId: cases.first } as never })),
    ]).toEqual([])
    expect(old.toDo.words).not.toContain('申请')
    expect(noticesOf(await progressOf(citizen, cases.renewal))).not.toContain('renewal')
    const { timeline } = await pageOf(cases.first)
    expect(timeline.flatMap(({ details }) => details)).toContainEqual(
      expect.objectContaining({ label: '已由新的决定接续' }),
    )
  }, 60_000)
})

describe('低保边缘家庭，女儿单人保领着钱；重新申请，到期时还没有决定', () => {
  let validUntil: PlainDate
  let sent: Awaited<ReturnType<typeof apply>>
  beforeAll(async () => {
    await open('500103004010')
    validUntil = await recognised('single-person')
  }, 120_000)
  afterAll(() => house.close())

  test('领着钱的女儿仍是一条疑点，父母不是', async () => {
    moveTo(addDays(validUntil, -30))
    await house.sweep()
    sent = await apply(office, 'single-person')
    cases.renewal = sent.receipt.caseId
    const { members, findings } = await pageOf(cases.renewal)
    const daughter = members.find(({ name }) => name === '黎雨')?.memberId
    expect(findings.map(({ code, memberId }) => [code, memberId])).toEqual([['member-in-another-case', daughter]])
  }, 60_000)

  test('到期告知书写明重新申请正在办理，不叫他再申请一次；女儿的钱照发，人不放开', async () => {
    moveTo(addDays(validUntil, 1))
    await house.sweep()
    const old = await progressOf(citizen, cases.first)
    const letter = old.notices.at(-1)
    expect(letter?.kind).toBe('expiry')
    const words = letter?.paragraphs.join('') ?? ''
    expect(words).toContain('您家重新提交的申请正在办理，不用再申请')
    expect(words).not.toContain('在救助通重新申请')
    expect(words).toContain('单人保照常发放')
    expect(old.toDo.words).toContain('重新申请正在办理')
    expect(rawDays(old)).toEqual([])
    expect(old.toDo.words).not.toContain('可以重新申请')
    expect(old.benefit?.amountFen).toBeGreaterThan(0)
    expect([await held(cases.first), await held(cases.renewal)]).toEqual([
      [true, true, true],
      [true, true, true],
    ])
  }, 60_000)
})
