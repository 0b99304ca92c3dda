import { randomUUID } from 'node:crypto'
import { type CitizenId, type MemberId, maskMiddle } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox/people'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCode, readTexts, signInCitizen } from '../../test-support/sign-in.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { getCase } from '../verification/testing/case-of.ts'
import { type CheckingHouse, openCheckingHouse } from '../verification/testing/checking-house.ts'
import { type Submitted, submittedCase, uploadedDocument } from '../verification/testing/submitted-case.ts'
import { currentText, isAuthorised, listAuthorisations } from './index.ts'

const family = familyByKey('case-1')
const [applicant, spouse, child] = family.members
const phoneOf = (person: { phone?: string } | undefined) => person?.phone ?? ''
const helpersPhone = phoneOf(familyByKey('grid-worker').members[0])
const textSha256 = currentText().sha256

let house: CheckingHouse
let handwriting: string
let session: { authorization: string }
let citizen: CitizenId
let filed: Submitted

beforeAll(async () => {
  house = await openCheckingHouse()
  const drawn =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><path d="M20 150 L120 30 L200 160 L380 40" stroke="black" stroke-width="6" fill="none"/></svg>'
  const png = await sharp(Buffer.from(drawn)).png().toBuffer()
  handwriting = `data:image/png;base64,${png.toString('base64')}`
  session = await signIn(phoneOf(applicant))
  citizen = await whoIs(session)
  filed = await submittedCase(house.equipment, family, citizen)
})
afterAll(() => house.close())

async function signIn(phone: string) {
  await house.equipment.db.deleteFrom('attempt').execute()
  return signInCitizen(house as never, phone)
}
const whoIs = async (headers: { authorization: string }): Promise<CitizenId> =>
  (await house.app.inject({ url: '/api/citizen/me', headers })).json().citizenId

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  house.app.inject({ method: 'POST', url, payload, headers: { 'idempotency-key': randomUUID(), ...headers } })
const member = (number: number, from = filed): MemberId => from.memberIds[number]!
const start = (memberId: MemberId, body: object = {}, headers = session, from = filed) =>
  post(`/api/my/cases/${from.caseId}/authorisation-links`, { memberId, ...body }, headers)
const onDevice = (memberId: MemberId, body: object, headers = session, from = filed) =>
  post(`/api/my/cases/${from.caseId}/authorisations`, { memberId, textSha256, riskNoticeRead: true, ...body }, headers)
const open = (token: string) => house.app.inject({ url: `/api/authorisations/${token}` })
const askCode = (token: string) => post(`/api/authorisations/${token}/codes`, {})
const sign = (token: string, body: object) =>
  post(`/api/authorisations/${token}`, { textSha256, riskNoticeRead: true, handwriting, ...body })

/** The newest link on a phone, waiting for the gateway. */
async function linkOn(phone: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const token = (await readTexts(house, phone)).map((text) => /token=([\w-]+)/.exec(text)?.[1]).find(Boolean)
    if (token) return token
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('no link arrived')
}

async function codeOn(phone: string, token: string): Promise<string> {
  const seen = (await readTexts(house, phone)).length
  expect((await askCode(token)).statusCode).toBe(202)
  return readCode(house, phone, seen)
}

