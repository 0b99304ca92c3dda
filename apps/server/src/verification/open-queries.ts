import { queryKey } from '@jzt/casework'
import type { MemberId } from '@jzt/kernel'
import { isAuthorised } from '../authorisation/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { registers } from './register-record.ts'

export interface QueriesWanted {
  readonly hid: string
  readonly caseId: string
  readonly memberIds: readonly MemberId[]
}

export interface QueriesOpened {
  /** One `queryKey` for each register and member: what `start-investigation` and `start-verification` are told. */
  readonly outstanding: readonly string[]
  /** Nobody may be asked about without an authorisation (社会救助法 第四十条): about these nothing is asked. */
  readonly unauthorised: readonly MemberId[]
}

/** Puts the questions to the four registers on file with their jobs: both are there after the commit, or neither. */
export async function openQueries(equipment: Equipment, tx: Tx, wanted: QueriesWanted): Promise<QueriesOpened> {
  const { hid, caseId } = wanted
  const outstanding: string[] = []
  const unauthorised: MemberId[] = []
  for (const memberId of wanted.memberIds) {
    if (!(await isAuthorised(tx, hid, caseId, memberId))) {
      unauthorised.push(memberId)
      continue
    }
    for (const register of registers) {
      const queryId = newId()
      const opened = await tx
        .insertInto('registerQuery')
        .values({ hid, caseId, queryId, memberId, register, status: 'waiting', askedAt: equipment.clock.now() })
        .onConflict((conflict) => conflict.columns(['hid', 'caseId', 'memberId', 'register']).doNothing())
        .executeTakeFirst()
      if (opened.numInsertedOrUpdatedRows === 0n) continue // asked before: never twice about the same person
      await equipment.jobs.enqueue(tx, 'query-register', { hid, caseId, queryId })
      outstanding.push(queryKey(register, memberId))
    }
  }
  return { outstanding, unauthorised }
}
