import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope, nobody, type Scope, wholeCity } from '../src/platform/scope.ts'
import { applied, opined, publicised } from '../test-support/case-road.ts'
import { type House, openHouse } from '../test-support/house.ts'
import { citizenAt, places } from './actors.ts'

// The second wall (T29): plain SQL without any condition of ours, in the scope of each, finds nothing of a foreign file.

/** Directories hold ids and keyed indexes only; they lead to a household without its scope. */
const directories = ['household', 'case_directory', 'person_directory']
/** Not of any household: what everybody who is signed in shares. */
const common = [
  'platform_state',
  'division',
  'calendar_year',
  'citizen',
  'officer',
  'session',
  'sign_in_code',
  'attempt',
  'idempotency',
  'schema_migration',
  'parameter_draft',
  'parameter_pack',
  'parameter_content',
  'rise_batch',
  'population_snapshot',
  'simulation',
  // A list of people of a town, not of a household: its own test looks at its scope.
  'special_hardship',
]

let house: House
/** The tables that tell of a household, with how a row leads to it. */
let caseSide: { table: string; household: string }[]
let home: string
let away: string
let applicant: string
let stranger: string

const execute = <Row>(scope: Scope, statement: string): Promise<Row[]> =>
  inScope(house.equipment.db, scope, async (tx) => (await sql.raw<Row>(statement).execute(tx)).rows)
const asOwner = async <Row>(statement: string): Promise<Row[]> =>
  (await sql.raw<Row>(statement).execute(house.equipment.db)).rows
const of = (division: string): Scope => ({ division, citizen: '' })
const citizen = (id: string): Scope => ({ division: '', citizen: id })

beforeAll(async () => {
  house = await openHouse()
  const own = await citizenAt(house, 'applicant', '13900000001')
  const other = await citizenAt(house, 'another', '13900000002')
  applicant = own.id
  stranger = other.id
  const file = await (await publicised(house, 'case-1', own.id)).file()
  home = file.household
  away = (await (await applied(house, 'registered-elsewhere', other.id)).file()).household
  // A family that is not to be included hangs on no web page: its notice shows whose eyes reach how far.
  const board = await opined(house, 'case-11', other.id)
  await fillTheRest(file.household, file.id, file.members[0]?.id ?? '', other.id)
  expect((await board.file()).household).not.toBe(home)
  caseSide = (await tablesOfHouseholds()).filter(({ table }) => !directories.includes(table))
}, 120_000)
afterAll(() => house.close())

/** What the straight road leaves empty: a signature by link, a register's answer, a doubt, an objection, a month, a draw. */
async function fillTheRest(hid: string, caseId: string, memberId: string, objector: string): Promise<void> {
  const key = `'${hid}', '${caseId}'`
  const batch = randomUUID()
  const [drafter, publisher] = [randomUUID(), randomUUID()]
  const publicity = `(select publicity_id from publicity where case_id = '${caseId}' limit 1)`
  for (const statement of [
    `insert into authorisation (hid, case_id, member_id, authorisation_no, how, text_version, text_sha256, evidence_sealed, signed_at, signed_on)
       values (${key}, '${memberId}', 'SQ-1', 'own-code', '1', '-', '-', now(), current_date)`,
    `insert into authorisation_link (token_hash, hid, case_id, member_id, expires_at) values ('-', ${key}, '${memberId}', now())`,
    `insert into supporter_link (token_hash, hid, case_id, supporter_key, phone_sealed, sent_at, expires_at)
       values ('-', ${key}, 's1', '-', now(), now() + interval '1 day')`,
    `insert into supporter_answer (hid, case_id, supporter_key, outcome, text_version, text_sha256, evidence_sealed, answered_at, answered_on)
       values (${key}, 's1', 'declined', '-', '-', '-', now(), current_date)`,
    `insert into register_query (hid, case_id, query_id, member_id, register, status) values (${key}, '${randomUUID()}', '${memberId}', 'vehicle', 'none')`,
    `insert into finding (hid, case_id, finding_id, code, detail_sealed) values (${key}, '${randomUUID()}', 'doubt', '-')`,
    `insert into entitlement (hid, case_id, month, amount_fen, member_count, granted_on) values (${key}, '2026-10', 1, 3, '2026-09-01')`,
    `insert into objection (hid, case_id, objection_id, publicity_id, objector_id, words_sealed, made_on, new_facts)
       values (${key}, '${randomUUID()}', ${publicity}, '${objector}', '-', current_date, true)`,
    `insert into publicity (hid, case_id, publicity_id, kind, division, applicant_name_sealed, member_count, include, amount_fen, posted_on)
       values (${key}, '${randomUUID()}', 'proposed', '${places.village}', '-', 3, false, 0, current_date)`,
    `insert into spot_check_batch (batch_id, division, closed_by, share, seed, case_numbers, drawn, mandatory)
       values ('${batch}', '${places.district}', '${randomUUID()}', 0.3, '-', '[]', '[]', '[]')`,
    `insert into spot_check_case (case_id, batch_id) values ('${caseId}', '${batch}')`,
    `insert into officer (officer_id, account, name, role, division, password_hash)
       values ('${drafter}', 'drafter', '-', 'city', '50', '-'), ('${publisher}', 'publisher', '-', 'city', '50', '-')`,
    `insert into parameter_draft (draft_id, division, title, changes, drafted_by, edited_by, edited_at)
       values ('${batch}', '50', '-', '[]', '${drafter}', '{}', now())`,
    `insert into parameter_pack (pack_id, number, draft_id, division, title, changes, effective_from, drafted_by, published_by, published_at, published_on)
       values ('${batch}', 1, '${batch}', '50', '-', '[]', current_date, '${drafter}', '${publisher}', now(), current_date)`,
    `insert into rise_batch (batch_id, pack_id, division, effective_from, state)
       values ('${batch}', '${batch}', '${places.district}', current_date, 'waiting')`,
    `insert into rise_household (hid, case_id, batch_id, programme, outcome, before_fen) values (${key}, '${batch}', 'dibao', 'review', 1)`,
    `insert into standard_check (hid, case_id, assessment_id, pack_digest, checked_at)
       values (${key}, '${randomUUID()}', '-', now()) on conflict do nothing`,
    `insert into draft (draft_id, citizen_id, programmes, resume_at, pages_sealed) values ('${randomUUID()}', '${applicant}', '{dibao}', '', '-')`,
  ])
    await asOwner(statement)
}

