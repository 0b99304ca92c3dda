import { createHash } from 'node:crypto'
import type { Case } from '@jzt/casework'
import type { AskedProgramme, Fen, PlainDate } from '@jzt/kernel'
import { type Assessment, type HouseholdFacts, type ParameterPack, type Told, tell } from '@jzt/rules'
import { editionOf, parametersThen } from '@jzt/rules/editions'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { keepPack, readPack } from '../policy/index.ts'

const factsPlace = (id: string): string => `assessment.facts.${id}`
const tracePlace = (id: string): string => `assessment.trace.${id}`

export interface NewAssessment {
  readonly id: string
  readonly facts: HouseholdFacts
  readonly asked: readonly AskedProgramme[]
  /** The day on which the family is judged, where it is not today: that of a new standard. */
  readonly on?: PlainDate
  /** What it was judged by; kept once for all assessments that used the same. */
  readonly parameters: ParameterPack
  readonly assessment: Assessment
}

/** What an assessment was made from, sealed together. The first rows hold the facts alone: then 低保 was asked for. */
type Sealed = Pick<NewAssessment, 'facts' | 'asked'>

function readGrounds(json: string): Sealed {
  const read = JSON.parse(json) as Sealed | HouseholdFacts
  return 'asked' in read ? read : { facts: read, asked: ['dibao'] }
}

/** What an assessment was made from, opened: the facts, and what was asked for. */
export const openGrounds = (
  { encryption }: Pick<Equipment, 'encryption'>,
  { assessmentId, factsSealed }: { readonly assessmentId: string; readonly factsSealed: string },
): Sealed => readGrounds(encryption.open(factsSealed, factsPlace(assessmentId)))

/** Keeps what the rules said with the facts they were given: whoever doubts it can repeat it. */
export async function keepAssessment(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  { id, facts, asked, on, parameters, assessment }: NewAssessment,
): Promise<void> {
  const { encryption, clock } = equipment
  await tx
    .insertInto('assessment')
    .values({
      hid: file.household,
      caseId: file.id,
      assessmentId: id,
      assessedAt: clock.now(),
      assessedOn: on ?? clock.today(),
      rulesVersion: assessment.rulesVersion,
      pack: assessment.packId,
      packDigest: await keepPack(equipment, tx, parameters),
      result: assessment.result,
      amountFen: assessment.amountFen,
      factsSealed: encryption.seal(JSON.stringify({ facts, asked } satisfies Sealed), factsPlace(id)),
      traceSealed: encryption.seal(JSON.stringify(assessment), tracePlace(id)),
    })
    .execute()
}

/** The newest assessment of a case with what it was made from. */
export type Grounds = Sealed & Pick<NewAssessment, 'assessment'>

export async function findGrounds(
  { encryption }: Pick<Equipment, 'encryption'>,
  tx: Tx,
  file: Case,
): Promise<Grounds | undefined> {
  const row = await tx
    .selectFrom('assessment')
    .select(['assessmentId', 'factsSealed', 'traceSealed'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('assessedAt', 'desc')
    .orderBy('assessmentId', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const { assessmentId, factsSealed, traceSealed } = row
  return {
    ...readGrounds(encryption.open(factsSealed, factsPlace(assessmentId))),
    assessment: JSON.parse(encryption.open(traceSealed, tracePlace(assessmentId))) as Assessment,
  }
}

/** An assessment as it lies in the table: the open columns beside what was sealed. */
export interface KeptRow extends Sealed {
  readonly assessmentId: string
  readonly assessedAt: Date
  readonly assessedOn: PlainDate
  /** Finds its parameters; absent on the oldest rows. */
  readonly packDigest?: string
  readonly columns: Pick<Assessment, 'result' | 'amountFen' | 'rulesVersion' | 'packId'>
  readonly assessment: Assessment
}

/** Every assessment of a case, oldest first, with what it was made from. */
export async function listKept({ encryption }: Pick<Equipment, 'encryption'>, tx: Tx, file: Case): Promise<KeptRow[]> {
  const rows = await rowsOf(tx, file).orderBy('assessedAt').orderBy('assessmentId').execute()
  return rows.map((row) => opened(encryption, row))
}

const rowsOf = (tx: Tx, file: Case) =>
  tx
    .selectFrom('assessment')
    .select(['assessmentId', 'assessedAt', 'assessedOn', 'result', 'amountFen', 'rulesVersion', 'pack', 'packDigest'])
    .select(['factsSealed', 'traceSealed'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)

type SealedRow = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>

function opened(encryption: Equipment['encryption'], row: SealedRow): KeptRow {
  const { assessmentId, assessedAt, assessedOn, result, amountFen, rulesVersion, pack, packDigest } = row
  return {
    assessmentId,
    assessedAt,
    assessedOn: assessedOn as PlainDate,
    ...(packDigest ? { packDigest } : {}),
    columns: {
      result: result as Assessment['result'],
      amountFen: Number(amountFen) as Fen,
      rulesVersion,
      packId: pack,
    },
    ...readGrounds(encryption.open(row.factsSealed, factsPlace(assessmentId))),
    assessment: JSON.parse(encryption.open(row.traceSealed, tracePlace(assessmentId))) as Assessment,
  }
}

/** What tells by which parameters an assessment was made. */
export type JudgedBy = Pick<KeptRow, 'packDigest' | 'assessedOn'> & {
  readonly assessment: Pick<Assessment, 'rulesVersion'>
}

/**
 * The parameters of then: those that were kept, and for the oldest assessments those released with their rules. Undefined
 * where what was kept is gone or is not what was kept: its digest says so.
 */
export async function findParameters(tx: Tx, row: JudgedBy): Promise<ParameterPack | undefined> {
  const { packDigest, assessment, assessedOn } = row
  if (!packDigest) return parametersThen(assessment.rulesVersion, assessedOn)
  const kept = await readPack(tx, packDigest)
  return kept && createHash('sha256').update(JSON.stringify(kept)).digest('hex') === packDigest ? kept : undefined
}

export interface KeptAssessment {
  readonly assessmentId: string
  readonly assessedAt: Date
  readonly assessment: Assessment
  /** With what it was made from: what its sentences are told from. */
  readonly told: Told
}

/** The assessment that the case stands on, with its whole trace. */
export async function findAssessment(
  { encryption }: Pick<Equipment, 'encryption'>,
  tx: Tx,
  file: Case,
): Promise<KeptAssessment | undefined> {
  if (!file.assessment) return undefined
  const row = await rowsOf(tx, file).where('assessmentId', '=', file.assessment.id).executeTakeFirst()
  return row && keptFrom(tx, opened(encryption, row))
}

/** Every assessment of a case with its whole trace, oldest first: what each amount that it was paid rests on. */
export async function listAssessments(equipment: Equipment, tx: Tx, file: Case): Promise<KeptAssessment[]> {
  const all: KeptAssessment[] = []
  for (const row of await listKept(equipment, tx, file)) all.push(await keptFrom(tx, row))
  return all
}

async function keptFrom(tx: Tx, kept: KeptRow): Promise<KeptAssessment> {
  const { assessmentId, assessedAt, assessment, facts, asked, assessedOn: on } = kept
  const edition = editionOf(assessment.rulesVersion)
  const parameters = await findParameters(tx, kept)
  if (!parameters) throw new Error(`the parameters of assessment ${assessmentId} are gone`)
  const made = { facts, on, asked, parameters, ...(edition ? { edition } : {}) }
  return { assessmentId, assessedAt, assessment, told: tell(assessment, made) }
}
