import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { currentEdition } from '../assessment/current-edition.ts'
import type { ParameterName, ParameterPack } from '../parameters/parameter.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { compareGenerated } from '../testing/compare-generated.ts'
import { everyRule, everyVerdict } from './rules-of-edition.ts'

const on = plainDate('2026-09-15')
const parameters = parametersOn(on)
const programs = [everyRule(currentEdition), everyVerdict(currentEdition)]
const values = programs.flat().length
const changed = (name: ParameterName, value: number | null): ParameterPack => ({
  ...parameters,
  values: { ...parameters.values, [name]: { ...parameters.values[name], value } },
})

describe('一个定义，两种速度：编译后的循环与逐条解释的结果完全一致', () => {
  test('三百个生成的家庭，每条规则的值都相同（五万个见 equivalence-first-half、equivalence-second-half）', () => {
    const found = compareGenerated({ seed: 20260916, households: 300, programs, scenario: { on, parameters } })
    expect(found.differences.slice(0, 5)).toEqual([])
    expect(found.comparisons).toBe(300 * values)
  })

  test('二月二十九日、旧标准的日子、最小面积已设定时也相同', () => {
    for (const day of [plainDate('2028-02-29'), plainDate('2025-06-30')]) {
      const scenario = { on: day, parameters: parametersOn(day) }
      expect(compareGenerated({ seed: 7, households: 1_000, programs, scenario }).differences).toEqual([])
    }
    const scenario = { on, parameters: changed('property.minimum-area', 3_000) }
    expect(compareGenerated({ seed: 8, households: 1_000, programs, scenario }).differences).toEqual([])
  })

  test.each<[ParameterName, number | null]>([
    ['standard.urban', 77_001],
    ['marginal.ratio', 151],
    ['property.asset-cap-multiple', 25],
    ['household.months-together', 13],
    ['classified.age-70', 6_001],
    ['supporter.rate', null],
  ])('把参数 %s 悄悄改成 %s，比较能够发现', (name, value) => {
    const broken = { on, parameters: changed(name, value) }
    const found = compareGenerated({
      seed: 3,
      households: 1_000,
      programs,
      scenario: { on, parameters },
      compiled: broken,
    })
    expect(found.differences.length).toBeGreaterThan(0)
  })

  test('评估日期差一天，比较能够发现', () => {
    const compiled = { on: plainDate('2026-09-14'), parameters }
    const found = compareGenerated({ seed: 4, households: 1_000, programs, scenario: { on, parameters }, compiled })
    expect(found.differences.length).toBeGreaterThan(0)
  })
})
