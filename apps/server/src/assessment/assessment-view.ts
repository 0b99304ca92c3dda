import { type Case, grantsOf } from '@jzt/casework'
import type { CasePage, TraceView } from '@jzt/contract'
import type { Programme } from '@jzt/kernel'
import {
  type Assessment,
  alsoMayQualify,
  payRestsOnExample,
  reasonsInPlainChinese,
  restsOnExample,
  resultAloud,
  type TraceNode,
  toldTree,
  whatWouldChange,
} from '@jzt/rules'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { findAssessment, type KeptAssessment } from './assessment-store.ts'
import { grantedTogether } from './granted-together.ts'
import { missingWords, verdictViews } from './verdict-views.ts'

/** The assessment as the officer reads it: sentences first, then the tree with every article and source. */
export function viewAssessment(kept: KeptAssessment): NonNullable<CasePage['assessment']> {
  const { assessment, told } = kept
  const together = grantedTogether(told)
  const beside = together.map(({ programme }) => programme)
  return {
    assessmentId: kept.assessmentId,
    at: kept.assessedAt.toISOString(),
    result: assessment.result,
    amountFen: assessment.amountFen,
    missing: assessment.missing.map(missingWords),
    sentences: [...reasonsInPlainChinese(told)],
    aloud: resultAloud(assessment),
    whatWouldChange: [...whatWouldChange(told)],
    alsoMayQualify: [...alsoMayQualify(told, { granted: grantedBy(assessment), beside })],
    ...verdictViews(told),
    together: together.map(({ members, ...one }) => ({
      ...one,
      ...(members ? { members: [...members] } : {}),
    })),
    rulesVersion: assessment.rulesVersion,
    pack: assessment.packId,
    unverified: restsOnExample(assessment.trace),
    trace: traceView(toldTree(assessment.trace)),
  }
}

/** Whether the amount that was granted rests on a figure that no official text confirms yet. */
export const grantIsExample = async (equipment: Equipment, tx: Tx, file: Case): Promise<boolean> =>
  file.decision?.confirmed === true && restsOnExampleFor(file, await findAssessment(equipment, tx, file))

/** Whether what one programme pays this household rests on such a figure. */
export async function payIsExample(equipment: Equipment, tx: Tx, file: Case, programme: Programme): Promise<boolean> {
  const kept = await findAssessment(equipment, tx, file)
  return kept !== undefined && payRestsOnExample(kept.told, { programme })
}

/** Whether the amount of this case rests on such a figure, where the assessment has been opened already; of several programmes granted, whether one of them does. */
export function restsOnExampleFor(file: Case, kept: KeptAssessment | undefined): boolean {
  const granted = grantsOf(file.decision ?? file.opinion)
  const asked = granted.length > 0 ? granted : [file]
  return kept !== undefined && asked.some(({ programme }) => payRestsOnExample(kept.told, { programme }))
}

const grantedBy = ({ result }: Assessment) => (result === 'none' || result === 'undecided' ? undefined : result)

const verdicts: Readonly<Record<string, TraceView['verdict']>> = {
  符合: 'met',
  不符合: 'not-met',
  暂不能判定: 'unknown',
}

function traceView({ title, value, rule, source, formula, example, repeated, uses = [] }: TraceNode): TraceView {
  const verdict = verdicts[value]
  return {
    title,
    value: [value, formula ? `= ${formula}` : '', example ? '（示例）' : '', repeated ? '（见上）' : '']
      .filter(Boolean)
      .join(' '),
    ...(verdict ? { verdict } : {}),
    ...(source ? { source } : {}),
    ...(rule ? { basis: rule.basis, rule: `${rule.id} v${rule.version}` } : {}),
    children: uses.map(traceView),
  }
}
