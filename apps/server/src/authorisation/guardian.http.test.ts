import { randomUUID } from 'node:crypto'
import { type CitizenId, type MemberId, maskMiddle } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox/people'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationOf } from '../../test-support/family-application.ts'
import { readCode, readTexts, signInCitizen } from '../../test-support/sign-in.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { getProgress } from '../progress/index.ts'
import { getCase } from '../verification/testing/case-of.ts'
import { type CheckingHouse, openCheckingHouse } from '../verification/testing/checking-house.ts'
import { type Submitted, submittedCase, uploadedDocument } from '../verification/testing/submitted-case.ts'
import { currentText } from './index.ts'

const family = familyByKey('case-1')
const [applicant, spouse] = family.members
const brothersPhone = '19900008001'
const textSha256 = currentText().sha256
const sister = { name: '周小妹', relation: 'sibling' }

let house: CheckingHouse
let ink: string
let session: { authorization: string }
let citizen: CitizenId

beforeAll(async () => {
  house = await openCheckingHouse()
  const drawn =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><path d="M20 150 L120 30 L200 160 L380 40" stroke="black" stroke-width="6" fill="none"/></svg>'
  ink = `data:image/png;base64,${(await sharp(Buffer.from(drawn)).png().toBuffer()).toString('base64')}`
  session = await signInCitizen(house as never, applicant.phone ?? '')
  citizen = (await house.app.inject({ url: '/api/citizen/me', headers: session })).json().citizenId
})
afterAll(() => house.close())

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  house.app.inject({ method: 'POST', url, payload, headers: { 'idempotency-key': randomUUID(), ...headers } })
const start = ({ caseId }: Submitted, memberId: MemberId, body: object = {}) =>
  post(`/api/my/cases/${caseId}/authorisation-links`, { memberId, ...body }, session)
const onDevice = ({ caseId }: Submitted, memberId: MemberId, body: object) =>
  post(`/api/my/cases/${caseId}/authorisations`, { memberId, textSha256, riskNoticeRead: true, ...body }, session)
const sign = (token: string, body: object) =>
  post(`/api/authorisations/${token}`, { textSha256, riskNoticeRead: true, handwriting: ink, ...body })
const drawnNow = () => uploadedDocument(house.equipment, citizen)

/** The family of whom a court has declared one, the wife where nothing else is said, without civil capacity. */
async function declared(whom = 1): Promise<{ filed: Submitted; him: MemberId; other: MemberId }> {
  const members = (applicationOf(family).members ?? []).map((member, index) =>
    index === whom ? { ...member, noCivilCapacity: true } : member,
  )
  const filed = await submittedCase(house.equipment, family, citizen, { members })
  return { filed, him: filed.memberIds[whom]!, other: filed.memberIds[whom === 0 ? 1 : 0]! }
}

async function evidenceOf(memberId: MemberId) {
  const { db, encryption } = house.equipment
  const row = await db
    .selectFrom('authorisation')
    .selectAll()
    .where('memberId', '=', memberId)
    .executeTakeFirstOrThrow()
  return { how: row.how, ...JSON.parse(encryption.open(row.evidenceSealed, `authorisation.evidence.${memberId}`)) }
}
const signedOn = async ({ caseId }: Submitted, memberId: MemberId) =>
  (await getCase(house.equipment, caseId)).members.find(({ id }) => id === memberId)?.authorisedOn

