import type { ApplicationPages } from '@jzt/contract'
import type { FormQuestion } from '../question.ts'

const areas = [
  { value: 'rural', label: '有承包地，或者在村里分红' },
  { value: 'urban', label: '没有地，也不分红' },
]

/** 城市 or 农村 standard, asked by what people know of themselves. */
export const area: FormQuestion = {
  kind: 'form',
  id: 'area',
  page: 'area',
  title: ({ pages }) => (pages.mandate ? '他家在农村有承包地吗？' : '您家在农村有承包地吗？'),
  help: () => ['有地按农村标准，没地按城市标准。', '说不清就选一个，工作人员会核实。'],
  fields: () => [{ name: 'area', label: '承包地', kind: 'choice', options: areas }],
  read: ({ pages }) => ({ area: pages.area ?? '' }),
  write: (values) => values['area'],
  shown: ({ pages }) => [areas.find((one) => one.value === pages.area)?.label ?? ''],
}

export const bankAccount: FormQuestion = {
  kind: 'form',
  id: 'bank-account',
  page: 'bankAccount',
  title: () => '钱打到哪张银行卡？',
  help: ({ pages }: { pages: ApplicationPages }) => [
    pages.mandate ? '写他本人的银行卡或社保卡。' : '写您本人的银行卡或社保卡。',
    '现在没有，可以以后再补。',
  ],
  fields: () => [{ name: 'bankAccount', label: '银行卡号', kind: 'bank', optional: true }],
  read: ({ pages }) => ({ bankAccount: pages.bankAccount ?? '' }),
  write: (values) => values['bankAccount']?.replace(/\s/g, '') || undefined,
  shown: ({ pages }) => [pages.bankAccount ? `尾号 ${pages.bankAccount.slice(-4)}` : '以后再补'],
}
