import { isOpen, queryKey } from '@jzt/casework'
import type { HouseholdId, MemberId } from '@jzt/kernel'
import { isAuthorised, listSupporterAnswers } from '../authorisation/index.ts'
import { findCase } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { type Register, registers } from './register-record.ts'

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
      const isNew = await openQuery(equipment, tx, { hid, caseId, memberId, register })
      if (isNew) outstanding.push(queryKey(register, memberId))
    }
  }
  await openSupporterQueries(equipment, tx, wanted)
  return { outstanding, unauthorised }
}

interface NewQuery {
  readonly hid: string
  readonly caseId: string
  readonly memberId: MemberId
  readonly register: Register
}

/** False when it was asked before: never twice about the same person. */
async function openQuery(equipment: Equipment, tx: Tx, query: NewQuery): Promise<boolean> {
  const queryId = newId()
  const { hid, caseId } = query
  const opened = await tx
    .insertInto('registerQuery')
    .values({ ...query, queryId, status: 'waiting', askedAt: equipment.clock.now() })
    .onConflict((conflict) => conflict.columns(['hid', 'caseId', 'memberId', 'register']).doNothing())
    .executeTakeFirst()
  if (opened.numInsertedOrUpdatedRows === 0n) return false
  await equipment.jobs.enqueue(tx, 'query-register', { hid, caseId, queryId })
  return true
}

/** Not 户籍: it tells of everybody in his household, and he has agreed for himself alone. */
const supporterRegisters = ['social-insurance', 'real-estate', 'vehicle'] as const satisfies readonly Register[]

/**
 * Asks about supporters outside the household who have agreed (社会救助法 第四十一条). The case waits for none of these
 * answers: they are for the officer, who says at a visit what a supporter can give.
 */
async function openSupporterQueries(equipment: Equipment, tx: Tx, { hid, caseId }: QueryOwner): Promise<void> {
  for (const { person } of await listSupporterAnswers(equipment, tx, { household: hid as HouseholdId })) {
    if (!person) continue
    for (const register of supporterRegisters) {
      await openQuery(equipment, tx, { hid, caseId, memberId: person.personId, register })
    }
  }
}

type QueryOwner = Pick<QueriesWanted, 'hid' | 'caseId'>

/** A supporter has agreed: he is asked about at once where the check runs already, and else when it starts. */
export async function querySupporters(equipment: Equipment, owner: QueryOwner): Promise<void> {
  await inScope(equipment.db, wholeCity, async (tx) => {
    const file = await findCase(tx, owner.caseId)
    if (file?.verification && isOpen(file)) await openSupporterQueries(equipment, tx, owner)
  })
}
