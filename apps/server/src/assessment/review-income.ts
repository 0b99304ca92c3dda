import { type Case, type IncomeVerdict, paidMonthly, type RecordIncomeChangeInput } from '@jzt/casework'
import type { StepBody } from '@jzt/contract'
import { zeroFen } from '@jzt/kernel'
import { type Assessment, type TraceNode, verdictOn } from '@jzt/rules'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { householdFacts, loadFamily } from '../verification/index.ts'
import { type Assessing, foundIn, judgeAndKeep } from './assess-case.ts'

/**
 * Runs the rules again on a household that is paid, with the figures that the town found: with what it is paid today, why
 * its income rose, and the months of grace that it has had. What the registers said of the application and the family
 * contradicts no more than it did then: no new finding is raised.
 */
export async function reviewIncome(
  equipment: Equipment,
  tx: Tx,
  { file, context, aidThisYearFen, body }: Assessing & { readonly body: StepBody<'record-income-change'> },
): Promise<RecordIncomeChangeInput> {
  const family = await loadFamily(equipment, tx, { file, aidThisYearFen, changing: body })
  const told = await judgeAndKeep(equipment, tx, { file, context, facts: householdFacts(family) })
  return {
    since: body.since,
    cause: body.cause,
    members: [...new Set([...body.figures, ...(body.refusals ?? [])].map(({ memberId }) => memberId))],
    assessed: { ...foundIn(told), findings: [] },
    verdict: isBesideTekun(file) ? open : verdictOf(told.assessment),
  }
}

/** What is paid to the rest of a family with a 特困人员 was judged without him: people judge it anew, not this assessment. */
const isBesideTekun = (file: Case): boolean => paidMonthly(file).some(({ programme }) => programme === 'tekun')
const open: IncomeVerdict = { entitled: 'unknown', amountFen: zeroFen, inGrace: false, graceMonthsLeft: 0 }

/** A programme whose entitlement is settled and whose amount is not is open all the same. */
function verdictOf(assessment: Assessment): IncomeVerdict {
  const { entitled = 'no', amountFen = zeroFen, missing = [] } = verdictOn(assessment, 'dibao') ?? {}
  const inGrace = entitled === 'yes' && ruleIn(assessment.trace, 'dibao.in-grace')?.raw === true
  const left = ruleIn(assessment.trace, 'dibao.grace-months-left')?.raw
  return {
    entitled: entitled === 'yes' && missing.length > 0 ? 'unknown' : entitled,
    amountFen: entitled === 'yes' ? amountFen : zeroFen,
    inGrace,
    graceMonthsLeft: inGrace && typeof left === 'number' ? left : 0,
  }
}

function ruleIn(node: TraceNode, id: string): TraceNode | undefined {
  if (node.rule?.id === id) return node
  for (const used of node.uses ?? []) {
    const found = ruleIn(used, id)
    if (found) return found
  }
  return undefined
}
