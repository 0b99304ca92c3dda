import type { ApplicationMember, CasePage } from '@jzt/contract'
import type { ReactNode } from 'react'
import { yuanWords } from '../ui/money-input.ts'
import { type Columns, column } from '../ui/sheet.tsx'
import { beside } from './differing.tsx'
import {
  assetWords,
  dangerWords,
  incomeWords,
  positionWords,
  relationWords,
  spendingWords,
  vehicleWords,
} from './words.ts'

type Declared = CasePage['application']
type Item<Page extends keyof Declared> = NonNullable<Declared[Page]> extends readonly (infer One)[] ? One : never
type NameOf = (memberKey: string) => string

/** Names of the members by the key that the application uses. */
export const namesByKey = (members: readonly Pick<ApplicationMember, 'key' | 'name'>[]): NameOf => {
  const names = new Map<string, string>(members.map(({ key, name }) => [key, name]))
  return (key) => names.get(key) ?? '未知成员'
}

const money = (fen: number | undefined) => (fen === undefined ? '' : yuanWords(fen))
const perWords = { month: '每月', year: '每年' } as const

export const incomeColumns = (nameOf: NameOf, unlike: (row: Item<'income'>) => ReactNode): Columns<Item<'income'>> => [
  column('成员', (row) => nameOf(row.memberKey)),
  column('种类', (row) => incomeWords[row.kind]),
  column('收入', (row) => beside(`${perWords[row.per]} ${yuanWords(row.grossFen)}`, unlike(row)), 'right'),
  column('成本', (row) => money(row.costFen), 'right'),
  column('其中基础养老金', (row) => money(row.basicPensionFen), 'right'),
  column('说明', (row) => row.note ?? ''),
]

export const assetColumns = (nameOf: NameOf): Columns<Item<'assets'>> => [
  column('成员', (row) => nameOf(row.memberKey)),
  column('种类', (row) => assetWords[row.kind]),
  column('金额', (row) => yuanWords(row.amountFen), 'right'),
]

export const dwellingColumns = (nameOf: NameOf): Columns<Item<'dwellings'>> => [
  column('产权人', (row) => nameOf(row.memberKey)),
  column('地址', (row) => row.address),
  column('面积', (row) => `${row.areaSquareMetres} 平方米`, 'right'),
  column('危房等级', (row) => (row.dangerGrade ? dangerWords[row.dangerGrade] : '未鉴定')),
]

export const vehicleColumns = (nameOf: NameOf): Columns<Item<'vehicles'>> => [
  column('所有人', (row) => nameOf(row.memberKey)),
  column('种类', (row) => vehicleWords[row.kind]),
  column('牌号', (row) => row.plate ?? ''),
  column('现值', (row) => money(row.presentValueFen), 'right'),
]

export const spendingColumns = (nameOf: NameOf): Columns<Item<'spending'>> => [
  column('成员', (row) => nameOf(row.memberKey)),
  column('种类', (row) => spendingWords[row.kind]),
  column('每年', (row) => yuanWords(row.yearlyFen), 'right'),
]

export const nearKinColumns: Columns<Item<'nearKin'>> = [
  column('姓名', (row) => row.name),
  column('关系', (row) => relationWords[row.relation]),
  column('身份', (row) => positionWords[row.position]),
  column('工作单位', (row) => row.workplace),
]