/** Found in the database itself: a new table of a household is in the test on the day it is made. */
async function tablesOfHouseholds() {
  const rows = await asOwner<{ table: string; columns: string[] }>(`
    select c.relname as table, array_agg(a.attname::text) as columns from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace group by 1`)
  const unknown = rows.filter(({ table, columns }) => !common.includes(table) && !howToHousehold(table, columns))
  if (unknown.length > 0) throw new Error(`how does a row lead to a household in ${unknown.map(({ table }) => table)}?`)
  return rows.flatMap(({ table, columns }) => {
    const household = common.includes(table) ? undefined : howToHousehold(table, columns)
    return household ? [{ table, household }] : []
  })
}

function howToHousehold(table: string, columns: readonly string[]): string | undefined {
  if (columns.includes('hid')) return 'hid'
  if (table === 'spot_check_case') return `(select hid from case_directory d where d.case_id = ${table}.case_id)`
  if (table === 'spot_check_batch')
    return `(select hid from case_directory d join spot_check_case c using (case_id) where c.batch_id = ${table}.batch_id limit 1)`
  if (table === 'draft') return `(case when citizen_id = '${applicant}' then '${home}'::uuid else '${away}'::uuid end)`
  return undefined
}

const countOf = async (scope: Scope, table: string, where: string): Promise<number> =>
  (await execute<{ n: number }>(scope, `select count(*)::int as n from ${table} where ${where}`))[0]?.n ?? -1

/** Rows of the family at home that this scope finds, table by table; public notices and the objector's own words aside. */
async function foundOfHome(scope: Scope): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const { table, household } of caseSide) {
    const hidden = table === 'publicity' ? ' and not include' : ''
    const rows = await countOf(scope, table, `${household} = '${home}'${hidden}`)
    if (rows > 0) found[table] = rows
  }
  return found
}

