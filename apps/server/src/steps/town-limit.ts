import type { Case } from '@jzt/casework'
import { countyOf, type Fen, fen, type PlainDate } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import { parametersInForce } from '../policy/index.ts'

/**
 * 小额: what the town may give without the district (社会救助暂行办法 第四十八条): so many monthly urban standards for each
 * person, with the values of the district on this day. Without a value the town decides nothing alone.
 */
export async function townLimit(tx: Tx, file: Case, on: PlainDate): Promise<Fen> {
  const { values } = await parametersInForce(tx, on, countyOf(file.town))
  const standard = values['standard.urban'].value ?? 0
  const multiple = values['temporary.town-multiple'].value ?? 0
  return fen(standard * multiple * file.members.length)
}
