import { expect, test } from 'vitest'
import { imbalance, type SummaryRow, totalOf } from './sums.ts'

const row: SummaryRow = {
  division: '500199001',
  name: '南山镇',
  received: 20,
  inProgress: 6,
  included: 8,
  refused: 2,
  withdrawn: 1,
  lapsed: 1,
  terminated: 1,
  declined: 1,
  overdue: 2,
  averageWorkdays: 14.5,
}

test('收件数等于在办与各去向之和，账才是平的', () => {
  expect(imbalance(row)).toBe(0)
  expect(imbalance({ ...row, received: 21 })).toBe(1)
  expect(imbalance({ ...row, included: 9 })).toBe(-1)
})

test('超期件都在办，不重复计入去向', () => {
  expect(imbalance({ ...row, overdue: 6 })).toBe(0)
})

test('合计逐列相加', () => {
  expect(totalOf([row, row])).toMatchObject({ received: 40, inProgress: 12, included: 16, overdue: 4 })
})
