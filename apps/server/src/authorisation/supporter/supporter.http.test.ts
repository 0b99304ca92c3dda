import { randomUUID } from 'node:crypto'
import type { Supporter } from '@jzt/contract'
import { type CitizenId, checkCharacter, maskMiddle, yuan } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox/people'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCode, readTexts, signInCitizen, signInOfficer } from '../../../test-support/sign-in.ts'
import { inScope, wholeCity } from '../../platform/scope.ts'
import { getCase } from '../../verification/testing/case-of.ts'
import { type CheckingHouse, openCheckingHouse } from '../../verification/testing/checking-house.ts'
import { type Submitted, submittedCase } from '../../verification/testing/submitted-case.ts'
import { listSupporterAnswers, listSupporterProgress, supporterText, viewSupporterAnswers } from '../index.ts'

const son: Supporter = { key: 's1', name: '周大力', relation: 'child', supports: 'm1', status: 'able' }
const family = familyByKey('case-1')
const [applicant, spouse] = family.members
const kin = Number(applicant.idNumber[16]) % 2 === 1 ? '父亲' : '母亲'
const sonsPhone = '19900007001'
const numberOf = (digits: string) => digits + checkCharacter(digits)
const sonsNumber = numberOf('50010319750101001')
const textSha256 = supporterText().sha256

let house: CheckingHouse
let handwriting: string
let session: { authorization: string }
let citizen: CitizenId

beforeAll(async () => {
  house = await openCheckingHouse()
  const drawn =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><path d="M20 150 L120 30 L200 160 L380 40" stroke="black" stroke-width="6" fill="none"/></svg>'
  const png = await sharp(Buffer.from(drawn)).png().toBuffer()
  handwriting = `data:image/png;base64,${png.toString('base64')}`
  session = await signInCitizen(house as never, applicant.phone ?? '')
  citizen = (await house.app.inject({ url: '/api/citizen/me', headers: session })).json().citizenId
})
afterAll(() => house.close())

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  house.app.inject({ method: 'POST', url, payload, headers: { 'idempotency-key': randomUUID(), ...headers } })
const applied = () => submittedCase(house.equipment, family, citizen, { supporters: [son] })
const send = (filed: Submitted, body: object = {}, headers: Record<string, string> = session) =>
  post(`/api/my/cases/${filed.caseId}/supporter-links`, { supporterKey: 's1', phone: sonsPhone, ...body }, headers)
const open = (token: string) => house.app.inject({ url: `/api/supporter-links/${token}` })
const answer = (token: string, body: object, headers = {}) =>
  post(`/api/supporter-links/${token}/answer`, body, headers)

/** Waits for a link that was not on the phone before. */
async function linkAfter(seen: number): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const texts = await readTexts(house, sonsPhone)
    const fresh = texts.slice(0, texts.length - seen).find((text) => text.includes('token='))
    const token = /token=([\w-]+)/.exec(fresh ?? '')?.[1]
    if (token) return token
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('no link arrived')
}

/** Waits until so many more messages are on the phone: one that is late would be taken for the next test's. */
async function arrived(seen: number, count: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await readTexts(house, sonsPhone)).length >= seen + count) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`fewer than ${count} messages arrived`)
}

async function linked(filed: Submitted): Promise<string> {
  const seen = (await readTexts(house, sonsPhone)).length
  const sent = await send(filed)
  expect(sent.statusCode, sent.body).toBe(201)
  return linkAfter(seen)
}

async function codeFor(token: string): Promise<string> {
  await house.equipment.db.deleteFrom('attempt').where('bucket', 'like', 'code-%').execute()
  const seen = (await readTexts(house, sonsPhone)).length
  expect((await post(`/api/supporter-links/${token}/codes`, {})).statusCode).toBe(202)
  return readCode(house, sonsPhone, seen)
}

const consent = (code: string, more: object = {}) => ({
  ...{ answer: 'consent', name: '周大力', idNumber: sonsNumber, textSha256, riskNoticeRead: true, handwriting, code },
  ...more,
})
const decline = (code: string, more: object = {}) => ({ answer: 'decline', name: '周大力', code, ...more })

const onFile = async (filed: Submitted) => {
  const file = await getCase(house.equipment, filed.caseId)
  const application = { supporters: [son] }
  return inScope(house.equipment.db, wholeCity, async (tx) => ({
    answers: await listSupporterAnswers(house.equipment, tx, file),
    forFamily: await listSupporterProgress(house.equipment, tx, file, application),
    forOffice: await viewSupporterAnswers(house.equipment, tx, file, { application, reveal: false }),
  }))
}
const audited = async (filed: Submitted) =>
  (await house.equipment.db.selectFrom('audit').select('what').where('caseId', '=', filed.caseId).execute()).map(
    ({ what }) => what,
  )

