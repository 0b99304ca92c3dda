import type { Case } from '@jzt/casework'
import type { MemberId } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Register, RegisterRecord } from './register-record.ts'

export type QueryStatus =
  | 'waiting'
  | 'found'
  | 'none'
  | 'not-covered'
  | 'error'
  | 'no-answer'
  | 'malformed'
  | 'stood-in'

/** One question to one register about one person, with what came back. */
export interface RegisterAnswer {
  readonly queryId: string
  readonly memberId: MemberId
  readonly register: Register
  readonly status: QueryStatus
  readonly attempts: number
  readonly askedAt: Date
  /** Set by a usable answer. On a row that was stood in for, it marks an answer that came late. */
  readonly answeredAt: Date | undefined
  readonly sourceOrg: string | undefined
  readonly requestNo: string | undefined
  readonly records: readonly RegisterRecord[]
}

export interface QueryKeys {
  readonly hid: string
  readonly caseId: string
  readonly queryId: string
}

const place = (queryId: string) => `register_query.records.${queryId}`

export const sealRecords = ({ encryption }: Equipment, queryId: string, records: readonly RegisterRecord[]): string =>
  encryption.seal(JSON.stringify(records), place(queryId))

/** Everything that was asked in a case, member by member. */
export async function listAnswers(
  equipment: Equipment,
  tx: Tx,
  file: Pick<Case, 'household' | 'id'>,
): Promise<RegisterAnswer[]> {
  const rows = await tx
    .selectFrom('registerQuery')
    .select([
      'queryId',
      'memberId',
      'register',
      'status',
      'attempts',
      'askedAt',
      'answeredAt',
      'sourceOrg',
      'requestNo',
      'recordsSealed',
    ])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('memberId')
    .orderBy('register')
    .execute()
  return rows.map(({ recordsSealed, ...row }) => ({
    ...row,
    memberId: row.memberId as MemberId,
    register: row.register as Register,
    status: row.status as QueryStatus,
    answeredAt: row.answeredAt ?? undefined,
    sourceOrg: row.sourceOrg ?? undefined,
    requestNo: row.requestNo ?? undefined,
    records: recordsSealed
      ? (JSON.parse(equipment.encryption.open(recordsSealed, place(row.queryId))) as RegisterRecord[])
      : [],
  }))
}
