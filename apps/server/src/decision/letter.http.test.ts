import { yuan } from '@jzt/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { citizenOf, handed, type Road, readyToDecide } from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { readTexts, signInOfficer } from '../../test-support/sign-in.ts'
import { listEntitlements } from '../benefit/index.ts'
import { listNotices } from '../notice/index.ts'
import { inScope, wholeCity } from '../platform/scope.ts'

let house: House
let road: Road
let applicant: Awaited<ReturnType<typeof citizenOf>>
let stranger: Awaited<ReturnType<typeof citizenOf>>

const applicantPhone = '13900000001'

beforeAll(async () => {
  house = await openHouse()
  applicant = await citizenOf(house, applicantPhone)
  stranger = await citizenOf(house, '13900000002')
  road = await readyToDecide(house, 'case-1', applicant.id)
})
afterAll(() => house.close())

const letter = (headers = applicant.headers, kind = '') =>
  house.app.inject({ url: `/api/my/cases/${road.caseId}/letter${kind}`, headers })
const notices = async () => {
  const file = await road.file()
  return inScope(house.equipment.db, wholeCity, (tx) => listNotices(house.equipment, tx, file))
}

describe('三口之家，每月 910 元', () => {
  test('签字之前，工作人员看到申请人将看到的每一句', async () => {
    const { town } = await road.file()
    const headers = await signInOfficer(house, 'district-head', town.slice(0, 6))
    const preview = await house.app.inject({ url: `/api/cases/${road.caseId}/letter`, headers })
    expect(preview.statusCode).toBe(200)
    expect(preview.json()).toMatchObject({ kind: 'decision', title: '最低生活保障确认决定书', issuedOn: '2026-09-29' })
    expect(preview.json().paragraphs).toContain('保障人数 3 人，每月发给 910 元。')
  })

  test('别的镇街的工作人员看不到预览', async () => {
    const headers = await signInOfficer(house, 'town-clerk', '500101001')
    const preview = await house.app.inject({ url: `/api/cases/${road.caseId}/letter`, headers })
    expect(preview.statusCode).toBe(404)
  })

  test('已签字、未送达的决定书，申请人还看不到', async () => {
    await road.send('confirm', { amountFen: yuan(910), signature: await road.signature() }, road.seat('district-head'))
    expect((await letter()).json()).toMatchObject({ status: 409, code: 'letter-not-delivered' })
    expect((await letter(applicant.headers, '.pdf')).statusCode).toBe(409)
    expect((await notices()).map(({ kind }) => kind)).toEqual(['acceptance'])
  })

  test('送达之后，申请人逐句读到：决定、依据、怎么算、怎么办', async () => {
    await road.send('deliver-decision', { applicant: handed('2026-09-29') }, road.seat('town-clerk'))
    const read = await letter()
    expect(read.statusCode).toBe(200)
    expect(read.json()).toEqual({
      title: '最低生活保障确认决定书',
      number: (await road.file()).number,
      confirmed: true,
      amountFen: 91_000,
      decidedOn: '2026-09-29',
      paragraphs: [
        {
          heading: '决定',
          sentences: [
            '申请人：周建国。',
            '决定日期：2026年9月29日。',
            '您家的低保申请，确认同意。',
            '保障人数 3 人，每月发给 910 元。',
            '从2026年9月起计发。',
          ],
        },
        {
          heading: '查明的情况',
          sentences: [
            '周建国的工资：1,500 元（您申报）。',
            '以上标“您申报”的，按您填报的情况核定；2026年9月21日走访，没有发现不一致。',
          ],
        },
        {
          heading: '怎么算的',
          sentences: [
            '共同生活的家庭成员共 3 人。',
            '家庭人均月收入 500 元。',
            '当地低保标准为每人每月 770 元。',
            '“申请人具有本市户籍”：符合（重庆市最低生活保障条件认定办法（修订））。',
            '“家庭人均收入低于当地最低生活保障标准”：符合（社会救助法 第十八条）。',
            '“家庭财产状况符合规定”：符合（社会救助法 第十八条）。',
            '“未发现超出规定的家庭消费支出”：符合（重庆市最低生活保障条件认定办法（修订））。',
            '每月补差 810 元：低保标准 770 元 × 3 人，减去家庭月均收入 1,500 元。',
            '分类重点救助每月 100 元：周小明 100 元。',
            '合计每月 910 元。',
            '下列数值为示例，以官方文件为准：人均金融资产限额（低保标准倍数）24 倍。',
          ],
        },
        {
          heading: '依据',
          sentences: [
            '重庆市最低生活保障条件认定办法（修订）。',
            '社会救助法 第十八条。',
            '重庆市城乡居民最低生活保障条例 第二十条。',
            '渝北民〔2023〕103号附件 三（二）、社会救助法 第四十五条。',
          ],
        },
        {
          heading: '什么情况会改变结果',
          sentences: [
            '家庭人均月收入达到或超过 770 元的，不再符合低保条件。',
            '家庭人口、收入、财产发生变化的，请及时告知镇街，以便重新测算。',
          ],
        },
        {
          heading: '接下来',
          sentences: [
            '姓名、人数和金额，在镇街和村（社区）公布。',
            '家里人口、收入、财产有变化，请及时告诉镇街。',
            '镇街会定期复核（社会救助法 第四十六条至第四十八条）。',
            expect.stringMatching(/^有疑问请拨打.+（渝中区.+）。$/),
          ],
        },
        {
          heading: '不同意怎么办',
          sentences: [
            '您可以申请行政复议，也可以起诉。',
            '行政复议：收到之日起60日内，向渝中区人民政府提出。',
            '行政诉讼：收到之日起6个月内，向有管辖权的人民法院提起（行政诉讼法）。',
            '依据：社会救助法 第七十六条，行政复议法 第二十条。',
            expect.stringMatching(/^要投诉或有疑问，请拨打.+（渝中区.+）。$/),
          ],
        },
      ],
    })
    const decision = (await notices()).at(-1)
    expect(decision).toMatchObject({ kind: 'decision', issuedOn: '2026-09-29', servedOn: '2026-09-29' })
    // One text message for the acceptance, one for the letter; the receipt's says something else.
    const told = async () =>
      (await readTexts(house, applicantPhone)).filter((text) => text.includes('请打开救助通查看'))
    await expect.poll(told, { timeout: 10_000 }).toHaveLength(2)
  })

  test('决定书 PDF 是 A4，一样的内容', async () => {
    const pdf = await letter(applicant.headers, '.pdf')
    expect(pdf.headers['content-type']).toBe('application/pdf')
    expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.rawPayload.toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/)
    expect(pdf.rawPayload.length).toBeLessThan(300_000)
  })

  test('别人看不到决定书', async () => {
    expect((await letter(stranger.headers)).json()).toMatchObject({ code: 'case-not-found' })
    expect((await letter(stranger.headers, '.pdf')).statusCode).toBe(404)
  })

  test('公布的同时待遇开始，第一个月按批准月份计', async () => {
    const published = await road.send('publish', { on: house.equipment.clock.today() }, road.seat('town-clerk'))
    expect(published.benefit).toMatchObject({
      programme: 'dibao',
      payment: 'monthly',
      from: '2026-09',
      amountFen: 91_000,
    })
    const entitlements = await inScope(house.equipment.db, wholeCity, (tx) => listEntitlements(tx, published))
    expect(entitlements).toMatchObject([{ month: '2026-09', amountFen: 91_000, memberCount: 3 }])
    const list = await house.app.inject({ url: '/api/publicity?kind=granted' })
    expect(list.json().rows).toMatchObject([
      { kind: 'granted', applicantName: '周**', memberCount: 3, amountFen: 91_000 },
    ])
    expect(list.json().rows[0]).not.toHaveProperty('endsOn')
  })
})
