import type { CasePage } from '@jzt/contract'
import type { Tone } from '../ui/mark.tsx'

type Answer = CasePage['registerAnswers'][number]

const tones: Record<Answer['status'], Tone> = {
  waiting: 'soon',
  found: 'good',
  none: 'good',
  'not-covered': 'plain',
  error: 'late',
  'no-answer': 'late',
  malformed: 'late',
  'stood-in': 'calm',
}

export const answerMark = (answer: Pick<Answer, 'status'>): Tone => tones[answer.status]

/** Only an answer, or what an officer let stand in for it, is something to decide on (sentence 4 of the house: "not known" is an answer). */
export const isComplete = ({ status }: Pick<Answer, 'status'>): boolean =>
  status === 'found' || status === 'none' || status === 'stood-in'

const keyWords: Readonly<Record<string, string>> = {
  name: '姓名',
  address: '地址',
  relation: '关系',
  headName: '户主',
  registeredAddress: '户籍地址',
  status: '状态',
  kind: '种类',
  employer: '单位',
  payer: '缴费单位',
  monthlyBaseFen: '缴费基数',
  monthlyPensionFen: '每月养老金',
  basicPensionFen: '其中基础养老金',
  areaSquareMetres: '面积（平方米）',
  share: '份额',
  plate: '牌号',
  brand: '品牌',
  registeredOn: '登记日期',
  from: '自',
  to: '至',
  month: '月份',
  certificateNo: '证书号',
  usage: '用途',
}

/** A record of a register in one line; amounts in yuan, yes and no in words. A key without a word is shown as it came. */
export function recordWords(record: Answer['records'][number]): string {
  return Object.entries(record)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${keyWords[key] ?? key}：${valueWords(key, value)}`)
    .join('，')
}

function valueWords(key: string, value: string | number | boolean | null): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number' && key.endsWith('Fen')) return `${(value / 100).toFixed(2)} 元`
  return String(value)
}
