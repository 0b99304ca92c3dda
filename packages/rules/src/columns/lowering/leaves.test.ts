import { describe, expect, test } from 'vitest'
import type { ExpressionNode } from '../../expression/expression.ts'
import { household } from '../../expression/facts.ts'
import { isOneOf, parameter } from '../../expression/vocabulary.ts'
import { code } from '../../facts/fact-kind.ts'
import { parametersOn } from '../../parameters/parameters-on.ts'
import { today } from '../../testing/a-family.ts'
import { withValues } from '../../testing/with-values.ts'
import { amountMarks, compile } from '../compile.ts'
import type { Column, List, Population } from '../population.ts'
import type { Scenario } from '../scenario.ts'

const standing: Scenario = { on: today, parameters: parametersOn(today) }
const { standardArea } = household

const noEntries = (households: number): List => ({ offsets: new Uint32Array(households + 1), entries: 0, longest: 0 })

function handmade(households: number, columns: Readonly<Record<string, Column>>): Population {
  const none = noEntries(households)
  const lists = { members: none, dwellings: none, vehicles: none, supporters: none }
  return { households, columns, lists, doubtful: new Uint8Array(households) }
}

function valuesIn(population: Population, of: ExpressionNode, scenario = standing) {
  const compiled = compile([{ name: 'asked', of }], [scenario], population)
  compiled.run(0, population.households)
  return { values: [...(compiled.outputs[0]?.values ?? [])], text: compiled.text.plain }
}

const stored = (values: readonly number[], codes: readonly string[]): Column => ({
  ...{ kind: 'stored', values: Uint8Array.from(values), low: 0, high: codes.length - 1 },
  ...{ unknowns: values.includes(255) ? 'common' : 'none', codes },
})

describe('各区县自己的参数', () => {
  const population = () => handmade(4, { 'place.district': stored([0, 1, 2, 1], ['500101', '500102', '500103']) })
  const own = (districts: NonNullable<Scenario['districts']>) => ({ ...standing, districts })
  const urban = parameter('standard.urban')

  test('按家庭所在的区县；没有自己的，用全市的；没有定的是不知道', () => {
    const districts = {
      500101: withValues({ 'standard.urban': 70_000 }),
      500102: withValues({ 'standard.urban': null }),
    }
    const { values } = valuesIn(population(), urban, own(districts))
    expect(values).toEqual([70_000, amountMarks.unknown, 77_000, amountMarks.unknown])
    const zero = { 500102: withValues({ 'standard.urban': 0 }) }
    expect(valuesIn(population(), urban, own(zero)).values).toEqual([77_000, 0, 77_000, 0])
  })

  test('都相同的是一个常数，不看区县', () => {
    const same = { 500101: withValues({ 'standard.urban': 77_000 }) }
    for (const scenario of [standing, own(same), own({})]) {
      const { values, text } = valuesIn(population(), urban, scenario)
      expect(values).toEqual([77_000, 77_000, 77_000, 77_000])
      expect(text).not.toContain('c0')
    }
  })

  test('没有区县的总体，用全市的', () => {
    const districts = { 500101: withValues({ 'standard.urban': 70_000 }) }
    expect(valuesIn(handmade(2, {}), urban, own(districts)).values).toEqual([77_000, 77_000])
  })
})

describe('代码', () => {
  const named = (count: number) => Array.from({ length: count }, (_, at) => `v${at}`)
  const village = (count: number): ExpressionNode => {
    const words = Object.fromEntries(named(count).map((name) => [name, name]))
    return { op: 'fact', scope: 'household', name: 'village', kind: code('村', words) }
  }
  const oneOf = (count: number, ...codes: readonly string[]) => isOneOf(village(count) as never, ...(codes as never[]))
  const at = (values: readonly number[], count: number) =>
    handmade(values.length, { 'household.village': stored(values, named(count)) })

  test('三十一个以内，一次问清；更多的，逐个问', () => {
    const few = valuesIn(at([0, 29, 30, 255], 31), oneOf(31, 'v30', 'v0'))
    expect(few.values).toEqual([1, 0, 1, 2])
    expect(few.text).toContain('>>>')
    const many = valuesIn(at([0, 31, 32, 39, 255], 40), oneOf(40, 'v32', 'v0', 'nowhere'))
    expect(many.values).toEqual([1, 0, 1, 0, 2])
    expect(many.text).not.toContain('>>>')
  })

  test('按列自己的次序，不按目录的', () => {
    const column = stored([0, 1, 1], ['rural', 'urban'])
    const population = handmade(3, { 'household.standardArea': column })
    expect(valuesIn(population, isOneOf(standardArea, 'rural')).values).toEqual([1, 0, 0])
    const same = { kind: 'constant', value: 1, codes: ['urban', 'rural'] } as const
    expect(valuesIn(handmade(2, { 'household.standardArea': same }), isOneOf(standardArea, 'rural')).values).toEqual([
      1, 1,
    ])
    const unnamed = { kind: 'constant', value: 1 } as const
    expect(valuesIn(handmade(1, { 'household.standardArea': unnamed }), isOneOf(standardArea, 'rural')).values).toEqual(
      [1],
    )
  })
})
