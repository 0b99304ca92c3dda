import { createHmac } from 'node:crypto'
import { checkCharacter } from '@jzt/kernel'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personHash } from '../control/request-log.ts'
import { familyByKey, type Person } from '../people/index.ts'
import type { Sandbox } from '../sandbox.ts'
import { ask, post, queryAbout, signingKey, startForTest } from '../testing/ministry-client.ts'

const items = ['M01', 'M03', 'M12', 'M13', 'M24'] as const
const head = (key: string): Person => familyByKey(key).members[0]
const holder: Record<(typeof items)[number], Person> = {
  M01: head('case-1'),
  M03: head('undeclared-car'),
  M12: head('case-1'),
  M13: head('resident-pension'),
  M24: head('case-6'),
}

describe('the registers', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startForTest(() => new Date('2026-09-15T02:30:00Z'))
  })
  afterAll(() => sandbox.stop())
  const query = (person: Pick<Person, 'idNumber' | 'name'>, item: string, change: object = {}) =>
    post(sandbox.address, `/registers/${item}`, { ...queryAbout(person, item), ...change })

  test.each(items)('%s finds a person, echoes the task and signs what it says', async (item) => {
    const { status, json } = await query(holder[item], item)
    const { signature, ...said } = json
    expect(status).toBe(200)
    expect(said).toMatchObject({
      resultCode: 0,
      checkTaskNo: 'HD-2026-000001',
      itemCode: item,
      recordCount: said.records.length,
      sourceTime: '2026-09-15T10:30:00+08:00',
    })
    expect(said.requestNo).toMatch(new RegExp(`^${item}-20260915-\\d{6}$`))
    expect(said.records[0]).toMatchObject({ personIdNo: holder[item].idNumber, name: holder[item].name })
    expect(signature).toBe(createHmac('sha256', signingKey).update(JSON.stringify(said)).digest('hex'))
  })

  test.each(['M03', 'M12', 'M13', 'M24'])('%s answers none for a child that has nothing', async (item) => {
    const { json } = await query(familyByKey('case-1').members[2]!, item)
    expect(json).toMatchObject({ resultCode: 1, recordCount: 0, records: [] })
  })

  test('a well-formed number of the invented county that nobody has is none', async () => {
    const { json } = await query(
      { ...head('case-1'), idNumber: `50019919900101001${checkCharacter('50019919900101001')}` as Person['idNumber'] },
      'M01',
    )
    expect(json).toMatchObject({ resultCode: 1, records: [] })
  })

  test.each(items)('%s does not cover people outside the invented county: not known is never none', async (item) => {
    const { json } = await query({ name: '张三', idNumber: '11010519491231002X' as Person['idNumber'] }, item)
    expect(json).toMatchObject({ resultCode: 2, recordCount: 0, records: [] })
  })

  test('household registration does not cover the wife registered in Sichuan', async () => {
    expect((await query(familyByKey('case-12').members[1]!, 'M01')).json).toMatchObject({ resultCode: 2, records: [] })
  })

  test.each(items)('%s answers error when name and number do not belong together', async (item) => {
    const { json } = await query({ ...holder[item], name: '别人' }, item)
    expect(json).toMatchObject({ resultCode: 3, records: [], message: '姓名与公民身份号码不一致' })
  })

  test('household registration lists the whole register with relations, the person asked about first', async () => {
    const { json } = await query(familyByKey('case-1').members[2]!, 'M01')
    expect(json.records.map((one: Record<string, string>) => [one.name, one.relationToHead])).toEqual([
      ['周小明', '子'],
      ['周建国', '户主'],
      ['吴秀英', '妻'],
    ])
    expect(json.records[0].address).toBe('重庆市渝中区七星岗街道华一坡社区12号3单元5-2')
  })

  test('the woman who stands in two households is found in the register of her former husband', async () => {
    const { json } = await query(head('duplicate-member'), 'M01')
    expect(json.records.map((one: Record<string, string>) => one.name)).toEqual(['何秀兰', '杨德胜', '杨思雨'])
  })

  test('figures are what the families have: wage base, pension with its basic part, homes with grade, car', async () => {
    expect((await query(holder.M12, 'M12')).json.records[0]).toMatchObject({ base: '1500.00' })
    expect((await query(holder.M13, 'M13')).json.records[0]).toMatchObject({
      monthly: '250.00',
      basicPension: '145.00',
    })
    const homes = (await query(holder.M24, 'M24')).json.records
    expect(homes.map((one: Record<string, string>) => [one.area, one.dangerGrade])).toEqual([
      ['52.40', ''],
      ['38.00', 'D'],
    ])
    expect((await query(holder.M03, 'M03')).json.records[0]).toMatchObject({
      type: '小型轿车',
      presentValue: '25000.00',
    })
  })

  test('no authorisation, no query: 403, and the log shows that nothing was answered', async () => {
    for (const authorizationNo of [undefined, '', '  ', 7]) {
      const { status, json } = await query(holder.M12, 'M12', { authorizationNo, caseNo: 'CQ-202609-000403' })
      expect(status).toBe(403)
      expect(json).toMatchObject({ code: 'authorisation-missing', field: 'authorizationNo' })
    }
    const { json } = await ask(sandbox.address, '/requests?caseNo=CQ-202609-000403')
    expect(json.requests).toHaveLength(4)
    for (const line of json.requests) expect(line).toMatchObject({ authorised: false, outcome: 'refused' })
  })

  test('the log knows a person by mask and keyed hash, never by number or name', async () => {
    await query(holder.M24, 'M24', { checkTaskNo: 'HD-2026-000777' })
    const { json, text } = await ask(sandbox.address, '/requests?checkTaskNo=HD-2026-000777&item=M24')
    expect(json.requests).toMatchObject([
      { outcome: 'found', authorised: true, personHash: personHash(holder.M24.idNumber, signingKey) },
    ])
    expect(text).not.toContain(holder.M24.idNumber)
    expect(text).not.toContain(holder.M24.name)
  })

  test.each([
    ['checkTaskNo', undefined],
    ['name', ''],
    ['legalBasis', 5],
    ['caseNo', 'x'.repeat(201)],
    ['requesterOrg', undefined],
    ['personIdNo', '500199198403120011'],
    ['itemCode', 'M99'],
    ['asOf', '2026-02-30'],
  ])('a query with a wrong %s is refused with the field named', async (field, value) => {
    const { status, json } = await query(holder.M01, 'M01', { [field]: value })
    expect(status).toBe(400)
    expect(json).toMatchObject({ code: 'malformed', field })
    expect(json.message).toContain(field)
  })

  test('strangers without the key, unknown items, other bodies and endless bodies are turned away', async () => {
    const path = '/registers/M01'
    const body = queryAbout(holder.M01, 'M01')
    expect((await post(sandbox.address, path, body, { key: '' })).status).toBe(401)
    expect((await post(sandbox.address, path, body, { key: 'guessed' })).status).toBe(401)
    expect((await post(sandbox.address, '/registers/M38', body)).status).toBe(404)
    expect((await post(sandbox.address, path, '{"half":')).json.code).toBe('malformed-json')
    expect((await post(sandbox.address, path, '[]')).status).toBe(400)
    expect((await post(sandbox.address, path, { ...body, pad: 'x'.repeat(70_000) })).status).toBe(413)
  })
})
