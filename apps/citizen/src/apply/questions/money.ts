import { type ApplicationPages, meansMatter } from '@jzt/contract'
import { formatYuan, parseYuan } from '@jzt/kernel'
import { labelOf } from '../../ui/option.ts'
import type { FieldSpec } from '../fields.ts'
import { type Ask, called, type ListQuestion, membersOf, nameOf } from '../question.ts'
import { assetKinds, incomeKinds, memberOptions, spendingKinds } from '../words.ts'

type Income = NonNullable<ApplicationPages['income']>[number]

const pers = [
  { value: 'month', label: '每个月' },
  { value: 'year', label: '一年' },
]

const fenOf = (typed: string | undefined) => parseYuan(typed ?? '')

/** Whose it is. A family of one is not asked. */
export const owner = (ask: Ask, label: string): readonly FieldSpec[] =>
  membersOf(ask).length > 1
    ? [{ name: 'memberKey', label, kind: 'select', options: memberOptions(membersOf(ask)) }]
    : []

export const ownerKey = (values: Readonly<Record<string, string>>, ask: Ask): string =>
  values['memberKey'] || (membersOf(ask)[0]?.key ?? 'm1')

const incomesOf = (ask: Ask): readonly Income[] => ask.pages.income ?? []
const isMine = (ask: Ask) => (item: Income) => item.memberKey === ask.member?.key

const incomeWords = (item: Income): string =>
  `${labelOf(incomeKinds, item.kind)}，${labelOf(pers, item.per)} ${formatYuan(item.grossFen)}`

/** Farming and trade are counted by the year and after their costs; a pension apart from its basic part. */
function incomeFields(kind: string | undefined): readonly FieldSpec[] {
  if (kind === 'business' || kind === 'farm')
    return [
      { name: 'gross', label: '一年一共卖多少钱（元）', kind: 'yuan' },
      {
        name: 'cost',
        label: '一年的本钱（元）',
        hint: '种子、肥料、进货等，不清楚就不填',
        kind: 'yuan',
        optional: true,
      },
    ]
  if (kind === 'pension')
    return [
      { name: 'gross', label: '每个月多少钱（元）', kind: 'yuan' },
      { name: 'basic', label: '其中的基础养老金（元）', hint: '不清楚就不填', kind: 'yuan', optional: true },
    ]
  return [
    { name: 'per', label: '按月算还是按年算', kind: 'select', options: pers },
    { name: 'gross', label: '多少钱（元）', kind: 'yuan' },
  ]
}

export const income: ListQuestion = {
  kind: 'list',
  id: 'income',
  page: 'income',
  when: ({ pages }) => meansMatter(pages),
  each: 'adult',
  title: (ask) => `${called(ask)}有收入吗？`,
  help: () => ['工资、种地、养老金、子女给的都算。', '低保金和一次性的救济不用写。'],
  none: '没有收入',
  some: '有收入',
  more: '再加一笔收入',
  steps: (values) => [
    [
      { name: 'kind', label: '什么收入', kind: 'select', options: incomeKinds },
      ...(values['kind'] ? incomeFields(values['kind']) : []),
    ],
  ],
  items: (ask) => incomesOf(ask).filter(isMine(ask)).map(incomeWords),
  add: (values, ask) => [
    ...incomesOf(ask),
    {
      memberKey: ask.member!.key,
      kind: values['kind'],
      grossFen: fenOf(values['gross']),
      per: values['kind'] === 'pension' ? 'month' : (values['per'] ?? 'year'),
      ...(values['cost'] ? { costFen: fenOf(values['cost']) } : {}),
      ...(values['basic'] ? { basicPensionFen: fenOf(values['basic']) } : {}),
    },
  ],
  remove: (index, ask) => {
    const removed = incomesOf(ask).filter(isMine(ask))[index]
    return incomesOf(ask).filter((item) => item !== removed)
  },
  clear: (ask) => incomesOf(ask).filter((item) => item.memberKey !== ask.member?.key),
  shown: (ask) => {
    const mine = incomesOf(ask).filter(isMine(ask))
    return mine.length === 0 ? ['没有收入'] : mine.map(incomeWords)
  },
}

export const assets: ListQuestion = {
  kind: 'list',
  id: 'assets',
  page: 'assets',
  when: ({ pages }) => meansMatter(pages),
  title: () => '家里有存款、股票这些吗？',
  help: () => ['所有家人的都算上。', '开公司、入股的也要写。', '写个大概也可以，会核对。'],
  none: '没有',
  some: '有',
  more: '再加一笔',
  steps: (_, ask) => [
    [
      ...owner(ask, '是谁的'),
      { name: 'kind', label: '是什么', kind: 'select', options: assetKinds },
      { name: 'amount', label: '多少钱（元）', kind: 'yuan' },
    ],
  ],
  items: (ask) => (ask.pages.assets ?? []).map((item) => assetWords(item, ask)),
  add: (values, ask) => [
    ...(ask.pages.assets ?? []),
    { memberKey: ownerKey(values, ask), kind: values['kind'], amountFen: fenOf(values['amount']) },
  ],
  remove: (index, ask) => (ask.pages.assets ?? []).filter((_, at) => at !== index),
  clear: () => [],
  shown: (ask) => (ask.pages.assets?.length ? ask.pages.assets.map((item) => assetWords(item, ask)) : ['没有']),
}

const assetWords = (item: NonNullable<ApplicationPages['assets']>[number], ask: Ask): string =>
  `${nameOf(item.memberKey, ask)}：${labelOf(assetKinds, item.kind)} ${formatYuan(item.amountFen)}`

export const spending: ListQuestion = {
  kind: 'list',
  id: 'spending',
  page: 'spending',
  when: ({ pages }) => meansMatter(pages),
  title: () => '近一年有大的花销吗？',
  help: () => ['看病、上学、康复这些。', '给外面老人、孩子的钱也写。', '医保报销以后，自己出的部分。'],
  none: '没有',
  some: '有',
  more: '再加一笔花销',
  steps: (_, ask) => [
    [
      ...owner(ask, '给谁花的'),
      { name: 'kind', label: '花在哪里', kind: 'select', options: spendingKinds },
      { name: 'yearly', label: '一年自己出多少钱（元）', kind: 'yuan' },
    ],
  ],
  items: (ask) => (ask.pages.spending ?? []).map((item) => spendingWords(item, ask)),
  add: (values, ask) => [
    ...(ask.pages.spending ?? []),
    { memberKey: ownerKey(values, ask), kind: values['kind'], yearlyFen: fenOf(values['yearly']) },
  ],
  remove: (index, ask) => (ask.pages.spending ?? []).filter((_, at) => at !== index),
  clear: () => [],
  shown: (ask) => (ask.pages.spending?.length ? ask.pages.spending.map((item) => spendingWords(item, ask)) : ['没有']),
}

const spendingWords = (item: NonNullable<ApplicationPages['spending']>[number], ask: Ask): string =>
  `${nameOf(item.memberKey, ask)}：${labelOf(spendingKinds, item.kind)}，一年 ${formatYuan(item.yearlyFen)}`
