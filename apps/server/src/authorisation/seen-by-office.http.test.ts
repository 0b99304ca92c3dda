import type { CasePage } from '@jzt/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../../test-support/client.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { apply, authoriseAll, type Office, progressOf, staffOffice, step } from '../../test-support/office.ts'
import type { CitizenFace } from '../../test-support/people.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { getCase } from '../verification/testing/case-of.ts'
import { isAuthorised } from './index.ts'

const elsewhere = { village: '500106004001', line: '公路边' } as const
const aunt = { name: '周小妹', relation: 'sibling', phone: '19900008001' } as const

let house: House
let office: Office
let citizen: CitizenFace
let caseId: string
let aidId: string

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001003')
  // The family asks for 低保 at home and for 临时救助 in the town where the accident was: two cases, one signature.
  const sent = await apply(office, 'case-1', {
    asking: { programmes: ['dibao', 'temporary'] },
    temporary: { kind: 'sudden', filedAt: 'emergency', emergency: elsewhere, words: '车祸' },
  })
  ;({ citizen } = sent)
  ;[caseId = '', aidId = ''] = sent.receipt.cases.map((one) => one.caseId as string)
  await authoriseAll(office, citizen, caseId, sent.family)
})
afterAll(() => house?.close())

const params = () => ({ caseId }) as never
const mayBeAsked = async (memberId: string, inCase = caseId) => {
  const file = await getCase(house.equipment, inCase as never)
  return inScope(house.equipment.db, wholeCity, (tx) => isAuthorised(tx, file.household, file.id, memberId))
}
const membersSeen = async (): Promise<CasePage['members']> =>
  (await office.clerk.call('getCase', { params: params(), query: {} })).members

const rowSeen = async () =>
  (await office.clerk.call('getWorklist', { query: {} })).rows.find((row) => row.caseId === caseId)
const byHand = async () => ({ how: 'own-code', handwriting: await citizen.paper('signature') })
async function signedAgain(memberId: string, body: object): Promise<void> {
  const { sha256 } = await citizen.call('getAuthorisationText')
  await citizen.call('signAuthorisationOnDevice', {
    params: params(),
    body: { memberId, textSha256: sha256, riskNoticeRead: true, ...body } as never,
  })
}

test('镇街看得到每个人是谁签的、怎么签的、哪天签的；孩子由家里的监护人代签', async () => {
  const members = await membersSeen()
  const [self] = members
  expect(members.map(({ authorisation }) => authorisation)).toEqual([
    { by: 'link', signedOn: '2026-09-21' },
    { by: 'link', signedOn: '2026-09-21' },
    { by: 'handwriting', signedOn: '2026-09-21', guardian: { name: self?.name, memberId: self?.memberId } },
  ])
})

test('撤回以后由不住一起的监护人签在纸上：只写新签的，写明他的姓名和关系，他的手机号不显示', async () => {
  const child = (await membersSeen())[2]!
  const paper = await citizen.paper('authorisation-paper')
  await citizen.call('withdrawAuthorisation', { params: params(), body: { memberId: child.memberId } })
  await signedAgain(child.memberId, { how: 'guardian', guardianOutside: aunt, paper, why: '监护人寄来的' })
  const seen = (await membersSeen())[2]
  expect(seen?.authorisedOn).toBe('2026-09-21')
  expect(seen?.authorisation).toEqual({
    by: 'paper',
    signedOn: '2026-09-21',
    guardian: { name: '周小妹', relation: 'sibling' },
  })
})

test('本人撤回的，写明哪天撤回、原来怎么签的', async () => {
  const self = (await membersSeen())[0]!
  await citizen.call('withdrawAuthorisation', { params: params(), body: { memberId: self.memberId } })
  const gone = (await membersSeen())[0]
  expect(gone?.authorisedOn).toBeUndefined()
  expect(gone?.authorisation).toEqual({ by: 'link', signedOn: '2026-09-21', withdrawnOn: '2026-09-21' })
})

const withdrawal = (memberId: string, more: object = {}) =>
  step(office.clerk, caseId, 'withdraw-authorisation', {
    memberId,
    told: 'phone',
    toldOn: '2026-09-22',
    words: '本人来电，报了身份证号后四位和住址',
    ...more,
  })
const day = (date: string) => {
  house.equipment.clock.aheadDays = Number(date.slice(8)) - 21
}

test('签字人打电话来撤回：镇街登记，从说的那天起不再查他，家里在手机上看得到，待办写明；说的日子不能早于签字、晚于今天', async () => {
  day('2026-09-23')
  await signedAgain((await membersSeen())[0]!.memberId, await byHand())
  expect(await rowSeen()).not.toHaveProperty('authorisationWithdrawn')
  const spouse = (await membersSeen())[1]!
  for (const toldOn of ['2026-09-20', '2026-09-24'])
    expect(await refusalOf(withdrawal(spouse.memberId, { toldOn }))).toMatchObject({
      code: 'date-not-possible',
      fields: [{ path: 'input.toldOn' }],
    })
  await withdrawal(spouse.memberId)
  const gone = (await membersSeen())[1]
  expect(gone?.authorisedOn).toBeUndefined()
  expect(gone?.authorisation).toEqual({ by: 'link', signedOn: '2026-09-21', withdrawnOn: '2026-09-22' })
  expect(await mayBeAsked(spouse.memberId)).toBe(false)
  expect(await rowSeen()).toMatchObject({ authorisationWithdrawn: true })
  const { members } = await progressOf(citizen, caseId)
  expect(members[1]).toMatchObject({ authorised: false, withdrawnOn: '2026-09-22' })
  expect((await refusalOf(withdrawal(spouse.memberId))).code).toBe('authorisation-missing')
})

test('一次授权管两件案子：一件里撤回，别的镇街办的那一件也不再查', async () => {
  const aid = await getCase(house.equipment, aidId as never)
  expect(aid.town).toBe(elsewhere.village.slice(0, 9))
  const [, spouse, child] = await membersSeen()
  expect(aid.members.find(({ id }) => id === spouse?.memberId)).toMatchObject({ withdrawnOn: '2026-09-22' })
  expect([await mayBeAsked(spouse!.memberId, aidId), await mayBeAsked(child!.memberId, aidId)]).toEqual([false, true])
})