describe('法院宣告无民事行为能力的人，由监护人签授权书', () => {
  test('不请他本人签：手写、纸质、验证码、发到他手机的链接，一样都不收，并说明由监护人签', async () => {
    const { filed, him } = await declared()
    const paper = await drawnNow()
    const tries = [
      await start(filed, him),
      await onDevice(filed, him, { how: 'handwriting-and-photo', handwriting: paper, photo: paper, why: '没有手机' }),
      await onDevice(filed, him, { how: 'scanned-paper', paper, why: '签过纸的' }),
      await onDevice(filed, him, { how: 'own-code', handwriting: paper }),
    ]
    expect(tries.map((one) => [one.statusCode, one.json().code])).toEqual(tries.map(() => [422, 'no-capacity-to-sign']))
    expect(tries[0]?.json().title).toBe('法院判过他不能自己作主，由监护人签，不用他签')
    expect((await start(filed, him, { phone: spouse?.phone })).json().code).toBe('helper-phone')
    expect(await signedOn(filed, him)).toBeUndefined()
  })

  test('进度页告诉家人：谁由监护人签，为什么', async () => {
    const { filed } = await declared()
    const file = await getCase(house.equipment, filed.caseId)
    const { members } = await inScope(house.equipment.db, wholeCity, (tx) =>
      getProgress(house.equipment, tx, file, { kind: 'citizen', id: citizen }),
    )
    expect(members.map(({ guardianFor }) => guardianFor)).toEqual([undefined, 'no-capacity', 'minor'])
  })

  test('住在一起的成年家人当监护人，在手机上手写就行；孩子和同样没有行为能力的人不能当', async () => {
    const { filed, him, other } = await declared()
    const handwriting = await drawnNow()
    const by = (guardian: MemberId | undefined) => onDevice(filed, him, { how: 'guardian', handwriting, guardian })
    expect((await by(filed.memberIds[2])).json().code).toBe('guardian-unfit')
    expect((await by(him)).json().code).toBe('guardian-unfit')
    expect((await by(undefined)).json()).toMatchObject({ code: 'invalid-input', fields: [{ path: 'guardian' }] })
    const signed = await by(other)
    expect(signed.statusCode, signed.body).toBe(200)
    expect(await signedOn(filed, him)).toBe('2026-09-21')
    expect(await evidenceOf(him)).toMatchObject({ how: 'guardian', guardian: other })
  })

  test('不住一起的监护人写明姓名和关系，当面签要拍照；签在纸上的，拍纸质授权书', async () => {
    const { filed, him } = await declared()
    const [handwriting, photo, paper] = [await drawnNow(), await drawnNow(), await drawnNow()]
    const outside = { how: 'guardian', guardianOutside: sister }
    expect((await onDevice(filed, him, { ...outside, handwriting })).json().fields).toMatchObject([{ path: 'photo' }])
    expect((await onDevice(filed, him, { ...outside, paper })).json().fields).toMatchObject([{ path: 'why' }])
    expect((await onDevice(filed, him, { ...outside, handwriting, photo })).statusCode).toBe(200)
    expect(await evidenceOf(him)).toMatchObject({ how: 'guardian', guardianOutside: sister })

    const { filed: second, him: her } = await declared()
    expect((await onDevice(second, her, { ...outside, paper, why: '监护人寄来的' })).statusCode).toBe(200)
  })

  test('链接发到监护人自己的手机：写明是谁，手写，用那部手机的验证码签', async () => {
    const { filed, him } = await declared()
    expect((await start(filed, him, { phone: applicant.phone })).json().code).toBe('helper-phone')
    const started = await start(filed, him, { phone: brothersPhone })
    expect(started.statusCode, started.body).toBe(201)
    const token = started.json().link.split('token=')[1]
    const view = (await house.app.inject({ url: `/api/authorisations/${token}` })).json()
    expect(view).toMatchObject({ guardianFor: 'no-capacity', memberName: maskMiddle(spouse?.name ?? '') })

    const seen = (await readTexts(house, brothersPhone)).length
    await post(`/api/authorisations/${token}/codes`, {})
    const code = await readCode(house, brothersPhone, seen)
    const messages = (await readTexts(house, brothersPhone)).join()
    expect(messages).toContain(`需要您作为监护人，替${maskMiddle(spouse?.name ?? '')}同意查收入和财产`)
    expect(messages).toContain('不收钱，不问银行卡号和密码')
    expect((await sign(token, { code })).json().code).toBe('no-capacity-to-sign')
    const signed = await sign(token, { code, guardian: sister })
    expect(signed.statusCode, signed.body).toBe(200)
    expect(await evidenceOf(him)).toMatchObject({
      how: 'guardian',
      guardianOutside: { ...sister, phone: brothersPhone },
      codeSentTo: '199****8001',
    })
  })

  test('申请人自己没有行为能力的，也由监护人签；别的成年人照样本人签', async () => {
    const { filed, him, other } = await declared(0)
    const handwriting = await drawnNow()
    expect((await onDevice(filed, him, { how: 'own-code', handwriting })).json().code).toBe('no-capacity-to-sign')
    expect((await start(filed, him, { phone: applicant.phone })).json().code).toBe('helper-phone')
    const forOther = { how: 'guardian', handwriting, guardianOutside: sister }
    expect((await onDevice(filed, other, forOther)).json().code).toBe('guardian-not-needed')
    const token = (await start(filed, other)).json().link.split('token=')[1]
    const seen = (await readTexts(house, spouse?.phone ?? '')).length
    await post(`/api/authorisations/${token}/codes`, {})
    const code = await readCode(house, spouse?.phone ?? '', seen)
    expect((await sign(token, { code, guardian: sister })).json().code).toBe('guardian-not-needed')
    expect((await sign(token, { code })).statusCode).toBe(200)
  })
})
