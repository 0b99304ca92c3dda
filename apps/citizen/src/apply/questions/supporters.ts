import { meansMatter, type Supporter, supportedMembers, supportersMatter } from '@jzt/contract'
import { formatYuan, parseYuan } from '@jzt/kernel'
import { labelOf } from '../../ui/option.ts'
import type { FieldSpec, Values } from '../fields.ts'
import { type Ask, type ListQuestion, membersOf, nameOf } from '../question.ts'
import { memberOptions, supporterRelations, supporterStatuses } from '../words.ts'

const supportersOf = (ask: Ask): readonly Supporter[] => ask.pages.supporters ?? []

/** Whom somebody outside may have to support; for 特困 everybody in the family. */
function candidates({ pages, today }: Ask) {
  const supported = supportedMembers(pages, today)
  return supported.length > 0 ? supported : (pages.members ?? [])
}

const whom = (ask: Ask): readonly FieldSpec[] =>
  candidates(ask).length > 1
    ? [{ name: 'supports', label: '他该养家里的谁', kind: 'select', options: memberOptions(candidates(ask)) }]
    : []

/** Whose circumstance settles that he owes nothing is not asked for his income. */
const isAskedForIncome = (values: Values): boolean =>
  ['able', 'unknown', 'intellectual-level-3', 'mental-level-3'].includes(values['status'] ?? '')

const means: readonly (readonly FieldSpec[])[] = [
  [
    { name: 'size', label: '他家几口人', hint: '不清楚就不填', kind: 'count', range: [1, 50], optional: true },
    { name: 'income', label: '他家一个月收入多少（元）', hint: '不清楚就不填', kind: 'yuan', optional: true },
    {
      name: 'people',
      label: '他家一共要养几位外面的人',
      hint: '包括您家的，不清楚就不填',
      kind: 'count',
      range: [1, 50],
      optional: true,
    },
  ],
  [
    {
      name: 'agreed',
      label: '法院判的，每月给多少（元）',
      hint: '调解书写的也算。没有就不填',
      kind: 'yuan',
      optional: true,
    },
  ],
]

/** Keys are never given twice: what a visit found of one must not fall to another. */
const newKey = (all: readonly Supporter[]): string =>
  `s${Math.max(0, ...all.map(({ key }) => Number(key.slice(1)))) + 1}`

const amount = (name: string, typed: string | undefined) => (typed ? { [name]: parseYuan(typed) } : {})
const number = (name: string, typed: string | undefined) => (typed ? { [name]: Number(typed) } : {})

const newSupporter = (values: Values, ask: Ask) => ({
  key: newKey(supportersOf(ask)),
  name: values['name']?.trim(),
  relation: values['relation'],
  supports: values['supports'] || (candidates(ask)[0] ?? membersOf(ask)[0])?.key,
  status: values['status'],
  ...number('age', values['age']),
  ...(isAskedForIncome(values)
    ? {
        ...number('householdSize', values['size']),
        ...amount('householdIncomeFen', values['income']),
        ...number('supportedPeople', values['people']),
        ...amount('agreedFen', values['agreed']),
      }
    : {}),
})

const supporterWords = (one: Supporter, ask: Ask): string =>
  [
    `${one.name}，${nameOf(one.supports, ask)}的${labelOf(supporterRelations, one.relation)}`,
    ...(one.status === 'able' ? [] : [labelOf(supporterStatuses, one.status)]),
    ...(one.householdIncomeFen === undefined ? [] : [`全家每月 ${formatYuan(one.householdIncomeFen)}`]),
  ].join('，')

/** 家庭以外的赡养、抚养、扶养义务人: no identity number, they are checked with their own consent (社会救助法 第四十一条). */
export const supporters: ListQuestion = {
  kind: 'list',
  id: 'supporters',
  page: 'supporters',
  when: ({ pages, today }) => meansMatter(pages) && supportersMatter(pages, today),
  title: () => '有不住一起的子女、父母吗？',
  help: (ask) => [
    `只写该养${candidates(ask)
      .slice(0, 2)
      .map(({ name }) => name)
      .join('、')}的人。`,
    '不用写他们的身份证号。',
    '要查他们，先问他们本人。',
  ],
  none: '没有这样的亲人',
  some: '有',
  more: '再加一位亲人',
  steps: (values, ask) => [
    [
      { name: 'name', label: '他的姓名', kind: 'text', max: 50 },
      { name: 'relation', label: '是什么人', kind: 'select', options: supporterRelations },
      ...whom(ask),
    ],
    [
      { name: 'status', label: '他有这些情况吗', kind: 'select', options: supporterStatuses },
      { name: 'age', label: '他多大岁数', hint: '不清楚就不填', kind: 'count', range: [0, 120], optional: true },
    ],
    ...(isAskedForIncome(values) ? means : []),
  ],
  items: (ask) => supportersOf(ask).map((one) => supporterWords(one, ask)),
  add: (values, ask) => [...supportersOf(ask), newSupporter(values, ask)],
  remove: (index, ask) => supportersOf(ask).filter((_, at) => at !== index),
  clear: () => [],
  shown: (ask) =>
    supportersOf(ask).length > 0 ? supportersOf(ask).map((one) => supporterWords(one, ask)) : ['没有这样的亲人'],
}
