import type { CaseProgress, GuardianRelation } from '@jzt/contract'
import { checkFields, type FieldSpec, type Values } from '../apply/fields.ts'
import { options } from '../ui/option.ts'

type Member = Pick<CaseProgress['members'][number], 'guardianFor'>

/** Why somebody else signs for him, in one line. */
export const whyGuardian = ({ guardianFor }: Member): string | undefined => guardianFor && whys[guardianFor]

const whys = {
  minor: '是孩子，由监护人替他签。',
  'no-capacity': '法院判过他不能自己作主。由监护人签，不用他签。',
} as const

const relations: Readonly<Record<GuardianRelation, string>> = {
  spouse: '丈夫或妻子',
  parent: '父亲或母亲',
  child: '儿子或女儿',
  grandparent: '祖父母、外祖父母',
  grandchild: '孙辈、外孙辈',
  sibling: '兄弟姐妹',
  'other-kin': '别的亲戚',
  village: '村（社区）的人',
  'civil-affairs': '民政部门的人',
}

/** A guardian who does not live in the family. */
export const outside = 'outside'

/** What he is asked, where he holds the phone himself. */
export const ownFields: readonly FieldSpec[] = [
  { name: 'guardianName', label: '您的姓名', hint: '和身份证上一样', kind: 'text', max: 50 },
  { name: 'guardianRelation', label: '您是他的什么人', kind: 'select', options: options(relations) },
]

/** What is asked of him, where the family holds the phone. */
export const outsideFields: readonly FieldSpec[] = [
  { name: 'guardianName', label: '监护人的姓名', hint: '和身份证上一样', kind: 'text', max: 50 },
  { name: 'guardianRelation', label: '监护人是他的什么人', kind: 'select', options: options(relations) },
  { name: 'guardianPhone', label: '监护人的手机号', kind: 'mobile', optional: true },
]

/** Who can be the guardian: whoever of the family can sign for himself, and somebody from outside. */
export const guardiansOf = (members: CaseProgress['members']) => [
  ...members
    .filter(({ guardianFor }) => !guardianFor)
    .map(({ memberId, name }) => ({ value: memberId as string, label: name })),
  { value: outside, label: '不住一起的人' },
]

export const guardianWrongs = (specs: readonly FieldSpec[], values: Values): { id: string; words: string }[] =>
  checkFields(specs, values).map(({ name, words }) => ({ id: name, words }))

/** A guardian who gave his name, as he is sent. */
export const guardianGiven = (values: Values) => ({
  name: values['guardianName']?.trim() ?? '',
  relation: values['guardianRelation'] as GuardianRelation,
})

/** Who signs in the member's place, as it is sent from the family's phone. */
export function guardianOf(chosen: string, values: Values) {
  if (chosen !== outside) return { guardian: chosen }
  const phone = values['guardianPhone']?.trim()
  return { guardianOutside: { ...guardianGiven(values), ...(phone ? { phone } : {}) } }
}
