import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { memberCatalogue } from '../facts/catalogue.ts'
import type { MemberFacts } from '../facts/household-facts.ts'
import { applicant, family, verified, yuanFact } from '../testing/a-family.ts'
import { judged } from '../testing/judged.ts'
import { ableKin, unableKin } from './able-kin.ts'

type Relation = keyof typeof memberCatalogue.relation.words

const relations = Object.keys(memberCatalogue.relation.words) as Relation[]
const person = (id: string, facts: Partial<MemberFacts>) => applicant({ id, label: id, ...facts })
const minor = { birth: verified(plainDate('2012-01-01')) }

/** Who among grown-up and able kin owes support to somebody. The one supported is unable himself, so never his own kin. */
const whoOwes = (to: Relation, facts: Partial<MemberFacts> = {}): readonly Relation[] =>
  relations.filter((by) => {
    const supported = person('m1', { relation: verified(to), aid: verified('tekun'), ...facts })
    const other = person('m2', { relation: verified(by) })
    return judged(ableKin, family([supported, other]), { memberId: 'm1' }) === 1
  })

describe('谁对谁有抚养、赡养、扶养义务（民法典 第一千零五十九条、第一千零六十七条、第一千零七十四条、第一千零七十五条）', () => {
  test.each([
    ['applicant', ['spouse', 'child', 'parent', 'grandparent', 'grandchild']],
    ['spouse', ['applicant', 'child', 'grandchild', 'parent-in-law']],
    ['child', ['applicant', 'spouse', 'parent', 'grandchild', 'child-in-law', 'parent-in-law']],
    ['parent', ['applicant', 'child', 'parent', 'grandparent', 'sibling']],
    ['grandparent', ['applicant', 'parent', 'grandparent', 'sibling']],
    ['grandchild', ['applicant', 'spouse', 'child', 'child-in-law']],
    ['sibling', ['parent', 'grandparent']],
    ['child-in-law', ['child', 'grandchild']],
    ['parent-in-law', ['spouse', 'child', 'parent-in-law']],
    ['unrelated', []],
  ] as const)('成年的 %s', (to, by) => {
    expect(whoOwes(to)).toEqual(by)
  })

  test.each([
    ['applicant', ['sibling']],
    ['child', ['child']],
    ['grandchild', ['grandchild']],
    ['sibling', ['applicant', 'sibling']],
    ['spouse', []],
  ] as const)('未成年的 %s，另有成年的兄姐', (to, more) => {
    const grown = whoOwes(to)
    expect(whoOwes(to, minor).filter((by) => !grown.includes(by))).toEqual(more)
    expect(grown.filter((by) => !whoOwes(to, minor).includes(by))).toEqual([])
  })
})

describe('亲属无履行义务能力（特困人员认定办法 第八条）', () => {
  const born = (day: string) => ({ birth: verified(plainDate(day)) })
  const unable = (facts: Partial<MemberFacts>, line = 4_800_000) =>
    judged(unableKin, family([applicant(facts)]), { memberId: 'm1', values: { 'rigid.disposable-income.urban': line } })
  /** Labour ability or an income of one's own: so that no other case holds besides. */
  const earning = (amount: number) => ({ wage: yuanFact(amount) })

  test('低保对象满六十周岁', () => {
    const aid = { aid: verified('dibao'), ...earning(3000) } as const
    expect(unable({ ...aid, ...born('1966-09-15') })).toBe(true)
    expect(unable({ ...aid, ...born('1966-09-16') })).toBe(false)
    expect(unable({ ...earning(3000), ...born('1966-09-15') })).toBe(false)
  })

  test('满七十周岁，年收入低于可支配收入，财产符合规定', () => {
    expect(unable({ ...earning(3999.99), ...born('1956-09-15') })).toBe(true)
    expect(unable({ ...earning(4000), ...born('1956-09-15') })).toBe(false)
    expect(unable({ ...earning(3999.99), ...born('1956-09-16') })).toBe(false)
    expect(unable({ ...earning(1000), ...born('1956-09-15'), financialAssets: yuanFact(20_000) })).toBe(false)
  })

  test.each([
    ['hearing', [false, true, true, false, false]],
    ['intellectual', [false, true, true, true, false]],
    ['mental', [false, true, true, true, false]],
  ] as const)('%s 残疾的各级，同样看收入', (kind, expected) => {
    const of = (amount: number) =>
      [0, 1, 2, 3, 4].map((level) =>
        unable({ disability: verified(kind), disabilityLevel: verified(level), ...earning(amount) }),
      )
    expect(of(3000)).toEqual(expected)
    expect(of(4000)).toEqual([false, false, false, false, false])
  })

  test('无民事行为能力、宣告失踪、服刑的，财产符合规定', () => {
    const rich = { financialAssets: yuanFact(20_000) }
    for (const facts of [
      { noCivilCapacity: verified(true) },
      { absence: verified('declared-missing') },
      { absence: verified('serving-sentence') },
    ] as const) {
      const household = (more: Partial<MemberFacts>) =>
        family([applicant(more), person('m2', { ...facts, ...earning(3000) })])
      expect(judged(unableKin, household({}), { memberId: 'm2' })).toBe(true)
      expect(judged(unableKin, household({ financialAssets: yuanFact(90_000) }), { memberId: 'm2' })).toBe(false)
      expect(unable({ noCivilCapacity: verified(true), ...earning(3000), ...rich })).toBe(false)
    }
    expect(unable({ absence: verified('conscript'), ...earning(3000) })).toBe(false)
  })

  test('未成年人没有义务，十八周岁生日当天起有', () => {
    expect([
      unable({ ...born('2008-09-16'), ...earning(3000) }),
      unable({ ...born('2008-09-15'), ...earning(3000) }),
    ]).toEqual([true, false])
  })

  test('没有劳动能力又没有生活来源的，视同特困人员', () => {
    expect(unable(born('1966-09-15'))).toBe(true)
    expect(unable({ ...born('1966-09-15'), ...earning(770) })).toBe(false)
    expect(unable({})).toBe(false)
  })
})
