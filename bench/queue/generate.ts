import { openCase } from '@jzt/casework'
import type { CaseId, CaseNumber, CitizenId, DivisionCode, HouseholdId, MemberId, PlainDate } from '@jzt/kernel'
import pg from 'pg'
import { newId } from '../../apps/server/src/platform/ids.ts'

/**
 * Fills the case tables set by set, as a city of some years stands: 70 % closed, the open ones spread over the stages by how
 * long each lasts, villages of very unlike size over all towns, 4 % of families living in another place than registered.
 */
export async function generateCases(connection: pg.ClientConfig, cases: number): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    // The rows are right by construction; checking a million foreign keys one by one would take longer than making them.
    await client.query(
      "set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '64MB'",
    )
    const indexes = await dropIndexes(client)
    await client.query(
      "select setseed(0.5); create temp table village as select row_number() over (order by md5(code)) as place, code from division where level = 'village'",
    )
    await client.query('create index on village (place); analyze village')
    await client.query(insertCases, [cases, exampleState()])
    await client.query('insert into household (hid) select hid from case_file')
    await client.query(
      'insert into case_directory (case_id, case_number, hid) select case_id, case_number, hid from case_file',
    )
    await client.query(
      'insert into person_directory (id_number_index, hid, case_id, open) select applicant_name_index, hid, case_id, closed_on is null from case_file',
    )
    for (const definition of indexes) await client.query(definition)
    await client.query('vacuum analyze case_file, household, case_directory, person_directory')
  } finally {
    await client.end()
  }
}

/** Secondary indexes are made anew afterwards, which is faster than keeping them up row by row. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    "select indexname, indexdef from pg_indexes where tablename = 'case_file' and indexname <> 'case_file_pkey'",
  )
  for (const { indexname } of rows) await client.query(`drop index ${indexname}`)
  return rows.map(({ indexdef }) => indexdef)
}

/** The state of one freshly opened case: what the row carries beside its columns. */
function exampleState(): string {
  const village = '500103001003' as DivisionCode
  const submission = {
    caseId: newId<CaseId>(),
    household: newId<HouseholdId>(),
    number: 'CQ-202609-000001' as CaseNumber,
    applicant: newId<CitizenId>(),
    asked: ['dibao'] as const,
    registeredVillage: village,
    livingVillage: village,
    members: ['self', 'spouse', 'child'].map((relation) => ({ id: newId<MemberId>(), relation })),
    declaredNearKin: false,
    findings: [],
  }
  return JSON.stringify(openCase(submission, { today: '2026-09-21' as PlainDate }).state)
}

/** $1 cases, $2 the state. `luck` decides closed or open, `turn` the stage; the power makes some villages many times larger than others. */
const insertCases = `
  insert into case_file (hid, case_id, case_number, programme, stage, version, division, living_division, applicant_id,
    applicant_name_sealed, applicant_name_index, member_count, submitted_on, accepted_on, holder, next_deadline,
    next_deadline_name, closed_on, outcome, state)
  select uuidv7(), uuidv7(), 'CQ-' || to_char(submitted, 'YYYYMM') || '-' || lpad(n::text, 7, '0'), 'dibao',
    stage, 12, registered.code, living.code, gen_random_uuid(),
    'k1234567.' || repeat(md5(n::text), 3), md5('name' || n), 1 + (n % 5)::int, submitted, submitted + 2,
    case when stage in ('submitted', 'accepted', 'investigating', 'opinion-given', 'delivered') then 'town'
      when stage = 'supplementing' then 'citizen' when stage = 'publicised' then 'village'
      when stage in ('reported', 'decided') then 'district' else 'platform' end,
    case when closed or n % 40 = 0 then null else current_date - 4 + (turn * 34)::int end,
    case when closed or n % 40 = 0 then null else 'decide' end,
    case when closed then submitted + 30 end, case when closed then 'granted' end, $2::jsonb
  from (
    select n, luck < 0.7 as closed, turn, near,
      case when luck < 0.7 then 'published'
        else (array['submitted', 'supplementing', 'accepted', 'investigating', 'investigating', 'investigating', 'opinion-given',
          'publicised', 'publicised', 'reported', 'reported', 'decided', 'delivered'])[1 + floor(turn * 12.999)::int] end as stage,
      current_date - case when luck < 0.7 then 60 + floor(turn * 1000)::int else floor(turn * 55)::int end as submitted,
      1 + floor(power(random(), 1.3) * (select count(*) from village))::bigint as registered_place,
      1 + floor(random() * (select count(*) from village))::bigint as other_place
    from (select n, random() as luck, random() as turn, random() as near from generate_series(1, $1::int) n offset 0) drawn offset 0
  ) each
  join village registered on registered.place = registered_place
  join village living on living.place = case when near < 0.96 then registered_place else other_place end`
