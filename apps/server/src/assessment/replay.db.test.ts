import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { PlainDate } from '@jzt/kernel'
import type { Assessment, HouseholdFacts } from '@jzt/rules'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applied, assessed, citizenOf, type Road } from '../../test-support/case-road.ts'
import { type House, openHouse } from '../../test-support/house.ts'
import { newId } from '../platform/ids.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { replayCase } from './index.ts'

let house: House
let road: Road

beforeAll(async () => {
  house = await openHouse()
  const { id } = await citizenOf(house, '13900000001')
  road = await assessed(house, 'case-1', id)
})
afterAll(() => house.close())

const replayed = async () => {
  const file = await road.file()
  return inScope(house.equipment.db, wholeCity, (tx) => replayCase(house.equipment, tx, file))
}

test('刚作出的测算复算一致，写明版次和参数，并留下审计记录', async () => {
  const [only, ...others] = await replayed()
  expect(others).toEqual([])
  expect(only).toMatchObject({ on: '2026-09-21', packId: expect.stringMatching(/^CQ-/), replay: { kind: 'same' } })
  const rows = await house.equipment.db
    .selectFrom('audit')
    .select(['actorKind', 'why'])
    .where('what', '=', 'read:assessment')
    .execute()
  expect(rows).toEqual([{ actorKind: 'system', why: 'replay' }])
})

test('还没有测算过的件：不读，也不留审计记录', async () => {
  const { id } = await citizenOf(house, '13900000002')
  const file = await (await applied(house, 'case-2a', id)).file()
  expect(await inScope(house.equipment.db, wholeCity, (tx) => replayCase(house.equipment, tx, file))).toEqual([])
  const rows = await house.equipment.db
    .selectFrom('audit')
    .select('what')
    .where('caseId', '=', file.id)
    .where('what', '=', 'read:assessment')
    .execute()
  expect(rows).toEqual([])
})

test('库里的金额被改过，复算就发现', async () => {
  const setTo = (amountFen: number) => house.equipment.db.updateTable('assessment').set({ amountFen }).execute()
  await setTo(99_900)
  expect((await replayed())[0]?.replay).toEqual({
    kind: 'different',
    path: 'column amountFen',
    stored: '99900',
    now: '91000',
  })
  await setTo(91_000)
})

test('存下的参数被改过，复算就发现；改回来又一致', async () => {
  const { db } = house.equipment
  const { digest, content } = await db.selectFrom('parameterContent').selectAll().executeTakeFirstOrThrow()
  const keep = (text: string) =>
    db.updateTable('parameterContent').set({ content: text }).where('digest', '=', digest).execute()
  await keep(content.replace('77000', '78000'))
  expect((await replayed())[0]?.replay).toMatchObject({ kind: 'different', path: 'parameters' })
  await keep(content)
  expect((await replayed())[0]?.replay).toEqual({ kind: 'same' })
})

test('2026.1 版当时写下的测算，连同那时的存法，今天复算一致', async () => {
  const lines = readFileSync(
    path.resolve(import.meta.dirname, '../../../../packages/rules/editions/assessed-by-2026.1.jsonl'),
    'utf8',
  )
  for (const line of lines.trim().split('\n')) await keepAsThen(JSON.parse(line))
  const old = (await replayed()).filter(({ rulesVersion }) => rulesVersion === '2026.1')
  expect(old).toHaveLength(4)
  expect(old.filter(({ replay }) => replay.kind !== 'same')).toEqual([])
})

/** The facts alone were sealed then, without what was asked for. */
async function keepAsThen(old: { on: PlainDate; facts: HouseholdFacts; assessment: Assessment }): Promise<void> {
  const { household, id } = await road.file()
  const { encryption, clock, db } = house.equipment
  const assessmentId = newId()
  const { result, amountFen, rulesVersion, packId } = old.assessment
  await db
    .insertInto('assessment')
    .values({
      hid: household,
      caseId: id,
      assessmentId,
      assessedAt: clock.now(),
      assessedOn: old.on,
      rulesVersion,
      pack: packId,
      result,
      amountFen,
      factsSealed: encryption.seal(JSON.stringify(old.facts), `assessment.facts.${assessmentId}`),
      traceSealed: encryption.seal(JSON.stringify(old.assessment), `assessment.trace.${assessmentId}`),
    })
    .execute()
}
