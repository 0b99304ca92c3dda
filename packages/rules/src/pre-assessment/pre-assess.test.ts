import { plainDate, programmes, yuan } from '@jzt/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { benefits } from '../assessment/assessment.ts'
import type { Answers } from './answers.ts'
import { preAssess } from './pre-assess.ts'

const on = plainDate('2026-09-15')
const couple: Answers = {
  place: 'here-urban',
  persons: { adults: 2, sixties: 0, seventies: 0, preschool: 0, pupils: 1 },
  disability: 'none',
  seriousIllness: false,
  monthlyIncome: yuan(1500),
  savings: yuan(2000),
  homes: 'one',
  vehicle: 'none',
  supporters: 'none',
  yearlySpending: yuan(0),
  emergency: 'none',
  childAlone: 'none',
}
const outlook = (answers: Partial<Answers>, of: string) =>
  preAssess({ ...couple, ...answers }, on).find((verdict) => verdict.of === of)

describe('预评估：十二个问题，不用登录', () => {
  test('三口之家月收入 1,500 元、孩子上学：低保可能符合，每月 910 元', () => {
    expect(outlook({}, 'dibao')).toMatchObject({ outlook: 'likely', pays: expect.stringContaining('每月 910 元') })
    expect(outlook({}, 'marginal')).toMatchObject({ outlook: 'not-now', reasons: [expect.stringContaining('更高')] })
  })

  test('收入不清楚：需核实，不是不符合', () => {
    expect(outlook({ monthlyIncome: 'not-sure' }, 'dibao')?.outlook).toBe('to-check')
  })

  test('收入高出标准：说出高出多少、怎样会变', () => {
    const dibao = outlook({ monthlyIncome: yuan(2568) }, 'dibao')
    expect(dibao?.outlook).toBe('not-now')
    expect(dibao?.reasons.join('')).toContain('86 元')
  })

  test('子女在外、收入不知道：低保要核实子女的收入', () => {
    const dibao = outlook({ supporters: 'able' }, 'dibao')
    expect(dibao).toMatchObject({ outlook: 'to-check' })
    expect(dibao?.reasons).toEqual(['还要核实：不住在一起的子女、父母能不能出钱。申请以后由工作人员核实，不用您跑路。'])
  })

  test('不是特困人员的，说明特困是给谁的，不说缺了哪一条', () => {
    expect(outlook({ monthlyIncome: yuan(9000) }, 'tekun')).toMatchObject({
      outlook: 'not-now',
      reasons: [expect.stringMatching(/^特困供养是给.*可以照常申请。$/)],
    })
  })

  test('没有子女的独居老人：特困可能符合，照料标准要评估后才知道', () => {
    const alone = { persons: { adults: 0, sixties: 0, seventies: 1, preschool: 0, pupils: 0 }, monthlyIncome: yuan(0) }
    expect(outlook(alone, 'tekun')?.outlook).toBe('likely')
  })

  test('外地人在本市遇到急难：临时救助不因户籍拒绝', () => {
    const temporary = outlook({ place: 'elsewhere', emergency: 'accident' }, 'temporary')
    expect(temporary?.outlook).not.toBe('not-now')
    expect(outlook({ place: 'elsewhere', emergency: 'accident' }, 'dibao')?.outlook).toBe('not-now')
  })

  test('父母不能照料的孩子：事实无人抚养的补贴也说到', () => {
    const child = { persons: { adults: 0, sixties: 0, seventies: 0, preschool: 0, pupils: 1 }, monthlyIncome: yuan(0) }
    expect(outlook({ ...child, childAlone: 'unsupported' }, 'de-facto-unsupported')?.outlook).not.toBe('not-now')
  })

  test('无论怎样回答，每一项都有一句理由，从不只说一个“不”；可能符合的都写明准备什么', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const verdicts = preAssess(answers, on)
        expect(verdicts.map(({ of }) => of).toSorted()).toEqual([...programmes, ...benefits].toSorted())
        for (const { reasons, outlook, prepare } of verdicts) {
          expect(reasons.join('').length).toBeGreaterThan(10)
          expect(reasons.join('')).not.toMatch(officialWords)
          expect(prepare.length > 0).toBe(outlook !== 'not-now')
        }
      }),
      { numRuns: 120 },
    )
  })
})

/** What only somebody in the office understands. */
const officialWords = /不低于低保标准|这一条|再增加|月收入减少|义务人|转移收入|人员认定|共同生活|第\d+项|undefined/

const few = fc.nat(3)
const amount = fc.oneof(fc.nat(500_000).map(yuan), fc.constant('not-sure' as const))
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  place: fc.constantFrom('here-urban', 'here-rural', 'elsewhere'),
  persons: fc
    .record({ adults: few, sixties: few, seventies: few, preschool: few, pupils: few })
    .filter((persons) => Object.values(persons).some((count) => count > 0)),
  disability: fc.constantFrom('none', 'severe', 'level-3-mind', 'other'),
  seriousIllness: fc.boolean(),
  monthlyIncome: amount,
  savings: amount,
  homes: fc.constantFrom('none', 'one', 'more'),
  vehicle: fc.constantFrom('none', 'motorcycle', 'car'),
  supporters: fc.constantFrom('none', 'able', 'unable', 'not-sure'),
  yearlySpending: amount,
  emergency: fc.constantFrom('none', 'accident', 'illness', 'spending', 'other'),
  childAlone: fc.constantFrom('none', 'orphan', 'unsupported'),
})
