import path from 'node:path'
import { type Case, steps, system, takeStep, wakesOn } from '@jzt/casework'
import { context, day, office, place, publishedCase } from '@jzt/casework/testing'
import { fen } from '@jzt/kernel'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { newId } from './ids.ts'
import { migrate } from './migrate.ts'

const quiet = () => undefined

/** The state of a case as a house kept it that knew 低保 alone. */
function asKeptThen(state: object): object {
  const { asked: _, adjustments: __, ...kept } = state as Record<string, Record<string, unknown>>
  for (const part of ['surveyResult', 'opinion', 'decision', 'benefit']) {
    const { programme, payment, ...then } = kept[part] ?? {}
    if (kept[part]) kept[part] = then
  }
  return kept
}

/** A database as it stood after so many migrations, with one household in it; `land` brings it to today. */
async function landing(
  before: number,
  work: (client: pg.Client, ids: { hid: string; caseId: string }, land: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const connection = { ...inject('connection'), database: `landed_cases_${before}` }
  const administrator = new pg.Client(inject('connection'))
  await administrator.connect()
  await administrator.query(`create database ${connection.database}`)
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
    const [hid, caseId] = [newId(), newId()]
    await client.query('insert into household (hid) values ($1)', [hid])
    await work(client, { hid, caseId }, async () => {
      await migrate(connection)
    })
  } finally {
    await client.end()
    await administrator.query(`drop database ${connection.database} with (force)`)
    await administrator.end()
  }
}

const insertCase = (
  client: pg.Client,
  { hid, caseId }: { hid: string; caseId: string },
  programme: string,
  state: object,
) =>
  client.query(
    `insert into case_file (hid, case_id, case_number, programme, stage, version, division, living_division, applicant_id,
      applicant_name_sealed, applicant_name_index, member_count, submitted_on, accepted_on, holder, closed_on, state)
     values ($1, $2, 'CQ-202609-000001', $3, 'published', 9, $4, $4, $1, '-', '-', 3, '2026-09-18', '2026-09-21',
      'platform', '2026-10-26', $5)`,
    [hid, caseId, programme, place.village, JSON.stringify(state)],
  )

const beginToday = (file: Case): Case => {
  const begun = takeStep(steps['begin-benefit'], file, {}, context(system, '2026-10-26'))
  if (!begun.ok) throw new Error(begun.refusal.code)
  return begun.state
}

test('a database of the time of 低保 alone reads after the migration as if its cases were written today', () =>
  landing(3, async (client, ids, land) => {
    const state = beginToday(publishedCase())
    await insertCase(client, ids, 'dibao', asKeptThen(state))
    await client.query(
      `insert into entitlement (hid, case_id, month, amount_fen, member_count) values ($1, $2, '2026-10', 91000, 3)`,
      [ids.hid, ids.caseId],
    )
    await land()
    const { rows } = await client.query('select state, asked from case_file')
    expect(rows).toEqual([{ state: JSON.parse(JSON.stringify(state)), asked: ['dibao'] }])
    const paid = await client.query('select seq, payment, programme, amount_fen::int from entitlement')
    expect(paid.rows).toEqual([{ seq: 0, payment: 'monthly', programme: 'dibao', amount_fen: 91_000 }])
  }))

test('a recognition of the time of one programme a decision has its row, its last day, and a clock that comes to it', () =>
  landing(7, async (client, ids, land) => {
    const published = publishedCase()
    const { programme: _, ...signed } = published.decision ?? {
      by: office.clerk.id,
      on: day('2026-10-22'),
      confirmed: true,
    }
    const recognised = { programme: 'marginal', amountFen: fen(0), validUntil: day('2027-10-21') } as const
    const state = beginToday({ ...published, decision: { ...signed, ...recognised } })
    const { validUntil: __, ...then } = state.benefit ?? {}
    await insertCase(client, ids, 'marginal', { ...state, benefit: then })
    await client.query(
      `insert into case_event (hid, case_id, seq, kind, on_date, at, actor_kind, payload)
       values ($1, $2, 9, 'benefit-begun', '2026-10-26', now(), 'system', '{}')`,
      [ids.hid, ids.caseId],
    )
    await land()
    const { rows } = await client.query('select state, wakes_on::text from case_file')
    expect(rows).toEqual([{ state: JSON.parse(JSON.stringify(state)), wakes_on: wakesOn(state) }])
    const books = await client.query(
      'select seq, payment, programme, amount_fen::int, valid_until::text from entitlement',
    )
    expect(books.rows).toEqual([
      { seq: 9, payment: 'none', programme: 'marginal', amount_fen: 0, valid_until: '2027-10-21' },
    ])
  }))
