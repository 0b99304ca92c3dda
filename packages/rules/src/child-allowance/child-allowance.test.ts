import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import type { MemberFacts } from '../facts/household-facts.ts'
import { applicant, child, family, verified } from '../testing/a-family.ts'
import { judged } from '../testing/judged.ts'
import { deFactoAmount, hasDeFactoUnsupported, hasOrphan, orphanAmount } from './child-allowance.ts'

const values = { 'child-allowance.de-facto-unsupported': 165_100 }
const withChild = (facts: Partial<MemberFacts>) => family([applicant(), child(facts)])
const orphan = { orphan: verified(true) }
const unsupported = { deFactoUnsupported: verified(true) }
const birthdays = ['2008-09-16', '2008-09-15'].map((day) => ({ birth: verified(plainDate(day)) }))

describe('孤儿、事实无人抚养儿童', () => {
  test('散居孤儿 1,651 元，机构抚养 1,851 元；别的孩子没有', () => {
    expect(judged(orphanAmount, withChild(orphan))).toBe(165_100)
    expect(judged(orphanAmount, withChild({ ...orphan, inChildInstitution: verified(true) }))).toBe(185_100)
    expect([judged(hasOrphan, withChild({})), judged(orphanAmount, withChild({}))]).toEqual([false, 0])
  })

  test('事实无人抚养儿童按自己的标准；是孤儿的先按孤儿', () => {
    expect(judged(deFactoAmount, withChild(unsupported), { values })).toBe(165_100)
    expect(judged(hasDeFactoUnsupported, withChild({ ...unsupported, ...orphan }))).toBe(false)
    expect([judged(hasDeFactoUnsupported, withChild({})), judged(deFactoAmount, withChild({}), { values })]).toEqual([
      false,
      0,
    ])
  })

  test('满十八周岁的生日当天起没有', () => {
    expect(birthdays.map((born) => judged(hasOrphan, withChild({ ...orphan, ...born })))).toEqual([true, false])
    expect(birthdays.map((born) => judged(hasDeFactoUnsupported, withChild({ ...unsupported, ...born })))).toEqual([
      true,
      false,
    ])
  })
})
