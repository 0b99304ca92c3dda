import type { Role } from '@jzt/casework'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../../test-support/house.ts'
import { signInOfficer } from '../../../test-support/sign-in.ts'
import { staffCookie } from '../../platform/session.ts'
import { createOfficer, findOfficerName, listOfficerNames, makeFirstAdministratorToken } from '../index.ts'

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(async () => {
  await house.equipment.db.deleteFrom('attempt').execute()
})

const password = 'correct horse battery'
const post = (url: string, payload: Record<string, unknown>, headers: Record<string, string> = {}) =>
  house.app.inject({ method: 'POST', url, payload, headers })
const get = (url: string, headers: Record<string, string>) => house.app.inject({ url, headers })
const signIn = (account: string, word: string, headers: Record<string, string> = {}) =>
  post('/api/staff/sessions', { account, password: word }, headers)
const cookieOf = (response: Awaited<ReturnType<typeof signIn>>) => {
  const session = response.cookies.find(({ name }) => name === staffCookie)
  return { cookie: `${staffCookie}=${session?.value}` }
}

async function hire(account: string, role: Role = 'town-clerk', division = '500103001') {
  const created = await createOfficer(house.equipment.db, { account, name: '王敏', role, division, password })
  if (!created.ok) throw new Error('not created')
  return created.officerId
}

describe('the first administrator', () => {
  const first = { account: 'first.admin', name: '陈主任', password }
  const create = (token: string) => post('/api/staff/first-administrator', { token, ...first })

  test('comes in by the token of the start-up, once; a wrong or old token does nothing', async () => {
    const old = await makeFirstAdministratorToken(house.equipment.db)
    const token = await makeFirstAdministratorToken(house.equipment.db)
    expect((await create(old ?? '')).json()).toMatchObject({ status: 410, code: 'token-used' })
    const both = await Promise.all([create(token ?? ''), create(token ?? '')])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 410])
    expect((await signIn('first.admin', password)).json()).toMatchObject({
      role: 'administrator',
      divisionName: '重庆市',
    })
    expect(await makeFirstAdministratorToken(house.equipment.db)).toBeUndefined()
  })
})

describe('staff sign in with account and password', () => {
  test('and the session lives in a cookie that scripts and other sites cannot use', async () => {
    await hire('wang.min')
    const response = await signIn('wang.min', password)
    expect(response.statusCode).toBe(201)
    expect(response.cookies[0]).toMatchObject({ name: staffCookie, httpOnly: true, sameSite: 'Strict', path: '/' })
    expect((await get('/api/staff/me', cookieOf(response))).json()).toMatchObject({
      account: 'wang.min',
      divisionName: '渝中区七星岗街道',
    })
  })

  test('an account that nobody has is answered like a wrong password, word for word', async () => {
    await hire('known.one')
    const [known, unknown] = [await signIn('known.one', 'wrong'), await signIn('nobody.here', 'wrong')]
    const told = ({ statusCode, body }: typeof known) => [statusCode, { ...JSON.parse(body), reference: '' }]
    expect(told(unknown)).toEqual(told(known))
    expect(known.json()).toMatchObject({ status: 401, code: 'sign-in-failed' })
  })

  test('the session that the browser brought along is dead after signing in', async () => {
    await hire('two.sessions')
    const before = cookieOf(await signIn('two.sessions', password))
    const after = cookieOf(await signIn('two.sessions', password, before))
    expect(after).not.toEqual(before)
    expect((await get('/api/staff/me', before)).statusCode).toBe(401)
    expect((await get('/api/staff/me', after)).statusCode).toBe(200)
  })

  test('signing out ends the session', async () => {
    await hire('goes.home')
    const session = cookieOf(await signIn('goes.home', password))
    await house.app.inject({ method: 'DELETE', url: '/api/staff/session', headers: session })
    expect((await get('/api/staff/me', session)).statusCode).toBe(401)
  })

  test('a token that somebody made up is nobody', async () => {
    expect((await get('/api/staff/me', { cookie: `${staffCookie}=made-up` })).statusCode).toBe(401)
  })

  test('a page of another site cannot sign in for its visitors', async () => {
    const refused = await signIn('wang.min', password, { origin: 'https://evil.example' })
    expect(refused.json()).toMatchObject({ status: 403, code: 'wrong-origin' })
  })

  test.each([{ extra: 1 }, { account: 'a\u0000b' }])('a body with %j is a 400', async (more) => {
    const response = await post('/api/staff/sessions', { account: 'wang.min', password, ...more })
    expect(response.json()).toMatchObject({ status: 400, code: 'invalid-input' })
  })
})

