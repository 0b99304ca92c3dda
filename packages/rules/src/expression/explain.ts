import { ageOn, type PlainDate } from '@jzt/kernel'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import type { ParameterPack } from '../parameters/parameter.ts'
import { compared, divided, operate, subtract, whole } from './arithmetic.ts'
import type { Aggregate, Cases, Expression, ExpressionNode, RuleNode, Scalar } from './expression.ts'
import { type Entry, entriesOf, factOutcome, factStep, parameterStep } from './leaves.ts'
import { combine, inWords, kleene, type Outcome, type Step, unexplained, value } from './outcome.ts'
import { scopeOf } from './scope-of.ts'
import type { Missing, TraceNode } from './trace.ts'
import { entryLine, named, repeat, undecided } from './trace-lines.ts'

/** On what a rule is judged: one family's facts, the parameters and the date. Nothing else enters. */
export interface Grounds {
  readonly facts: HouseholdFacts
  readonly parameters: ParameterPack
  readonly on: PlainDate
}

/** The value of an expression, or what is missing; in both cases the lines that explain it. */
export type Explanation<Value> =
  | { readonly known: true; readonly value: Value; readonly trace: readonly TraceNode[] }
  | { readonly known: false; readonly missing: readonly Missing[]; readonly trace: readonly TraceNode[] }

/**
 * Explains one expression after another; a rule explained before is only referred to. With a member's id the expression is
 * explained for that member.
 */
export type Explain = <Value extends Scalar>(expression: Expression<Value>, memberId?: string) => Explanation<Value>

interface Walk {
  readonly grounds: Grounds
  /** Nobody reads the lines, so none are written: only the outcome counts. */
  readonly quiet: boolean
  /** Rules already judged of the household or of an entry of a list. */
  readonly judged: Map<object, Map<RuleNode, Step>>
  readonly entry?: Entry
}

/** An interpreter over the grounds of one case that remembers what it has explained. */
export function explainer(grounds: Grounds): Explain {
  const walk: Walk = { grounds, quiet: false, judged: new Map() }
  return <Value extends Scalar>(expression: Expression<Value>, memberId?: string): Explanation<Value> => {
    const { outcome, uses } = look(
      expression,
      memberId === undefined ? walk : { ...walk, ...entryOf(memberId, grounds) },
    )
    return outcome.known
      ? { known: true, value: outcome.value as Value, trace: uses }
      : { known: false, missing: outcome.missing, trace: uses }
  }
}

/**
 * As `explainer`, without a word of explanation: for the many situations that are only tried. Several times as fast, and
 * the outcome of the same reading of the tree.
 */
export function quietly(grounds: Grounds): (expression: ExpressionNode, memberId?: string) => Outcome {
  const walk: Walk = { grounds, quiet: true, judged: new Map() }
  return (expression, memberId) =>
    look(expression, memberId === undefined ? walk : { ...walk, ...entryOf(memberId, grounds) }).outcome
}

function entryOf(memberId: string, { facts }: Grounds): { readonly entry?: Entry } {
  const members = entriesOf('members', facts)
  const entry = members.known ? members.list.find(({ id }) => id === memberId) : undefined
  return entry ? { entry } : {}
}

/** The value of one expression with its explanation. */
export const explain = <Value extends Scalar>(expression: Expression<Value>, grounds: Grounds): Explanation<Value> =>
  explainer(grounds)(expression)

function look(node: ExpressionNode, walk: Walk): Step {
  switch (node.op) {
    case 'literal':
      return { outcome: value(node.value), uses: [], formula: { text: String(node.value), binding: 'figure' } }
    case 'fact':
      return walk.quiet
        ? unexplained(factOutcome(node, walk.grounds.facts, walk.entry))
        : factStep(node, walk.grounds.facts, walk.entry)
    case 'parameter':
      return parameterStep(node.name, walk.grounds.parameters)
    case 'age':
      return age(look(node.birth, walk), walk.grounds.on)
    case 'minus':
      return subtract(look(node.from, walk), look(node.subtract, walk))
    case 'divide':
      return divided(look(node.dividend, walk), look(node.divisor, walk), node.rounding)
    case 'compare':
      return compared(look(node.left, walk), look(node.right, walk), node.test)
    case 'all':
    case 'any':
      return conditions(node.of, node.op === 'any', walk)
    case 'not':
      return opposite(look(node.of, walk))
    case 'one-of':
      return oneOf(look(node.value, walk), node.codes)
    case 'cases':
      return firstCase(node, walk)
    case 'sum':
    case 'count':
      return aggregate(node, walk)
    case 'rule':
      return judge(node, walk)
    default:
      return operate(
        node.op,
        node.of.map((part) => look(part, walk)),
        node.of,
      )
  }
}

function age(birth: Step, on: PlainDate): Step {
  const outcome = combine([birth.outcome], ([born]) => ageOn(born as PlainDate, on))
  const text = outcome.known ? `${outcome.value} 岁` : '?'
  return { outcome, uses: birth.uses, formula: { text, binding: 'figure' } }
}

/**
 * All and any show what decides. Once a condition decides, the bare facts of the others explain nothing and are left out;
 * named conditions stay, so that an officer sees every one the article asks for.
 */
