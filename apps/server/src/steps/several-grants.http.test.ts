import fs from 'node:fs'
import path from 'node:path'
import type { StepName } from '@jzt/contract'
import { addDays, daysBetween, type PlainDate, zeroFen } from '@jzt/kernel'
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
import type { CitizenFace, OfficerFace } from '../../test-support/people.ts'
import { signInCitizen } from '../../test-support/sign-in.ts'
import { listEntitlements } from '../benefit/index.ts'
import { findCase } from '../casework/index.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { householdFacts, loadFamily } from '../verification/index.ts'

let house: House
let office: Office
let citizen: CitizenFace
let caseId: string
let daughter: string
let validUntil: PlainDate

const today = () => house.equipment.clock.today()
const pageOf = () => office.clerk.call('getCase', { params: { caseId } as never, query: {} })
const board = async (kind: 'proposed' | 'granted') =>
  (await citizen.call('listPublicity', { query: { kind } })).rows.map(({ programme, memberCount, amountFen }) => ({
    programme,
    memberCount,
    amountFen,
  }))
const worklist = async () =>
  (await office.clerk.call('getWorklist', { query: { holder: 'mine' } })).rows.filter((row) => row.caseId === caseId)
const refusalOf = async (officer: OfficerFace, name: StepName, input: object): Promise<string> => {
  const answer = await signedStep(officer, caseId, name, input).catch((error) => error)
  return answer?.problem?.code ?? 'taken'
}
const stateOf = () => inScope(house.equipment.db, wholeCity, (tx) => findCase(tx, caseId))
const openEntries = () =>
  house.equipment.db
    .selectFrom('personDirectory')
    .select('open')
    .where('caseId', '=', caseId)
    .execute()
    .then((rows) => rows.map(({ open }) => open))

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103004010')
})
afterAll(async () => house?.close())

