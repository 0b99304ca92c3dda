import type { DivisionCode, PlainDate } from '@jzt/kernel'
import type { ParameterName, ParameterUnit } from '@jzt/rules'
import type { Standing } from '../run/standing.ts'
import type { Dimension } from '../snapshot/snapshot.ts'

/**
 * A count or an amount. `null`: withheld, never shown. Withheld is what fewer than five households stand behind, and as
 * many further cells as keep it from being worked out from a total.
 */
export type Cell = number | null

/**
 * What one or several reforms would do to the households of a snapshot. Aggregates only. All amounts are fen, all incomes
 * monthly a head. Everything is computed on `judgedOn`: base and reform differ in the changed parameters and in nothing else.
 */
export interface SimulationReport {
  readonly snapshot: {
    /** The day whose facts these are; to be shown beside every figure. */
    readonly on: PlainDate
    readonly households: number
    /** 计入人数: those who count as members of the household by the rules; the persons of every other figure are these. */
    readonly persons: number
    /** 全部人数: everybody named in the applications. */
    readonly named: number
  }
  readonly rulesVersion: string
  /** The latest first day among the reforms. */
  readonly judgedOn: PlainDate
  /** The order of rows and columns of the transitions. */
  readonly standings: readonly Standing[]
  /** Side by side, in the order in which they were asked for. */
  readonly reforms: readonly ReformReport[]
}

/** What one reform would do. */
export interface ReformReport {
  readonly name: string
  readonly from: PlainDate
  readonly changes: readonly ChangedParameter[]
  readonly moved: Moved
  /** Every pair of standings, also those with nobody in them. */
  readonly transitions: readonly Transition[]
  /** Why households are paid less, where at least five move alike. */
  readonly losses: readonly Loss[]
  readonly cost: Cost
  readonly by: Readonly<Record<Dimension, readonly GroupReport[]>>
  readonly fairness: Fairness
  readonly justAbove: readonly JustAbove[]
}

/** A parameter before and after, in its smallest unit; `null` is not set. */
export interface ChangedParameter {
  readonly name: ParameterName
  readonly title: string
  readonly unit: ParameterUnit
  readonly before: number | null
  readonly after: number | null
  readonly districts?: readonly DivisionCode[]
}

/** Households, and the people in them. */
export interface Counted {
  readonly households: Cell
  readonly persons: Cell
}

/** Who is paid more, who is paid less, and who stands in another programme than before (with whatever amount). */
export interface Moved {
  readonly gaining: Counted
  readonly losing: Counted
  readonly changingProgramme: Counted
}

export interface Transition extends Counted {
  readonly from: Standing
  readonly to: Standing
}

/** From where to where households move that are paid less, and the sentence that says why. */
export interface Loss {
  readonly from: Standing
  readonly to: Standing
  readonly why: string
}

/** A month and a year of twelve such months. */
export interface Cost {
  readonly baseMonth: Cell
  readonly reformMonth: Cell
  readonly differenceMonth: Cell
  readonly baseYear: Cell
  readonly reformYear: Cell
  readonly differenceYear: Cell
}

/** One code of a dimension: a district, a kind of household … */
export interface GroupReport extends Counted {
  readonly code: string
  readonly moved: Moved
  readonly cost: Cost
}

/** How even incomes are, what is paid included, and how groups of heads of household differ. */
export interface Fairness {
  /** Over people whose household's income is known; 0 all alike, 1 one has everything. Incomes in steps of 10 yuan. */
  readonly gini: { readonly base: number | null; readonly reform: number | null }
  readonly disparity: Readonly<Record<'headAge' | 'headDisability' | 'headSex', readonly Disparity[]>>
}

/** One group of heads of household. */
export interface Disparity extends Counted {
  readonly code: string
  /** Of a hundred households, how many are paid something; one decimal. */
  readonly paidPercent: { readonly base: Cell; readonly reform: Cell }
  /** Paid a month for each person of the group, in fen. */
  readonly paidAHead: { readonly base: Cell; readonly reform: Cell }
  /** Monthly income a head with what is paid, in fen, where the income is known. */
  readonly incomeAHead: { readonly base: Cell; readonly reform: Cell }
}

/** Households on a line or at most 5 % above it: who falls just outside. */
export interface JustAbove {
  readonly line: 'dibao' | 'marginal'
  readonly base: Counted
  readonly reform: Counted
}
