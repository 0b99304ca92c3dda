import type { Case } from '@jzt/casework'
import type { Assessment, HouseholdFacts } from '@jzt/rules'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

const factsPlace = (id: string): string => `assessment.facts.${id}`
const tracePlace = (id: string): string => `assessment.trace.${id}`

export interface NewAssessment {
  readonly id: string
  readonly facts: HouseholdFacts
  readonly assessment: Assessment
}

/** Keeps what the rules said with the facts they were given: whoever doubts it can repeat it. */
export async function keepAssessment(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  { id, facts, assessment }: NewAssessment,
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
      result: assessment.result,
      amountFen: assessment.amountFen,
      factsSealed: encryption.seal(JSON.stringify(facts), factsPlace(id)),
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
