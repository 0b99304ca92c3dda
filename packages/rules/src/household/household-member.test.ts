import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { memberCatalogue } from '../facts/catalogue.ts'
import { unknown } from '../facts/fact.ts'
import type { MemberFacts } from '../facts/household-facts.ts'
import { applicant, assess, child, spouse, verified } from '../testing/a-family.ts'

/** Whether the second person counts beside the applicant. */
const counts = (person: MemberFacts) => assess([applicant(), person]).figures.householdSize === 2
const grownChild = (facts: Partial<MemberFacts> = {}) =>
  child({ birth: verified(plainDate('2000-01-01')), study: verified('none'), ...facts })

describe('共同生活的家庭成员（民发〔2021〕57号 第七条）', () => {
  test('配偶和未成年子女计入，不论户籍', () => {
    expect(counts(spouse({ register: verified('elsewhere') }))).toBe(true)
    expect(counts(child({ study: verified('none') }))).toBe(true)
  })

  test('子女满十八周岁的生日当天起不再是未成年子女', () => {
    expect(counts(grownChild({ birth: verified(plainDate('2008-09-16')) }))).toBe(true)
    expect(counts(grownChild({ birth: verified(plainDate('2008-09-15')) }))).toBe(false)
  })

  test('成年子女：本科及以下在读或不能独立生活的计入，研究生不计入', () => {
    expect(counts(grownChild({ study: verified('college') }))).toBe(true)
    expect(counts(grownChild({ study: verified('school') }))).toBe(true)
    expect(counts(grownChild({ cannotLiveAlone: verified(true) }))).toBe(true)
    expect(counts(grownChild({ study: verified('postgraduate') }))).toBe(false)
  })

  test('其他有法定义务的亲属共同居住满十二个月计入', () => {
    const parent = (months: number) =>
      spouse({
        relation: verified('parent'),
        monthsTogether: verified(months),
        birth: verified(plainDate('1950-01-01')),
      })
    expect([11, 12, 13].map((months) => counts(parent(months)))).toEqual([false, true, true])
  })

  test('长期同住的儿媳、女婿和配偶的父母计入', () => {
    for (const relation of ['child-in-law', 'parent-in-law'] as const) {
      const inLaw = (months: number) => spouse({ relation: verified(relation), monthsTogether: verified(months) })
      expect([11, 12].map((months) => counts(inLaw(months)))).toEqual([false, true])
    }
  })

  test('没有法定义务关系的人住得再久也不计入', () => {
    expect(counts(spouse({ relation: verified('unrelated'), monthsTogether: verified(120) }))).toBe(false)
  })

  test.each(Object.keys(memberCatalogue.absence.words))('配偶的不在家情形“%s”', (absence) => {
    const stays = absence === 'none' || absence === 'detained'
    expect(counts(spouse({ absence: verified(absence as keyof typeof memberCatalogue.absence.words) }))).toBe(stays)
  })

  test('在宗教场所连续居住满三年不计入', () => {
    expect([2, 3, 4].map((years) => counts(spouse({ clergyYears: verified(years) })))).toEqual([true, false, false])
  })

  test('关系不明时不能判定，除非服刑等情形已足以排除', () => {
    const unclear = spouse({ relation: unknown('not-stated') })
    expect(assess([applicant(), unclear])).toMatchObject({
      result: 'undecided',
      missing: [{ path: 'members.m2.relation', title: '配偶的与申请人关系' }],
    })
    expect(assess([applicant(), { ...unclear, absence: verified('serving-sentence') }]).figures.householdSize).toBe(1)
  })
})
