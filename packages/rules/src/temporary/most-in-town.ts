import { type Fen, type PlainDate, zeroFen } from '@jzt/kernel'
import { explain } from '../expression/explain.ts'
import { unknownHousehold } from '../facts/blank.ts'
import type { ParameterPack } from '../parameters/parameter.ts'
import { townLimit } from './temporary-amount.ts'

/**
 * 小额: the most, in fen, that a town may give one household without the district, before anything of the family is known
 * (社会救助暂行办法 第四十八条). Nothing where no document sets it.
 */
export function mostInTown(parameters: ParameterPack, on: PlainDate): Fen {
  const limit = explain(townLimit, { facts: unknownHousehold(), parameters, on })
  return limit.known ? (limit.value as Fen) : zeroFen
}
