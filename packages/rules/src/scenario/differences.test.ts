import { parseYuan, zeroFen } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { assessTekun, destitute } from '../testing/a-destitute-person.ts'
import { differencesFrom } from './differences.ts'

const found = assessTekun([destitute()])
const agreed = { result: 'tekun', amountFen: parseYuan('1101') ?? zeroFen } as const
const tekun = { name: 'tekun', entitled: 'yes', amountFen: agreed.amountFen, persons: ['老人'] } as const

test('全部一致时没有差别', () => {
  expect(differencesFrom({ ...agreed, verdicts: [tekun] }, found)).toEqual([])
})

test('结果、金额、缺少的事实各成一句', () => {
  expect(differencesFrom({ result: 'none', amountFen: zeroFen, missing: ['老人的工资'] }, found)).toEqual([
    '结果：预期不符合条件，得出特困人员救助供养',
    '金额：预期0 元，得出1,101 元',
    '缺少：预期老人的工资，得出无',
  ])
})

test('某一项的符合与否、金额、人员各成一句；没有判断的也说明', () => {
  const wanted = { ...tekun, entitled: 'no', amountFen: zeroFen, persons: [] } as const
  const marginal = { name: 'marginal', entitled: 'yes', amountFen: zeroFen } as const
  expect(differencesFrom({ ...agreed, verdicts: [wanted, marginal] }, found)).toEqual([
    '特困是否符合：预期否，得出是',
    '特困的金额：预期0 元，得出1,101 元',
    '特困的人员：预期无，得出老人',
    '低保边缘是否符合：预期是，得出不再判断',
  ])
})
