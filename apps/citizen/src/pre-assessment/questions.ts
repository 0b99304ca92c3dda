import type { PreAnswers } from '@jzt/contract'
import { parseYuan } from '@jzt/kernel'
import { checkFields, type FieldSpec, type Values } from '../apply/fields.ts'
import { options } from '../ui/option.ts'

/** One screen of the pre-assessment. Its answer stands under the names of its fields. */
export interface PreQuestion {
  readonly id: string
  readonly title: string
  readonly help?: readonly string[]
  readonly when?: (values: Values) => boolean
  readonly fields: (values: Values) => readonly FieldSpec[]
  /** What no field can know by itself. */
  readonly check?: (values: Values) => Wrong | undefined
}

interface Wrong {
  readonly name: string
  readonly words: string
}

const most = 12
const groups = ['adults', 'sixties', 'seventies', 'pupils', 'preschool'] as const
const countOf = (values: Values, of: readonly string[] = groups): number =>
  of.reduce((sum, name) => sum + Number(values[name] ?? 0), 0)

const count = (name: string, label: string): FieldSpec => ({
  ...{ name, label, hint: '几个人', kind: 'count' },
  ...{ optional: true, range: [0, most], max: 2 },
})

const oneOf = (name: string, label: string, labels: Readonly<Record<string, string>>) => (): readonly FieldSpec[] => [
  { name, label, kind: 'choice', options: options(labels) },
]

/** An amount that people may well not know. */
const amount =
  (name: string, label: string) =>
  (values: Values): readonly FieldSpec[] => [
    {
      name: `${name}Known`,
      label: '清楚还是不清楚',
      kind: 'choice',
      options: options({ yes: '知道，写个大概', 'not-sure': '不清楚' }),
    },
    ...(values[`${name}Known`] === 'yes' ? [{ name, label, kind: 'yuan' } as const] : []),
  ]

const tenMillionYuan = 1_000_000_000

const notTooMuch = (name: string) => (values: Values) =>
  values[`${name}Known`] === 'yes' && (parseYuan(values[name] ?? '') ?? 0) > tenMillionYuan
    ? { name, words: '这个数太大了，请再看一遍' }
    : undefined

