import type { Case } from '@jzt/casework'
import type { AskedProgramme, Fen, PlainDate } from '@jzt/kernel'
import type { Assessment, HouseholdFacts, ParameterPack } from '@jzt/rules'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { keepPack } from '../policy/index.ts'

const factsPlace = (id: string): string => `assessment.facts.${id}`
const tracePlace = (id: string): string => `assessment.trace.${id}`

export interface NewAssessment {
  readonly id: string
  readonly facts: HouseholdFacts
  readonly asked: readonly AskedProgramme[]
  /** What it was judged by; kept once for all assessments that used the same. */
  readonly parameters: ParameterPack
  readonly assessment: Assessment
}

/** What an assessment was made from, sealed together. The first rows hold the facts alone: then 低保 was asked for. */
type Grounds = Pick<NewAssessment, 'facts' | 'asked'>

function readGrounds(json: string): Grounds {
  const read = JSON.parse(json) as Grounds | HouseholdFacts
  return 'asked' in read ? read : { facts: read, asked: ['dibao'] }
}

/** Keeps what the rules said with the facts they were given: whoever doubts it can repeat it. */
export async function keepAssessment(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  { id, facts, asked, parameters, assessment }: NewAssessment,
): Promise<void> {
  const { encryption, clock } = equipment
  await tx
    .insertInto('assessment')
    .values({
      hid: file.household,
      caseId: file.id,
      assessmentId: id,
      assessedAt: clock.now(),
      assessedOn: clock.today(),
      rulesVersion: assessment.rulesVersion,
      pack: assessment.packId,
      packDigest: await keepPack(equipment, tx, parameters),
      result: assessment.result,
      amountFen: assessment.amountFen,
      factsSealed: encryption.seal(JSON.stringify({ facts, asked } satisfies Grounds), factsPlace(id)),
      traceSealed: encryption.seal(JSON.stringify(assessment), tracePlace(id)),
    })
    .execute()
}

export interface KeptAssessment {
  readonly assessmentId: string
  readonly assessedAt: Date
  readonly assessment: Assessment
}

/** The assessment that the case stands on, with its whole trace. */
export async function findAssessment(
  { encryption }: Equipment,
  tx: Tx,
  file: Case,
): Promise<KeptAssessment | undefined> {
  if (!file.assessment) return undefined
  const row = await tx
    .selectFrom('assessment')
    .select(['assessmentId', 'assessedAt', 'traceSealed'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('assessmentId', '=', file.assessment.id)
    .executeTakeFirst()
  if (!row) return undefined
  const { assessmentId, assessedAt, traceSealed } = row
  return {
    assessmentId,
    assessedAt,
    assessment: JSON.parse(encryption.open(traceSealed, tracePlace(assessmentId))) as Assessment,
  }
}

/** An assessment as it lies in the table: the open columns beside what was sealed. */
export interface KeptRow extends Grounds {
  readonly assessmentId: string
  readonly assessedOn: PlainDate
  /** Finds its parameters; absent on the oldest rows. */
  readonly packDigest?: string
  readonly columns: Pick<Assessment, 'result' | 'amountFen' | 'rulesVersion' | 'packId'>
  readonly assessment: Assessment
}

/** Every assessment of a case, oldest first, with what it was made from. */
export async function listKept({ encryption }: Pick<Equipment, 'encryption'>, tx: Tx, file: Case): Promise<KeptRow[]> {
  const rows = await tx
    .selectFrom('assessment')
    .select(['assessmentId', 'assessedOn', 'result', 'amountFen', 'rulesVersion', 'pack', 'packDigest'])
    .select(['factsSealed', 'traceSealed'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('assessedAt')
    .orderBy('assessmentId')
    .execute()
  return rows.map(({ assessmentId, assessedOn, result, amountFen, rulesVersion, pack, packDigest, ...row }) => ({
    assessmentId,
    ...(packDigest ? { packDigest } : {}),
    assessedOn: assessedOn as PlainDate,
    columns: {
      result: result as Assessment['result'],
      amountFen: Number(amountFen) as Fen,
      rulesVersion,
      packId: pack,
    },
    ...readGrounds(encryption.open(row.factsSealed, factsPlace(assessmentId))),
    assessment: JSON.parse(encryption.open(row.traceSealed, tracePlace(assessmentId))) as Assessment,
  }))
}
