import type { SupporterStatement } from '@jzt/contract'
import { parseYuan } from '@jzt/kernel'
import { checkFields, type FieldSpec, type Values } from '../../apply/fields.ts'

/** Who he is, as on his identity card. */
export const identityFields: readonly FieldSpec[] = [
  { name: 'name', label: '您的姓名', hint: '和身份证上一样', kind: 'text', max: 50 },
  { name: 'idNumber', label: '您的身份证号', kind: 'id-number' },
]

/** What he may say of his own means; nothing of it has to be said. */
export const statementFields: readonly FieldSpec[] = [
  { name: 'size', label: '您家几口人', kind: 'count', range: [1, 50], optional: true },
  { name: 'income', label: '您家一个月收入（元）', hint: '全家加起来，写个大概', kind: 'yuan', optional: true },
  { name: 'own', label: '您自己一个月收入（元）', hint: '也算在全家收入里', kind: 'yuan', optional: true },
  {
    name: 'people',
    label: '您家要养几位外面的老人孩子',
    hint: '双方父母都算上',
    kind: 'count',
    range: [1, 50],
    optional: true,
  },
  { name: 'agreed', label: '法院判的，每月给多少（元）', hint: '没有就不填', kind: 'yuan', optional: true },
  { name: 'words', label: '还想说明什么', hint: '房贷、看病，都可以写', kind: 'long', max: 300, optional: true },
]

/** All that is wrong with who he is and what he says: also that he alone earns more than his whole household. */
export function statementWrongs(values: Values): { id: string; words: string }[] {
  const wrongs = checkFields([...identityFields, ...statementFields], values)
  const [own, income] = [parseYuan(values['own'] ?? ''), parseYuan(values['income'] ?? '')]
  const isMore = own !== undefined && income !== undefined && own > income
  return [...wrongs, ...(isMore ? [{ name: 'own', words: '您自己的收入，不能比全家的多' }] : [])].map(
    ({ name, words }) => ({ id: name, words }),
  )
}

const filled = <Value>(name: string, typed: string | undefined, read: (typed: string) => Value) =>
  typed?.trim() ? { [name]: read(typed.trim()) } : {}

/** What was written down, as it is sent; undefined where nothing was. */
export function statementOf(values: Values): SupporterStatement | undefined {
  const statement = {
    ...filled('householdSize', values['size'], Number),
    ...filled('householdIncomeFen', values['income'], parseYuan),
    ...filled('ownIncomeFen', values['own'], parseYuan),
    ...filled('supportedPeople', values['people'], Number),
    ...filled('agreedFen', values['agreed'], parseYuan),
    ...filled('words', values['words'], String),
  }
  return Object.keys(statement).length > 0 ? (statement as SupporterStatement) : undefined
}
