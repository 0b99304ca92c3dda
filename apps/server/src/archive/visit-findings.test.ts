import type { StepBody } from '@jzt/contract'
import { yuan } from '@jzt/kernel'
import { expect, it } from 'vitest'
import { findingSections } from './visit-findings.ts'

type Visit = StepBody<'record-visit'>
const wordsOf = (visit: Partial<Visit>) =>
  findingSections(visit as Visit, () => '陈桂英')
    .filter(({ words }) => words !== '')
    .map(({ title, words }) => `${title}　${words}`)

it('says nothing of what nobody looked at', () => {
  expect(wordsOf({})).toEqual([])
})

it('says what a visit found, each finding with its ground', () => {
  const memberId = 'm1' as never
  const visit: Partial<Visit> = {
    selfCare: [{ memberId, eats: true, dresses: false, getsUp: true, usesToilet: true, walks: true, washes: false }],
    labour: [{ memberId, able: false, words: '卧床多年' }],
    supporters: [{ name: '陈大力', unable: true, householdIncomeFen: yuan(900), words: '社区介绍' }],
    supportersClear: true,
    company: { count: 1, accepted: true, words: '早已停业' },
    majorDisaster: true,
  }
  expect(wordsOf(visit)).toEqual([
    '自理能力　陈桂英：不能自主穿衣、洗澡',
    '劳动能力　陈桂英：没有劳动能力（卧床多年）',
    '赡养抚养扶养义务人　陈大力：认定没有能力，家庭月收入 900 元，社区介绍；已查清，再没有别人',
    '企业　1 家，认定不影响（早已停业）',
    '灾害　属实',
  ])
})
