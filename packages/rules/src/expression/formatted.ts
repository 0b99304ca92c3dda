import { type Fen, formatYuan } from '@jzt/kernel'
import type { FactKind } from '../facts/fact-kind.ts'
import type { Scalar, Unit } from './expression.ts'

/** Hundredths of a square metre as people read them: 9850 is "98.5 ㎡". */
const formatArea = (hundredths: number): string => `${hundredths / 100} ㎡`

/** An amount as people read it, by its unit. */
export function formatAmount(value: number, unit: Unit): string {
  if (unit === 'fen') return formatYuan(value as Fen)
  if (unit === 'area') return formatArea(value)
  if (unit === '%') return `${value}%`
  if (unit === '是否') return value === 0 ? '否' : '是'
  return `${value} ${unit}`
}

/** A fact's value as people read it. */
export function formatFact(value: Scalar, kind: FactKind): string {
  if (kind.kind === 'code') return kind.words[String(value)] ?? String(value)
  if (kind.kind === 'yes-no') return value === true ? '是' : '否'
  if (kind.kind === 'date') return String(value)
  if (kind.kind === 'count') return formatAmount(Number(value), kind.unit)
  return formatAmount(Number(value), kind.kind === 'money' ? 'fen' : 'area')
}
