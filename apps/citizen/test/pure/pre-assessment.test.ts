import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PreAnswers } from '@jzt/contract'
import { pagesOf } from '../../src/pre-assessment/carried-pages.ts'
import { answersOf, askedOf, questions, wrongsOf } from '../../src/pre-assessment/questions.ts'

const couple = {
  place: 'here-rural',
  adults: '2',
  pupils: '1',
  disability: 'none',
  seriousIllness: 'no',
  monthlyIncomeKnown: 'yes',
  monthlyIncome: '1,500.50',
  savingsKnown: 'not-sure',
  homes: 'one',
  vehicle: 'none',
  supporters: 'not-sure',
  yearlySpendingKnown: 'yes',
  yearlySpending: '0',
  emergency: 'none',
  childAlone: 'none',
}
const question = (id: string) => questions.find((one) => one.id === id)!
const words = (id: string, values: Record<string, string>) => wrongsOf(question(id), values).map((one) => one.words)

test('a dozen questions, of three fields at most; the one about children only where there are any', () => {
  assert.equal(askedOf({ adults: '2' }).length, 12)
  assert.equal(askedOf(couple).length, 13)
  for (const one of questions) assert.ok(one.fields(couple).length <= 3, one.id)
})

test('what was answered fits the contract; not known is sent as not known, never as zero', () => {
  for (const one of askedOf(couple)) assert.deepEqual(wrongsOf(one, couple), [], one.id)
  assert.deepEqual(PreAnswers.parse(answersOf(couple)), {
    place: 'here-rural',
    persons: { adults: 2, sixties: 0, seventies: 0, preschool: 0, pupils: 1 },
    disability: 'none',
    seriousIllness: false,
    monthlyIncome: 150_050,
    savings: 'not-sure',
    homes: 'one',
    vehicle: 'none',
    supporters: 'not-sure',
    yearlySpending: 0,
    emergency: 'none',
    childAlone: 'none',
  })
})

test('an answer about children does not outlive the children', () => {
  assert.equal(answersOf({ ...couple, pupils: '', childAlone: 'orphan' }).childAlone, 'none')
})

test('what is left out or too much is named before anything is sent', () => {
  assert.deepEqual(words('place', {}), ['“户口和承包地”还没有选'])
  assert.deepEqual(words('grown-ups', {}), [])
  assert.deepEqual(words('grown-ups', { adults: '两' }), ['请写 0 到 12 的数字'])
  assert.deepEqual(words('children', {}), ['家里至少要有 1 个人'])
  assert.deepEqual(words('children', { adults: '10', pupils: '2' }), [])
  assert.match(words('children', { adults: '10', pupils: '3' })[0]!, /最多 12 人/)
  assert.deepEqual(words('income', {}), ['“清楚还是不清楚”还没有选'])
  assert.deepEqual(words('income', { monthlyIncomeKnown: 'yes' }), ['“全家一个月的收入（元）”还没有写'])
  assert.deepEqual(words('income', { monthlyIncomeKnown: 'yes', monthlyIncome: '10000000' }), [])
  assert.match(words('income', { monthlyIncomeKnown: 'yes', monthlyIncome: '10000000.01' })[0]!, /太大/)
  assert.deepEqual(words('income', { monthlyIncomeKnown: 'not-sure', monthlyIncome: '一些' }), [])
})

test('an application starts with what fits and with the area, and with nothing that was not asked in its words', () => {
  const answers = answersOf(couple)
  assert.deepEqual(pagesOf(answers, { ask: ['dibao', 'rigid'] }), {
    asking: { programmes: ['dibao', 'rigid'] },
    area: 'rural',
  })
  assert.deepEqual(pagesOf({ ...answers, place: 'elsewhere' }, { ask: ['temporary'] }), {
    asking: { programmes: ['temporary'] },
  })
  assert.deepEqual(pagesOf(answers, { ask: [] }), { area: 'rural' })
})
