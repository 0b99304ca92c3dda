import { type ConsumptionItem, consumptionMatters } from '@jzt/contract'
import { formatYuan, parseYuan } from '@jzt/kernel'
import { labelOf } from '../../ui/option.ts'
import type { FieldSpec, Values } from '../fields.ts'
import { type Ask, type ListQuestion, nameOf } from '../question.ts'
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
