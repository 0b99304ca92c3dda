import path from 'node:path'
import { steps, system, takeStep } from '@jzt/casework'
import { context, place, publishedCase } from '@jzt/casework/testing'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { newId } from './ids.ts'
import { migrate } from './migrate.ts'

const quiet = () => undefined
const before = 3

/** The state of a case as a house kept it that knew 低保 alone. */
function asKeptThen(state: object): object {
  const { asked: _, adjustments: __, ...kept } = state as Record<string, Record<string, unknown>>
  for (const part of ['surveyResult', 'opinion', 'decision', 'benefit']) {
    const { programme, payment, ...then } = kept[part] ?? {}
    if (kept[part]) kept[part] = then
  }
  return kept
}

test('a database of the time of 低保 alone reads after the migration as if its cases were written today', async () => {
  const connection = { ...inject('connection'), database: 'landed_cases' }
  const administrator = new pg.Client(inject('connection'))
  await administrator.connect()
  await administrator.query('create database landed_cases')
  await runner({
    databaseUrl: connection,
    dir: path.resolve(import.meta.dirname, '../../migrations'),
    direction: 'up',
    count: before,
    migrationsTable: 'schema_migration',
    ignorePattern: '(?!\\d{4}_.+\\.sql$).*',
    logger: { info: quiet, warn: quiet, error: quiet, debug: quiet },
  })
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const begun = takeStep(steps['begin-benefit'], publishedCase(), {}, context(system, '2026-10-26'))
    if (!begun.ok) throw new Error(begun.refusal.code)
    const [hid, caseId] = [newId(), newId()]
    await client.query('insert into household (hid) values ($1)', [hid])
    await client.query(
      `insert into case_file (hid, case_id, case_number, programme, stage, version, division, living_division, applicant_id,
        applicant_name_sealed, applicant_name_index, member_count, submitted_on, accepted_on, holder, closed_on, state)
       values ($1, $2, 'CQ-202609-000001', 'dibao', 'published', 9, $3, $3, $1, '-', '-', 3, '2026-09-18', '2026-09-21',
        'platform', '2026-10-26', $4)`,
      [hid, caseId, place.village, JSON.stringify(asKeptThen(begun.state))],
    )
    await client.query(
      `insert into entitlement (hid, case_id, month, amount_fen, member_count) values ($1, $2, '2026-10', 91000, 3)`,
      [hid, caseId],
    )
    await migrate(connection)
    const { rows } = await client.query('select state, asked from case_file')
    expect(rows).toEqual([{ state: JSON.parse(JSON.stringify(begun.state)), asked: ['dibao'] }])
    const paid = await client.query('select seq, payment, programme, amount_fen::int from entitlement')
    expect(paid.rows).toEqual([{ seq: 0, payment: 'monthly', programme: 'dibao', amount_fen: 91_000 }])
  } finally {
    await client.end()
    await administrator.query('drop database landed_cases with (force)')
    await administrator.end()
  }
})
