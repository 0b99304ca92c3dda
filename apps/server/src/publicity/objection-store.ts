import type { Case } from '@jzt/casework'
import type { ObjectionView } from '@jzt/contract'
import type { PlainDate } from '@jzt/kernel'
import type * as z from 'zod'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

type Objection = z.infer<typeof ObjectionView>

export interface NewObjection {
  readonly objectionId: string
  readonly publicityId: string
  readonly objectorId: string
  readonly words: string
  readonly newFacts: boolean
  readonly madeOn: PlainDate
}

const places = {
  words: (id: string) => `objection.words.${id}`,
  answer: (id: string) => `objection.answer.${id}`,
}

/** The only place where it stands who objected. */
export async function addObjection(equipment: Equipment, tx: Tx, file: Case, made: NewObjection): Promise<void> {
  const { words, ...row } = made
  await tx
    .insertInto('objection')
    .values({
      ...row,
      hid: file.household,
      caseId: file.id,
      wordsSealed: equipment.encryption.seal(words, places.words(made.objectionId)),
    })
    .execute()
}

/** Keeps the answer; gives the objector back, for the message that tells of it. */
export async function keepAnswer(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  { objectionId, words, answeredOn }: { objectionId: string; words: string; answeredOn: PlainDate },
): Promise<string | undefined> {
  const row = await tx
    .updateTable('objection')
    .set({ answeredOn, answerSealed: equipment.encryption.seal(words, places.answer(objectionId)) })
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('objectionId', '=', objectionId)
    .returning('objectorId')
    .executeTakeFirst()
  return row?.objectorId
}

const columns = [
  'objectionId',
  'publicityId',
  'wordsSealed',
  'madeOn',
  'newFacts',
  'answerSealed',
  'answeredOn',
] as const

interface Row {
  readonly objectionId: string
  readonly wordsSealed: string
  readonly madeOn: string
  readonly newFacts: boolean
  readonly answerSealed: string | null
  readonly answeredOn: string | null
}

const opened = ({ encryption }: Equipment, row: Row): Objection => ({
  objectionId: row.objectionId,
  on: row.madeOn as PlainDate,
  words: encryption.open(row.wordsSealed, places.words(row.objectionId)),
  newFacts: row.newFacts,
  ...(row.answeredOn ? { answeredOn: row.answeredOn as PlainDate } : {}),
  ...(row.answerSealed ? { answer: encryption.open(row.answerSealed, places.answer(row.objectionId)) } : {}),
})

/** What was objected in a case, for the officers who look into it; never who (R73). */
export async function listObjections(equipment: Equipment, tx: Tx, file: Case): Promise<Objection[]> {
  const rows = await tx
    .selectFrom('objection')
    .select(columns)
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('objectionId')
    .execute()
  return rows.map((row) => opened(equipment, row))
}

/** A citizen's own objections with their answers; nothing of the cases they were about but the notice. */
export async function listOwnObjections(
  equipment: Equipment,
  tx: Tx,
  citizenId: string,
): Promise<(Objection & { publicityId: string })[]> {
  const rows = await tx
    .selectFrom('objection')
    .select(columns)
    .where('objectorId', '=', citizenId)
    .orderBy('objectionId', 'desc')
    .execute()
  return rows.map((row) => ({ ...opened(equipment, row), publicityId: row.publicityId }))
}