/** Asked with the words of the application where both ask the same, so that the answer may be carried over. */
export const questions: readonly PreQuestion[] = [
  {
    id: 'place',
    title: '您家的户口在哪里？',
    help: ['家里有承包地，按农村标准。', '说不清就选一个，工作人员会看。'],
    fields: oneOf('place', '户口和承包地', {
      'here-urban': '在重庆，没有地，也不分红',
      'here-rural': '在重庆，有承包地或村里分红',
      elsewhere: '不在重庆',
    }),
  },
  {
    id: 'grown-ups',
    title: '家里有几个大人？',
    help: ['写一起生活的人，您自己也算。'],
    fields: () => [
      count('adults', '18 到 59 岁的'),
      count('sixties', '60 到 69 岁的'),
      count('seventies', '70 岁以上的'),
    ],
  },
  {
    id: 'children',
    title: '家里有几个孩子？',
    help: ['还在读书的，大学生也算。'],
    fields: () => [count('pupils', '上学的孩子'), count('preschool', '没上学的孩子')],
    check: (values) => {
      const words = countOf(values) < 1 ? '家里至少要有 1 个人' : `一共最多 ${most} 人。人更多请打 12345`
      return countOf(values) >= 1 && countOf(values) <= most ? undefined : { name: 'pupils', words }
    },
  },
  {
    id: 'disability',
    title: '家里有人有残疾证吗？',
    help: ['几个人有的，选最重的。'],
    fields: oneOf('disability', '残疾证', {
      none: '没有',
      severe: '有，一级或二级',
      'level-3-mind': '有，三级，智力或精神的',
      other: '有，别的等级',
    }),
  },
  {
    id: 'illness',
    title: '家里有人得重病吗？',
    help: ['如癌症、尿毒症、换过器官。'],
    fields: oneOf('seriousIllness', '重病', { no: '没有', yes: '有' }),
  },
  {
    id: 'income',
    title: '全家一个月收入多少？',
    help: ['工资、打工、种地、养老金都算。', '全家加起来，写个大概。'],
    fields: amount('monthlyIncome', '全家一个月的收入（元）'),
    check: notTooMuch('monthlyIncome'),
  },
  {
    id: 'savings',
    title: '全家有多少存款？',
    help: ['银行、微信、支付宝、股票都算。'],
    fields: amount('savings', '全家的存款（元）'),
    check: notTooMuch('savings'),
  },
  {
    id: 'homes',
    title: '家里有几套房子？',
    help: ['不能住的危房不算。'],
    fields: oneOf('homes', '房子', { none: '没有', one: '一套', more: '两套以上' }),
  },
  {
    id: 'vehicle',
    title: '家里有车吗？',
    help: ['电动自行车不算。'],
    fields: oneOf('vehicle', '车', { none: '没有', motorcycle: '有摩托车', car: '有汽车' }),
  },
  {
    id: 'supporters',
    title: '有不住一起的子女、父母吗？',
    fields: oneOf('supporters', '不住一起的子女、父母', {
      none: '没有',
      able: '有',
      unable: '有，但他们也很困难',
      'not-sure': '不清楚',
    }),
  },
  {
    id: 'spending',
    title: '看病上学，一年花了多少？',
    help: ['写最近一年自己付的钱。', '报销的不算，康复的钱也算。'],
    fields: amount('yearlySpending', '一年自己付的钱（元）'),
    check: notTooMuch('yearlySpending'),
  },
  {
    id: 'emergency',
    title: '最近突然出了什么事吗？',
    fields: oneOf('emergency', '突然的事', {
      none: '没有',
      accident: '火灾、车祸、别的意外',
      illness: '突然得了重病',
      spending: '看病上学，花得太多',
      other: '别的急事',
    }),
  },
  {
    id: 'child-alone',
    title: '孩子有父母照顾吗？',
    when: (values) => countOf(values, ['pupils', 'preschool']) > 0,
    fields: oneOf('childAlone', '孩子的父母', {
      none: '有父母照顾',
      orphan: '父母都去世，或找不到',
      unsupported: '父母坐牢、重残，管不了',
    }),
  },
]

/** Where a question stands. How many there are is only known once it has been said whether there are children. */
export function placeInWords(at: number, values: Values): string {
  const asked = askedOf(values)
  const isSettled = at > asked.findIndex(({ id }) => id === 'children')
  return `第 ${at + 1} 个问题，一共${isSettled ? ` ${asked.length} ` : '十几'}个`
}

/** The questions of this family, in order. */
export const askedOf = (values: Values): readonly PreQuestion[] =>
  questions.filter(({ when }) => when?.(values) ?? true)

/** All that is wrong on one screen. */
export function wrongsOf({ fields, check }: PreQuestion, values: Values): readonly Wrong[] {
  const found = checkFields(fields(values), values)
  const whole = found.length === 0 ? check?.(values) : undefined
  return whole ? [whole] : found
}

const money = (name: string, values: Values): PreAnswers['savings'] =>
  values[`${name}Known`] === 'yes' ? (parseYuan(values[name] ?? '') ?? 'not-sure') : 'not-sure'

/** What is sent, once, after the last question. */
export function answersOf(values: Values): PreAnswers {
  const chosen = <Name extends keyof PreAnswers>(name: Name) => values[name] as PreAnswers[Name]
  return {
    place: chosen('place'),
    persons: Object.fromEntries(groups.map((name) => [name, Number(values[name] ?? 0)])) as PreAnswers['persons'],
    disability: chosen('disability'),
    seriousIllness: values['seriousIllness'] === 'yes',
    monthlyIncome: money('monthlyIncome', values),
    savings: money('savings', values),
    homes: chosen('homes'),
    vehicle: chosen('vehicle'),
    supporters: chosen('supporters'),
    yearlySpending: money('yearlySpending', values),
    emergency: chosen('emergency'),
    childAlone: askedOf(values).some(({ id }) => id === 'child-alone') ? chosen('childAlone') : 'none',
  }
}
