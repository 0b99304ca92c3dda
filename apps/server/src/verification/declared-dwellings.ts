import type { Application } from '@jzt/contract'
import { type KnownFamily, samePlace } from './known-family.ts'
import type { RecordOf } from './register-record.ts'

type DeclaredDwelling = Application['dwellings'][number]

export interface OwnDwellings {
  /** Which records of the register the family had declared, by their place in the answer. */
  readonly matched: ReadonlySet<number>
  readonly declared: readonly {
    readonly dwelling: DeclaredDwelling
    readonly index: number
    readonly record: RecordOf<'dwelling'> | undefined
  }[]
}

/** Finds for each declared home its record: by address, else by a floor area that differs by less than a square metre. */
export function ownDwellings(
  { application }: Pick<KnownFamily, 'application'>,
  key: string,
  records: readonly RecordOf<'dwelling'>[],
): OwnDwellings {
  const matched = new Set<number>()
  const take = (fits: (record: RecordOf<'dwelling'>) => boolean) => {
    const index = records.findIndex((record, at) => record.use === '住宅' && !matched.has(at) && fits(record))
    if (index >= 0) matched.add(index)
    return records[index]
  }
  const own = application.dwellings.filter(({ memberKey }) => memberKey === key)
  const declared = own.map((dwelling, index) => {
    const hundredths = Math.round(dwelling.areaSquareMetres * 100)
    const record =
      take(({ address }) => samePlace(address, dwelling.address)) ??
      take(({ area }) => Math.abs(area - hundredths) < 100)
    return { dwelling, index, record }
  })
  return { matched, declared }
}
