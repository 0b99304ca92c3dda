import type { Comparison, Division, ExpressionNode } from './expression.ts'
import { type Binding, combine, type Formula, inWords, type Step } from './outcome.ts'
import type { TraceNode } from './trace.ts'

type Operator = 'plus' | 'times' | 'min' | 'max'

const operators: Readonly<Record<Operator, (values: readonly number[]) => number>> = {
  plus: (values) => values.reduce((sum, value) => sum + value, 0),
  times: (values) => values.reduce((product, value) => product * value, 1),
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
}

// A loop: this runs for every sum and product of every explanation, and flatMap takes several times as long.
function usesOf(steps: readonly Step[]): readonly TraceNode[] {
  if (steps.length === 1) return (steps[0] as Step).uses
  const all: TraceNode[] = []
  for (const { uses } of steps) for (const use of uses) all.push(use)
  return all
}

const tightness: Readonly<Record<Binding, number>> = { figure: 3, product: 2, sum: 1, comparison: 0 }

/** A part of a formula, in brackets where it holds together less tightly than its surroundings. */
function part({ formula }: Step, around: Binding): string {
  if (!formula) return '?'
  const text = inWords(formula)
  return tightness[formula.binding] < tightness[around] ? `(${text})` : text
}

const written = (steps: readonly Step[], sign: string, binding: Binding): Formula => ({
  text: () => steps.map((step) => part(step, binding)).join(` ${sign} `),
  binding,
})

/** Whole numbers only: an expression that leaves them is a defect of the rule, not of the family's facts. */
export function whole(result: number): number {
  if (!Number.isSafeInteger(result)) throw new RangeError(`a rule computed ${result}, which is no exact whole number`)
  return result === 0 ? 0 : result
}

/** Sum, product, smallest and largest. */
export function operate(op: Operator, steps: readonly Step[], nodes: readonly ExpressionNode[]): Step {
  const outcome = combine(
    steps.map((step) => step.outcome),
    (values) => whole(operators[op](values.map(Number))),
  )
  return { outcome, uses: usesOf(steps), formula: formulaOf(op, steps, nodes) }
}

function formulaOf(op: Operator, steps: readonly Step[], nodes: readonly ExpressionNode[]): Formula {
  if (op === 'plus') return written(steps, '+', 'sum')
  if (op === 'times') return written(steps, '×', 'product')
  const [first] = nodes
  if (op === 'max' && first?.op === 'literal' && first.value === 0 && steps[1]) return floored(steps[1])
  const title = op === 'max' ? '取最高' : '取最低'
  return { text: () => `${title}(${steps.map((step) => part(step, 'sum')).join('、')})`, binding: 'figure' }
}

function floored(step: Step): Formula {
  const negative = step.outcome.known && Number(step.outcome.value) < 0
  const formula: Formula = step.formula ?? { text: '?', binding: 'figure' }
  return negative ? { text: `${inWords(formula)}，负数按 0 计`, binding: 'comparison' } : formula
}

/** One amount less another. */
export function subtract(from: Step, amount: Step): Step {
  const outcome = combine([from.outcome, amount.outcome], ([a, b]) => whole(Number(a) - Number(b)))
  const text = () => `${part(from, 'sum')} − ${part(amount, 'product')}`
  return { outcome, uses: usesOf([from, amount]), formula: { text, binding: 'sum' } }
}

/** A division, rounded to a whole number as the rule says. */
export function divided(dividend: Step, divisor: Step, rounding: Division['rounding']): Step {
  const outcome = combine([dividend.outcome, divisor.outcome], ([a, b]) => rounded(Number(a), Number(b), rounding))
  const text = () => `${part(dividend, 'product')} ÷ ${part(divisor, 'figure')}`
  return { outcome, uses: usesOf([dividend, divisor]), formula: { text, binding: 'product' } }
}

// Half up without a fraction ever being formed: floor((2a + b) / 2b) is exact for whole numbers.
const rounded = (a: number, b: number, rounding: Division['rounding']): number =>
  whole(rounding === 'down' ? Math.floor(a / b) : Math.floor((2 * a + b) / (2 * b)))

const tests: Readonly<Record<Comparison['test'], (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '≤': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '≥': (a, b) => a >= b,
  '=': (a, b) => a === b,
}

/** A comparison of two amounts; its formula shows the relation that really holds. */
export function compared(left: Step, right: Step, test: Comparison['test']): Step {
  const outcome = combine([left.outcome, right.outcome], ([a, b]) => tests[test](Number(a), Number(b)))
  const sign = outcome.known ? relationOf(left, right) : test
  return { outcome, uses: usesOf([left, right]), formula: written([left, right], sign, 'comparison') }
}

function relationOf({ outcome: left }: Step, { outcome: right }: Step): string {
  if (!left.known || !right.known) return '?'
  if (left.value === right.value) return '='
  return left.value < right.value ? '<' : '>'
}