describe('five wrong passwords', () => {
  const wrong = (account: string) => signIn(account, 'wrong')
  const backdate = (minutes: number) =>
    house.equipment.db
      .updateTable('attempt')
      .set({ windowStarted: new Date(Date.now() - minutes * 60_000) } as never)
      .execute()

  test('lock the account for thirty minutes, though they were sent side by side, and nobody else', async () => {
    await hire('under.attack')
    await hire('next.desk')
    const answers = await Promise.all(Array.from({ length: 12 }, () => wrong('under.attack')))
    expect(answers.filter((one) => one.json().code === 'sign-in-failed')).toHaveLength(5)
    expect((await signIn('next.desk', password)).statusCode).toBe(201)

    await backdate(2)
    expect((await signIn('under.attack', password)).json()).toMatchObject({ status: 429, code: 'sign-in-locked' })
    await backdate(29)
    expect((await signIn('under.attack', password)).json().code).toBe('sign-in-locked')
    await backdate(31)
    expect((await signIn('under.attack', password)).statusCode).toBe(201)
  })

  test('lock an account that nobody has in the same way', async () => {
    const answers: string[] = []
    for (let tries = 0; tries < 6; tries += 1) answers.push((await wrong('no.such.account')).json().code)
    expect(answers.slice(4)).toEqual(['sign-in-failed', 'sign-in-locked'])
  })

  test('are counted without keeping what was typed into the account field', async () => {
    await wrong('my-secret-password')
    const buckets = await house.equipment.db.selectFrom('attempt').select('bucket').execute()
    expect(buckets.length).toBeGreaterThan(0)
    expect(JSON.stringify(buckets)).not.toMatch(/my-secret-password|127\.0\.0\.1/)
  })

  test('do not add up over a right one', async () => {
    await hire('clumsy.one')
    for (let tries = 0; tries < 4; tries += 1) await wrong('clumsy.one')
    expect((await signIn('clumsy.one', password)).statusCode).toBe(201)
    await backdate(2)
    expect((await wrong('clumsy.one')).json().code).toBe('sign-in-failed')
  })

  test('six sign-ins a minute are the most for one account', async () => {
    await hire('very.fast')
    const answers: number[] = []
    for (let tries = 0; tries < 7; tries += 1) answers.push((await signIn('very.fast', password)).statusCode)
    expect(answers).toEqual([201, 201, 201, 201, 201, 201, 429])
  })
})

