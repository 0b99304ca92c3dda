import { expect, test } from 'vitest'
import { readReforms } from './reform-form.ts'
import { differenceWords, householdWords, moneyWords } from './words.ts'

test('金额：不到一万元写元，一万元起写万元，减少有负号', () => {
  expect([99_999_49, 999_949, 1_000_000, -123_456_789, null].map(moneyWords)).toEqual([
    '10.0 万元',
    '9,999 元',
    '1.0 万元',
    '−123 万元',
    '不显示',
  ])
  expect([500, 0, -500].map(differenceWords)).toEqual(['+5 元', '0 元', '−5 元'])
})

test('不显示的户数写成字，零户照写', () => {
  expect([null, 0, 12_345].map(householdWords)).toEqual(['不显示', '0 户', '12,345 户'])
})

test('百分比可以是负数和小数，新的值按参数的单位读', () => {
  const parameters = new Map([['standard.urban', { unit: 'fen' }]]) as never
  const read = (change: object) =>
    readReforms([{ name: '甲', from: '2026-12-01', changes: [{ name: 'standard.urban', ...change }] }], parameters)
  const to = (change: object) => {
    const reading = read(change)
    return 'reforms' in reading ? reading.reforms[0]?.changes[0]?.to : reading.faults.map(({ path }) => path.join('.'))
  }
  expect(to({ how: 'percent', text: '−3.5%' })).toEqual({ percent: -3.5 })
  expect(to({ how: 'percent', text: '５' })).toEqual({ percent: 5 })
  expect(to({ how: 'value', text: '800.50' })).toEqual({ value: 80_050 })
  expect(to({ how: 'percent', text: '五' })).toEqual(['reforms.0.changes.0.text'])
  expect(to({ how: 'value', text: '' })).toEqual(['reforms.0.changes.0.text'])
})
