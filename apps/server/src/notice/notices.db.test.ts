import { system } from '@jzt/casework'
import type { NoticeView } from '@jzt/contract'
import { plainDate, yuan } from '@jzt/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accepted,
  applied,
  assessed,
  citizenOf,
  handed,
  publicised,
  type Road,
  takeForTest,
  visited,
} from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { readTexts } from '../../test-support/sign-in.ts'
import { keepRecord } from '../casework/index.ts'
import { newId } from '../platform/ids.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { findAgreeingVisit, listNotices } from './index.ts'

let house: House
let citizen: Awaited<ReturnType<typeof citizenOf>>
const phone = '13900000001'

beforeAll(async () => {
  house = await openHouse()
  citizen = await citizenOf(house, phone)
})
afterAll(() => house.close())

const noticesOf = async (road: Road): Promise<NoticeView[]> => {
  const file = await road.file()
  return inScope(house.equipment.db, wholeCity, (tx) => listNotices(house.equipment, tx, file))
}
const lastOf = async (road: Road): Promise<NoticeView> => {
  const last = (await noticesOf(road)).at(-1)
  if (!last) throw new Error('no notice')
  return last
}

describe('受理', () => {
  test('受理通知书写明受理日、办结日、不算公示、找谁', async () => {
    const road = await accepted(house, 'case-1', citizen.id)
    const { number } = await road.file()
    const notice = await lastOf(road)
    expect(notice).toMatchObject({ kind: 'acceptance', title: '受理通知书', issuedOn: '2026-09-21' })
    expect(notice.paragraphs).toEqual([
      `您的低保申请（${number}）已经受理。`,
      '受理日期：2026年9月21日。',
      '我们在20个工作日内办结，公示的天数不算。',
      '不算公示，最迟2026年10月26日办结。',
      '接下来，我们核对您家的经济状况，并上门走访。',
      '能核对到的证明，不用您再提供（社会救助法 第六十二条）。',
      expect.stringMatching(/^有疑问请拨打\d[\d-]+（渝中区.+）。$/),
      '依据：渝北民〔2023〕103号附件 一（二）、四。',
    ])
  })

  test('短信有署名，只说是哪一类通知，没有姓名、救助事项和结果', async () => {
    const [notice] = await house.equipment.db.selectFrom('caseFile').select('caseNumber').execute()
    const text = `【救助通】您的申请 ${notice?.caseNumber} 有新通知（受理），请打开救助通查看。`
    await expect.poll(() => readTexts(house, phone), { timeout: 15_000 }).toContain(text)
    expect((await readTexts(house, phone)).join('')).not.toMatch(/周建国|已经受理|低保/)
  })

  test('通知的内容封存，库里读不到', async () => {
    const rows = await house.equipment.db.selectFrom('notice').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/工作日|周建国/)
  })
})

describe('补正', () => {
  let road: Road

  test('补正告知书逐项写明缺什么、期限和逾期的后果', async () => {
    road = await applied(house, 'case-2a', citizen.id)
    const gaps = [
      { kind: 'document', what: 'school-proof', words: '李文斌的学籍证明' },
      { kind: 'field', what: 'contactPhone', words: '能打通的联系电话。' },
    ] as const
    await road.send('request-supplement', { gaps: [...gaps] }, road.seat('town-clerk'))
    const notice = await lastOf(road)
    expect(notice).toMatchObject({ kind: 'supplement', title: '补正告知书' })
    expect(notice.servedOn).toBeUndefined()
    const { number } = await road.file()
    expect(notice.paragraphs.slice(0, 9)).toEqual([
      '【还缺什么】',
      `您的低保申请（${number}）还缺2项：`,
      '1. 李文斌的学籍证明。',
      '2. 能打通的联系电话。',
      '【什么时候交】',
      '请在收到本告知书后10个工作日内补齐。',
      '来不及的，可以申请延长一次。',
      '到期没有补齐的，视为自动放弃申请。',
      '放弃后可以重新申请，交过的材料不用再交。',
    ])
  })

  test('送达之后记下送达日，写明最后一天', async () => {
    await road.send('serve-supplement-notice', handed('2026-09-21'), road.seat('town-clerk'))
    const notice = await lastOf(road)
    expect(notice.servedOn).toBe('2026-09-21')
    expect(notice.paragraphs.at(-1)).toBe('您于2026年9月21日收到，请在2026年10月12日前补齐。')
  })

  test('逾期未补，告知视为放弃、可以再申请', async () => {
    house.equipment.clock.aheadDays = 22
    await takeForTest(road, 'lapse', () => ({}))
    const notice = await lastOf(road)
    expect(notice).toMatchObject({ kind: 'lapse', issuedOn: '2026-10-13' })
    expect(notice.paragraphs).toContain('补正期限到2026年10月12日为止。')
    expect(notice.paragraphs).toContain('您随时可以重新申请，交过的材料不用再交。')
    house.equipment.clock.aheadDays = 0
  })
})

test('不予受理通知书写明理由和救济途径', async () => {
  const road = await applied(house, 'case-3', citizen.id)
  const input = { ground: 'withdrawn', reason: '本人到镇街说明不再申请', signature: await road.signature() } as const
  await road.send('decline', input, road.seat('town-head'))
  const notice = await lastOf(road)
  expect(notice).toMatchObject({ kind: 'decline', servedOn: '2026-09-21' })
  expect(notice.paragraphs).toContain('说明：本人到镇街说明不再申请。')
  expect(notice.paragraphs.join('')).toMatch(/收到之日起60日内，向\S+区人民政府提出。/)
  expect(notice.paragraphs).toContain('依据：社会救助法 第七十六条，行政复议法 第二十条。')
})

