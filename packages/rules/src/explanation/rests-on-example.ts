import { type Fen, formatYuan } from '@jzt/kernel'
import type { TraceNode } from '../expression/trace.ts'

/** A rule's line with its explanation, where the trace explains it first. */
export const findRule = (node: TraceNode, ruleId: string): TraceNode | undefined => findRules(node, ruleId)[0]

/** Every line that explains a rule: one that is asked of each member is explained for each. */
function findRules(node: TraceNode, ruleId: string): readonly TraceNode[] {
  if (node.rule?.id === ruleId && !node.repeated) return [node]
  return (node.uses ?? []).flatMap((part) => findRules(part, ruleId))
}

/** Amounts, multiples and shares are what an amount rests on; a parameter of 0 says that there is nothing. */
const isExampleFigure = ({ example, raw, value }: TraceNode): boolean =>
  example === true && raw !== 0 && /[元倍%㎡]$/.test(value)

/**
 * Whether a value rests on a figure that no official text confirms yet: then it is shown as 示例. A rule that is only
 * referred to is looked up where the whole trace explains it. An amount does not rest on the conditions under which it is
 * paid: those speak for themselves.
 */
export function restsOnExample(node: TraceNode, whole: TraceNode = node): boolean {
  const lookedUp = new Set<string>()
  const isAmount = typeof node.raw === 'number'
  const rests = (line: TraceNode): boolean => {
    if (isExampleFigure(line)) return true
    if (isAmount && line.rule && typeof line.raw === 'boolean') return false
    const elsewhere = line.repeated && line.rule?.id
    if (!elsewhere || lookedUp.has(elsewhere)) return (line.uses ?? []).some(rests)
    lookedUp.add(elsewhere)
    return findRules(whole, elsewhere).some(rests)
  }
  return rests(node)
}

/** The facts that a condition reads itself, of each member too; those of other rules are theirs. */
const ownFacts = (line: TraceNode): readonly TraceNode[] =>
  (line.uses ?? []).flatMap((part) => (part.kind === 'fact' ? [part] : part.kind === 'item' ? ownFacts(part) : []))

/** What a condition compares beside facts: savings and their limit are amounts of other rules. */
const amountsCompared = (line: TraceNode): readonly TraceNode[] =>
  (line.uses ?? []).filter(({ kind, raw }) => kind === 'rule' && typeof raw === 'number')

/** Nothing was there to hold against a limit: no fee, no premium, no illness. Then no figure of the condition's own counts. */
function comparesNothing(line: TraceNode): boolean {
  if (!line.rule || typeof line.raw !== 'boolean') return false
  const facts = ownFacts(line)
  return facts.length > 0 && facts.every(({ raw }) => raw === 0 || raw === false || raw === 'none')
}

/**
 * The figures without an official text that a value rests on, conditions included, as people read them:
 * "人均金融资产限额（低保标准倍数）24 倍". A limit that nothing was held against is not one of them.
 */
export function exampleFigures(node: TraceNode, whole: TraceNode = node): readonly string[] {
  const lookedUp = new Set<string>()
  const figures = (line: TraceNode): readonly string[] => {
    if (isExampleFigure(line)) return [`${line.title}${line.value}`]
    if (comparesNothing(line)) return amountsCompared(line).flatMap(figures)
    const elsewhere = line.repeated && line.rule?.id
    if (!elsewhere || lookedUp.has(elsewhere)) return (line.uses ?? []).flatMap(figures)
    lookedUp.add(elsewhere)
    return findRules(whole, elsewhere).flatMap(figures)
  }
  return [...new Set(figures(node))]
}

/** An amount as people read it, marked where the rule that it comes from rests on an example. */
export function markedYuan(trace: TraceNode, ruleId: string, amount: Fen): string {
  const line = findRule(trace, ruleId)
  return `${formatYuan(amount)}${line && restsOnExample(line, trace) ? '（示例）' : ''}`
}
