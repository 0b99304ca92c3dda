import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test-support/house.ts'
import { readCode, readTexts, signInCitizen } from '../../../test-support/sign-in.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
/** Each test is another evening: the counters are empty again. */
beforeEach(async () => {
  await house.equipment.db.deleteFrom('attempt').execute()
})

const post = (url: string, payload: Record<string, unknown>, headers: Record<string, string> = {}) =>
  house.app.inject({ method: 'POST', url, payload, headers })
const askCode = (phone: string) => post('/api/citizen/sign-in-codes', { phone })
const tryCode = (phone: string, code: string) => post('/api/citizen/sessions', { phone, code })
const otherThan = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0')
const me = (headers: Record<string, string>) => house.app.inject({ url: '/api/citizen/me', headers })
const citizens = async () => {
  const row = await house.equipment.db
    .selectFrom('citizen')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

describe('a citizen signs in by phone', () => {
  test('with the code from the text message; the first time makes the account, the second finds it', async () => {
    const first = await signInCitizen(house, '19900000001')
    expect((await me(first)).json()).toMatchObject({ phone: '199****0001' })
    const again = await signInCitizen(house, '19900000001')
    expect((await me(again)).json().citizenId).toBe((await me(first)).json().citizenId)
  })

  test('and is out for good after signing out', async () => {
    const session = await signInCitizen(house, '19900000002')
    expect(
      (await house.app.inject({ method: 'DELETE', url: '/api/citizen/session', headers: session })).statusCode,
    ).toBe(200)
    expect((await me(session)).json()).toMatchObject({ status: 401, code: 'signed-out' })
  })

  test('is told the same whether the phone is known or not', async () => {
    await signInCitizen(house, '19900000003')
    const before = await citizens()
    const [known, unknown] = [await askCode('19900000003'), await askCode('19900000004')]
    expect([known.statusCode, known.json()]).toEqual([202, { resendAfterSeconds: 60, validSeconds: 600 }])
    expect([unknown.statusCode, unknown.json()]).toEqual([known.statusCode, known.json()])
    const [wrongKnown, wrongUnknown] = [await tryCode('19900000003', '12345x'), await tryCode('19900000005', '12345x')]
    expect([wrongKnown.json().code, wrongUnknown.json().code]).toEqual(['invalid-input', 'invalid-input'])
    expect((await tryCode('19900000099', '123456')).json().code).toBe('code-expired')
    expect(await citizens()).toBe(before)
  })

  test('cannot use a code twice, nor after ten minutes, nor the one before the newest', async () => {
    const phone = '19900000006'
    await askCode(phone)
    const first = await readCode(house, phone)
    await askCode(phone)
    const second = await readCode(house, phone, 1)
    if (first !== second) expect((await tryCode(phone, first)).json().code).toBe('code-wrong')
    expect((await tryCode(phone, second)).statusCode).toBe(201)
    expect((await tryCode(phone, second)).json()).toMatchObject({ status: 410, code: 'code-expired' })

    await askCode(phone)
    const third = await readCode(house, phone, 2)
    await house.equipment.db
      .updateTable('signInCode')
      .set({ expiresAt: new Date(Date.now() - 1) })
      .execute()
    expect((await tryCode(phone, third)).json().code).toBe('code-expired')
  })

  test("cannot use a code sent to somebody else's phone", async () => {
    await askCode('19900000007')
    await askCode('19900000008')
    const code = await readCode(house, '19900000007')
    const mine = await readCode(house, '19900000008')
    if (code !== mine) expect((await tryCode('19900000008', code)).json().code).toBe('code-wrong')
  })
})

describe('guessing does not help', () => {
  test('forty guesses side by side get five tries, and the right one after them is refused too', async () => {
    const phone = '19900000010'
    await askCode(phone)
    const code = await readCode(house, phone)
    const guesses = await Promise.all(Array.from({ length: 40 }, (_, by) => tryCode(phone, otherThan(code, by + 1))))
    const answers = guesses.map((guess) => guess.json().code)
    expect(answers.filter((answer) => answer === 'code-wrong')).toHaveLength(5)
    expect(answers.filter((answer) => answer === 'code-tries-used-up')).toHaveLength(35)
    expect((await tryCode(phone, code)).json()).toMatchObject({ status: 429, code: 'code-tries-used-up' })
  })

  test('the right code sent ten times side by side signs in once', async () => {
    const phone = '19900000011'
    await askCode(phone)
    const code = await readCode(house, phone)
    const answers = await Promise.all(Array.from({ length: 10 }, () => tryCode(phone, code)))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  })

  test('one phone gets ten texts an hour, also when they are asked for side by side', async () => {
    const phone = '19900000012'
    const answers = await Promise.all(Array.from({ length: 15 }, () => askCode(phone)))
    expect(answers.filter(({ statusCode }) => statusCode === 202)).toHaveLength(10)
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(5)
    const { encryption, db } = house.equipment
    const subjectIndex = encryption.index('one-time-code', phone)
    const live = await db.selectFrom('signInCode').select('codeId').where('subjectIndex', '=', subjectIndex).execute()
    expect(live).toHaveLength(1)
    await readCode(house, phone, 9)
    expect(await readTexts(house, phone)).toHaveLength(10)
  })

  test('one address asks for a hundred codes an hour and no more', async () => {
    const phones = Array.from({ length: 101 }, (_, n) => `1980000${String(n).padStart(4, '0')}`)
    const last: number[] = []
    for (const phone of phones) last.push((await askCode(phone)).statusCode)
    expect(last.slice(-2)).toEqual([202, 429])
  })

  test('codes are drawn evenly: no digit of sixty codes stands still', async () => {
    const phones = Array.from({ length: 60 }, (_, n) => `1970000${String(n).padStart(4, '0')}`)
    for (const phone of phones) await askCode(phone)
    const codes = await Promise.all(phones.map((phone) => readCode(house, phone)))
    for (let place = 0; place < 6; place += 1) expect(new Set(codes.map((code) => code[place])).size).toBeGreaterThan(4)
  })
})

describe('a text message', () => {
  const newestJob = async () => {
    const { rows } = await sql`
      select state::text, retry_count > 0 as retried from jobs.job where name = 'send-sms'
      order by created_on desc limit 1`.execute(house.equipment.db)
    return rows[0]
  }

  test('lies in the queue without phone and code to be read', async () => {
    await askCode('19900000020')
    const code = await readCode(house, '19900000020')
    const { rows: jobs } = await sql`select data from jobs.job`.execute(house.equipment.db)
    const rows = JSON.stringify(jobs)
    expect(rows).toContain('phoneSealed')
    expect(rows).not.toContain('19900000020')
    expect(rows).not.toContain(code)
  })

  test('arrives once although the gateway failed at first', async () => {
    const phone = '19900000021'
    const fault = { register: 'sms', mode: 'http-500', times: 1 }
    const set = await fetch(`${house.sandbox.address}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    })
    expect(set.status).toBe(201)
    await askCode(phone)
    await readCode(house, phone)
    await expect.poll(newestJob, { timeout: 20_000 }).toEqual({ state: 'completed', retried: true })
    expect(await readTexts(house, phone)).toHaveLength(1)
  })
})

describe('what is sent must be clean', () => {
  test.each([
    ['an extra field', { phone: '19900000030', admin: true }],
    ['U+0000', { phone: '1990000\u00000030' }],
    ['a landline', { phone: '02367890000' }],
    ['no number', {}],
  ])('%s is a 400', async (_, payload) => {
    expect((await post('/api/citizen/sign-in-codes', payload)).json()).toMatchObject({
      status: 400,
      code: 'invalid-input',
    })
  })

  test('a page of another site cannot send for its visitors', async () => {
    const refused = await post(
      '/api/citizen/sign-in-codes',
      { phone: '19900000031' },
      { origin: 'https://evil.example' },
    )
    expect(refused.json()).toMatchObject({ status: 403, code: 'wrong-origin' })
  })
})

describe('a citizen signs in by WeChat', () => {
  const mint = async (openid: string, phone?: string) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ openid, ...(phone ? { phone } : {}) }),
    }
    return (await (await fetch(`${house.sandbox.address}/wechat/codes`, init)).json()) as {
      code: string
      phoneCode?: string
    }
  }
  const signIn = (payload: Record<string, unknown>) => post('/api/citizen/wechat-sessions', payload)

  test('the first time with the phone, then without; the account is that of the phone', async () => {
    const byPhone = await me(await signInCitizen(house, '19900000040'))
    expect((await signIn({ code: (await mint('openid-a')).code })).json()).toMatchObject({
      status: 422,
      code: 'wechat-phone-needed',
    })
    const first = await signIn(await mintFor('openid-a', '19900000040'))
    expect(first.statusCode).toBe(201)
    expect(first.json().citizenId).toBe(byPhone.json().citizenId)
    const again = await signIn({ code: (await mint('openid-a')).code })
    expect(again.json()).toMatchObject({ citizenId: byPhone.json().citizenId, phone: '199****0040' })
    expect(JSON.stringify(again.json())).not.toContain('session_key')
  })
  const mintFor = async (openid: string, phone: string) => {
    const { code, phoneCode } = await mint(openid, phone)
    return { code, phoneCode }
  }

  test('cannot use a code twice', async () => {
    const codes = await mintFor('openid-b', '19900000041')
    expect((await signIn(codes)).statusCode).toBe(201)
    expect((await signIn(codes)).json()).toMatchObject({ status: 400, code: 'wechat-code-invalid' })
    expect((await signIn({ code: 'made-up' })).json().code).toBe('wechat-code-invalid')
  })

  test('is sent to the text message while WeChat is down', async () => {
    const codes = await mintFor('openid-c', '19900000042')
    const fault = { register: 'wechat', mode: 'malformed-json', times: 1 }
    await fetch(`${house.sandbox.address}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    })
    expect((await signIn(codes)).json()).toMatchObject({ status: 503, code: 'wechat-unavailable' })
    expect((await signIn(await mintFor('openid-c', '19900000042'))).statusCode).toBe(201)
  })
})