describe('a supporter in another town answers on his own phone', () => {
  let filed: Submitted
  let token: string

  test('the family has the link sent and does not get it; the message and the page name nobody in full', async () => {
    filed = await applied()
    expect((await onFile(filed)).forFamily).toEqual([{ key: 's1', name: '周大力', standing: 'not-asked' }])
    const seen = (await readTexts(house, sonsPhone)).length
    const sent = await send(filed)
    expect(sent.json()).toEqual({ sentTo: '199****7001', expiresAt: expect.any(String) })
    token = await linkAfter(seen)
    const [message = ''] = (await readTexts(house, sonsPhone)).filter((text) => text.includes('token='))
    expect(message).not.toMatch(new RegExp(`${son.name}|${applicant.name}`))
    expect(message).toContain(`${maskMiddle(son.name)}您好，您的${kin}${maskMiddle(applicant.name)}在向`)
    expect(message).toContain(`家里电话尾号${applicant.phone?.slice(-4)}`)
    expect(message).toMatch(/街道的电话 \d[\d-]+ 问清楚。不收钱，不问银行卡号和密码。/)
    const view = (await open(token)).json()
    expect(view).toMatchObject({
      supporterName: '周*力',
      applicantName: maskMiddle(applicant.name),
      supportedName: maskMiddle(applicant.name),
      supportedIs: kin,
      familyPhoneEnds: applicant.phone?.slice(-4),
      phone: '199****7001',
      office: { name: expect.stringContaining('街道') },
      text: { version: '义务人核查授权书-1', sha256: textSha256 },
    })
    expect(JSON.stringify(view)).not.toContain(son.name)
    expect((await onFile(filed)).forFamily).toMatchObject([{ standing: 'asked', on: '2026-09-21' }])
  })

  test('another name, a wrong number, a number of the household and another text are refused, and the link stays open', async () => {
    const code = await codeFor(token)
    expect((await readTexts(house, sonsPhone)).join()).toContain(`【救助通】您答复亲人申请救助的验证码：${code}`)
    expect((await answer(token, consent(code, { name: '周小力' }))).json().code).toBe('supporter-not-matched')
    const statement = { householdIncomeFen: yuan(5000), ownIncomeFen: yuan(5000.01) }
    expect((await answer(token, consent(code, { statement }))).json()).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'statement.ownIncomeFen', message: expect.stringContaining('不能比全家的多') }],
    })
    expect((await answer(token, consent(code, { idNumber: `${sonsNumber.slice(0, 16)}99` }))).json()).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'idNumber' }],
    })
    expect((await answer(token, consent(code, { idNumber: spouse?.idNumber }))).json().code).toBe(
      'supporter-not-matched',
    )
    expect(
      (await answer(token, consent(code, { idNumber: numberOf('50010320150101001') }))).json().fields,
    ).toMatchObject([{ path: 'idNumber' }])
    expect((await answer(token, consent(code, { textSha256: '-' }))).json().code).toBe('authorisation-text-changed')
    expect((await onFile(filed)).answers).toEqual([])
    expect((await open(token)).statusCode).toBe(200)
  })

  test('he signs and says what he earns: row, sealed, with a number of its own; the family learns only that he signed', async () => {
    const statement = {
      householdSize: 3,
      householdIncomeFen: yuan(9000),
      ownIncomeFen: yuan(9000),
      supportedPeople: 2,
      words: '房贷每月三千',
    }
    const signed = await answer(token, consent(await codeFor(token), { statement }))
    expect(signed.statusCode, signed.body).toBe(200)
    expect(signed.json()).toMatchObject({ outcome: 'consented', answeredOn: '2026-09-21' })
    const { answers, forFamily, forOffice } = await onFile(filed)
    expect(answers).toMatchObject([
      {
        outcome: 'consented',
        authorisationNo: signed.json().authorisationNo,
        statement,
        person: { birth: '1975-01-01' },
      },
    ])
    expect(forFamily).toEqual([{ key: 's1', name: '周大力', standing: 'consented', on: '2026-09-21' }])
    expect(forOffice).toMatchObject([{ idNumber: expect.stringContaining('****'), phone: '199****7001', statement }])
    const rows = JSON.stringify(await house.equipment.db.selectFrom('supporterAnswer').selectAll().execute())
    for (const secret of [sonsNumber, '周大力', '房贷', '900000']) expect(rows).not.toContain(secret)
    expect(await audited(filed)).toEqual(
      expect.arrayContaining(['supporter-link-sent', 'supporter-request-opened', 'supporter-consented']),
    )
  })

  test('a used link and one that never was are answered alike, and who has agreed is not asked again', async () => {
    for (const used of [token, 'a-token-that-never-was']) {
      expect([(await open(used)).statusCode, (await open(used)).json().code]).toEqual([410, 'token-used'])
      expect((await post(`/api/supporter-links/${used}/codes`, {})).json().code).toBe('token-used')
      expect((await answer(used, consent('000000'))).json().code).toBe('token-used')
    }
    expect((await send(filed)).json().code).toBe('supporter-has-answered')
  })
})

