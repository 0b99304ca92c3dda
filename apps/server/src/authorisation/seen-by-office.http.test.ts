import type { CasePage } from '@jzt/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import { apply, authoriseAll, type Office, staffOffice } from '../../test-support/office.ts'
import type { CitizenFace } from '../../test-support/people.ts'

const aunt = { name: '周小妹', relation: 'sibling', phone: '19900008001' } as const

let house: House
let office: Office
let citizen: CitizenFace
let caseId: string

beforeAll(async () => {
  house = await openHouse()
  office = await staffOffice(house, '500103001003')
  const sent = await apply(office, 'case-1')
  ;({ citizen } = sent)
  caseId = sent.receipt.caseId
  await authoriseAll(office, citizen, caseId, sent.family)
})
afterAll(() => house?.close())

const params = () => ({ caseId }) as never
const membersSeen = async (): Promise<CasePage['members']> =>
  (await office.clerk.call('getCase', { params: params(), query: {} })).members

async function signedAgain(memberId: string, body: object): Promise<void> {
  await citizen.call('withdrawAuthorisation', { params: params(), body: { memberId: memberId as never } })
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
