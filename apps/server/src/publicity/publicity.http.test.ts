import { randomUUID } from 'node:crypto'
import { yuan } from '@jzt/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { citizenOf, handed, publicised, type Road } from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { signInOfficer as signInAt } from '../../test-support/people.ts'
import { readTexts, signInOfficer } from '../../test-support/sign-in.ts'
import { listNotices } from '../notice/index.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { listObjections } from './index.ts'

type Citizen = Awaited<ReturnType<typeof citizenOf>>

let house: House
let included: Road
let notIncluded: Road
let applicant: Citizen
let neighbour: Citizen

const neighbourPhone = '13900000003'

beforeAll(async () => {
  house = await openHouse()
  applicant = await citizenOf(house, '13900000001')
  neighbour = await citizenOf(house, neighbourPhone)
  included = await publicised(house, 'case-1', applicant.id)
  notIncluded = await publicised(house, 'case-2a', applicant.id, false)
})
afterAll(() => house.close())

const web = async (query = '') => house.app.inject({ url: `/api/publicity${query}` })
const publicityIdOf = async (road: Road) => (await road.file()).publicities.at(-1)?.id ?? ''

const objectTo = async (publicityId: string, payload: object, by = neighbour) =>
  house.app.inject({
    method: 'POST',
    url: `/api/publicity/${publicityId}/objections`,
    headers: { ...by.headers, 'idempotency-key': randomUUID() },
    payload,
  })

describe('网上公示', () => {
  test('拟纳入的家庭上网：姓名遮掩，没有多余的信息，搜索引擎不收录', async () => {
    const answer = await web()
    expect(answer.headers['x-robots-tag']).toMatch(/noindex/)
    expect(answer.json().rows).toEqual([
      {
        publicityId: await publicityIdOf(included),
        kind: 'proposed',
        programme: 'dibao',
        applicantName: '周**',
        village: expect.stringMatching(/^渝中区/),
        memberCount: 3,
        amountFen: 91_000,
        postedOn: '2026-09-21',
        endsOn: '2026-09-28',
        contact: expect.stringMatching(/^渝中区\S+ \d+/),
      },
    ])
    expect(answer.body).not.toMatch(/建国|CQ-|\d{17}[\dX]/)
  })

  test('拟不纳入的家庭不上网，知道编号也查不到', async () => {
    const publicityId = await publicityIdOf(notIncluded)
    expect((await house.app.inject({ url: `/api/publicity/${publicityId}` })).statusCode).toBe(404)
    expect((await web()).body).not.toContain(publicityId)
  })

  test('按地方查：别的区没有，本村有', async () => {
    const { livingVillage } = await included.file()
    expect((await web('?division=500101')).json().rows).toEqual([])
    expect((await web(`?division=${livingVillage}`)).json().rows).toHaveLength(1)
    expect((await web('?division=50%00')).statusCode).toBe(400)
  })
})

describe('公示栏', () => {
  const board = async (headers: { cookie: string }) =>
    house.app.inject({ url: `/api/publicity/${await publicityIdOf(included)}/board`, headers })

  test('现住地的村（社区）打印全名，拟不纳入的也在内，没有身份证号', async () => {
    const { livingVillage } = await included.file()
    const answer = await board(await signInOfficer(house, 'village', livingVillage))
    expect(answer.json()).toMatchObject({
      title: '社会救助初审意见公示',
      postedOn: '2026-09-21',
      endsOn: '2026-09-28',
    })
    expect(answer.json().rows).toContainEqual({
      applicantName: '周建国',
      group: '',
      programme: 'dibao',
      memberCount: 3,
      result: '拟纳入',
      amountFen: 91_000,
    })
    expect(answer.body).not.toMatch(/\d{17}[\dX]|139\d{8}/)
  })

  test('拟不纳入的家庭只写姓名、人数和结果，不写金额和理由', async () => {
    const { livingVillage } = await notIncluded.file()
    const headers = await signInOfficer(house, 'village', livingVillage)
    const url = `/api/publicity/${await publicityIdOf(notIncluded)}/board`
    const rows = (await house.app.inject({ url, headers })).json().rows
    expect(rows).toContainEqual({
      applicantName: '唐玉兰',
      group: '',
      programme: 'dibao',
      memberCount: 2,
      result: '拟不纳入',
    })
  })

  test('别处的工作人员和系统管理员看不到全名', async () => {
    expect((await board(await signInOfficer(house, 'village', '500101001001'))).statusCode).toBe(404)
    expect((await board(await signInOfficer(house, 'administrator', '500103'))).statusCode).toBe(404)
  })
})

