import { answerVerification, type Case, isOpen, system, takeStep } from '@jzt/casework'
import type { MemberId } from '@jzt/kernel'
import { findAuthorisationNo, listSupporterAnswers } from '../authorisation/index.ts'
import { findCase, lockCase, saveStep } from '../casework/index.ts'
import { listMembers } from '../intake/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { inScope, wholeCity } from '../platform/scope.ts'
import { askRegister } from './ask-register.ts'
import { type Breaker, restSeconds } from './breaker.ts'
import type { RegisterConnector, RegisterOutcome, RegisterQuestion } from './connector.ts'
import { type QueryKeys, type QueryStatus, sealRecords } from './query-store.ts'
import type { Register } from './register-record.ts'

export interface Outside {
  readonly connector: RegisterConnector
  readonly breaker: Breaker
}

/** How often a register is asked about one person: with the waits below, for about a week. */
export const attemptsAllowed = 40
const longestWaitSeconds = 6 * 3600

/** 2, 4, 8 … seconds, then every six hours. */
export const waitSeconds = (attempts: number): number => Math.min(2 ** Math.min(attempts, 20), longestWaitSeconds)

/**
 * Asks one register about one person and keeps what it says. The question goes out between two transactions, so that a slow
 * register holds no lock. What is no answer is asked again later, by a job written with the new state.
 */
export async function workQuery(equipment: Equipment, outside: Outside, keys: QueryKeys): Promise<void> {
  const query = await inScope(equipment.db, wholeCity, (tx) => findQuery(tx, keys))
  if (!query) return
  if (outside.breaker.isOpen(query.register)) {
    return inScope(equipment.db, wholeCity, (tx) => askLater(equipment, tx, keys, restSeconds))
  }
  const question = await inScope(equipment.db, wholeCity, (tx) => takeQuestion(equipment, tx, keys, query))
  if (!question) return
  const outcome = await askRegister(outside.connector, query.register, question)
  outside.breaker.note(query.register, !('why' in outcome))
  await inScope(equipment.db, wholeCity, (tx) => keepOutcome(equipment, tx, { ...keys, ...query }, outcome))
}

interface Query {
  readonly file: Case
  readonly memberId: MemberId
  readonly register: Register
}

/** Undefined when there is nothing to ask any more. */
async function findQuery(tx: Tx, keys: QueryKeys): Promise<Query | undefined> {
  const row = await queryRow(tx, keys)
  const file = await findCase(tx, keys.caseId)
  if (!row || !file || !isOpen(file)) return undefined
  if (row.answeredAt || row.status === 'not-covered' || row.attempts >= attemptsAllowed) return undefined
  return { file, memberId: row.memberId as MemberId, register: row.register as Register }
}

const queryRow = (tx: Tx, { hid, caseId, queryId }: QueryKeys) =>
  tx
    .selectFrom('registerQuery')
    .select(['memberId', 'register', 'status', 'attempts', 'answeredAt'])
    .where('hid', '=', hid)
    .where('caseId', '=', caseId)
    .where('queryId', '=', queryId)
    .executeTakeFirst()

/** Counts the attempt and audits it before it is made: no question leaves the house without a trace (社会救助法 第七十条). */
async function takeQuestion(
  equipment: Equipment,
  tx: Tx,
  { hid, caseId, queryId }: QueryKeys,
  { file, memberId, register }: Query,
): Promise<RegisterQuestion | undefined> {
  const person = await findPerson(equipment, tx, file, memberId)
  if (!person) return undefined // withdrawn meanwhile
  const { attempts } = await tx
    .updateTable('registerQuery')
    .set((row) => ({ attempts: row('attempts', '+', 1) }))
    .where('hid', '=', hid)
    .where('caseId', '=', caseId)
    .where('queryId', '=', queryId)
    .returning('attempts')
    .executeTakeFirstOrThrow()
  await audit(tx, system, 'register-asked', file, `${register} ${person.authorisationNo}`)
  return {
    taskNo: `${queryId}-${attempts}`,
    caseNo: file.number,
    ...person,
    asOf: equipment.clock.today(),
    requesterOrg: file.town,
  }
}

type Person = Pick<RegisterQuestion, 'name' | 'idNumber' | 'authorisationNo'>

/** A member of the case or a supporter outside it, with the authorisation that the question names. */
async function findPerson(equipment: Equipment, tx: Tx, file: Case, id: MemberId): Promise<Person | undefined> {
  const authorisationNo = await findAuthorisationNo(tx, file.household, file.id, id)
  if (authorisationNo) {
    const member = (await listMembers(equipment, tx, file)).find(({ memberId }) => memberId === id)
    return member && { name: member.name, idNumber: member.idNumber, authorisationNo }
  }
  const answers = await listSupporterAnswers(equipment, tx, file)
  const supporter = answers.find(({ person }) => person?.personId === id)
  if (!supporter?.person || !supporter.authorisationNo) return undefined
  const { name, idNumber } = supporter.person
  return { name, idNumber, authorisationNo: supporter.authorisationNo }
}

async function keepOutcome(
  equipment: Equipment,
  tx: Tx,
  query: QueryKeys & Query,
  outcome: RegisterOutcome,
): Promise<void> {
  const file = await lockCase(tx, query.caseId)
  const row = await queryRow(tx, query)
  if (!file || !row || row.answeredAt) return
  const settled = 'records' in outcome
  const late = row.status === 'stood-in'
  const { status } = outcome
  await tx
    .updateTable('registerQuery')
    .set({
      // A row that was stood in for stays so marked; the late answer lies beside it.
      ...(late ? {} : { status }),
      ...(settled
        ? {
            answeredAt: equipment.clock.now(),
            recordsSealed: sealRecords(equipment, query.queryId, outcome.records),
          }
        : {}),
      ...('sourceOrg' in outcome ? { sourceOrg: outcome.sourceOrg, requestNo: outcome.requestNo } : {}),
    })
    .where('hid', '=', query.hid)
    .where('caseId', '=', query.caseId)
    .where('queryId', '=', query.queryId)
    .execute()
  await audit(tx, system, 'register-answered', file, 'why' in outcome ? `${status} ${outcome.why}` : status)
  if (settled || (!late && status !== row.status)) await tellCase(equipment, tx, file, query, status)
  if ('why' in outcome) await askLater(equipment, tx, query, waitSeconds(row.attempts))
}

/** The case hears of answers, of "not covered" and of errors; silence and nonsense are no answer. */
async function tellCase(equipment: Equipment, tx: Tx, file: Case, query: Query, answer: QueryStatus): Promise<void> {
  if (answer !== 'found' && answer !== 'none' && answer !== 'not-covered' && answer !== 'error') return
  const context = {
    by: system,
    today: equipment.clock.today(),
    calendar: equipment.calendar,
    newId: newId(),
  }
  const step = takeStep(
    answerVerification,
    file,
    { register: query.register, memberId: query.memberId, answer },
    context,
  )
  // Refused when the case is past checking: then the answer is kept on file and moves nothing.
  if (step.ok) await saveStep(equipment, tx, file, step, system)
}

async function askLater({ jobs }: Equipment, tx: Tx, keys: QueryKeys, seconds: number): Promise<void> {
  const { hid, caseId, queryId } = keys
  await jobs.enqueue(tx, 'query-register', { hid, caseId, queryId }, { startAfter: seconds })
}
