import { expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { applicant, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { mayHaveGrace } from './in-grace.ts'
import { reasonsInPlainChinese } from './reasons.ts'
import { resultAloud } from './short-words.ts'
import { tell } from './told.ts'
import { whatWouldChange } from './what-would-change.ts'

/** Two people, paid 1,540 元 until one of them found work. */
const paid = (wage: number) => {
  const facts = family([applicant({ wage: yuanFact(wage) }), spouse()], {
    paidAmount: yuanFact(1540),
    incomeRise: verified('employment'),
  })
  return tell(assessHousehold(facts, today), { facts, on: today })
}

test('就业后收入超过标准：说渐退期的条件已达到、由区县决定，不说已经在渐退期', () => {
  const told = paid(2000)
  expect(mayHaveGrace(told.assessment)).toBe(true)
  expect(reasonsInPlainChinese(told).slice(-2)).toEqual([
    '家人就业后收入超过标准，渐退期的条件已达到；由区县决定给不给渐退期，给了的，期内按原来的金额发给。',
    '渐退期内每月 1,540 元。',
  ])
  expect(resultAloud(told.assessment)).toContain('要等区县决定')
})

test('会改变结果的是渐退期的上限，不是已经超过的低保标准', () => {
  const [first, ...others] = whatWouldChange(paid(2000))
  expect(first).toBe('家庭月收入增加 310.01 元以上的，渐退期的条件也不再达到。')
  expect(others.join('')).not.toContain('770 元')
})

test('收入仍低于标准的，没有渐退期的话', () => {
  const told = paid(500)
  expect(mayHaveGrace(told.assessment)).toBe(false)
  expect([...reasonsInPlainChinese(told), resultAloud(told.assessment)].join('')).not.toContain('渐退')
})
