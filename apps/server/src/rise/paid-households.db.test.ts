import { submittedCase } from '@jzt/casework/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../test-support/house.ts'
import { newId } from '../platform/ids.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { listPaid } from './paid-households.ts'

let house: House
const division = '500112'
const firstCase = '00000000-0000-0000-0000-000000000000'

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

type Row = readonly [seq: number, programme: string, payment: string, month: string, amountFen: number]

/** A case with its rows in the books, and nothing else. */
async function inBooks(number: string, ...rows: readonly Row[]): Promise<string> {
  const [hid, caseId] = [newId(), newId()]
  const file = { ...submittedCase(), id: caseId, household: hid }
  await inScope(house.equipment.db, wholeCity, async (tx) => {
    await tx.insertInto('household').values({ hid }).execute()
    await tx
      .insertInto('caseFile')
      .values({
        hid,
        caseId,
        caseNumber: number,
        programme: 'tekun',
        stage: 'published',
        version: 1,
        division: '500112001001',
        livingDivision: '500112001001',
        applicantId: newId(),
        applicantNameSealed: '-',
        applicantNameIndex: '-',
        memberCount: 3,
        submittedOn: '2026-09-18',
        acceptedOn: '2026-09-21',
        holder: 'platform',
        state: JSON.stringify(file),
      })
      .execute()
    for (const [seq, programme, payment, month, amountFen] of rows)
      await tx
        .insertInto('entitlement')
        .values({ hid, caseId, seq, programme, payment, month, amountFen, memberCount: 1, grantedOn: '2026-10-22' })
        .execute()
  })
  return caseId
}

const paid = async (after: string, limit: number) => {
  const page = await inScope(house.equipment.db, wholeCity, (tx) => listPaid(tx, division, { after, limit }))
  return { ...page, households: page.households.map((one) => [one.caseId, one.programme, one.amountFen]) }
}

test('一户两项待遇是两行，各按最近的一次；停发的那一项不在内，同一案的不会分在两页', async () => {
  const both = await inBooks(
    'CQ-202609-000001',
    [9, 'dibao', 'monthly', '2026-10', 61_000],
    [9, 'tekun', 'monthly', '2026-11', 130_100],
    [12, 'dibao', 'monthly', '2026-12', 70_000],
  )
  const stopped = await inBooks(
    'CQ-202609-000002',
    [9, 'tekun', 'monthly', '2026-11', 130_100],
    [9, 'dibao', 'monthly', '2026-10', 61_000],
    [12, 'dibao', 'monthly', '2026-12', 0],
  )
  const first = await paid(firstCase, 1)
  expect(first).toEqual({
    households: [
      [both, 'dibao', 70_000],
      [both, 'tekun', 130_100],
    ],
    next: both,
  })
  const second = await paid(both, 1)
  expect(second.households).toEqual([[stopped, 'tekun', 130_100]])
  expect(await paid(stopped, 1)).toEqual({ households: [] })
})
