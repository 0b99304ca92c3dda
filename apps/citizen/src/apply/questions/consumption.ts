import { type ConsumptionItem, consumptionMatters } from '@jzt/contract'
import { formatYuan, parseYuan } from '@jzt/kernel'
import { labelOf } from '../../ui/option.ts'
import type { FieldSpec, Values } from '../fields.ts'
import { type Ask, type FormQuestion, type ListQuestion, nameOf } from '../question.ts'
import { consumptions, homeReasons } from '../words.ts'
import { owner, ownerKey } from './money.ts'

const itemsOf = (ask: Ask): readonly ConsumptionItem[] => ask.pages.consumption ?? []

const isHome = (kind: string | undefined): boolean => ['built-home', 'bought-home', 'renovation'].includes(kind ?? '')

const fieldsOf = (kind: string | undefined, ask: Ask): readonly FieldSpec[] => {
  if (!kind) return []
  if (isHome(kind)) return [{ name: 'because', label: '是因为这些吗', kind: 'select', options: homeReasons }]
  const yearly: FieldSpec = { name: 'yearly', label: '一年多少钱（元）', kind: 'yuan' }
  return [...owner(ask, '给谁的'), ...(kind === 'study-abroad' ? [] : [yearly])]
}

const newItem = (values: Values, ask: Ask) => ({
  kind: values['kind'],
  ...(isHome(values['kind']) ? {} : { memberKey: ownerKey(values, ask) }),
  ...(values['yearly'] && !isHome(values['kind']) ? { yearlyFen: parseYuan(values['yearly']) } : {}),
  ...(isHome(values['kind']) && values['because'] !== 'none' ? { because: values['because'] } : {}),
})

const itemWords = (item: ConsumptionItem, ask: Ask): string =>
  [
    `${item.memberKey ? `${nameOf(item.memberKey, ask)}：` : ''}${labelOf(consumptions, item.kind)}`,
    ...(item.yearlyFen === undefined ? [] : [`一年 ${formatYuan(item.yearlyFen)}`]),
    ...(item.because ? [labelOf(homeReasons, item.because)] : []),
  ].join('，')

/** 家庭消费支出 (渝府办发〔2022〕128号): only what the rules ask for. */
export const consumption: ListQuestion = {
  kind: 'list',
  id: 'consumption',
  page: 'consumption',
  when: ({ pages }) => consumptionMatters(pages),
  title: () => '建房、留学、买保险了吗？',
  help: () => [
    '近三年：建房、买房、高档装修。',
    '近一年：出国留学、民办学校、商业保险。',
    '有也可以申请，镇街会看原因。',
  ],
  none: '都没有',
  some: '有',
  more: '再加一样',
  steps: (values, ask) => [
    [{ name: 'kind', label: '是哪一样', kind: 'select', options: consumptions }, ...fieldsOf(values['kind'], ask)],
  ],
  items: (ask) => itemsOf(ask).map((item) => itemWords(item, ask)),
  add: (values, ask) => [...itemsOf(ask), newItem(values, ask)],
  remove: (index, ask) => itemsOf(ask).filter((_, at) => at !== index),
  clear: () => [],
  shown: (ask) => (itemsOf(ask).length > 0 ? itemsOf(ask).map((item) => itemWords(item, ask)) : ['都没有']),
}

/** 水电燃料通讯物业: only where the district has set a limit, which the office tells with the draft. */
export const utilities: FormQuestion = {
  kind: 'form',
  id: 'utilities',
  page: 'utilities',
  when: ({ pages, locallyAsked = [] }) => consumptionMatters(pages) && locallyAsked.includes('utilities'),
  title: () => '您家一个月水电费多少？',
  help: () => ['水、电、燃气、电话、物业，加在一起。', '不清楚的，看上个月的缴费单。'],
  fields: () => [{ name: 'monthly', label: '一个月多少钱（元）', kind: 'yuan' }],
  read: ({ pages }) => ({ monthly: pages.utilities ? yuanText(pages.utilities.monthlyFen) : '' }),
  write: (values) => ({ monthlyFen: parseYuan(values['monthly'] ?? '') }),
  shown: ({ pages }) => [pages.utilities ? `一个月 ${formatYuan(pages.utilities.monthlyFen)}` : ''],
}

const yuanText = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))
