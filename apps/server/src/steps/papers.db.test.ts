import type { Actor, Case } from '@jzt/casework'
import type { CitizenId } from '@jzt/kernel'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applied, type Road } from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { signInCitizen } from '../../test-support/sign-in.ts'
import { keepDocument } from '../documents/index.ts'
import { pdf } from '../documents/testing/files.ts'
import { newId } from '../platform/ids.ts'
import { inScope, scopeOf } from '../platform/scope.ts'
import { bindPapers } from './papers.ts'

let house: House
let road: Road
let applicant: CitizenId
let stranger: CitizenId

const citizenBy = async (phone: string): Promise<CitizenId> => {
  const headers = await signInCitizen(house, phone)
  return (await house.app.inject({ url: '/api/citizen/me', headers })).json().citizenId
}
beforeAll(async () => {
  house = await openHouse()
  applicant = await citizenBy('19900000101')
  stranger = await citizenBy('19900000102')
  road = await applied(house, 'case-1', applicant)
})
afterAll(async () => house?.close())

const uploadedBy = async (id: CitizenId): Promise<string> => {
  const { db } = house.equipment
  const kept = await keepDocument(
    house.equipment,
    { content: pdf, kind: 'other', uploadedBy: { kind: 'citizen', id } },
    (write) => inScope(db, scopeOf({ kind: 'citizen', id }), write),
  )
  if (!kept.ok) throw new Error(JSON.stringify(kept))
  return kept.documentId
}
const bind = (file: Case, documentIds: readonly string[]) => {
  const by: Actor = { kind: 'citizen', id: applicant }
  const input = { documents: documentIds.map((documentId) => ({ documentId, kind: 'other' })) }
  return inScope(house.equipment.db, scopeOf(by), (tx) => bindPapers(tx, file, input, by))
}
const caseOf = async (documentId: string) => {
  const { db } = house.equipment
  const row = await db.selectFrom('document').select('caseId').where('documentId', '=', documentId).executeTakeFirst()
  return row?.caseId
}

test('本人上传的材料收进本案；再写一次不算错', async () => {
  const file = await road.file()
  const mine = await uploadedBy(applicant)
  expect(await caseOf(mine)).toBeNull()
  expect(await bind(file, [mine])).toBe(true)
  expect(await caseOf(mine)).toBe(road.caseId)
  expect(await bind(file, [mine, mine])).toBe(true)
})

test('别人上传的材料不收，没有的材料不收', async () => {
  const file = await road.file()
  const theirs = await uploadedBy(stranger)
  expect(await bind(file, [theirs])).toBe(false)
  expect(await caseOf(theirs)).toBeNull()
  expect(await bind(file, [await uploadedBy(applicant), newId()])).toBe(false)
})

test('已经在本案的材料，不会换到另一案去', async () => {
  const file = await road.file()
  const mine = await uploadedBy(applicant)
  await bind(file, [mine])
  expect(await bind({ ...file, id: newId() }, [mine])).toBe(false)
  expect(await caseOf(mine)).toBe(road.caseId)
})

test('办理时写了别人的材料：退回并说明，别人的材料不动', async () => {
  const theirs = await uploadedBy(stranger)
  const sent = road.send(
    'contest',
    { words: '父亲上个月住院', documents: [{ documentId: theirs, kind: 'other' }], needsHelp: false } as never,
    { kind: 'citizen', id: applicant },
  )
  await expect(sent).rejects.toThrow('有材料不在本案中')
  expect(await caseOf(theirs)).toBeNull()
})
