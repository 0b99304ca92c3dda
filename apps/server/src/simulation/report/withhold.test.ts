import { describe, expect, test } from 'vitest'
import { incomeSteps } from '../run/tally.ts'
import { giniOf } from './fairness.ts'
import { withheld } from './withhold.ts'

describe('不到五户的不显示', () => {
  test.each([
    [
      [10, 20, 0],
      [false, false, false],
    ],
    [
      [3, 10, 20],
      [true, true, false],
    ],
    [
      [3, 4, 20],
      [true, true, false],
    ],
    [
      [1, 1, 20, 30],
      [true, true, true, false],
    ],
    [
      [2, 0, 0],
      [true, true, true],
    ],
    [
      [5, 5],
      [false, false],
    ],
    [[4], [true]],
  ])('%j：从合计减不出来', (counts, expected) => {
    expect(withheld(counts)).toEqual(expected)
  })
})

describe('基尼系数', () => {
  const stepsOf = (...of: readonly (readonly [step: number, people: number, income: number])[]) => {
    const steps = new Float64Array(2 * incomeSteps * 2)
    for (const [step, people, income] of of) steps.set([people, income], step * 2)
    return { steps }
  }

  test('人人一样是 0，一半人占全部是 0.5，没有收入的没有系数', () => {
    expect(giniOf(stepsOf([10, 4, 400]), 0)).toBe(0)
    expect(giniOf(stepsOf([0, 5, 0], [100, 5, 5_000]), 0)).toBe(0.5)
    expect(giniOf(stepsOf([0, 5, 0]), 0)).toBeNull()
  })
})