describe('a supporter declines, which he may', () => {
  test('with name and code, without a number; the case goes on as before, and he may agree later', async () => {
    const filed = await applied()
    const before = await getCase(house.equipment, filed.caseId)
    const token = await linked(filed)
    expect((await answer(token, decline('000000'))).json().code).toBe('code-expired')
    const declined = await answer(token, decline(await codeFor(token), { why: '多年没有来往' }))
    expect(declined.json()).toEqual({ outcome: 'declined', answeredOn: '2026-09-21' })
    const { answers, forFamily, forOffice } = await onFile(filed)
    expect(answers).toMatchObject([{ outcome: 'declined', person: undefined, authorisationNo: undefined }])
    expect(forFamily).toMatchObject([{ standing: 'declined' }])
    expect(forOffice).toMatchObject([{ why: '多年没有来往' }])
    expect(await getCase(house.equipment, filed.caseId)).toEqual(before)
    expect(await audited(filed)).toContain('supporter-declined')

    const again = await linked(filed)
    expect((await answer(again, consent(await codeFor(again)))).json().outcome).toBe('consented')
    expect((await onFile(filed)).forFamily).toMatchObject([{ standing: 'consented' }])
  })
})

describe('a link', () => {
  test('runs out after 72 hours, and a newer one shuts it', async () => {
    const filed = await applied()
    const [first, second] = [await linked(filed), await linked(filed)]
    expect((await open(first)).json().code).toBe('token-used')
    expect((await open(second)).statusCode).toBe(200)
    house.equipment.clock.aheadDays = 4
    expect((await open(second)).json().code).toBe('token-used')
    expect((await answer(second, consent('000000'))).json().code).toBe('token-used')
    expect((await onFile(filed)).forFamily).toMatchObject([{ standing: 'expired' }])
    house.equipment.clock.aheadDays = 0
  })

  test('takes eight tries at name and number, right or wrong code', async () => {
    const filed = await applied()
    const token = await linked(filed)
    const code = await codeFor(token)
    const tries = []
    for (let count = 0; count < 9; count += 1) tries.push(await answer(token, consent(code, { name: '别人' })))
    expect(tries.map((one) => one.json().code)).toEqual([
      ...Array.from({ length: 8 }, () => 'supporter-not-matched'),
      'link-tries-used-up',
    ])
    expect((await answer(token, consent(code))).statusCode).toBe(429)
  })

  test('goes to no phone of the household, and for nobody whom the application does not name', async () => {
    const filed = await applied()
    for (const phone of [applicant.phone, spouse?.phone]) {
      expect((await send(filed, { phone })).json().code).toBe('helper-phone')
    }
    expect((await send(filed, { supporterKey: 's2' })).json().code).toBe('supporter-not-named')
    const stranger = await signInCitizen(house as never, '19900009992')
    expect((await send(filed, {}, stranger)).json().code).toBe('case-not-found')
  })

  test('ten of them leave for one case in a day', async () => {
    const filed = await applied()
    const seen = (await readTexts(house, sonsPhone)).length
    const sent = []
    for (let count = 0; count < 11; count += 1) sent.push((await send(filed)).statusCode)
    expect(sent).toEqual([...Array.from({ length: 10 }, () => 201), 429])
    await arrived(seen, 10)
  })

  test('may be sent by the town too, and not by an office that only looks on', async () => {
    const filed = await applied()
    const file = await getCase(house.equipment, filed.caseId)
    const url = `/api/cases/${filed.caseId}/supporter-links`
    const body = { supporterKey: 's1', phone: sonsPhone }
    const clerk = await signInOfficer(house as never, 'town-clerk', file.town)
    const seen = (await readTexts(house, sonsPhone)).length
    expect((await post(url, body, clerk)).statusCode).toBe(201)
    await arrived(seen, 1)
    const auditor = await signInOfficer(house as never, 'auditor', '50')
    expect((await post(url, body, auditor)).json().code).toBe('not-your-role')
  })
})

test('the same key sent again gives the same answer, and another answer under it is refused', async () => {
  const filed = await applied()
  const token = await linked(filed)
  const body = decline(await codeFor(token))
  const key = { 'idempotency-key': randomUUID() }
  const [first, again] = [await answer(token, body, key), await answer(token, body, key)]
  expect(again.json()).toEqual(first.json())
  expect((await answer(token, { ...body, why: '别的' }, key)).json().code).toBe('idempotency-key-reused')
})
