import { randomUUID } from 'node:crypto'
import type { CitizenId, MemberId } from '@jzt/kernel'
import { familyByKey } from '@jzt/sandbox/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInCitizen } from '../../test-support/sign-in.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { getProgress } from '../progress/index.ts'
import { getCase } from '../verification/testing/case-of.ts'
import { type CheckingHouse, openCheckingHouse } from '../verification/testing/checking-house.ts'
import { type Submitted, submittedCase, uploadedDocument } from '../verification/testing/submitted-case.ts'
import { currentText, isAuthorised } from './index.ts'

const family = familyByKey('case-1')
const textSha256 = currentText().sha256

let house: CheckingHouse
let session: { authorization: string }
let citizen: CitizenId
let filed: Submitted
let self: MemberId
let spouse: MemberId
let child: MemberId

beforeAll(async () => {
  house = await openCheckingHouse()
  session = await signInCitizen(house as never, family.members[0].phone ?? '')
  citizen = (await house.app.inject({ url: '/api/citizen/me', headers: session })).json().citizenId
  filed = await submittedCase(house.equipment, family, citizen)
  ;[self, spouse, child] = filed.memberIds as [MemberId, MemberId, MemberId]
  const [handwriting, photo] = [await drawn(), await drawn()]
  await signed(self, { how: 'own-code', handwriting })
  await signed(spouse, { how: 'handwriting-and-photo', handwriting, photo, why: '没有手机' })
  await signed(child, { how: 'guardian', handwriting, guardian: self })
})
afterAll(() => house.close())

const drawn = () => uploadedDocument(house.equipment, citizen)
const post = (url: string, payload: object, headers: Record<string, string> = session) =>
  house.app.inject({ method: 'POST', url, payload, headers: { 'idempotency-key': randomUUID(), ...headers } })
const withdraw = (memberId: MemberId, headers = session) =>
  post(`/api/my/cases/${filed.caseId}/authorisation-withdrawals`, { memberId }, headers)
async function signed(memberId: MemberId, body: object) {
  const url = `/api/my/cases/${filed.caseId}/authorisations`
  const answer = await post(url, { memberId, textSha256, riskNoticeRead: true, ...body })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const progress = async () => {
  const file = await getCase(house.equipment, filed.caseId)
  return inScope(house.equipment.db, wholeCity, (tx) =>
    getProgress(house.equipment, tx, file, { kind: 'citizen', id: citizen }),
  )
}
const authorised = async (memberId: MemberId) => {
  const file = await getCase(house.equipment, filed.caseId)
  return inScope(house.equipment.db, wholeCity, (tx) => isAuthorised(tx, file.household, file.id, memberId))
}

test('申请人看得到每个人哪天签的；自己签的和自己当监护人签的，可以撤回', async () => {
  const { members } = await progress()
  expect(members.map(({ authorisedOn, mayWithdraw }) => [authorisedOn, mayWithdraw])).toEqual([
    ['2026-09-21', true],
    ['2026-09-21', false],
    ['2026-09-21', true],
  ])
})

test('别人签的，申请人不能替他撤回；外人连案件都看不到', async () => {
  const refused = await withdraw(spouse)
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'consent-of-another'])
  expect(await authorised(spouse)).toBe(true)
  const stranger = await signInCitizen(house as never, '19900009993')
  expect((await withdraw(self, stranger)).json().code).toBe('case-not-found')
})

test('撤回以后不再查这个人，案件记下来，进度说明要重新签；审计有一条', async () => {
  const answer = await withdraw(self)
  expect(answer.json(), answer.body).toEqual({ withdrawnOn: '2026-09-21' })
  expect([await authorised(self), await authorised(child)]).toEqual([false, true])
  const after = await progress()
  expect(after.members[0]).toMatchObject({ authorised: false, withdrawnOn: '2026-09-21', mayWithdraw: false })
  expect(after.toDo).toMatchObject({ kind: 'authorise', words: '还有 1 人没有签授权书。' })
  const audited = await house.equipment.db
    .selectFrom('audit')
    .select('what')
    .where('caseId', '=', filed.caseId)
    .execute()
  expect(audited.map(({ what }) => what)).toContain('authorisation-withdrawn')
  expect((await withdraw(self)).json().code).toBe('consent-of-another')
})

test('监护人撤回孩子的授权', async () => {
  expect((await withdraw(child)).statusCode).toBe(200)
  expect(await authorised(child)).toBe(false)
})

test('可以重新签：新的编号，原来签的证据一并封存', async () => {
  const { db, encryption } = house.equipment
  const rowOf = () => db.selectFrom('authorisation').selectAll().where('memberId', '=', self).executeTakeFirstOrThrow()
  const old = await rowOf()
  const { authorisationNo } = await signed(self, { how: 'own-code', handwriting: await drawn() })
  expect(authorisationNo).not.toBe(old.authorisationNo)
  expect(await authorised(self)).toBe(true)
  const row = await rowOf()
  expect(row).toMatchObject({ authorisationNo, withdrawnOn: null })
  const evidence = JSON.parse(encryption.open(row.evidenceSealed, `authorisation.evidence.${self}`))
  expect(evidence.before).toMatchObject({
    authorisationNo: old.authorisationNo,
    withdrawnOn: '2026-09-21',
    evidence: { riskNoticeRead: true, documents: { handwriting: expect.any(String) } },
  })
  expect((await progress()).members[0]).toMatchObject({ authorised: true, mayWithdraw: true })
})
