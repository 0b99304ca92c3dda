import type { Population } from '../population.ts'
import { amountTerms } from './amount-terms.ts'
import { isExact, truthBounds } from './bounds.ts'
import { comparisonTerms } from './comparison-terms.ts'
import { listTerms } from './list-terms.ts'
import { type TermMaker, termMaker } from './term-maker.ts'
import type { TermTable } from './term-table.ts'
import { truthTerms } from './truth-terms.ts'

/**
 * A new table: equal computations are one term, for base and reform alike, so that what a reform leaves alone is computed once.
 * Every kind of term is made by the others' constructors too, and so all are given the whole table.
 */
export function termTable(lists: Population['lists']): TermTable {
  const maker = termMaker()
  const table = { ...leafTerms(maker) } as TermTable
  return Object.assign(
    table,
    ...[amountTerms, comparisonTerms, truthTerms].map((of) => of(maker, table)),
    listTerms(maker, table, lists),
  )
}

type Leaves = Pick<TermTable, 'constant' | 'column' | 'lookup' | 'stated' | 'inexact'>

const leafTerms = ({ at, term, constant }: TermMaker): Leaves => ({
  constant,
  column: (key, place, bounds) => at('column', [], { bounds, detail: key, place, round: 0 }),
  lookup: (byDistrict, district) => {
    const bounds = { low: Math.min(...byDistrict), high: Math.max(...byDistrict) }
    return bounds.low === bounds.high ? constant(bounds.low) : term('lookup', [district], bounds, byDistrict)
  },
  stated: (column, mark) => term('stated', [column], truthBounds, mark),
  inexact: (a) => (isExact(a) ? constant(0) : term('inexact', [a], truthBounds)),
})
