import type { ParameterName, ParameterPack } from '../parameters/parameter.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { today } from './a-family.ts'

/** The parameters of the tests' day with some values of one's own, in fen, per cent or months; null is "not set". */
export function withValues(values: Partial<Record<ParameterName, number | null>>): ParameterPack {
  const pack = parametersOn(today)
  const changed = Object.entries(values).map(([name, value]) => {
    const before = pack.values[name as ParameterName]
    return [name, { ...before, value, document: '测试值', verified: false }] as const
  })
  return { ...pack, values: { ...pack.values, ...Object.fromEntries(changed) } }
}
