import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PreVerdict } from '@jzt/contract'
import { placeInWords } from '../../src/pre-assessment/questions.ts'
import { commonPapers, shownOnce } from '../../src/pre-assessment/shown-once.ts'

const verdict = (of: string, more: Partial<PreVerdict> = {}): PreVerdict =>
  ({
    of,
    title: of,
    outlook: 'to-check',
    pays: '',
    reasons: ['还要核实。'],
    prepare: ['身份证', '手机'],
    ...more,
  }) as PreVerdict

test('what is said of several programmes in the same words is said once, under all their names', () => {
  const groups = shownOnce([verdict('低保'), verdict('特困', { reasons: ['别的。'] }), verdict('低保边缘')])
  assert.deepEqual(
    groups.map(({ titles, reasons }) => ({ titles, reasons })),
    [
      { titles: ['低保', '低保边缘'], reasons: ['还要核实。'] },
      { titles: ['特困'], reasons: ['别的。'] },
    ],
  )
  assert.equal(shownOnce([verdict('低保'), verdict('特困', { outlook: 'likely' })]).length, 2)
  assert.equal(shownOnce([verdict('低保'), verdict('特困', { pays: '每月 910 元' })]).length, 2)
})

test('what everything asks to have at hand is said once, and only the rest with each', () => {
  const open = [verdict('低保'), verdict('临时救助', { prepare: ['身份证', '票据', '手机'] })]
  const common = commonPapers(open)
  assert.deepEqual(common, ['身份证', '手机'])
  assert.deepEqual(
    shownOnce(open, common).map(({ prepare }) => prepare),
    [[], ['票据']],
  )
  assert.deepEqual(commonPapers([]), [])
})

test('how many questions there are is said exactly only once it is known whether there are children', () => {
  assert.equal(placeInWords(0, {}), '第 1 个问题，一共十几个')
  assert.equal(placeInWords(2, { pupils: '1' }), '第 3 个问题，一共十几个')
  assert.equal(placeInWords(3, { pupils: '1' }), '第 4 个问题，一共 13 个')
  assert.equal(placeInWords(3, {}), '第 4 个问题，一共 12 个')
})
