import type { Case } from '@jzt/casework'
import { countyOf, type Fen, type PlainDate } from '@jzt/kernel'
import { mostInTown } from '@jzt/rules'
import type { Tx } from '../platform/database.ts'
import { parametersInForce } from '../policy/index.ts'

/** What the town may give without the district, with the values of the district on this day: the rules' own limit. */
export const townLimit = async (tx: Tx, file: Case, on: PlainDate): Promise<Fen> =>
  mostInTown(await parametersInForce(tx, on, countyOf(file.town)), on)