describe('低保边缘家庭，女儿二级肢体残疾：认定低保边缘家庭，女儿单独纳入低保', () => {
  test('评估把两项一起找出来，写明为什么', async () => {
    const applied = await apply(office, 'single-person')
    citizen = applied.citizen
    caseId = applied.receipt.caseId
    await authoriseAll(office, citizen, caseId, applied.family)
    await investigate(office, caseId)
    const { assessment, members, grantable } = await pageOf()
    daughter = members.find(({ name }) => name === '黎雨')?.memberId ?? ''
    expect(assessment?.together).toMatchObject([
      { programme: 'single-person', members: [daughter], amountFen: expect.any(Number) },
      { programme: 'marginal', amountFen: 0 },
    ])
    const [alone, marginal] = assessment?.together ?? []
    expect(alone?.why).toContain('社会救助法')
    expect(marginal?.why).toContain('有效 12 个月')
    expect(grantable.find(({ programme }) => programme === 'dibao')?.excludes).toEqual([
      'marginal',
      'rigid',
      'single-person',
    ])
  }, 120_000)

  test('不能一起批的不收；照评估签的不用写理由', async () => {
    const [alone, marginal] = (await pageOf()).assessment?.together ?? []
    const { why: _, ...one } = alone ?? { why: '' }
    const { why: __, ...other } = marginal ?? { why: '' }
    const dibao = { programme: 'dibao', amountFen: 100, also: [other] }
    expect(await refusalOf(office.clerk, 'survey-result', { eligible: true, ...dibao })).toBe(
      'programmes-exclude-each-other',
    )
    expect(await refusalOf(office.clerk, 'survey-result', { eligible: true, ...one })).toBe('reason-needed')
    await signedStep(office.clerk, caseId, 'survey-result', { eligible: true, ...one, also: [other] })
    const { amountFen } = alone ?? {}
    const opinion = { include: true, amountFen, reason: '女儿重残，家庭符合低保边缘条件' }
    await signedStep(office.clerk, caseId, 'first-review-opinion', opinion)
    expect((await pageOf()).opinions[0]).toMatchObject({ programme: 'single-person', also: [other] })
  }, 60_000)

  test('公示两行，各写各的人数和金额', async () => {
    await step(office.village, caseId, 'publicise', { postedOn: today() })
    const amountFen = (await pageOf()).assessment?.amountFen
    expect(await board('proposed')).toEqual(
      expect.arrayContaining([
        { programme: 'single-person', memberCount: 1, amountFen },
        { programme: 'marginal', memberCount: 3, amountFen: 0 },
      ]),
    )
    house.equipment.clock.aheadDays += 8
  }, 60_000)

  test('决定书把两项都写明：对象、金额、有效期、依据', async () => {
    const amountFen = (await pageOf()).assessment?.amountFen ?? 0
    await confirm(office, caseId, amountFen)
    await deliver(office, caseId)
    const letter = await citizen.call('getMyLetter', { params: { caseId } as never })
    expect(letter.title).toBe('最低生活保障、低保边缘家庭确认决定书')
    const sentences = letter.paragraphs.flatMap((paragraph) => paragraph.sentences)
    expect(sentences).toEqual(
      expect.arrayContaining([
        '您家申请了低保、低保边缘家庭，审核后同意单人保和低保边缘家庭。',
        '认定为低保边缘家庭。',
        '社会救助法 第二十一条。',
      ]),
    )
    expect(sentences.filter((sentence) => sentence.startsWith('批准的是单人保'))).toHaveLength(1)
    expect(sentences.join('')).toContain('到期自然终止')
    const pdf = await house.app.inject({
      url: `/api/my/cases/${caseId}/letter.pdf`,
      headers: await signInCitizen(house, citizen.phone),
    })
    expect(pdf.statusCode).toBe(200)
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    if (process.env['LETTER_PDF']) fs.writeFileSync(path.resolve(process.env['LETTER_PDF']), pdf.rawPayload)
  }, 60_000)

  test('两项待遇，账上两行，公布两行：钱、人、有效期各是各的', async () => {
    await house.sweep()
    const file = await stateOf()
    if (!file) throw new Error('no such case')
    const rows = await inScope(house.equipment.db, wholeCity, (tx) => listEntitlements(tx, file))
    validUntil = file.decision?.also?.[0]?.validUntil as PlainDate
    expect(rows).toEqual([
      expect.objectContaining({ programme: 'marginal', payment: 'none', amountFen: 0, memberCount: 3, validUntil }),
      expect.objectContaining({
        programme: 'single-person',
        payment: 'monthly',
        memberCount: 1,
        memberIds: [daughter],
      }),
    ])
    const family = await inScope(house.equipment.db, wholeCity, (tx) =>
      loadFamily(house.equipment, tx, { file, aidThisYearFen: zeroFen }),
    )
    const aids = householdFacts(family).members.map(({ id, aid }) => [id === daughter, aid.known && aid.value])
    expect(aids).toEqual([
      [false, 'marginal'],
      [false, 'marginal'],
      [true, 'dibao'],
    ])
    const progress = await progressOf(citizen, caseId)
    expect(progress.benefit).toMatchObject({ programme: 'single-person', payment: 'monthly' })
    expect(progress.otherBenefits).toMatchObject([{ programme: 'marginal', payment: 'none', validUntil }])
    expect(progress.toDo.words).toContain('已认定为低保边缘家庭')
    expect((await board('granted')).map(({ programme }) => programme).sort()).toEqual(['marginal', 'single-person'])
  }, 60_000)

  test('有效期满前三十天：收到怎样续期的通知，镇街多一件待办；联系过就放下', async () => {
    expect(await worklist()).toEqual([])
    house.equipment.clock.aheadDays += daysBetween(today(), addDays(validUntil, -31))
    expect(await house.sweep()).toBe(0)
    house.equipment.clock.aheadDays += 1
    expect(await house.sweep()).toBe(1)
    expect(await house.sweep()).toBe(0)
    const { notices } = await progressOf(citizen, caseId)
    expect(notices.at(-1)).toMatchObject({ kind: 'renewal', title: '有效期将满提醒' })
    expect(notices.at(-1)?.paragraphs.join('')).toContain('重新申请')
    expect(await worklist()).toMatchObject([{ deadlineName: 'renew', deadline: validUntil }])
    await step(office.clerk, caseId, 'contact', { channel: 'phone', outcome: 'reached', words: '下周来办' })
    expect(await worklist()).toEqual([])
  }, 60_000)

  test('上次填过的都在：重新申请时带出来', async () => {
    const draft = await citizen.call('startDraft', { body: { programmes: ['marginal'] } })
    const resumed = await citizen.call('getDraft', { params: { draftId: draft.draftId } })
    expect(JSON.stringify(resumed.pages)).toContain('黎雨')
  }, 60_000)

  test('最后一天过后自然终止：不动钱，有告知书，撤下公布，进度写明已到期', async () => {
    house.equipment.clock.aheadDays += 30
    expect(today()).toBe(validUntil)
    expect(await house.sweep()).toBe(0)
    house.equipment.clock.aheadDays += 1
    expect(await house.sweep()).toBe(1)
    expect(await house.sweep()).toBe(0)
    const progress = await progressOf(citizen, caseId)
    expect(progress.notices.at(-1)).toMatchObject({ kind: 'expiry', title: '有效期满告知书' })
    expect(progress.notices.at(-1)?.paragraphs.join('')).toContain('单人保照常发放')
    expect(progress.toDo.words).toContain('低保边缘家庭的认定已到期')
    expect(progress.benefit?.amountFen).toBeGreaterThan(0)
    expect(progress.otherBenefits).toMatchObject([{ programme: 'marginal', endedOn: validUntil }])
    expect((await board('granted')).map(({ programme }) => programme)).toEqual(['single-person'])
    // The daughter is still paid here: nobody of the family is free for another file.
    expect(await openEntries()).toEqual([true, true, true])
  }, 60_000)
})
