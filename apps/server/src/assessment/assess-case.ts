import type { AssessInput, Case, StepContext } from '@jzt/casework'
import type { Fen } from '@jzt/kernel'
import { assessHousehold, type HouseholdFacts, type Told, tell, unsetFigures, validMonthsOn } from '@jzt/rules'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { parametersInForce } from '../policy/index.ts'
import { contradictions, householdFacts, loadFamily, type RegisterFinding } from '../verification/index.ts'
import { keepAssessment } from './assessment-store.ts'
import { grantedTogether } from './granted-together.ts'

export interface Assessing {
  readonly file: Case
  readonly context: StepContext
  /** 临时救助 of this year by our own books (`benefit`). */
  readonly aidThisYearFen: Fen
}

/**
 * Runs the rules on what was declared, answered and seen, and keeps the result with its facts and trace. What the sources
 * contradict each other in becomes findings; a fact that nobody has answered makes the result "undecided", never a guess.
 */
export async function assessCase(equipment: Equipment, tx: Tx, assessing: Assessing): Promise<AssessInput> {
  const { file, context, aidThisYearFen } = assessing
  const family = await loadFamily(equipment, tx, { file, aidThisYearFen })
  const told = await judgeAndKeep(equipment, tx, { file, context, facts: householdFacts(family) })
  const findings = contradictions(family)
    .filter((finding) => !file.findings.some((known) => isSame(known, finding)))
    .map((finding) => ({ id: newId(), finding }))
  await keepFindings(equipment, tx, file, findings)
  return {
    ...foundIn(told),
    findings: findings.map(({ id, finding: { code, memberId, subject } }) => ({
      id,
      code,
      memberId,
      ...(subject ? { subject } : {}),
    })),
  }
}

/** What goes into the case of an assessment: ids, codes, amounts and months. */
export function foundIn(told: Told): Omit<AssessInput, 'findings'> {
  const { result, amountFen } = told.assessment
  return {
    result,
    amountFen,
    decided: result !== 'undecided',
    grants: grantedTogether(told).map(({ why: _, ...grant }) => grant),
    validMonths: validMonthsOn(told.parameters, told.on),
    unsetFigures: unsetFigures(told.assessment),
  }
}

/** Judges by the parameters in force today, and keeps the result with what it was made from. */
export async function judgeAndKeep(
  equipment: Equipment,
  tx: Tx,
  { file, context, facts }: Pick<Assessing, 'file' | 'context'> & { readonly facts: HouseholdFacts },
): Promise<Told> {
  const { asked } = file
  const parameters = await parametersInForce(tx, context.today, file.town)
  const assessment = assessHousehold(facts, context.today, { parameters, asked })
  await keepAssessment(equipment, tx, file, { id: context.newId, facts, asked, parameters, assessment })
  return tell(assessment, { facts, on: context.today, asked, parameters })
}

const isSame = (known: Case['findings'][number], finding: RegisterFinding): boolean =>
  known.code === finding.code && known.memberId === finding.memberId && known.subject === finding.subject

interface Numbered {
  readonly id: string
  readonly finding: RegisterFinding
}

async function keepFindings(
  { encryption }: Equipment,
  tx: Tx,
  file: Case,
  findings: readonly Numbered[],
): Promise<void> {
  if (findings.length === 0) return
  await tx
    .insertInto('finding')
    .values(
      findings.map(({ id, finding: { code, memberId, stated, found, words } }) => ({
        hid: file.household,
        caseId: file.id,
        findingId: id,
        code,
        memberId,
        detailSealed: encryption.seal(JSON.stringify({ stated, found, words }), `finding.detail.${id}`),
      })),
    )
    .execute()
}
