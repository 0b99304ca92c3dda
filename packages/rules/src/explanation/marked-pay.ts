import type { Programme } from '@jzt/kernel'
import type { Benefit, ProgrammeVerdict } from '../assessment/assessment.ts'
import type { TraceNode } from '../expression/trace.ts'
import { exampleFigures, findRule, restsOnExample } from './rests-on-example.ts'
import { paysWords } from './short-words.ts'
import { rulesFor, type Told } from './told.ts'

/** Whether what a programme pays rests on a figure that no official text confirms yet. */
export function payRestsOnExample(told: Told, { programme }: { programme: Programme | Benefit }): boolean {
  const { trace } = told.assessment
  const rules = rulesFor(told, programme)
  const amounts = [rules?.amount, rules?.personal?.amount].flatMap((rule) => (rule ? [rule.identity.id] : []))
  return amounts.some((id) => {
    const line = findRule(trace, id)
    return line !== undefined && restsOnExample(line, trace)
  })
}

/** What a programme pays, marked as 示例 where it rests on one. */
export function markedPay(told: Told, verdict: ProgrammeVerdict<Programme | Benefit>): string {
  const pays = paysWords(verdict)
  return pays && payRestsOnExample(told, verdict) ? `${pays}，示例` : pays
}

/** The figures without an official text that count for what was asked for or granted; those of other programmes do not. */
export function examplesTold(told: Told): readonly string[] {
  const { result, trace } = told.assessment
  const rules = [...told.asked, result].flatMap((programme) => rulesFor(told, programme) ?? [])
  const ids = rules
    .flatMap(({ entitled, amount }) => [entitled, ...(amount ? [amount] : [])])
    .map((one) => one.identity.id)
  return [...new Set(ids.flatMap((id) => figuresUnder(trace, id)))]
}

function figuresUnder(trace: TraceNode, ruleId: string): readonly string[] {
  const line = findRule(trace, ruleId)
  return line ? exampleFigures(line, trace) : []
}
