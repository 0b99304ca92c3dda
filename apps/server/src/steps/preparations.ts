import type {
  AcceptInput,
  AssessInput,
  Case,
  Gap,
  RecordIncomeChangeInput,
  StartInvestigationInput,
  StepContext,
} from '@jzt/casework'
import type { StepBody, StepName } from '@jzt/contract'
import { yearOf } from '@jzt/kernel'
import { assessCase, reviewIncome } from '../assessment/index.ts'
import { aidInYear } from '../benefit/index.ts'
import { getApplication } from '../intake/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { openQueries } from '../verification/index.ts'
import { townLimit } from './town-limit.ts'

/** Steps whose input is more than their form. */
export type PreparedStep =
  | 'accept'
  | 'start-investigation'
  | 'assess'
  | 'grant-aid-first'
  | 'decide-in-town'
  | 'record-income-change'

interface Preparing<Name extends StepName = StepName> {
  readonly file: Case
  readonly step: Name
  readonly body: StepBody<Name>
  readonly context: StepContext
}

/** Adds to a form what the platform knows and nobody types: the papers still missing, what the rules say. */
export async function prepare(equipment: Equipment, tx: Tx, preparing: Preparing): Promise<unknown> {
  if (preparing.step === 'accept') return acceptInput(equipment, tx, preparing as Preparing<'accept'>)
  if (preparing.step === 'start-investigation') return startInput(equipment, tx, preparing.file)
  if (preparing.step === 'assess') return assessInput(equipment, tx, preparing)
  if (preparing.step === 'grant-aid-first' || preparing.step === 'decide-in-town')
    return { ...preparing.body, townLimitFen: await townLimit(tx, preparing.file, preparing.context.today) }
  if (preparing.step === 'record-income-change')
    return incomeInput(equipment, tx, preparing as Preparing<'record-income-change'>)
  return preparing.body
}

async function incomeInput(
  equipment: Equipment,
  tx: Tx,
  { file, context, body }: Preparing<'record-income-change'>,
): Promise<RecordIncomeChangeInput> {
  const { by, today } = context
  const aidThisYearFen = await aidInYear(tx, { file, by, year: yearOf(today) })
  return reviewIncome(equipment, tx, { file, context, aidThisYearFen, body })
}

async function assessInput(equipment: Equipment, tx: Tx, { file, context }: Preparing): Promise<AssessInput> {
  const { by, today } = context
  const aidThisYearFen = await aidInYear(tx, { file, by, year: yearOf(today) })
  return assessCase(equipment, tx, { file, context, aidThisYearFen })
}

async function acceptInput(equipment: Equipment, tx: Tx, { file, body }: Preparing<'accept'>): Promise<AcceptInput> {
  return {
    nearKinConfirmed: body.nearKinConfirmed,
    relatives: body.relatives,
    missing: await missingPapers(equipment, tx, file),
  }
}

/**
 * Only the photo of the applicant's identity card is asked of everybody (R7), and the mandate of a helper (R14). Whatever
 * the check can answer may not be asked for (社会救助法 第六十二条). An answer given in the supplement settles the gap.
 */
export async function missingPapers(equipment: Equipment, tx: Tx, file: Case): Promise<Gap[]> {
  const application = await getApplication(equipment, tx, file)
  const rows = await tx
    .selectFrom('document')
    .select('kind')
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .execute()
  const there = new Set(rows.map(({ kind }) => kind))
  const wanted = ['id-card-front', ...(application.mandate ? ['mandate'] : [])]
  const settled = file.supplement?.completedOn ? file.supplement.gaps.map(({ what }) => what) : []
  return wanted
    .filter((kind) => !there.has(kind) && !settled.includes(kind))
    .map((kind) => ({ kind: 'document', what: kind }))
}

/** The questions to the registers go on file with the start itself, and their jobs leave with the commit (R113, R116). */
async function startInput(equipment: Equipment, tx: Tx, file: Case): Promise<StartInvestigationInput> {
  const { household: hid, id: caseId, members } = file
  const { outstanding } = await openQueries(equipment, tx, { hid, caseId, memberIds: members.map(({ id }) => id) })
  return { outstanding }
}
