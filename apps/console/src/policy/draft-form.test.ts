import type { ParameterView } from '@jzt/contract'
import { expect, test } from 'vitest'
import { formChange, readForm } from './draft-form.ts'
import { remarkWords } from './words.ts'

const parameters = new Map([['standard.urban', { name: 'standard.urban', unit: 'fen' } as ParameterView]])
const whole = {
  name: 'standard.urban',
  valueText: '800',
  from: '2026-10-01',
  document: '渝民规〔2026〕1号',
  rank: 'normative-document',
} as const

test('填完整的，金额成分送出，没有止日就是至今', () => {
  expect(readForm({ changes: [whole] }, parameters)).toEqual({
    changes: [
      {
        name: 'standard.urban',
        value: 80_000,
        from: '2026-10-01',
        to: null,
        document: '渝民规〔2026〕1号',
        rank: 'normative-document',
        verified: false,
      },
    ],
  })
})

test('没填的，指出是第几行哪一项', () => {
  const reading = readForm({ changes: [whole, { valueText: '八百' }] }, parameters)
  const faults = 'faults' in reading ? reading.faults : []
  expect(faults.map(({ change, field }) => `${change} ${field}`)).toEqual([
    '1 name',
    '1 from',
    '1 value',
    '1 document',
    '1 rank',
  ])
})

test('存过的草案照样填回来', () => {
  const reading = readForm({ changes: [whole] }, parameters)
  const [body] = 'changes' in reading ? reading.changes : []
  expect(body && formChange(body, parameters)).toEqual({ ...whole, verified: false })
})

test('一项也没填，缺的每一项都指出来', () => {
  const reading = readForm({ changes: [{}] }, parameters)
  const faults = 'faults' in reading ? reading.faults : []
  expect(faults.map(({ field }) => field)).toEqual(['name', 'from', 'value', 'document', 'rank'])
  expect(faults.map(remarkWords)[1]).toBe('第 1 项 起日：请填起日')
})