describe('公示异议', () => {
  test('含有 U+0000 的意见被退回，并指出原因', async () => {
    const answer = await objectTo(await publicityIdOf(included), { words: '有车\u0000', newFacts: true })
    expect(answer.json()).toMatchObject({ status: 400, code: 'invalid-input' })
  })

  test('没有这则公示，就没有可提的异议', async () => {
    expect((await objectTo(randomUUID(), { words: '有车', newFacts: true })).statusCode).toBe(404)
  })

  test('看不到案件的邻居提出异议：案件进入复核，身份只在异议表里', async () => {
    const answer = await objectTo(await publicityIdOf(included), { words: '他家有一辆新车', newFacts: true })
    expect(answer.statusCode).toBe(201)
    const file = await included.file()
    expect(file).toMatchObject({ stage: 're-investigating', objections: [{ id: answer.json().objectionId }] })

    const { db } = house.equipment
    const tables = ['caseEvent', 'stepRecord', 'audit'] as const
    for (const table of tables) {
      const rows = await db.selectFrom(table).selectAll().where('caseId', '=', included.caseId).execute()
      expect(rows.length, table).toBeGreaterThan(0)
      expect(JSON.stringify(rows), table).not.toContain(neighbour.id)
    }
    const [objection] = await inScope(db, wholeCity, (tx) => listObjections(house.equipment, tx, file))
    expect(objection).toEqual({
      objectionId: answer.json().objectionId,
      on: '2026-09-21',
      words: '他家有一辆新车',
      newFacts: true,
    })
  })

  test('同一公示期内的异议并案；同一人一天最多五次', async () => {
    const publicityId = await publicityIdOf(included)
    const statuses = []
    for (let count = 0; count < 5; count += 1)
      statuses.push((await objectTo(publicityId, { words: '还有存款', newFacts: false })).statusCode)
    // Two of the five went to the wrong paper and to this case before.
    expect(statuses).toEqual([201, 201, 201, 429, 429])
    expect((await included.file()).objections).toHaveLength(4)
  })

  test('核实之后答复异议人；申请人知道结果，不知道是谁、说了什么', async () => {
    const clerk = included.seat('town-clerk')
    const objectionIds = (await included.file()).objections.map(({ id }) => id)
    const [objectionId = ''] = objectionIds
    await included.send('re-investigate', { objectionIds, words: '车是亲戚的', factsChanged: false }, clerk)
    const receipt = handed('2026-09-21')
    await included.send('answer-objection', { objectionId, words: '经核实，车辆不在其名下。', receipt }, clerk)

    const mine = await house.app.inject({ url: '/api/my/objections', headers: neighbour.headers })
    expect(mine.json().objections.at(-1)).toMatchObject({
      objectionId,
      words: '他家有一辆新车',
      answeredOn: '2026-09-21',
      answer: '经核实，车辆不在其名下。',
    })
    const others = await house.app.inject({ url: '/api/my/objections', headers: applicant.headers })
    expect(others.json().objections).toEqual([])
    const text = '【救助通】您提出的公示异议已有答复，请打开救助通查看。'
    await expect.poll(() => readTexts(house, neighbourPhone), { timeout: 15_000 }).toContain(text)

    const file = await included.file()
    const notices = await inScope(house.equipment.db, wholeCity, (tx) => listNotices(house.equipment, tx, file))
    const told = notices.at(-1)
    expect(told).toMatchObject({ kind: 'objection-answer', title: '公示异议核实情况告知书' })
    expect(told?.paragraphs).toContain('核实结果：原来的意见不变。')
    expect(told?.paragraphs.join('')).not.toMatch(/车/)
  })
})

describe('公示期满', () => {
  test('最后一天还在网上，第二天自动撤下，也不再收异议', async () => {
    house.equipment.clock.aheadDays = 7
    expect((await web()).json().rows).toHaveLength(1)
    house.equipment.clock.aheadDays = 8
    expect((await web()).json().rows).toEqual([])
    const late = await objectTo(await publicityIdOf(notIncluded), { words: '晚了', newFacts: true }, applicant)
    expect(late.json()).toMatchObject({ status: 409, code: 'publicity-over' })
  })

  test('申请人撤回，重新公示的内容当天撤下', async () => {
    const clerk = included.seat('town-clerk')
    for (const { id: objectionId, answeredOn } of (await included.file()).objections) {
      if (answeredOn) continue
      const receipt = handed(house.equipment.clock.today())
      await included.send('answer-objection', { objectionId, words: '已核实', receipt }, clerk)
    }
    await included.send('re-publicise', { postedOn: house.equipment.clock.today() }, included.seat('village'))
    expect((await web()).json().rows).toMatchObject([{ amountFen: yuan(910), endsOn: '2026-10-06' }])
    await included.send('withdraw', { reason: '' }, { kind: 'citizen', id: applicant.id })
    expect((await web()).json().rows).toEqual([])
  })
})

describe('金额依据的标准没有核实', () => {
  test('网上和公示单都标为示例；依据已核实的不标', async () => {
    const address = await house.listen()
    const city = { role: 'city', division: '50' } as const
    const drafter = await signInAt(house, address, { account: 'city-a', ...city })
    const publisher = await signInAt(house, address, { account: 'city-b', ...city })
    const from = house.equipment.clock.today()
    const standard = { name: 'standard.urban', from, to: null, value: 80_000, rank: 'normative-document' } as const
    const changes = [{ ...standard, document: '征求意见稿', verified: false }]
    const { draftId, version } = await drafter.call('startParameterDraft', { body: { title: '试行标准', changes } })
    await publisher.call('publishParameterDraft', { params: { parameterDraftId: draftId }, body: { version } })

    const road = await publicised(house, 'case-3', applicant.id)
    const publicityId = await publicityIdOf(road)
    const row = (await house.app.inject({ url: `/api/publicity/${publicityId}` })).json()
    expect(row).toMatchObject({ example: true, amountFen: (await road.file()).opinion?.amountFen })
    const headers = await signInOfficer(house, 'village', (await road.file()).livingVillage)
    const board = await house.app.inject({ url: `/api/publicity/${publicityId}/board`, headers })
    const marked = board.json().rows.map(({ example }: { example?: boolean }) => example === true)
    expect(marked).toContain(true)
    const earlier = await house.equipment.db.selectFrom('publicity').select(['caseId', 'example']).execute()
    expect(earlier.filter(({ example }) => example).map(({ caseId }) => caseId)).toEqual([road.caseId])
  })
})
