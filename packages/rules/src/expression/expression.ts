import type { FactKind } from '../facts/fact-kind.ts'
import type { ParameterName } from '../parameters/parameter.ts'
import type { RuleIdentity } from './trace.ts'

/** What an expression may be worth: fen, counts and areas are whole numbers; dates and codes are text. */
export type Scalar = number | boolean | string

/** The lists a household has; an expression can add up or count over one. */
export type Collection = 'members' | 'dwellings' | 'vehicles' | 'supporters'

/** Whether a fact belongs to the whole household or to one entry of a list. */
export type Scope = 'household' | Collection

/** How a division is rounded to a whole number: half up at the end of a computation, down where a doubt favours the family. */
export type Rounding = 'half-up' | 'down'

/** How a rule's value is read: money in fen, truth, an area, or a number with its counting word (人, 套, 岁). */
export type Unit = 'fen' | 'area' | 'truth' | (string & {})

/**
 * A rule as a value: a tree that can be explained for one family, compiled to loops over columns for a city, or printed.
 * Only whole numbers occur, so every way of computing it gives the same fen.
 */
export type ExpressionNode =
  | { readonly op: 'literal'; readonly value: Scalar }
  | { readonly op: 'fact'; readonly scope: Scope; readonly name: string; readonly kind: FactKind }
  | { readonly op: 'parameter'; readonly name: ParameterName }
  | { readonly op: 'age'; readonly birth: ExpressionNode }
  | { readonly op: 'plus' | 'times' | 'min' | 'max'; readonly of: readonly ExpressionNode[] }
  | { readonly op: 'minus'; readonly from: ExpressionNode; readonly subtract: ExpressionNode }
  | Division
  | Comparison
  | { readonly op: 'all' | 'any'; readonly of: readonly ExpressionNode[] }
  | { readonly op: 'not'; readonly of: ExpressionNode }
  | { readonly op: 'one-of'; readonly value: ExpressionNode; readonly codes: readonly string[] }
  | Cases
  | Aggregate
  | RuleNode

/** A quotient, with how it becomes a whole number. */
export interface Division {
  readonly op: 'divide'
  readonly dividend: ExpressionNode
  readonly divisor: ExpressionNode
  readonly rounding: Rounding
}

/** Two amounts and the relation that must hold between them. */
export interface Comparison {
  readonly op: 'compare'
  readonly test: '<' | '≤' | '>' | '≥' | '='
  readonly left: ExpressionNode
  readonly right: ExpressionNode
}

/** The first branch whose condition holds. */
export interface Cases {
  readonly op: 'cases'
  readonly branches: readonly { readonly when: ExpressionNode; readonly gives: ExpressionNode }[]
  readonly otherwise: ExpressionNode
}

/** The sum of `of` over the entries of a list for which `where` holds; a count is the sum of 1. */
export interface Aggregate {
  readonly op: 'sum' | 'count'
  readonly over: Collection
  readonly of: ExpressionNode
  readonly where: ExpressionNode
}

/** A named expression with its article: the unit of explanation. */
export interface RuleNode {
  readonly op: 'rule'
  readonly identity: RuleIdentity
  readonly unit: Unit
  /** The words for yes and no, e.g. 符合 and 不符合. */
  readonly words: readonly [yes: string, no: string]
  readonly value: ExpressionNode
}

declare const valueType: unique symbol

/** An expression whose value is a `Value`; the type parameter exists for the compiler only. */
export type Expression<Value extends Scalar> = ExpressionNode & { readonly [valueType]?: Value }

/** A named rule whose value is a `Value`. */
export type Rule<Value extends Scalar> = RuleNode & { readonly [valueType]?: Value }