test('告知书写明哪一条不符合、差多少、根据谁的数据、怎样提异议', async () => {
  const road = await assessed(house, 'case-4', citizen.id)
  const clerk = road.seat('town-clerk')
  expect((await road.file()).assessment?.result).toBe('none')
  await road.send('survey-result', { eligible: false, amountFen: yuan(0), signature: await road.signature() }, clerk)
  await road.send('notify-ineligible', { receipt: handed('2026-09-21') }, clerk)
  const notice = await lastOf(road)
  expect(notice).toMatchObject({ kind: 'ineligible', servedOn: '2026-09-21' })
  expect(notice.paragraphs).toContain('不符合：家庭财产状况符合规定（社会救助法 第十八条）。')
  expect(notice.paragraphs).toContain(
    '家庭金融资产 40,000 元，超过限额 36,960 元（示例）；若金融资产减少 3,040 元以上（不得故意转移），就符合低保条件，可以重新申请。',
  )
  expect(notice.paragraphs.join('')).toMatch(/的金融资产：[\d,]+ 元（您申报）。/)
  expect(notice.paragraphs).toContain('以上标“您申报”的，按您填报的情况核定；2026年9月21日走访，没有发现不一致。')
  expect(notice.paragraphs).toContain('最后一天是2026年9月29日。')
  expect(notice.paragraphs).toContain('证明不好找的，告诉我们，镇街帮您取。')
  expect(notice.paragraphs).toContain('这不是最后决定，申请还在办理。')
  expect(notice.paragraphs).toContain('遇到突发困难，可以申请临时救助。')
  const { number } = await road.file()
  const text = `【救助通】您的申请 ${number} 调查有了结果，还可以提出异议，请打开救助通查看。`
  await expect.poll(() => readTexts(house, phone), { timeout: 15_000 }).toContain(text)
})

test('走访与申报都一致，才说没有发现不一致；有一次不一致就不说', async () => {
  const road = await accepted(house, 'case-11', citizen.id)
  const { equipment } = house
  const agreeing = async () => {
    const file = await road.file()
    return inScope(equipment.db, wholeCity, (tx) => findAgreeingVisit(equipment, tx, file))
  }
  expect(await agreeing()).toBeUndefined()
  await visited(road)
  expect(await agreeing()).toBe('2026-09-21')
  const file = await road.file()
  const input = { kind: 'neighbour', agreesWithDeclaration: false }
  const differing = { recordId: newId(), step: 'record-visit', input, by: system }
  await inScope(equipment.db, wholeCity, (tx) => keepRecord(equipment, tx, file, differing))
  expect(await agreeing()).toBeUndefined()
})

test('延长办理期限，告知原因和新的最后一天', async () => {
  const road = await publicised(house, 'case-6', citizen.id)
  const clerk = road.seat('town-clerk')
  await road.send('mark', { kind: 'doubt', reason: '需要评审' }, clerk)
  await road.send('request-extension', { ground: 'review-meeting', reason: '需要召开评审会' }, clerk)
  const signature = await road.signature()
  const head = road.seat('town-head')
  await road.send('extend', { approved: true, reason: '同意', toWorkdays: 30, signature }, head)
  const notice = await lastOf(road)
  expect(notice).toMatchObject({ kind: 'extension', title: '延长办理期限告知书' })
  expect(notice.paragraphs).toContain('原因：需要召开评审会。')
  expect(notice.paragraphs).toContain('办理期限延长到30个工作日，公示的天数不算。')
  expect(notice.paragraphs).toContain('依据：渝北民〔2023〕103号附件 四。')
})

test('终止之前听取过意见；终止告知书写明理由和救济途径', async () => {
  const road = await assessed(house, 'case-12', citizen.id)
  const clerk = road.seat('town-clerk')
  const on = plainDate('2026-09-21')
  await road.send('hear-before-termination', { on, heard: 'present', words: '不愿配合' }, clerk)
  const input = { ground: 'refuses-visit', reason: '两次上门均拒绝', signature: await road.signature() } as const
  await road.send('terminate', input, road.seat('town-head'))
  const notice = await lastOf(road)
  expect(notice).toMatchObject({ kind: 'termination', title: '终止审核确认告知书' })
  expect(notice.paragraphs).toContain('2026年9月21日，我们听取了您家的意见。')
  expect(notice.paragraphs).toContain('说明：两次上门均拒绝。')
  expect(notice.paragraphs.join('')).toMatch(/社会救助法 第四十八条/)
})

test('本人没有手机的，短信发给代办人，代办人在自己的手机上看到通知', async () => {
  const helperPhone = '13900000082'
  const helper = await citizenOf(house, helperPhone)
  const mandate = {
    helperName: '网格员',
    helperRelation: 'grid-worker',
    helperPhone,
    reason: 'old',
  } as const
  const road = await applied(house, 'widow-82', helper.id, { mandate })
  const gaps = [{ kind: 'document' as const, what: 'mandate', words: '委托书' }]
  await road.send('request-supplement', { gaps }, road.seat('town-clerk'))
  const { number } = await road.file()
  const text = `【救助通】您的申请 ${number} 有新通知（补正材料），请打开救助通查看。`
  await expect.poll(() => readTexts(house, helperPhone), { timeout: 15_000 }).toContain(text)
  const seen = await house.app.inject({ url: `/api/my/cases/${road.caseId}`, headers: helper.headers })
  expect(seen.json().notices).toMatchObject([{ kind: 'supplement', title: '补正告知书' }])
  expect(seen.json().notices[0].paragraphs).toContain('本告知书同时送给您的代办人。')
})
