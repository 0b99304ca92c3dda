import type { DraftRemarkView, DraftView, ParameterChangeBody } from '@jzt/contract'
import { parseYuan } from '@jzt/kernel'
import { moneyToText, yuanWords } from '../ui/money-input.ts'

export type Rank = ParameterChangeBody['rank']

export const rankWords: Readonly<Record<Rank, string>> = {
  law: '法律',
  'administrative-regulation': '行政法规',
  'local-regulation': '地方性法规',
  'normative-document': '规范性文件',
  'district-notice': '区县通知',
}

export const draftStateWords = { open: '起草中', published: '已公布', discarded: '已作废' } as const

export const whyNotPublish: Readonly<Record<NonNullable<DraftView['mayNotPublish']>, string>> = {
  'not-your-role': '您的岗位不能公布',
  'not-your-place': '由起草的单位公布',
  'drafted-it': '您参与了起草，须由另一人公布',
  'has-faults': '还有错误，改好后才能公布',
  'not-open': '已经公布或作废',
}

const fieldWords: Readonly<Record<DraftRemarkView['field'], string>> = {
  name: '参数',
  from: '起日',
  to: '止日',
  value: '新的值',
  document: '依据',
  rank: '层级',
  departure: '偏离的理由',
}

/** 第 1 项 起日：请填起日. */
export const remarkWords = ({ change, field, message }: DraftRemarkView): string =>
  `第 ${change + 1} 项 ${fieldWords[field]}：${message}`

/** A value of a parameter as people read it. */
export function valueWords(value: number | null, unit: string): string {
  if (value === null) return '未设定'
  if (unit === 'fen') return yuanWords(value)
  if (unit === 'area') return `${value / 100} 平方米`
  if (unit === '是否') return value === 0 ? '否' : '是'
  return unit === '%' ? `${value}%` : `${value} ${unit}`
}

/** What stands behind the field. */
export const unitSuffix = (unit: string): string =>
  unit === 'fen' ? '元' : unit === 'area' ? '平方米' : unit === '是否' ? '1 是 0 否' : unit

export type ReadValue = { readonly value: number | null } | { readonly fault: string }

/** Typed text → the smallest unit. Nothing typed is 未设定, which the checks then point out. */
export function readValue(text: string, unit: string): ReadValue {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return { value: null }
  if (unit === 'fen' || unit === 'area') {
    const hundredths = parseYuan(plain.replace(/平方米$/, ''))
    return hundredths === undefined ? { fault: '请填数字，最多两位小数' } : { value: hundredths }
  }
  return /^\d{1,6}$/.test(plain) ? { value: Number(plain) } : { fault: '请填整数' }
}

/** The other way round. */
export function valueText(value: number | null, unit: string): string {
  if (value === null) return ''
  return unit === 'fen' || unit === 'area' ? moneyToText(value) : String(value)
}

/** 2026-10-01 起, or with its last day. */
export const periodWords = ({ from, to }: { from: string; to: string | null }): string =>
  to === null ? `${from} 至今` : `${from} 至 ${to}`