describe('a member signs by a link on the own phone', () => {
  let token: string

  test('the link comes by text message to that phone, and opens the text with masked names', async () => {
    const started = await start(member(1))
    expect(started.statusCode).toBe(201)
    token = await linkOn(phoneOf(spouse))
    expect(started.json().link).toContain(token)
    const view = (await open(token)).json()
    expect(view).toMatchObject({
      memberName: maskMiddle(spouse?.name ?? ''),
      applicantName: maskMiddle(applicant.name),
      needsCode: true,
      text: { sha256: textSha256 },
    })
    expect(JSON.stringify(view)).not.toContain(spouse?.name)
    expect(view.text.riskNotice.length).toBeGreaterThan(2)
    const [text] = await readTexts(house, phoneOf(spouse))
    expect(text).not.toContain(applicant.name)
  })

  test('only its hash is kept', async () => {
    const { rows } = await house.equipment.db
      .selectFrom('authorisationLink')
      .selectAll()
      .execute()
      .then((rows) => ({ rows }))
    const kept = await house.equipment.db.selectFrom('idempotency').selectAll().execute()
    expect(JSON.stringify([rows, kept])).not.toContain(token)
  })

  test('an empty pad, another text and a wrong code are refused and leave the link open', async () => {
    const blank = await sharp({ create: { width: 200, height: 100, channels: 3, background: 'white' } })
      .png()
      .toBuffer()
    const code = await codeOn(phoneOf(spouse), token)
    const empty = `data:image/png;base64,${blank.toString('base64')}`
    expect((await sign(token, { code, handwriting: empty })).json().code).toBe('handwriting-unreadable')
    expect((await sign(token, { code, handwriting: 'data:image/svg+xml;base64,AAAA' })).json().code).toBe(
      'handwriting-unreadable',
    )
    expect((await sign(token, { code, textSha256: '0'.repeat(64) })).json().code).toBe('authorisation-text-changed')
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    expect((await sign(token, { code: wrong })).json().code).toBe('code-wrong')
    expect((await sign(token, { code, riskNoticeRead: false })).json().code).toBe('invalid-input')
    expect((await getCase(house.equipment, filed.caseId)).members[1]?.authorisedOn).toBeUndefined()
    expect((await open(token)).statusCode).toBe(200)
  })

  test('with the code of that phone the case has the authorisation: row, event and audit; the link is used up', async () => {
    const code = await codeOn(phoneOf(spouse), token)
    const signed = await sign(token, { code })
    expect(signed.statusCode, signed.body).toBe(200)
    expect(signed.json()).toMatchObject({ signedOn: '2026-09-21' })
    expect((await getCase(house.equipment, filed.caseId)).members[1]?.authorisedOn).toBe('2026-09-21')
    const { db, encryption } = house.equipment
    const row = await db
      .selectFrom('authorisation')
      .selectAll()
      .where('memberId', '=', member(1))
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ how: 'own-code', textSha256, authorisationNo: signed.json().authorisationNo })
    expect(row.evidenceSealed).not.toContain('1990')
    const evidence = JSON.parse(encryption.open(row.evidenceSealed, `authorisation.evidence.${member(1)}`))
    expect(evidence).toMatchObject({ riskNoticeRead: true, codeSentTo: expect.stringContaining('****') })
    const kept = await house.equipment.files.get(evidence.handwriting.storageKey)
    expect((await sharp(kept).metadata()).format).toBe('png')
    const audited = await db.selectFrom('audit').select('what').where('caseId', '=', filed.caseId).execute()
    expect(audited.map(({ what }) => what)).toContain('authorisation-signed')
    for (const answer of [await open(token), await askCode(token), await sign(token, { code })]) {
      expect([answer.statusCode, answer.json().code]).toEqual([410, 'token-used'])
    }
    expect((await start(member(1))).json().code).toBe('already-authorised')
  })

  test('an unknown link and one of four days ago are answered like a used one', async () => {
    const other = await submittedCase(house.equipment, familyByKey('near-kin'), citizen)
    const newest = (await start(member(1, other), {}, session, other)).json().link.split('token=')[1]
    expect((await open(newest)).statusCode).toBe(200)
    house.equipment.clock.aheadDays = 4
    expect((await open(newest)).json().code).toBe('token-used')
    house.equipment.clock.aheadDays = 0
    expect((await open('a-token-that-never-was')).json().code).toBe('token-used')
  })

  test('a newer link shuts the one before', async () => {
    const other = await submittedCase(house.equipment, familyByKey('resident-pension'), citizen)
    const linked = async () => (await start(member(1, other), {}, session, other)).json().link.split('token=')[1]
    const [first, second] = [await linked(), await linked()]
    expect((await open(first)).json().code).toBe('token-used')
    expect((await open(second)).statusCode).toBe(200)
  })
})

