import type { CasePage, ProgrammeVerdictView, TraceView } from '@jzt/contract'
import { yuan, zeroFen } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { assessed } from '../../test-support/assessed.ts'
import { graceStanding, withGrace } from './grace-standing.ts'
import { payWords } from './programme-list.tsx'

type Page = Parameters<typeof graceStanding>[0]
type IncomeChange = NonNullable<CasePage['incomeChange']>

const due = (value: string): TraceView => ({
  title: '2026.2',
  value: '符合低保',
  children: [
    {
      title: '享受最低生活保障',
      value: '是',
      rule: 'dibao.eligible v2',
      children: [
        { title: '符合最低生活保障条件', value: '不符合', rule: 'dibao.meets-conditions v1', children: [] },
        { title: '处于渐退期', value, rule: 'dibao.in-grace v1', children: [] },
      ],
    },
  ],
})
const change = {
  on: '2026-11-09',
  since: '2026-12',
  cause: 'employment',
  members: [],
  entitled: 'yes',
  amountFen: 154_000,
  inGrace: true,
  graceMonthsLeft: 6,
} as unknown as IncomeChange
const page = (more: Partial<Page> = {}, value = '是'): Page => ({
  assessment: { ...assessed, trace: due(value) } as unknown as NonNullable<CasePage['assessment']>,
  incomeChange: change,
  ...more,
})
const grace = (on: string) => ({ from: '2026-12', until: '2027-05', on }) as NonNullable<CasePage['graces']>[number]
const settled = { ...change, settledOn: '2026-11-20' } as IncomeChange

test('规则算出渐退期条件达到：区县还没有给予、给予了、没有给予，三种说法', () => {
  expect(graceStanding(page())).toBe('open')
  expect(graceStanding(page({ graces: [grace('2026-11-12')] }))).toBe('granted')
  expect(graceStanding(page({ incomeChange: settled }))).toBe('not-given')
  expect(graceStanding(page({ incomeChange: settled, graces: [grace('2026-11-20')] }))).toBe('granted')
})

test('以前给过的渐退期，不算这一次的', () => {
  expect(graceStanding(page({ graces: [grace('2026-02-01')] }))).toBe('open')
})

test('没有渐退期的评估，照常说', () => {
  expect(graceStanding(page({}, '否'))).toBeUndefined()
  expect(graceStanding({ ...page(), assessment: undefined })).toBeUndefined()
})

test('计算过程里不写“处于渐退期：是”，写条件已达到、区县还没有给予；给予以后照原样写', () => {
  const told = JSON.stringify(withGrace(due('是'), 'open'))
  expect(told).not.toContain('处于渐退期')
  expect(told.split('区县还没有给予')).toHaveLength(3)
  expect(withGrace(due('是'), 'granted')).toEqual(due('是'))
  expect(withGrace(due('否'), 'open').children[0]?.children[1]).toMatchObject({ title: '处于渐退期', value: '否' })
})

const verdict = (more: Partial<ProgrammeVerdictView>): ProgrammeVerdictView => ({
  programme: 'disability-care',
  title: '重度残疾人护理补贴',
  entitled: 'yes',
  amountFen: zeroFen,
  once: false,
  example: false,
  conditions: [],
  persons: [],
  missing: [],
  nearestChange: [],
  ...more,
})

test('标准没有录入的，不说不发现金；认定低保边缘、刚性支出困难的才不发现金', () => {
  expect(payWords(verdict({ missing: ['重度残疾人护理补贴标准（参数未设定）'] }))).toBe('金额还不能算：标准没有录入')
  expect(payWords(verdict({ missing: ['女儿的残疾等级（未答复）'] }))).toBe('金额还不能算')
  expect(payWords(verdict({}))).toBe('现在应发 0 元')
  for (const programme of ['marginal', 'rigid']) expect(payWords(verdict({ programme }))).toBe('不发现金')
  expect(payWords(verdict({ amountFen: yuan(90) }))).toBe('每月 90 元')
  expect(payWords(verdict({ entitled: 'no' }))).toBe('')
})
