import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fen, plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { applicant, child, family, spouse, today, yuanFact } from '../testing/a-family.ts'
import { firstDifference } from './first-difference.ts'
import { parametersThen, replay, type StoredAssessment } from './index.ts'

/** As the database gives it back. */
const stored = (assessment: Assessment): Assessment => JSON.parse(JSON.stringify(assessment))

const facts = family([applicant({ wage: yuanFact(1500) }), spouse(), child()])
const kept: StoredAssessment = {
  facts,
  asked: ['dibao'],
  on: today,
  parameters: parametersOn(today),
  assessment: stored(assessHousehold(facts, today)),
}

describe('复算一次测算', () => {
  test('事实、参数、规则和日期都是当时的：结果和说明一字不差', () => {
    expect(replay(kept)).toEqual({ kind: 'same' })
  })

  test('存下的金额被人改过：指出第一处不同', () => {
    const assessment = { ...kept.assessment, amountFen: 99_900 as Fen }
    expect(replay({ ...kept, assessment })).toEqual({
      kind: 'different',
      path: 'amountFen',
      stored: '99900',
      now: '91000',
    })
  })

  test('说明里的一行被人改过，也指得出来', () => {
    const [entitled, ...others] = kept.assessment.trace.uses ?? []
    const trace = { ...kept.assessment.trace, uses: [{ ...entitled!, title: '改过' }, ...others] }
    expect(replay({ ...kept, assessment: { ...kept.assessment, trace } })).toMatchObject({ path: 'trace.uses.0.title' })
  })

  test('参数换了，结果就不同', () => {
    const standard = { ...kept.parameters.values['standard.urban'], value: 78_000 }
    const parameters = { ...kept.parameters, values: { ...kept.parameters.values, 'standard.urban': standard } }
    expect(replay({ ...kept, parameters })).toMatchObject({ kind: 'different', path: 'amountFen', now: '94000' })
  })

  test('没有这个版次的规则，就说没有', () => {
    const assessment = { ...kept.assessment, rulesVersion: '1999.1' }
    expect(replay({ ...kept, assessment })).toEqual({ kind: 'edition-unknown' })
  })
})

/** Written by the software that was released with edition 2026.1; one line each. */
const of2026dot1: readonly { title: string; on: string; facts: StoredAssessment['facts']; assessment: Assessment }[] =
  readFileSync(join(import.meta.dirname, '../../editions/assessed-by-2026.1.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test.each(of2026dot1)('2026.1 版当时的测算今天复算，一字不差：$title', ({ on, facts, assessment }) => {
  expect(assessment.rulesVersion).toBe('2026.1')
  const day = plainDate(on)
  const parameters = parametersThen(assessment.rulesVersion, day)
  expect(replay({ facts, asked: ['dibao'], on: day, parameters, assessment })).toEqual({ kind: 'same' })
})

test('2026.1 版没有存下参数，用那一版发布时的；以后的版次用现在登记的', () => {
  const day = plainDate('2026-09-15')
  expect(parametersThen('2026.2', day)).toEqual(parametersOn(day))
  expect(parametersThen('2026.1', day)).not.toEqual(parametersOn(day))
})

describe('比较存下的和现在算出的', () => {
  test('后来的版本加的字段不算不同', () => {
    expect(firstDifference({ a: 1 }, { a: 1, added: true })).toBeUndefined()
    expect(firstDifference([{ a: 1 }], [{ a: 1, added: [] }])).toBeUndefined()
  })

  test('别处有、此处没有的字段，现在有了，算不同', () => {
    expect(
      firstDifference(
        [{ a: 1, mark: true }, { a: 2 }],
        [
          { a: 1, mark: true },
          { a: 2, mark: true },
        ],
      )?.path,
    ).toBe('1.mark')
  })

  test('少了一项、多了一项、字段没了，都算不同', () => {
    expect(firstDifference([1, 2], [1])?.path).toBe('1')
    expect(firstDifference([1], [1, 2])?.path).toBe('1')
    expect(firstDifference({ a: 1 }, {})).toEqual({ path: 'a', stored: '1', now: 'undefined' })
  })

  test('原来是清单、现在是一项，原来有、现在是空，都算不同', () => {
    expect(firstDifference({ a: [1] }, { a: { 0: 1 } })).toEqual({ path: 'a', stored: '[1]', now: '{"0":1}' })
    expect(firstDifference({ a: { 0: 1 } }, { a: [1] })?.path).toBe('a')
    expect(firstDifference({ a: {} }, { a: null })).toEqual({ path: 'a', stored: '{}', now: 'null' })
    expect(firstDifference({ a: null }, { a: {} })?.path).toBe('a')
    expect(firstDifference([null, 0], [null, 0])).toBeUndefined()
  })

  test('清单里第几项不要紧，第十项以后也一样；名字里有数字的字段各是各的', () => {
    const lines = Array.from({ length: 12 }, () => ({ a: 1 }))
    const marked = [{ a: 1, mark: true }, ...lines]
    expect(firstDifference(marked, [...marked.slice(0, 12), { a: 1, mark: true }])?.path).toBe('12.mark')
    expect(firstDifference({ age70: { a: 1 }, age80: {} }, { age70: { a: 1 }, age80: { a: 1 } })).toBeUndefined()
  })

  test('说明有多深都按同一种行看', () => {
    const line = (example?: true) => ({
      uses: [{ title: '上', uses: [{ title: '下', ...(example ? { example } : {}) }] }],
    })
    expect(
      firstDifference({ trace: { ...line(), example: true } }, { trace: { ...line(true), example: true } })?.path,
    ).toBe('trace.uses.0.uses.0.example')
  })
})
