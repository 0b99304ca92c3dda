import { type IdNumberFault, isPlainDate, parseYuan, readIdNumber } from '@jzt/kernel'
import { today } from '../platform/clock.ts'
import type { Option } from '../ui/option.ts'

export interface FieldSpec {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind:
    | 'text'
    | 'long'
    | 'id-number'
    | 'mobile'
    | 'phone'
    | 'yuan'
    | 'number'
    | 'count'
    | 'date'
    | 'bank'
    | 'choice'
    | 'several'
    | 'select'
    | 'division'
  readonly options?: readonly Option[]
  readonly optional?: boolean
  readonly max?: number
  /** A whole number between these two, both included. */
  readonly range?: readonly [least: number, most: number]
  /**
   * The contract wants the whole page at once, but it is asked in parts: until its own question is passed, the saved
   * value only fills the place, so the field opens empty.
   */
  readonly filledLater?: boolean
}

export type Values = Readonly<Record<string, string>>

const idNumberFaults: Record<IdNumberFault, string> = {
  'fifteen-digits': '这是 15 位的旧号码。请看新身份证上的 18 位号码。没有新证，请打 12345',
  length: '身份证号要 18 位，请对着身份证再数一遍',
  characters: '身份证号只有数字，最后一位可以是 X',
  date: '身份证号里的出生日期不对，请对着身份证再看一遍',
  check: '身份证号有一位不对，请对着身份证再看一遍',
}

const empty = (spec: FieldSpec): string =>
  ['choice', 'select', 'several', 'division'].includes(spec.kind)
    ? `“${spec.label}”还没有选`
    : `“${spec.label}”还没有写`

const checks: Partial<Record<FieldSpec['kind'], (value: string) => string | undefined>> = {
  'id-number': (value) => {
    const reading = readIdNumber(value)
    return reading.ok ? undefined : idNumberFaults[reading.fault]
  },
  mobile: (value) => (/^1\d{10}$/.test(value) ? undefined : '手机号要 11 位，以 1 开头'),
  phone: (value) =>
    /^(1\d{10}|0\d{2,3}-?\d{7,8})$/.test(value) ? undefined : '请写 11 位手机号，或带区号的座机。如 023-67890123',
  yuan: (value) => (parseYuan(value) === undefined ? '金额请写数字，如 1200 或 1200.50' : undefined),
  number: (value) => (Number(value) >= 1 && Number(value) <= 10_000 ? undefined : '请写数字，如 80'),
  bank: (value) => (/^\d{12,19}$/.test(value.replace(/\s/g, '')) ? undefined : '银行卡号是 12 到 19 位数字'),
  date: (value) => {
    if (!isPlainDate(value)) return '没有这一天，请看看年、月、日'
    return value > today() ? '这一天还没有到，请看看年、月、日' : undefined
  },
  division: (value) => (/^50\d{10}$/.test(value) ? undefined : '请一直选到村（社区）'),
}

/** What is wrong with what was typed, in words that name the field and say how to mend it. */
export function checkField(spec: FieldSpec, typed: string | undefined): string | undefined {
  const value = (typed ?? '').trim()
  if (value === '') return spec.optional ? undefined : empty(spec)
  if (spec.max && value.length > spec.max) return `${spec.label}最多 ${spec.max} 个字`
  if (spec.range) return checkRange(spec.range, value)
  return checks[spec.kind]?.(value)
}

const checkRange = ([least, most]: readonly [number, number], value: string): string | undefined =>
  /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most ? undefined : `请写 ${least} 到 ${most} 的数字`

/** All that is wrong on a page, in the order of its fields. */
export const checkFields = (specs: readonly FieldSpec[], values: Values): { name: string; words: string }[] =>
  specs.flatMap((spec) => {
    const words = checkField(spec, values[spec.name])
    return words ? [{ name: spec.name, words }] : []
  })
