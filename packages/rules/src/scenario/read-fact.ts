import { type Fen, isPlainDate, parseYuan } from '@jzt/kernel'
import * as z from 'zod'
import {
  type Fact,
  type FactSource,
  known,
  sourceWords,
  type UnknownReason,
  unknown,
  unknownWords,
} from '../facts/fact.ts'
import type { CodeKind, FactKind } from '../facts/fact-kind.ts'

/** A value read from a scenario, or why it cannot be read. */
type Reading = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: string }

const read = (value: unknown): Reading => ({ ok: true, value })
const fault = (text: string): Reading => ({ ok: false, fault: text })

const sources = Object.entries(sourceWords) as (readonly [FactSource, string])[]
const reasons = Object.entries(unknownWords) as (readonly [UnknownReason, string])[]

/** Why a fact is not known, when that is what is written: 未知, 未填报, 未答复, 未覆盖, 查询出错. */
export function unknownReason(written: unknown): UnknownReason | undefined {
  if (written === '未知') return 'not-stated'
  return reasons.find(([, word]) => word === written)?.[0]
}

/** The words for a source, as a wrong one is answered. */
export const everySource = sources.map(([, word]) => word).join('、')

/** The source a word stands for. */
export const sourceOf = (word: unknown): FactSource | undefined => sources.find(([, known]) => known === word)?.[0]

/** One fact as officials write it: `1500`, `未答复`, or `{ 值: 1500, 来源: 申报 }`. */
export const factSchema = (kind: FactKind, source: FactSource) =>
  z.unknown().transform((written, context): Fact<unknown> => {
    const { value, from, fault: wrong } = withSource(written, source)
    const reading = wrong ? fault(wrong) : unknownReason(value) ? read(undefined) : readValue(kind, value)
    if (!reading.ok) {
      context.addIssue(`“${kind.title}”${reading.fault}`)
      return z.NEVER
    }
    const reason = unknownReason(value)
    return reason ? unknown(reason) : known(reading.value, from)
  })

interface Sourced {
  readonly value: unknown
  readonly from: FactSource
  readonly fault?: string
}

function withSource(written: unknown, source: FactSource): Sourced {
  if (typeof written !== 'object' || written === null) return { value: written, from: source }
  const { 值: value, 来源: word, ...rest } = written as Record<string, unknown>
  const from = word === undefined ? source : sourceOf(word)
  if (from === undefined) return { value, from: source, fault: `的来源应为：${everySource}` }
  if (value === undefined || Object.keys(rest).length > 0) {
    return { value, from, fault: '应直接写数值，或写成 { 值: …, 来源: … }' }
  }
  return { value, from }
}

function readValue(kind: FactKind, written: unknown): Reading {
  switch (kind.kind) {
    case 'money':
      return readYuan(written)
    case 'area':
      return readArea(written)
    case 'count':
      return Number.isInteger(written) && Number(written) >= 0 ? read(written) : fault('应为不小于 0 的整数')
    case 'yes-no':
      return written === '是' || written === '否' ? read(written === '是') : fault('应写“是”或“否”')
    case 'date':
      return isPlainDate(String(written)) ? read(written) : fault('应为存在的日期，写成 1982-03-04')
    case 'code':
      return readCode(kind, written)
  }
}

function readYuan(written: unknown): Reading {
  const amount: Fen | undefined = parseYuan(String(written))
  return amount === undefined ? fault('应为不小于 0 的金额（元，最多两位小数），如 1500 或 1500.50') : read(amount)
}

function readArea(written: unknown): Reading {
  const hundredths = parseYuan(String(written))
  return hundredths === undefined ? fault('应为面积（平方米，最多两位小数），如 98.5') : read(hundredths)
}

function readCode(kind: CodeKind<string>, written: unknown): Reading {
  const found = Object.entries(kind.words).find(([, word]) => word === written)
  return found ? read(found[0]) : fault(`应为下列之一：${Object.values(kind.words).join('、')}`)
}
