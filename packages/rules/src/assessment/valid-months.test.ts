import { plainDate } from '@jzt/kernel'
import { expect, it } from 'vitest'
import { parametersOn } from '../parameters/parameters-on.ts'
import { withValues } from '../testing/with-values.ts'
import { validMonthsOn } from './valid-months.ts'

const on = plainDate('2026-10-22')

it('低保边缘和刚性支出困难的有效期来自当日的参数，其他项目没有有效期', () => {
  expect(validMonthsOn(parametersOn(on), on)).toEqual({ marginal: 12, rigid: 12 })
})

it('改了参数，有效期就跟着变', () => {
  expect(validMonthsOn(withValues({ 'marginal.validity-months': 6 }), on)).toEqual({
    marginal: 6,
    rigid: 12,
  })
})
