import { type Fen, type PlainDate, zeroFen } from '@jzt/kernel'
import { dibaoAmount } from '../dibao/dibao-amount.ts'
import { dibaoConditions, eligibleForDibao } from '../dibao/eligible-for-dibao.ts'
import { type Explain, type Explanation, explainer } from '../expression/explain.ts'
import type { Rule } from '../expression/expression.ts'
import type { Missing, TraceNode } from '../expression/trace.ts'
import { citation } from '../expression/trace-lines.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { notCounted } from '../income/not-counted.ts'
import { eligibleAsMarginal, marginalConditions } from '../marginal/eligible-as-marginal.ts'
import type { ParameterPack } from '../parameters/parameter.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { type Assessment, type ConditionMet, type ProgrammeVerdict, type Result, resultWords } from './assessment.ts'
import { figuresOf } from './figures.ts'
import { rulesVersion } from './rules-version.ts'

type Truth = ConditionMet['met']

/**
 * Assesses a family for 低保 and 低保边缘 on a day, from its facts and the parameters of that day alone.
 * 特困, 临时救助 and 刚性支出 are not assessed here yet.
 */
export function assessHousehold(
  facts: HouseholdFacts,
  on: PlainDate,
  parameters: ParameterPack = parametersOn(on),
): Assessment {
  const explain = explainer({ facts, parameters, on })
  const dibao = explain(eligibleForDibao)
  const amount = truthOf(dibao) === 'yes' ? explain(dibaoAmount) : undefined
  const marginal = truthOf(dibao) === 'yes' ? undefined : explain(eligibleAsMarginal)
  const uncounted = explain(notCounted)

  const result = resultOf(dibao, amount, marginal)
  const amountFen = result === 'dibao' && amount?.known ? (amount.value as Fen) : zeroFen
  const dibaoVerdict = verdict('dibao', dibao, amountFen, dibaoConditions.map(conditionMet(explain, on)))
  const marginalVerdict =
    marginal && verdict('marginal', marginal, zeroFen, marginalConditions.map(conditionMet(explain, on)))
  const explained = [dibao, amount, marginal, uncounted].flatMap((part) => part?.trace ?? [])
  return {
    result,
    amountFen,
    programmes: marginalVerdict ? [dibaoVerdict, marginalVerdict] : [dibaoVerdict],
    missing: result === 'undecided' ? everythingMissing([dibao, amount, marginal]) : [],
    findings: facts.findings,
    figures: figuresOf(explain),
    trace: root(result, on, parameters.packId, explained),
    rulesVersion,
    packId: parameters.packId,
  }
}

function resultOf(
  dibao: Explanation<boolean>,
  amount: Explanation<number> | undefined,
  marginal: Explanation<boolean> | undefined,
): Result {
  if (truthOf(dibao) === 'yes') return amount?.known ? 'dibao' : 'undecided'
  if (truthOf(dibao) === 'unknown' || !marginal?.known) return 'undecided'
  return marginal.value ? 'marginal' : 'none'
}

function truthOf(explanation: Explanation<boolean>): Truth {
  if (!explanation.known) return 'unknown'
  return explanation.value ? 'yes' : 'no'
}

const conditionMet =
  (explain: Explain, on: PlainDate) =>
  (rule: Rule<boolean>): ConditionMet => ({
    ruleId: rule.identity.id,
    title: rule.identity.title,
    basis: citation(rule.identity.basis, on),
    met: truthOf(explain(rule)),
  })

const verdict = (
  programme: ProgrammeVerdict['programme'],
  explanation: Explanation<boolean>,
  amountFen: Fen,
  conditions: readonly ConditionMet[],
): ProgrammeVerdict => ({ programme, entitled: truthOf(explanation), amountFen, conditions })

/** The family's facts first: a parameter that nobody set matters only once it is the last thing in the way. */
function everythingMissing(parts: readonly (Explanation<unknown> | undefined)[]): readonly Missing[] {
  const all = parts.flatMap((part) => (part && !part.known ? part.missing : []))
  const once = [...new Map(all.map((missing) => [missing.path, missing])).values()]
  const facts = once.filter(({ path }) => !path.startsWith('parameter.'))
  return facts.length > 0 ? facts : once
}

const root = (result: Result, on: PlainDate, packId: string, uses: readonly TraceNode[]): TraceNode => ({
  kind: 'result',
  title: `最低生活保障测算（${on}，参数 ${packId}，规则 ${rulesVersion}）`,
  value: resultWords[result],
  raw: result,
  uses,
})
