import type { PlainDate } from '@jzt/kernel'
import type { RuleNode, Scalar } from './expression.ts'
import { formatAmount } from './formatted.ts'
import { inWords, type Step } from './outcome.ts'
import type { Basis, TraceNode } from './trace.ts'

/** What stands in the place of a value that is not known. */
export const undecided = '暂不能判定'

// Lines are filled in field by field: an explanation has hundreds, and putting objects together takes most of its time.
type Line = { -readonly [Field in keyof TraceNode]: TraceNode[Field] }

/** The line of one member, dwelling …, with what explains it. */
export function entryLine(title: string, text: string, uses: readonly TraceNode[], raw?: Scalar): TraceNode {
  const line: Line = { kind: 'item', title, value: text }
  if (raw !== undefined) line.raw = raw
  if (uses.length > 0) line.uses = distinct(uses)
  return line
}

/** A rule explained further up keeps its result and loses its explanation. */
export function repeat({ kind, title, value, raw, rule }: TraceNode): TraceNode {
  const line: Line = { kind, title, value }
  if (raw !== undefined) line.raw = raw
  if (rule) line.rule = rule
  line.repeated = true
  return line
}

/** A bare figure, a count against a count, or nothing but zeros explains nothing. */
function telling(formula: Step['formula']): string | undefined {
  if (!formula || formula.binding === 'figure') return undefined
  const text = inWords(formula)
  return /[1-9?]/.test(text) && /[\p{Script=Han}㎡%?]/u.test(text) ? text : undefined
}

/** The same fact read twice by one rule is one line. */
function distinct(uses: readonly TraceNode[]): readonly TraceNode[] {
  if (uses.length < 2) return uses
  const once: TraceNode[] = []
  for (const node of uses) if (node.kind === 'item' || !isAmong(once, node)) once.push(node)
  return once
}

function isAmong(nodes: readonly TraceNode[], { kind, title, value, rule }: TraceNode): boolean {
  for (const other of nodes) {
    if (other.title === title && other.kind === kind && other.value === value && other.rule?.id === rule?.id)
      return true
  }
  return false
}

/** Puts a rule's name, article and explanation to what its expression came to. */
export function named(rule: RuleNode, { outcome, uses, formula }: Step, on: PlainDate): Step {
  const { id, version, title, basis } = rule.identity
  const text = outcome.known ? wordFor(rule, outcome.value) : undecided
  const explained = telling(formula)
  const node: Line = { kind: 'rule', title, value: text }
  if (outcome.known) node.raw = outcome.value
  if (explained) node.formula = explained
  node.rule = { id, version, basis: citation(basis, on) }
  if (uses.length > 0) node.uses = distinct(uses)
  return { outcome, uses: [node], formula: { text: outcome.known ? text : '?', binding: 'figure' } }
}

/** The act and article in force on a day, as a letter cites them. */
export function citation(basis: Basis, on: PlainDate): string {
  const inForce = basis.formerly && on < basis.formerly.before ? basis.formerly : basis
  return inForce.article.startsWith('（') ? `${inForce.act}${inForce.article}` : `${inForce.act} ${inForce.article}`
}

function wordFor({ unit, words }: RuleNode, result: Scalar): string {
  if (unit === 'truth') return result === true ? words[0] : words[1]
  return formatAmount(Number(result), unit)
}
