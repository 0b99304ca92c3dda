import type { MemberId, Programme } from '@jzt/kernel'
import type { Case, Grant } from '../case.ts'
import type { Refusal } from '../refusals.ts'

interface Exclusion {
  readonly programmes: readonly [Programme, Programme]
  readonly article: string
}

/**
 * Which programmes the law does not give to one household at the same time. 单人保 stands beside 低保边缘 (社会救助法
 * 第二十一条) and 刚性支出困难; 特困 is one person's, and the rest of the household may be on 低保 or 低保边缘 without him.
 */
export const exclusions: readonly Exclusion[] = [
  { programmes: ['dibao', 'marginal'], article: '社会救助法 第二十一条' },
  { programmes: ['dibao', 'rigid'], article: '社会救助法 第二十二条' },
  { programmes: ['marginal', 'rigid'], article: '渝民规〔2025〕1号' },
  { programmes: ['tekun', 'rigid'], article: '渝民规〔2025〕1号' },
  { programmes: ['dibao', 'single-person'], article: '社会救助法 第二十一条' },
]

/** What may not stand beside this programme. */
export const excludedBy = (programme: Programme): Programme[] =>
  exclusions.flatMap(({ programmes: [one, other] }) => (one === programme ? [other] : other === programme ? [one] : []))

/** Whose grant covers a member alone: nobody is covered by two of them, nor counted in 低保 for the rest beside 特困. */
const ofOwn: readonly Programme[] = ['tekun', 'single-person']

/** Why these grants cannot stand in one decision; undefined where they can. */
export function cannotStandTogether(file: Case, grants: readonly Grant[]): Refusal | undefined {
  const programmes = grants.map(({ programme }) => programme)
  const twice = programmes.find((one, at) => programmes.indexOf(one) !== at)
  if (twice) return { code: 'programme-granted-twice', programme: twice }
  const excluded = exclusions.find((one) => one.programmes.every((name) => programmes.includes(name)))
  if (excluded) return { code: 'programmes-exclude-each-other', ...excluded }
  const own = grants.filter(({ programme }) => ofOwn.includes(programme)).flatMap(({ members = [] }) => members)
  const memberId = own.find((one, at) => own.indexOf(one) !== at)
  if (memberId) return { code: 'member-granted-twice', memberId }
  const household = grants.find(({ programme }) => !ofOwn.includes(programme))
  const isLeft = file.members.some(({ id }) => !inTekun(grants).includes(id))
  return household && !isLeft ? { code: 'nobody-left', programme: household.programme } : undefined
}

/** Members who are granted 特困: they are not counted in what the rest of the household is granted. */
export const inTekun = (grants: readonly Pick<Grant, 'programme' | 'members'>[]): readonly MemberId[] =>
  grants.flatMap(({ programme, members = [] }) => (programme === 'tekun' ? members : []))
