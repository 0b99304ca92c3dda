import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { citizenOf, type Road, readyToDecide } from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { signInOfficer } from '../../test-support/sign-in.ts'

let house: House
let road: Road
let citizen: Awaited<ReturnType<typeof citizenOf>>
let headers: Awaited<ReturnType<typeof signInOfficer>>

beforeAll(async () => {
  house = await openHouse()
  citizen = await citizenOf(house, '13900000001')
  road = await readyToDecide(house, 'case-1', citizen.id)
  const reason = '家庭财产超过规定'
  const refusal = { reason, article: '社会救助法 第十八条', signature: await road.signature() }
  await road.send('refuse', refusal, road.seat('district-head'))
  headers = await signInOfficer(house, 'town-clerk', (await road.file()).town)
})
afterAll(() => house.close())

const get = (path: string, as = headers) => house.app.inject({ url: `/api/cases/${road.caseId}${path}`, headers: as })
const idOf = async (kind: string): Promise<string> => {
  const { notices } = (await get('')).json()
  return notices.find((notice: { kind: string }) => notice.kind === kind).noticeId
}

describe('窗口的人打开、打印文书', () => {
  test('案卷列出每一份文书：受理通知书，和已经签字、等着送达的决定书', async () => {
    const { notices } = (await get('')).json()
    expect(notices).toMatchObject([
      { kind: 'acceptance', title: '受理通知书', servedOn: '2026-09-21' },
      { kind: 'decision', title: '最低生活保障不予确认决定书' },
    ])
    expect(notices[1].servedOn).toBeUndefined()
  })

  test('打开一份，读到每一句，留下是谁看的、看了哪一份', async () => {
    const noticeId = await idOf('acceptance')
    const opened = await get(`/notices/${noticeId}`)
    expect(opened.statusCode).toBe(200)
    expect(opened.json()).toMatchObject({ noticeId, kind: 'acceptance' })
    expect(opened.json().paragraphs).toContain('受理日期：2026年9月21日。')
    const row = await house.equipment.db
      .selectFrom('audit')
      .select(['what', 'why', 'caseId'])
      .where('what', '=', 'read:notice')
      .executeTakeFirst()
    expect(row).toEqual({ what: 'read:notice', why: `acceptance ${noticeId}`, caseId: road.caseId })
  })

  test.each(['acceptance', 'decision'])('打印 %s：A4 的 PDF，不留在浏览器里', async (kind) => {
    const printed = await get(`/notices/${await idOf(kind)}/pdf`)
    expect(printed.statusCode).toBe(200)
    expect(printed.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' })
    expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(printed.rawPayload.toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/)
  })

  test('没有这份文书的、别的镇街的，都说没有找到', async () => {
    const noticeId = await idOf('acceptance')
    expect((await get('/notices/00000000-0000-7000-8000-000000000000')).statusCode).toBe(404)
    const elsewhere = await signInOfficer(house, 'town-clerk', '500101001')
    expect((await get(`/notices/${noticeId}`, elsewhere)).statusCode).toBe(404)
    expect((await get(`/notices/${noticeId}/pdf`, elsewhere)).statusCode).toBe(404)
  })

  test('申请人在送达以前看不到决定书', async () => {
    const progress = await house.app.inject({ url: `/api/my/cases/${road.caseId}`, headers: citizen.headers })
    expect(progress.json().notices.map(({ kind }: { kind: string }) => kind)).toEqual(['acceptance'])
  })
})
