import { type Case, isAskedAnewIn, isFollowedBy } from '@jzt/casework'
import type { MemberId } from '@jzt/kernel'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import { scopeNow, widen } from '../platform/scope.ts'

/** A file of the same family, and who of it stands under which index of the identity number. */
export interface OwnFile {
  readonly file: Case
  readonly memberOf: ReadonlyMap<string, MemberId>
}

/** A family by its people: every application opens a household of its own. */
export interface FamilyIndexes {
  readonly applicant: string
  /** The applicant among them. */
  readonly members: readonly string[]
}

/**
 * The files of this family that hold its members now, 临时救助 apart: the applicant of each stands in the other. Read in
 * the scope of the whole city, for a family that has moved between towns.
 */
export async function listOwnFiles(tx: Tx, { applicant, members }: FamilyIndexes): Promise<OwnFile[]> {
  const { rows } = await sql<{ state: Case; people: [string, MemberId][] }>`
    select f.state, (select jsonb_agg(jsonb_build_array(m.id_number_index, m.member_id))
      from case_member m where m.hid = f.hid and m.case_id = f.case_id) as people
    from person_directory p join case_file f on f.hid = p.hid and f.case_id = p.case_id
    where p.id_number_index = ${applicant} and p.open and p.procedure <> 'temporary' and exists (
      select from case_member m where m.hid = p.hid and m.case_id = p.case_id
        and m.relation = 'self' and m.id_number_index = any(${[...members]}))
    order by f.case_id`.execute(tx)
  return rows.map(({ state, people }) => ({ file: state, memberOf: new Map(people) }))
}

/** The other files of the family of this one. */
export async function listOtherFiles(tx: Tx, file: Case): Promise<Case[]> {
  const people = await tx
    .selectFrom('caseMember')
    .select(['idNumberIndex', 'relation'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .execute()
  const applicant = people.find(({ relation }) => relation === 'self')?.idNumberIndex
  if (!applicant) return []
  const own = await listOwnFiles(tx, { applicant, members: people.map(({ idNumberIndex }) => idNumberIndex) })
  return own.map((one) => one.file).filter(({ id }) => id !== file.id)
}

/** How far the renewal of this recognition is: whoever has asked anew is not told to ask, and whoever has been granted neither. */
export type Renewal = 'asked' | 'granted'

/** Undefined as long as the family has not asked anew. */
export async function renewalOf(tx: Tx, file: Case): Promise<Renewal | undefined> {
  const others = await widen(tx, await scopeNow(tx), () => listOtherFiles(tx, file))
  if (others.some((newer) => isFollowedBy(file, newer))) return 'granted'
  return others.some((newer) => isAskedAnewIn(file, newer)) ? 'asked' : undefined
}
