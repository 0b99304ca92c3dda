import type { ParameterName } from '../parameters/parameter.ts'
import type { Collection, Comparison, Expression, Rounding, Rule, Scalar, Unit } from './expression.ts'
import type { RuleIdentity } from './trace.ts'

type Amount = number | Expression<number>
type Condition = Expression<boolean>

/** A constant of the law itself, such as the 12 months of a year; anything that may change is a parameter. */
export const literal = <Value extends Scalar>(value: Value): Expression<Value> => ({ op: 'literal', value })

const lift = (amount: Amount): Expression<number> => (typeof amount === 'number' ? literal(amount) : amount)

/** A dated parameter, taken from the pack of the day. */
export const parameter = (name: ParameterName): Expression<number> => ({ op: 'parameter', name })

/** A parameter that is yes or no. */
export const isSwitchedOn = (name: ParameterName): Expression<boolean> => isEqual(parameter(name), 1)

/** Full years of age on the day of the assessment; the birthday counts as the new age. */
export const ageOf = (birth: Expression<string>): Expression<number> => ({ op: 'age', birth })

/** The sum of several amounts. */
export const plus = (...of: Amount[]): Expression<number> => ({ op: 'plus', of: of.map(lift) })

/** The product of several amounts. */
export const times = (...of: Amount[]): Expression<number> => ({ op: 'times', of: of.map(lift) })

/** The first amount less the second. */
export const minus = (from: Amount, subtract: Amount): Expression<number> => ({
  op: 'minus',
  from: lift(from),
  subtract: lift(subtract),
})

/** A whole number: multiply first, divide last, and say how it is rounded. */
export const divide = (dividend: Amount, divisor: Amount, rounding: Rounding): Expression<number> => ({
  op: 'divide',
  dividend: lift(dividend),
  divisor: lift(divisor),
  rounding,
})

/** The smallest of several amounts. */
export const smallestOf = (...of: Amount[]): Expression<number> => ({ op: 'min', of: of.map(lift) })

/** The largest of several amounts. */
export const largestOf = (...of: Amount[]): Expression<number> => ({ op: 'max', of: of.map(lift) })

/** A negative amount counts as nothing. */
export const notBelowZero = (amount: Expression<number>): Expression<number> => largestOf(0, amount)

const compare =
  (test: Comparison['test']) =>
  (left: Amount, right: Amount): Condition => ({ op: 'compare', test, left: lift(left), right: lift(right) })

/** 低于, excludes equality. */
export const isBelow = compare('<')
/** 不高于, includes equality. */
export const isAtMost = compare('≤')
/** 超过, excludes equality. */
export const isAbove = compare('>')
/** 不低于, includes equality. */
export const isAtLeast = compare('≥')
/** Equal amounts. */
export const isEqual = compare('=')

/** Every condition holds. One that is known to fail decides, even when others are not known (Kleene). */
export const all = (...of: Condition[]): Condition => ({ op: 'all', of })

/** At least one condition holds. One that is known to hold decides, even when others are not known (Kleene). */
export const any = (...of: Condition[]): Condition => ({ op: 'any', of })

/** The opposite; the opposite of not known is not known. */
export const not = (of: Condition): Condition => ({ op: 'not', of })

/** A code that is one of those named. */
export const isOneOf = <Code extends string>(value: Expression<Code>, ...codes: NoInfer<Code>[]): Condition => ({
  op: 'one-of',
  value,
  codes,
})

/** The value of the first branch whose condition holds, else the last value. */
export const cases = (branches: readonly (readonly [Condition, Amount])[], otherwise: Amount): Expression<number> => ({
  op: 'cases',
  branches: branches.map(([when, gives]) => ({ when, gives: lift(gives) })),
  otherwise: lift(otherwise),
})

/** The sum over the entries of a list for which `where` holds. */
export const sumOver = (
  over: Collection,
  of: Expression<number>,
  where: Condition = literal(true),
): Expression<number> => ({ op: 'sum', over, of, where })

/** How many entries of a list a condition holds for. */
export const countOf = (over: Collection, where: Condition = literal(true)): Expression<number> => ({
  op: 'count',
  over,
  of: literal(1),
  where,
})

/** Gives an amount its name and article. */
export const amountRule = (identity: RuleIdentity, unit: Unit, value: Expression<number>): Rule<number> => ({
  op: 'rule',
  identity,
  unit,
  words: ['是', '否'],
  value,
})

/** Gives a condition its name and article. */
export const conditionRule = (
  identity: RuleIdentity,
  value: Condition,
  words: readonly [yes: string, no: string] = ['符合', '不符合'],
): Rule<boolean> => ({ op: 'rule', identity, unit: 'truth', words, value })