describe('nobody signs with the phone or the code of the one who applies or helps', () => {
  test('a link for another member is not sent to the phone of the applicant', async () => {
    const other = await submittedCase(house.equipment, familyByKey('case-2a'), citizen)
    expect((await start(member(1, other), { phone: phoneOf(applicant) }, session, other)).json().code).toBe(
      'helper-phone',
    )
  })

  test('the own code of the one signed in signs for nobody else', async () => {
    const other = await submittedCase(house.equipment, familyByKey('case-2a'), citizen)
    const paper = await uploadedDocument(house.equipment, citizen)
    const forSon = await onDevice(member(1, other), { how: 'own-code', handwriting: paper }, session, other)
    expect(forSon.json().code).toBe('helper-phone')
  })

  test('the helper of the 82-year-old cannot sign with his code; her handwriting with a photo, or a paper, is taken', async () => {
    const helper = await signIn(helpersPhone)
    const helperId = await whoIs(helper)
    const widow = await submittedCase(house.equipment, familyByKey('widow-82'), helperId)
    const [signature, photo] = [
      await uploadedDocument(house.equipment, helperId),
      await uploadedDocument(house.equipment, helperId),
    ]
    expect((await start(member(0, widow), {}, helper, widow)).json().code).toBe('own-phone-missing')
    expect((await start(member(0, widow), { phone: helpersPhone }, helper, widow)).json().code).toBe('helper-phone')
    const byCode = await onDevice(member(0, widow), { how: 'own-code', handwriting: signature }, helper, widow)
    expect(byCode.json().code).toBe('helper-phone')
    const how = 'handwriting-and-photo'
    const without = await onDevice(member(0, widow), { how, handwriting: signature }, helper, widow)
    expect(without.json()).toMatchObject({ code: 'invalid-input', fields: [{ path: 'photo' }, { path: 'why' }] })
    const whole = { how, handwriting: signature, photo, why: '老人没有手机' }
    expect((await onDevice(member(0, widow), whole, helper, widow)).statusCode).toBe(200)
    expect((await getCase(house.equipment, widow.caseId)).members[0]?.authorisedOn).toBe('2026-09-21')
  })

  test('a picture that belongs to somebody else is no evidence', async () => {
    const other = await submittedCase(house.equipment, familyByKey('case-2a'), citizen)
    const strange = await uploadedDocument(house.equipment, randomUUID() as CitizenId)
    const paper = { how: 'scanned-paper', paper: strange, why: '没有手机' }
    expect((await onDevice(member(1, other), paper, session, other)).json().code).toBe('invalid-input')
  })

  test('a stranger does not find the case at all', async () => {
    const stranger = await signIn('19900009990')
    expect((await start(member(0), {}, stranger)).json().code).toBe('case-not-found')
    expect((await onDevice(member(0), { how: 'own-code' }, stranger)).json().code).toBe('case-not-found')
  })
})

describe('on the applicant’s own device', () => {
  test('the applicant signs for himself with handwriting and the code that opened the session', async () => {
    expect((await onDevice(member(0), { how: 'own-code' })).json()).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'handwriting' }],
    })
    const signature = await uploadedDocument(house.equipment, citizen)
    expect((await onDevice(member(0), { how: 'own-code', handwriting: signature })).statusCode).toBe(200)
  })

  test('a child cannot sign, neither by link nor on paper; a grown-up of the family signs as guardian', async () => {
    const signature = await uploadedDocument(house.equipment, citizen)
    expect(child?.relation).toBe('child')
    expect((await start(member(2))).json().code).toBe('guardian-needed')
    expect((await onDevice(member(2), { how: 'scanned-paper', paper: signature, why: '孩子' })).json().code).toBe(
      'guardian-needed',
    )
    expect(
      (await onDevice(member(2), { how: 'guardian', handwriting: signature, guardian: member(2) })).json().code,
    ).toBe('guardian-unfit')
    const other = await submittedCase(house.equipment, familyByKey('case-2a'), citizen)
    expect(
      (
        await onDevice(
          member(1, other),
          { how: 'guardian', handwriting: signature, guardian: member(0, other) },
          session,
          other,
        )
      ).json().code,
    ).toBe('guardian-not-needed')
    const signed = await onDevice(member(2), { how: 'guardian', handwriting: signature, guardian: member(0) })
    expect(signed.statusCode, signed.body).toBe(200)
    const file = await getCase(house.equipment, filed.caseId)
    expect(file.members.every(({ authorisedOn }) => authorisedOn === '2026-09-21')).toBe(true)
    await inScope(house.equipment.db, wholeCity, async (tx) => {
      const listed = await listAuthorisations(tx, file)
      expect(listed.map(({ how }) => how)).toEqual(['own-code', 'own-code', 'guardian'])
      expect(await isAuthorised(tx, file.household, file.id, member(2))).toBe(true)
    })
  })
})