describe('the register of staff', () => {
  const newcomer = (more: Record<string, unknown> = {}) => ({
    account: `new.${Math.random().toString(36).slice(2, 8)}`,
    name: '李新',
    role: 'town-clerk',
    division: '500103001',
    password,
    ...more,
  })

  test('is kept by the system administrator; the newcomer signs in at once', async () => {
    const admin = await signInOfficer(house, 'administrator', '50')
    const person = newcomer()
    const created = await post('/api/staff/officers', person, admin)
    expect(created.json()).toMatchObject({ account: person.account, disabled: false, divisionName: '渝中区七星岗街道' })
    expect((await signIn(person.account, password)).statusCode).toBe(201)
    const taken = await post('/api/staff/officers', person, admin)
    expect(taken.json()).toMatchObject({ status: 409, code: 'account-taken' })
  })

  test.each([
    ['town-clerk', '500103'],
    ['village', '500103001'],
    ['district-head', '50'],
    ['town-head', '500999999'],
  ] as const)('has no seat for a %s in %s', async (role, division) => {
    const admin = await signInOfficer(house, 'administrator', '50')
    const refused = await post('/api/staff/officers', newcomer({ role, division }), admin)
    expect(refused.json()).toMatchObject({ status: 400, code: 'invalid-input', fields: [{ path: 'division' }] })
  })

  test('is closed to everybody else; the auditor may read it', async () => {
    const roles: [Role, string][] = [
      ['village', '500103001003'],
      ['town-clerk', '500103001'],
      ['town-head', '500103001'],
      ['district-clerk', '500103'],
      ['district-head', '500103'],
      ['city', '50'],
      ['auditor', '50'],
    ]
    const target = await hire('stays.here')
    for (const [role, division] of roles) {
      const officer = await signInOfficer(house, role, division)
      const answers = [
        await post('/api/staff/officers', newcomer(), officer),
        await post(
          `/api/staff/officers/${target}/disablement`,
          { reason: '离职' },
          { ...officer, 'idempotency-key': crypto.randomUUID() },
        ),
        await post(`/api/staff/officers/${target}/password`, { password }, officer),
        await get('/api/staff/officers', officer),
      ]
      expect([role, answers.map(({ statusCode }) => statusCode)]).toEqual([
        role,
        [403, 403, 403, role === 'auditor' ? 200 : 403],
      ])
    }
  })

  test('an administrator of a district neither sees nor makes accounts elsewhere', async () => {
    const admin = await signInOfficer(house, 'administrator', '500103')
    const elsewhere = await hire('far.away', 'town-clerk', '500157104')
    expect((await post('/api/staff/officers', newcomer({ division: '500157104' }), admin)).statusCode).toBe(403)
    expect((await post(`/api/staff/officers/${elsewhere}/password`, { password }, admin)).statusCode).toBe(404)
    expect((await get('/api/staff/officers?division=500157', admin)).statusCode).toBe(404)
    const { officers } = (await get('/api/staff/officers', admin)).json() as { officers: { division: string }[] }
    expect(officers.every(({ division }) => division.startsWith('500103'))).toBe(true)
  })

  test('a disabled officer is out at once and stays out; the reason is on file', async () => {
    const admin = await signInOfficer(house, 'administrator', '50')
    const officerId = await hire('leaves.us')
    const session = cookieOf(await signIn('leaves.us', password))
    const headers = { ...admin, 'idempotency-key': crypto.randomUUID() }
    const disabled = await post(`/api/staff/officers/${officerId}/disablement`, { reason: '调离' }, headers)
    expect(disabled.json()).toMatchObject({ disabled: true })
    expect((await get('/api/staff/me', session)).statusCode).toBe(401)
    expect((await signIn('leaves.us', password)).json().code).toBe('sign-in-failed')
    const { officers } = (await get('/api/staff/officers', admin)).json() as { officers: { officerId: string }[] }
    expect(officers.map((one) => one.officerId)).toContain(officerId)
    const row = await house.equipment.db
      .selectFrom('audit')
      .select(['what', 'why'])
      .where('why', 'like', `%${officerId}%`)
      .execute()
    expect(row).toEqual([{ what: 'officer-disabled', why: `officer ${officerId}: 调离` }])
  })

  test('nobody disables his own account', async () => {
    const admin = await signInOfficer(house, 'administrator', '50')
    const { officerId } = (await get('/api/staff/me', admin)).json()
    const headers = { ...admin, 'idempotency-key': crypto.randomUUID() }
    const refused = await post(`/api/staff/officers/${officerId}/disablement`, { reason: '试试' }, headers)
    expect(refused.json()).toMatchObject({ status: 409, code: 'own-account' })
  })

  test('a new password ends the sessions and the lock-out of the old one', async () => {
    const admin = await signInOfficer(house, 'administrator', '50')
    const officerId = await hire('forgot.it')
    const session = cookieOf(await signIn('forgot.it', password))
    for (let tries = 0; tries < 5; tries += 1) await signIn('forgot.it', 'wrong')
    expect(
      (await post(`/api/staff/officers/${officerId}/password`, { password: 'another long one' }, admin)).statusCode,
    ).toBe(200)
    expect((await get('/api/staff/me', session)).statusCode).toBe(401)
    await house.equipment.db.deleteFrom('attempt').where('bucket', 'like', 'staff-account:%').execute()
    expect((await signIn('forgot.it', password)).json().code).toBe('sign-in-failed')
    expect((await signIn('forgot.it', 'another long one')).statusCode).toBe(201)
  })

  test('colleagues are those of the own unit and below, at work', async () => {
    const village = await hire('village.staff', 'village', '500106112202')
    const town = await hire('town.staff', 'town-clerk', '500106112')
    const district = await hire('district.staff', 'district-clerk', '500106')
    const names = async (role: Role, division: string) => {
      const officer = await signInOfficer(house, role, division)
      const { colleagues } = (await get('/api/staff/colleagues', officer)).json()
      return (colleagues as { officerId: string }[]).map(({ officerId }) => officerId)
    }
    expect(await names('town-head', '500106112')).toEqual(expect.arrayContaining([village, town]))
    expect(await names('town-head', '500106112')).not.toContain(district)
    expect(await names('village', '500106112205')).toEqual(expect.arrayContaining([village, town]))
    expect(await names('district-head', '500106')).toEqual(expect.arrayContaining([village, town, district]))
    await house.equipment.db
      .updateTable('officer')
      .set({ disabledAt: new Date() })
      .where('officerId', '=', town)
      .execute()
    expect(await names('town-head', '500106112')).not.toContain(town)
  })

  test('gives names for ids, of one and of many', async () => {
    const id = await hire('has.name')
    expect(await findOfficerName(house.equipment.db, id)).toBe('王敏')
    expect(await listOfficerNames(house.equipment.db, [id, id])).toEqual(new Map([[id, '王敏']]))
  })
})
