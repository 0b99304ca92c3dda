import type { Case } from '@jzt/casework'
import { countyOf, type Fen, fen, type PlainDate } from '@jzt/kernel'
import { mostInTown } from '@jzt/rules'
import type { Tx } from '../platform/database.ts'
import { parametersInForce } from '../policy/index.ts'

/**
 * What the town may still give without the district, with the values of the district on this day: the rules' own limit, less
 * what it gave this household before the papers. One limit for one household, however many times it is signed.
 */
export async function townLimit(tx: Tx, file: Case, on: PlainDate): Promise<Fen> {
  const most = mostInTown(await parametersInForce(tx, on, countyOf(file.town)), on)
  return fen(Math.max(most - (file.aidFirst?.amountFen ?? 0), 0))
}
