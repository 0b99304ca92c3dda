import { describe, expect, test } from 'vitest'
import type { MemberFacts } from '../facts/household-facts.ts'
import { applicant, assess, child, spouse, verified, yuanFact } from '../testing/a-family.ts'

const paid = (own: Partial<MemberFacts>, partner: Partial<MemberFacts> = {}) =>
  assess([applicant(own), spouse({ wage: yuanFact(410), ...partner }), child()]).figures

describe('无正当理由拒绝合适工作（重庆市低保条例 第二十九条）', () => {
  test('满三次减本人的一份，别人的不减', () => {
    const base = [0, 2, 3, 4].map((times) => paid({ refusedJobs: verified(times) }).baseAmountFen)
    expect(base).toEqual([190000, 190000, 126667, 126667])
  })

  test('两人都拒绝的，两份都减', () => {
    expect(paid({ refusedJobs: verified(3) }, { refusedJobs: verified(3) }).baseAmountFen).toBe(63333)
  })

  test('份额已经因刑拘暂停的，不再减一次', () => {
    const held = { refusedJobs: verified(3), absence: verified('detained') } as const
    expect(paid(held)).toMatchObject({ baseAmountFen: 126667, payableMembers: 2 })
  })

  test('不计入家庭的人拒绝工作，不影响家庭', () => {
    const assessment = assess([
      applicant(),
      spouse({ refusedJobs: verified(3), absence: verified('serving-sentence') }),
    ])
    expect(assessment.figures.baseAmountFen).toBe(77000)
  })

  test('分类重点救助不因此减少', () => {
    expect(paid({ refusedJobs: verified(3) }).classifiedFen).toBe(10000)
  })
})
