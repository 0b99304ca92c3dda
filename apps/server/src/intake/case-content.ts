import type { Case } from '@jzt/casework'
import type { Application, Relation } from '@jzt/contract'
import type { MemberId, PlainDate } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

export interface KnownMember {
  readonly memberId: MemberId
  readonly key: string
  readonly name: string
  readonly idNumber: string
  readonly phone: string | undefined
  readonly relation: Relation
  readonly birth: PlainDate
}

/** The people of a case, opened. Whoever calls this writes the audit row. */
export async function listMembers(
  { encryption }: Equipment,
  tx: Tx,
  file: Pick<Case, 'household' | 'id'>,
): Promise<KnownMember[]> {
  const rows = await tx
    .selectFrom('caseMember')
    .select(['memberId', 'key', 'nameSealed', 'idNumberSealed', 'phoneSealed', 'relation', 'birth'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('key')
    .execute()
  return rows.map((row) => ({
    memberId: row.memberId as MemberId,
    key: row.key,
    name: encryption.open(row.nameSealed, `case_member.name.${row.memberId}`),
    idNumber: encryption.open(row.idNumberSealed, `case_member.id_number.${row.memberId}`),
    phone: row.phoneSealed ? encryption.open(row.phoneSealed, `case_member.phone.${row.memberId}`) : undefined,
    relation: row.relation as Relation,
    birth: row.birth as PlainDate,
  }))
}

/** What was declared, as it was declared. */
export async function getApplication(
  { encryption }: Equipment,
  tx: Tx,
  file: Pick<Case, 'household' | 'id'>,
): Promise<Application> {
  const row = await tx
    .selectFrom('application')
    .select('contentSealed')
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .executeTakeFirstOrThrow()
  return JSON.parse(encryption.open(row.contentSealed, `application.content.${file.id}`)) as Application
}
