import fs from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Case, type CaseEvent, evolveAll } from '@jzt/casework'
import { type RawBuilder, sql } from 'kysely'
import type { Equipment } from '../../apps/server/src/platform/equipment.ts'
import type { Ledger } from './writers.ts'

export interface Found {
  readonly lostSubmissions: number
  readonly lostDocuments: number
  readonly duplicates: number
  readonly withoutAudit: number
  readonly halfDoneKeys: number
  readonly differingReplays: number
  readonly danglingDocuments: number
  readonly orphanFiles: number
}

/** Holds what is in the database and the file store against what the writers were told. */
export async function verify(equipment: Equipment, ledger: Ledger): Promise<Found> {
  const count = async (query: RawBuilder<{ count: number }>) => (await query.execute(equipment.db)).rows[0]?.count ?? -1
  const told = JSON.stringify(ledger.submissions)
  const keys = new Set((await storageKeys(equipment)).map(({ storageKey }) => storageKey))
  const files = listFiles(path.join(equipment.config.dataDirectory, 'files'))
  return {
    lostSubmissions: await count(sql`
      select count(*)::int from jsonb_to_recordset(${told}::jsonb) as told ("caseId" uuid, number text, key text)
      where not exists (select from case_file f join case_directory d using (hid, case_id)
        join case_event e on e.hid = f.hid and e.case_id = f.case_id and e.seq = 1
        where f.case_id = told."caseId" and d.case_number = told.number)`),
    lostDocuments: await count(sql`
      select count(*)::int from unnest(${ledger.documents}::uuid[]) as told (id)
      where not exists (select from document where document_id = told.id)`),
    duplicates: await count(sql`
      select count(*)::int from (select from person_directory group by id_number_index having count(*) > 1) twice`),
    withoutAudit: await count(sql`
      select count(*)::int from case_file f
      where not exists (select from audit a where a.case_id = f.case_id and a.what = 'submit')`),
    halfDoneKeys: await count(sql`select count(*)::int from idempotency where status is null or reply is null`),
    differingReplays: await countDifferingReplays(equipment),
    danglingDocuments: await countUnreadable(equipment),
    orphanFiles: files.filter((key) => !keys.has(key)).length,
  }
}

const storageKeys = ({ db }: Equipment) => db.selectFrom('document').select('storageKey').execute()

function listFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
}

/** Every document's file is there, whole, and opens under its key. */
async function countUnreadable(equipment: Equipment): Promise<number> {
  let unreadable = 0
  for (const { storageKey } of await storageKeys(equipment)) {
    await equipment.files.get(storageKey).catch(() => {
      unreadable += 1
    })
  }
  return unreadable
}

/** The events of each case, told again from the first, give the state that is stored beside them. */
async function countDifferingReplays({ db }: Equipment): Promise<number> {
  const { rows } = await sql<{ state: Case; version: number; events: CaseEvent[] }>`
    select f.state, f.version, (select jsonb_agg(e.payload order by e.seq) from case_event e
      where e.hid = f.hid and e.case_id = f.case_id) as events from case_file f`.execute(db)
  return rows.filter(({ state, version, events }) => {
    const again = events && JSON.parse(JSON.stringify(evolveAll(undefined, events)))
    return !isDeepStrictEqual(again, state) || version !== again.version
  }).length
}
