import type { Collection } from '../../expression/expression.ts'
import type { Population } from '../population.ts'
import { sumBounds, truthBounds } from './bounds.ts'
import type { Term } from './term.ts'
import type { TermMaker } from './term-maker.ts'
import type { TermTable } from './term-table.ts'

type Lists = Pick<TermTable, 'sum' | 'some' | 'length'>

/** What is summed up over the entries of a list. */
export function listTerms({ at, constant }: TermMaker, table: TermTable, lists: Population['lists']): Lists {
  const no = constant(0)

  /** Once a household, whatever the entry: as often as there are entries. */
  function sum(list: Collection, of: Term): Term {
    if (of.place !== list) return table.multiply(length(list), of)
    return at('sum', [of], {
      bounds: sumBounds(lists[list].longest, of),
      detail: list,
      place: 'household',
      round: of.round + 1,
    })
  }

  function some(list: Collection, of: Term): Term {
    if (of.place !== list) return table.both(of, table.below(no, length(list)))
    return at('some', [of], { bounds: truthBounds, detail: list, place: 'household', round: of.round + 1 })
  }

  function length(list: Collection): Term {
    const { longest } = lists[list]
    if (longest === 0) return no
    return at('length', [], { bounds: { low: 0, high: longest }, detail: list, place: 'household', round: 0 })
  }

  return { sum, some, length }
}