describe('what is visible', () => {
  it('the office of the family and all above it find a row of it in every table', async () => {
    const all = caseSide
      .map(({ table }) => table)
      .filter((table) => table !== 'draft')
      .sort()
    expect(Object.keys(await foundOfHome(wholeCity)).sort()).toEqual(all)
    expect(Object.keys(await foundOfHome(of(places.district))).sort()).toEqual(all)
    const town = all.filter((table) => !table.startsWith('spot_check'))
    expect(Object.keys(await foundOfHome(of(places.town))).sort()).toEqual(town)
    expect(Object.keys(await foundOfHome(of(places.village))).sort()).toEqual(town)
  })

  it.each(['sisterTown', 'sisterVillage', 'otherDistrict', 'townElsewhere', 'villageElsewhere', 'thirdTown'] as const)(
    'an office elsewhere (%s) finds no row of it in any table',
    async (place) => {
      expect(await foundOfHome(of(places[place]))).toEqual({})
    },
  )

  it('nobody finds nothing at all, and a citizen finds nothing of a stranger but the objection he made himself', async () => {
    expect(await foundOfHome(nobody)).toEqual({})
    expect(await foundOfHome(citizen(randomUUID()))).toEqual({})
    expect(await foundOfHome(citizen(stranger))).toEqual({ objection: 1 })
  })

  it('the applicant finds his file, and not who objected to it', async () => {
    const found = await foundOfHome(citizen(applicant))
    expect(found).toMatchObject({ case_file: 1, draft: 1, register_query: 1 })
    expect(found['objection']).toBeUndefined()
  })

  it('the town where a family lives finds its file, the district of that town does not become its handler', async () => {
    expect(await countOf(of(places.sisterTown), 'case_file', `hid = '${away}'`)).toBe(1)
    expect(await countOf(of(places.thirdDistrict), 'case_file', `hid = '${away}'`)).toBe(0)
  })

  it('a scope that was set and reset to nothing still opens nothing: the setting is then empty and not null', async () => {
    const { db } = house.equipment
    await db.connection().execute(async (connection) => {
      await inScope(connection, wholeCity, async (tx) => sql`select 1`.execute(tx))
      const rows = await connection.transaction().execute(async (tx) => {
        await sql`set local role jzt_app`.execute(tx)
        const setting = await sql<{ now: string | null }>`select current_setting('app.division', true) as now`.execute(
          tx,
        )
        expect(setting.rows[0]?.now ?? '').toBe('')
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from case_file`.execute(tx)
        return rows
      })
      expect(rows[0]?.n).toBe(0)
    })
  })

  it('a scope is a division code or a citizen id, and nothing that could end the statement', async () => {
    for (const division of ["50'; reset role; --", '51', '5', '50010300100300', "' or true --"])
      await expect(execute({ division, citizen: '' }, 'select 1')).rejects.toThrow('not a division scope')
    await expect(execute({ division: '', citizen: "'; reset role; --" }, 'select 1')).rejects.toThrow('not a citizen')
  })
})

const refusal = async (scope: Scope, statement: string): Promise<string> => {
  try {
    const rows = await execute(scope, `${statement} returning 1 as touched`)
    return `${rows.length} rows`
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    return code === '42501' ? 'denied' : message
  }
}

const idOf = (table: string): string =>
  table === 'draft' ? 'draft_id' : table.startsWith('spot_check') ? 'batch_id' : 'hid'

describe('what can be changed', () => {
  it.each(['sisterTown', 'otherDistrict', 'villageElsewhere'] as const)(
    'an office elsewhere (%s) changes and deletes no row of the family in any table',
    async (place) => {
      const all = [...caseSide, ...directories.map((table) => ({ table, household: 'hid' }))]
      const acts = all.flatMap(({ table, household }) =>
        [`update ${table} set ${idOf(table)} = ${idOf(table)}`, `delete from ${table}`].map(
          (act) => `${act} where ${household} = '${home}'`,
        ),
      )
      const touched: string[] = []
      for (const act of acts) {
        const done = await refusal(of(places[place]), act)
        if (done !== 'denied' && done !== '0 rows') touched.push(`${act}: ${done}`)
      }
      expect(touched).toEqual([])
    },
  )

  it('a public notice can be read by all and is changed by the offices of its case alone', async () => {
    const where = `where hid = '${home}' and include`
    expect(await countOf(nobody, 'publicity', `hid = '${home}' and include`)).toBe(1)
    expect(await refusal(nobody, `update publicity set withdrawn_on = posted_on ${where}`)).toBe('0 rows')
    expect(await refusal(of(places.town), `update publicity set withdrawn_on = null ${where}`)).toBe('1 rows')
  })

  it.each([
    'case_event',
    'step_record',
    'assessment',
    'entitlement',
    'audit',
    'spot_check_batch',
    'household',
    'case_directory',
  ])(
    'nobody rewrites history: %s can be added to, not changed and not emptied, by the whole city either',
    async (table) => {
      const column =
        { audit: 'why', spot_check_batch: 'seed', household: 'created_at', case_directory: 'case_number' }[table] ??
        'case_id'
      expect(await refusal(wholeCity, `update ${table} set ${column} = ${column} where true`)).toBe('denied')
      expect(await refusal(wholeCity, `delete from ${table} where true`)).toBe('denied')
      await expect(execute(wholeCity, `truncate ${table}`)).rejects.toMatchObject({ code: '42501' })
    },
  )

  it('the role of the server owns nothing, is no superuser, bypasses no policy and makes no tables', async () => {
    const [role] = await asOwner<object>(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = 'jzt_app'`,
    )
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false })
    const owned = await asOwner(`select 1 from pg_class where relowner = 'jzt_app'::regrole`)
    expect(owned).toEqual([])
    await expect(execute(wholeCity, 'create table public.mine (a int)')).rejects.toMatchObject({ code: '42501' })
    await expect(execute(wholeCity, 'alter table case_file disable row level security')).rejects.toMatchObject({
      code: '42501',
    })
  })

  it('every table of a household has its wall, forced for the owner too', async () => {
    const open = await asOwner<{ relname: string }>(
      `select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
         and not (relrowsecurity and relforcerowsecurity)`,
    )
    const allowed = new Set([...common, 'household', 'case_directory'])
    expect(open.map(({ relname }) => relname).filter((table) => !allowed.has(table))).toEqual([])
  })
})
