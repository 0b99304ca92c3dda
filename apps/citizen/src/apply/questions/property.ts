import { type ApplicationPages, meansMatter } from '@jzt/contract'
import { formatYuan, parseYuan } from '@jzt/kernel'
import { labelOf } from '../../ui/option.ts'
import type { FieldSpec } from '../fields.ts'
import { type Ask, type ListQuestion, nameOf } from '../question.ts'
import { vehicleKinds } from '../words.ts'
import { owner, ownerKey } from './money.ts'

const dangers = [
  { value: 'none', label: '没鉴定过，或不是危房' },
  { value: 'C', label: '鉴定为 C 级（局部危房）' },
  { value: 'D', label: '鉴定为 D 级（整幢危房）' },
]

const danger: FieldSpec = { name: 'danger', label: '房子鉴定为危房吗', kind: 'choice', options: dangers }

/** At most three fields a page: what does not fit on the first gets one of its own. */
const inSteps = (first: readonly FieldSpec[], last: FieldSpec): readonly (readonly FieldSpec[])[] =>
  first.length < 3 ? [[...first, last]] : [first, [last]]

const dwellingWords = (item: NonNullable<ApplicationPages['dwellings']>[number], ask: Ask): string =>
  [
    `${nameOf(item.memberKey, ask)}：${item.address}`,
    `${item.areaSquareMetres} 平方米`,
    ...(item.dangerGrade ? [`${item.dangerGrade} 级危房`] : []),
  ].join('，')

export const dwellings: ListQuestion = {
  kind: 'list',
  id: 'dwellings',
  page: 'dwellings',
  when: ({ pages }) => meansMatter(pages),
  title: () => '家里人名下有房子吗？',
  help: () => ['老家的房子也要写。', '租的房子不用写。'],
  none: '没有房子',
  some: '有房子',
  more: '再加一处房子',
  steps: (_, ask) =>
    inSteps(
      [
        ...owner(ask, '是谁的房子'),
        { name: 'address', label: '房子在哪里', kind: 'text', max: 200 },
        { name: 'area', label: '有多少平方米', hint: '不清楚就写个大概', kind: 'number' },
      ],
      danger,
    ),
  items: (ask) => (ask.pages.dwellings ?? []).map((item) => dwellingWords(item, ask)),
  add: (values, ask) => [
    ...(ask.pages.dwellings ?? []),
    {
      memberKey: ownerKey(values, ask),
      address: values['address']?.trim(),
      areaSquareMetres: Number(values['area']),
      ...(values['danger'] === 'none' ? {} : { dangerGrade: values['danger'] }),
    },
  ],
  remove: (index, ask) => (ask.pages.dwellings ?? []).filter((_, at) => at !== index),
  clear: () => [],
  shown: (ask) =>
    ask.pages.dwellings?.length ? ask.pages.dwellings.map((item) => dwellingWords(item, ask)) : ['没有房子'],
}

const vehicleWords = (item: NonNullable<ApplicationPages['vehicles']>[number], ask: Ask): string =>
  [
    `${nameOf(item.memberKey, ask)}：${labelOf(vehicleKinds, item.kind)}`,
    ...(item.plate ? [item.plate] : []),
    ...(item.presentValueFen === undefined ? [] : [`现在值 ${formatYuan(item.presentValueFen)}`]),
  ].join('，')

const presentValue: FieldSpec = {
  name: 'value',
  label: '现在大概值多少钱（元）',
  hint: '不清楚就不填',
  kind: 'yuan',
  optional: true,
}

export const vehicles: ListQuestion = {
  kind: 'list',
  id: 'vehicles',
  page: 'vehicles',
  when: ({ pages }) => meansMatter(pages),
  title: () => '家里人名下有车、船或农机吗？',
  help: () => ['电动自行车不用写。', '别人借名买的车也要写。'],
  none: '没有',
  some: '有',
  more: '再加一辆',
  steps: (_, ask) =>
    inSteps(
      [
        ...owner(ask, '是谁的'),
        { name: 'kind', label: '是什么', kind: 'select', options: vehicleKinds },
        { name: 'plate', label: '车牌号', hint: '不清楚就不填', kind: 'text', optional: true, max: 20 },
      ],
      presentValue,
    ),
  items: (ask) => (ask.pages.vehicles ?? []).map((item) => vehicleWords(item, ask)),
  add: (values, ask) => [
    ...(ask.pages.vehicles ?? []),
    {
      memberKey: ownerKey(values, ask),
      kind: values['kind'],
      ...(values['plate']?.trim() ? { plate: values['plate'].trim() } : {}),
      ...(values['value'] ? { presentValueFen: parseYuan(values['value']) } : {}),
    },
  ],
  remove: (index, ask) => (ask.pages.vehicles ?? []).filter((_, at) => at !== index),
  clear: () => [],
  shown: (ask) => (ask.pages.vehicles?.length ? ask.pages.vehicles.map((item) => vehicleWords(item, ask)) : ['没有']),
}
