import type { Collection } from '../expression/expression.ts'

/** The arrays a column may be kept in: the smallest that holds its values and the mark for "not known". */
export type Values = Uint8Array | Int32Array | Float64Array

/**
 * One fact of all households, or of all entries of a list. Codes are places in `codes`, yes and no 1 and 0, dates whole
 * numbers YYYYMMDD. A column that is the same everywhere is one value; `undefined`: known of nobody.
 */
export type Column =
  | { readonly kind: 'constant'; readonly value: number | undefined; readonly codes?: readonly string[] }
  | StoredColumn

/** A column with a value for each household or entry, and within which bounds its known values lie. */
export interface StoredColumn {
  readonly kind: 'stored'
  readonly values: Values
  readonly low: number
  readonly high: number
  /**
   * How often a value is the mark for "not known". Where it is rare, the few households concerned take the careful loop; where
   * it is common (what is asked of some families only), both loops look at the mark.
   */
  readonly unknowns: 'none' | 'rare' | 'common'
  readonly codes?: readonly string[]
}

/** The entries of household h are those from `offsets[h]` up to `offsets[h + 1]`. */
export interface List {
  readonly offsets: Uint32Array
  readonly entries: number
  /** The most entries that one household has. */
  readonly longest: number
}

/** Households as columns: what the compiled rules run over. Ids, labels and sources are left behind. */
export interface Population {
  readonly households: number
  /** `household.shops`, `members.wage`; whether a list is known is the column `dwellings.known`. */
  readonly columns: Readonly<Record<string, Column>>
  readonly lists: Readonly<Record<Collection, List>>
  /** 1 for each household of which something is not known that is rarely not known; those take the careful loop. */
  readonly doubtful: Uint8Array
}

/** The column that says of each household whether its list is known. */
export const listKnown = (list: Collection): string => `${list}.known`

/** The column of the household's district, for parameters that districts set for themselves. */
export const districtColumn = 'place.district'

/** All lists of a household. */
export const collections: readonly Collection[] = ['members', 'dwellings', 'vehicles', 'supporters']

/** What stands in a column for "not known". */
export function unknownMark(values: Values): number {
  if (values instanceof Uint8Array) return 255
  return values instanceof Int32Array ? -(2 ** 31) : Number.NaN
}