function conditions(of: readonly ExpressionNode[], decisive: boolean, walk: Walk): Step {
  if (walk.quiet) return unexplained(decided(of, decisive, walk))
  const steps = of.map((part) => look(part, walk))
  const outcome = kleene(
    steps.map((step) => step.outcome),
    decisive,
  )
  const isDecided = outcome.known && outcome.value === decisive
  const shown: TraceNode[] = []
  for (const step of steps) {
    const decides = step.outcome.known && step.outcome.value === decisive
    for (const use of step.uses) if (!isDecided || decides || use.kind === 'rule') shown.push(use)
  }
  return { outcome, uses: shown }
}

/** Where nothing is shown, what stands behind the condition that decides need not be looked at. */
function decided(of: readonly ExpressionNode[], decisive: boolean, walk: Walk): Outcome {
  const outcomes: Outcome[] = []
  for (const part of of) {
    const { outcome } = look(part, walk)
    if (outcome.known && outcome.value === decisive) return outcome
    outcomes.push(outcome)
  }
  return kleene(outcomes, decisive)
}

const opposite = ({ outcome, uses }: Step): Step => ({ outcome: combine([outcome], ([truth]) => truth !== true), uses })

const oneOf = ({ outcome, uses }: Step, codes: readonly string[]): Step => ({
  outcome: combine([outcome], ([code]) => codes.includes(String(code))),
  uses,
})

function firstCase(node: Cases, walk: Walk): Step {
  const passed: TraceNode[] = []
  for (const { when, gives } of node.branches) {
    const condition = look(when, walk)
    passed.push(...condition.uses)
    if (!condition.outcome.known) return { outcome: condition.outcome, uses: passed }
    if (condition.outcome.value === true) return after(passed, look(gives, walk))
  }
  return after(passed, look(node.otherwise, walk))
}

const after = (passed: readonly TraceNode[], step: Step): Step => ({ ...step, uses: [...passed, ...step.uses] })

function aggregate(node: Aggregate, walk: Walk): Step {
  const entries = entriesOf(node.over, walk.grounds.facts)
  if (!entries.known) return { outcome: entries, uses: entries.uses }

  const steps = entries.list.map((entry) => lookAtEntry(node, { ...walk, entry }))
  const outcome = combine(
    steps.map((step) => step.outcome),
    (values) => whole(values.reduce<number>((sum, amount) => sum + Number(amount), 0)),
  )
  if (walk.quiet) return unexplained(outcome)
  const counted = steps.flatMap(({ formula }) => (formula ? [inWords(formula)] : []))
  const step = { outcome, uses: [...entries.uses, ...steps.flatMap(({ uses }) => uses)] }
  if (node.op === 'count' || counted.length === 0) return { ...step, formula: figure(outcome) }
  return { ...step, formula: { text: counted.join(' + '), binding: counted.length > 1 ? 'sum' : 'figure' } }
}

const figure = (outcome: Outcome) => ({ text: outcome.known ? String(outcome.value) : '?', binding: 'figure' }) as const

/** One line for one member, dwelling …; an entry left out again for a reason already explained gets no second line. */
function lookAtEntry(node: Aggregate, walk: Walk & { entry: Entry }): Step {
  const condition = look(node.where, walk)
  if (walk.quiet) return quietEntry(node, condition, walk)
  const fresh = condition.uses.filter(({ repeated }) => !repeated)
  const { label } = walk.entry
  if (!condition.outcome.known)
    return { outcome: condition.outcome, uses: [entryLine(label, undecided, condition.uses)] }
  if (condition.outcome.value !== true) {
    return { outcome: value(0), uses: fresh.length > 0 ? [entryLine(label, '不计入', fresh)] : [] }
  }
  const step = look(node.of, walk)
  if (node.op === 'count') return { outcome: step.outcome, uses: [entryLine(label, '计入', fresh)] }
  if (!step.outcome.known) return { ...step, uses: [entryLine(label, undecided, [...fresh, ...step.uses])] }
  const text = step.formula ? inWords(step.formula) : String(step.outcome.value)
  return { ...step, uses: [entryLine(label, text, [...fresh, ...step.uses], step.outcome.value)] }
}

const quietEntry = ({ of }: Aggregate, condition: Step, walk: Walk): Step => {
  if (!condition.outcome.known) return condition
  return condition.outcome.value === true ? look(of, walk) : nothing
}

const nothing = unexplained(value(0))

function judge(rule: RuleNode, walk: Walk): Step {
  const subject = scopeOf(rule) === 'household' || !walk.entry ? walk.grounds.facts : walk.entry.facts
  const judged = judgedOf(subject, walk)
  const before = judged.get(rule)
  if (before) return walk.quiet ? before : toldAgain(rule, before, judged)

  const looked = look(rule.value, walk)
  const step = walk.quiet ? unexplained(looked.outcome) : named(rule, looked, walk.grounds.on)
  judged.set(rule, step)
  return step
}

/** Most rules are told once; only one that is asked for again needs its short form. */
function toldAgain(rule: RuleNode, before: Step, judged: Map<RuleNode, Step>): Step {
  if (before.uses[0]?.repeated) return before
  const again = { ...before, uses: before.uses.map(repeat) }
  judged.set(rule, again)
  return again
}

function judgedOf(subject: object, { judged }: Walk): Map<RuleNode, Step> {
  const before = judged.get(subject)
  if (before) return before
  const none = new Map<RuleNode, Step>()
  judged.set(subject, none)
  return none
}
