import { createHmac } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { registers } from '../ministries/registers.ts'
import { families, familyByKey } from '../people/index.ts'
import type { Sandbox } from '../sandbox.ts'
import { ask, post, queryAbout, signingKey, startForTest } from '../testing/ministry-client.ts'

const pensioner = familyByKey('resident-pension').members[0]
const withTwoHomes = familyByKey('case-6').members[0]
const worker = familyByKey('case-1').members[0]

describe('faults of the outside world', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startForTest()
  })
  afterEach(() => ask(sandbox.address, '/faults', { method: 'DELETE' }))
  afterAll(() => sandbox.stop())

  const fault = async (body: object) => {
    const { status, json } = await post(sandbox.address, '/faults', body)
    expect(status, JSON.stringify(json)).toBe(201)
  }
  const query = (person: typeof worker, item: string, patienceMs = 5_000) =>
    post(sandbox.address, `/registers/${item}`, queryAbout(person, item), { patienceMs })
  const isSigned = ({ signature, ...said }: { signature: string }) =>
    signature === createHmac('sha256', signingKey).update(JSON.stringify(said)).digest('hex')

  test.each(registers.map((one) => one.item))('%s can be set not to cover anybody, or to fail', async (item) => {
    await fault({ register: item, mode: 'not-covered', times: 1 })
    await fault({ register: item, mode: 'error', times: 1 })
    expect((await query(worker, item)).json).toMatchObject({ resultCode: 2, recordCount: 0, records: [] })
    expect((await query(worker, item)).json).toMatchObject({ resultCode: 3, recordCount: 0, records: [] })
    expect([0, 1]).toContain((await query(worker, item)).json.resultCode)
  })

  test.each(registers.map((one) => one.item))(
    "%s answers with another person's record, well signed, whoever is asked about",
    async (item) => {
      await fault({ register: item, mode: 'wrong-person' })
      for (const person of families.map((family) => family.members[0]).filter((one) => !one.silentRegisters)) {
        const { json } = await query(person, item)
        expect(json.resultCode).toBe(0)
        expect(json.records.length).toBeGreaterThan(0)
        for (const record of json.records) expect(record.personIdNo).not.toBe(person.idNumber)
        expect(isSigned(json)).toBe(true)
      }
    },
  )

  test('a wrong type is signed all the same: only the shape tells', async () => {
    await fault({ register: 'M13', mode: 'wrong-type' })
    const { json } = await query(pensioner, 'M13')
    expect(json.resultCode).toBe('0')
    expect(Array.isArray(json.records)).toBe(false)
    expect(isSigned(json)).toBe(true)
  })

  test('a partial list has fewer records than it says', async () => {
    await fault({ register: 'M24', mode: 'partial-list' })
    const { json } = await query(withTwoHomes, 'M24')
    expect(json).toMatchObject({ resultCode: 0, recordCount: 2 })
    expect(json.records).toHaveLength(1)
  })

  test('duplicates say every record twice', async () => {
    await fault({ register: 'M24', mode: 'duplicates' })
    const { json } = await query(withTwoHomes, 'M24')
    expect(json.records).toHaveLength(4)
    expect(json.records[0]).toEqual(json.records[2])
  })

  test('a bad signature is the only thing wrong with the answer', async () => {
    const honest = await query(pensioner, 'M13')
    await fault({ register: 'M13', mode: 'bad-signature' })
    const { json } = await query(pensioner, 'M13')
    expect(isSigned(honest.json)).toBe(true)
    expect(isSigned(json)).toBe(false)
    expect(json.records).toEqual(honest.json.records)
  })

  test('malformed JSON ends in the middle', async () => {
    await fault({ register: 'M13', mode: 'malformed-json' })
    const { status, text, json } = await query(pensioner, 'M13')
    expect(status).toBe(200)
    expect(text).toMatch(/^\{"resultCode":0/)
    expect(json).toBeUndefined()
  })

  test('http-500 says nothing about the person', async () => {
    await fault({ register: 'M13', mode: 'http-500' })
    const { status, json } = await query(pensioner, 'M13')
    expect(status).toBe(500)
    expect(json.records).toBeUndefined()
  })

  test('a late answer comes after its delay and is right', async () => {
    await fault({ register: 'M13', mode: 'late', delayMs: 400 })
    await expect(query(pensioner, 'M13', 150)).rejects.toThrow('no answer in time')
    expect((await query(pensioner, 'M13')).json.resultCode).toBe(0)
  })

  test('a dripping answer is right for whoever can wait, and leaves who cannot without one', async () => {
    await fault({ register: 'M13', mode: 'slow-drip', delayMs: 1 })
    const { json } = await query(pensioner, 'M13', 20_000)
    expect(isSigned(json)).toBe(true)
    await ask(sandbox.address, '/faults', { method: 'DELETE' })
    await fault({ register: 'M13', mode: 'slow-drip' })
    await expect(query(pensioner, 'M13', 700)).rejects.toThrow('no answer in time')
  })

  test('a huge answer goes on for more than thirty megabytes', async () => {
    await fault({ register: 'M13', mode: 'huge' })
    expect((await query(pensioner, 'M13', 20_000)).text.length).toBeGreaterThan(30_000_000)
  })

  test('a disconnect cuts the line', async () => {
    await fault({ register: 'M13', mode: 'disconnect' })
    await expect(query(pensioner, 'M13')).rejects.toThrow(/socket hang up|ECONNRESET/)
  })

  test('silence can be set for one person only, and the query is on file', async () => {
    await fault({ register: '*', mode: 'silent', personIdNo: pensioner.idNumber })
    await expect(query(pensioner, 'M13', 300)).rejects.toThrow('no answer in time')
    expect((await query(worker, 'M12')).json.resultCode).toBe(0)
    const { json } = await ask(sandbox.address, '/requests?item=M13')
    expect(json.requests.at(-1)).toMatchObject({ fault: 'silent', authorised: true })
  })

  test('social insurance never answers for the silent family, and the other registers do', async () => {
    for (const person of familyByKey('silent-insurance').members) {
      await expect(query(person, 'M12', 200)).rejects.toThrow('no answer in time')
      await expect(query(person, 'M13', 200)).rejects.toThrow('no answer in time')
      expect((await query(person, 'M01')).json.resultCode).toBe(0)
    }
  })

  test('a fault lasts for as many answers as it was set for, and until it is deleted', async () => {
    await fault({ register: 'M12', mode: 'http-500', times: 2 })
    const statuses = [await query(worker, 'M12'), await query(worker, 'M12'), await query(worker, 'M12')]
    expect(statuses.map((one) => one.status)).toEqual([500, 500, 200])
    await fault({ register: 'M12', mode: 'http-500' })
    expect((await query(worker, 'M12')).status).toBe(500)
    await ask(sandbox.address, '/faults', { method: 'DELETE' })
    expect((await query(worker, 'M12')).status).toBe(200)
  })

  test.each([
    ['register', { register: 'M99', mode: 'silent' }],
    ['mode', { register: 'M12', mode: 'odd' }],
    ['mode', { register: 'sms', mode: 'bad-signature' }],
    ['times', { register: 'M12', mode: 'silent', times: 0 }],
    ['delayMs', { register: 'M12', mode: 'late', delayMs: '9' }],
    ['personIdNo', { register: 'M12', mode: 'silent', personIdNo: 5 }],
  ])('a fault with a wrong %s is refused and not set', async (field, body) => {
    const { status, json } = await post(sandbox.address, '/faults', body)
    expect(status).toBe(400)
    expect(json.field).toBe(field)
    expect((await ask(sandbox.address, '/faults')).json.faults).toEqual([])
  })

  test('the sandbox stops at once, although somebody still waits for a silent register', async () => {
    const other = await startForTest()
    await post(other.address, '/faults', { register: 'M12', mode: 'silent' })
    const waiting = post(other.address, '/registers/M12', queryAbout(worker, 'M12')).catch((error: Error) => error)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await other.stop()
    expect(await waiting).toBeInstanceOf(Error)
    await expect(ask(other.address, '/')).rejects.toThrow('ECONNREFUSED')
  })
})
