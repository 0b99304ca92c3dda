import { describe, expect, test } from 'vitest'
import type { ExpressionNode } from '../expression/expression.ts'
import { dwelling, household, member } from '../expression/facts.ts'
import {
  all,
  any,
  countOf,
  divide,
  isAbove,
  isOneOf,
  literal,
  not,
  parameter,
  plus,
  sumOver,
  times,
} from '../expression/vocabulary.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { today } from '../testing/a-family.ts'
import { familiesOfFigures } from '../testing/families-of-figures.ts'
import { withValues } from '../testing/with-values.ts'
import { amountMarks, compile, runLength, truthMarks } from './compile.ts'
import { factsAsked } from './facts-asked.ts'
import type { Population } from './population.ts'
import { populationWriter, rowOf } from './population-writer.ts'
import type { Scenario } from './scenario.ts'

const standing: Scenario = { on: today, parameters: parametersOn(today) }
const [knowing, nearly, some] = familiesOfFigures
const { shops, farmRevenue, farmCost, companyAccepted, standardArea } = household

function populationOf(of: readonly ExpressionNode[], families: readonly HouseholdFacts[] = knowing): Population {
  const writer = populationWriter(factsAsked(of))
  for (const facts of families) writer.add(rowOf(facts))
  return writer.finish()
}

function compiledFor(
  of: readonly ExpressionNode[],
  families: readonly HouseholdFacts[] = knowing,
  scenarios: readonly Scenario[] = [standing],
) {
  const wanted = of.map((one, at) => ({ name: `${at}`, of: one }))
  return compile(wanted, scenarios, populationOf(of, families))
}

describe('结果写在哪里', () => {
  test('真假一个字节，三十二位够的整数，不够的双精度', () => {
    const { outputs } = compiledFor([companyAccepted, farmRevenue, farmCost, literal(3), literal(2 ** 40)])
    expect(outputs.map(({ values }) => values.constructor.name)).toEqual([
      ...['Uint8Array', 'Int32Array', 'Float64Array', 'Int32Array', 'Float64Array'],
    ])
    expect(outputs.map(({ truth }) => truth)).toEqual([true, false, false, false, false])
    expect(outputs.map(({ values }) => values.length)).toEqual([90, 90, 90, 90, 90])
    expect(outputs.map(({ name, scenario }) => [name, scenario])).toEqual(
      ['0', '1', '2', '3', '4'].map((at) => [at, 0]),
    )
  })

  test('不知道、无法计算的记号，三十二位里放得下', () => {
    const kinds = [companyAccepted, farmRevenue, divide(6, shops, 'down'), farmCost]
    expect(compiledFor(kinds, some).outputs.map(({ values }) => values.constructor.name)).toEqual([
      ...['Uint8Array', 'Int32Array', 'Int32Array', 'Float64Array'],
    ])
  })

  test('每个方案各写一份', () => {
    const reform = { on: today, parameters: withValues({ 'standard.urban': 90_000 }) }
    const compiled = compiledFor([plus(parameter('standard.urban'), shops), farmRevenue], knowing, [standing, reform])
    compiled.run(0, 90)
    expect(compiled.outputs.map(({ name, scenario }) => [name, scenario])).toEqual([
      ['0', 0],
      ['1', 0],
      ['0', 1],
      ['1', 1],
    ])
    const [before, revenue, after, same] = compiled.outputs.map(({ values }) => [...values])
    expect(after).toEqual(before?.map((amount) => amount - 77_000 + 90_000))
    expect(same).toEqual(revenue)
  })

  test('什么都不必算的，先写好，循环里不写', () => {
    const compiled = compiledFor([literal(7), literal(true), plus(household.utilities, shops), companyAccepted])
    expect(compiled.text.plain).not.toMatch(/o[012]\[/)
    expect(compiled.text.careful).not.toMatch(/o[012]\[/)
    expect(compiled.text.plain).toContain('o3[h - first] =')
    const values = compiled.outputs.map((output) => [...output.values])
    expect(values.slice(0, 3).map((all) => [...new Set(all)])).toEqual([[7], [truthMarks.yes], [amountMarks.unknown]])
  })

  test('不知道、无法计算的记号', () => {
    expect(truthMarks).toEqual({ no: 0, yes: 1, unknown: 2, defect: 3 })
    expect(amountMarks).toEqual({ unknown: -2_147_483_648, defect: -2_147_483_647 })
    const compiled = compiledFor([divide(6, shops, 'down'), isAbove(divide(6, shops, 'down'), 3)], some)
    compiled.run(0, 90)
    const [amounts, truths] = compiled.outputs.map(({ values }) => new Set(values))
    expect(amounts).toEqual(new Set([3, 6, amountMarks.unknown, amountMarks.defect]))
    expect(truths).toEqual(new Set([0, 1, 2, 3]))
  })
})

describe('一次算哪些家庭', () => {
  test('至多四千零九十六户', () => {
    const compiled = compiledFor([shops])
    expect(runLength).toBe(4_096)
    expect(() => compiled.run(3, 3 + runLength + 1)).toThrow(new RangeError('a run is 4096 households at most'))
    expect(() => compiled.run(90, 90)).not.toThrow()
    const many = Array.from({ length: 50 }, () => knowing).flat()
    expect(compiledFor([shops], many).outputs[0]?.values.length).toBe(runLength)
    expect(() => compiledFor([shops], many).run(0, runLength)).not.toThrow()
    expect(() => compiledFor([shops], many).run(runLength, many.length)).not.toThrow()
  })

  test.each([
    [0, 90],
    [0, 45],
    [45, 90],
    [13, 14],
    [30, 30],
  ])('从 %i 到 %i：与一起算的相同，别处不动', (from, to) => {
    const of = [plus(farmRevenue, shops, sumOver('members', member.wage)), companyAccepted]
    for (const families of [knowing, nearly, some]) {
      const [whole, part] = [compiledFor(of, families), compiledFor(of, families)]
      whole.run(0, 90)
      part.run(from, to)
      for (const [at, { values }] of part.outputs.entries()) {
        const expected = [...(whole.outputs[at]?.values ?? [])].slice(from, to)
        expect([...values]).toEqual([...expected, ...Array.from({ length: 90 - (to - from) }, () => 0)])
      }
    }
  })

  test('不知道的家庭，在任何一段的头上或尾上', () => {
    const of = [plus(farmRevenue, shops)]
    const { doubtful } = populationOf(of, nearly)
    expect([...doubtful]).toContain(1)
    const whole = compiledFor(of, nearly)
    whole.run(0, 90)
    for (const row of [...doubtful.keys()].filter((at) => doubtful[at] === 1)) {
      for (const [from, to] of [
        [row, row + 1],
        [0, row],
        [0, row + 1],
        [row + 1, 90],
      ] as const) {
        const part = compiledFor(of, nearly)
        part.run(from, to)
        expect([...(part.outputs[0]?.values ?? [])].slice(0, to - from)).toEqual(
          [...(whole.outputs[0]?.values ?? [])].slice(from, to),
        )
      }
    }
  })
})

describe('两个循环：什么都知道的家庭，不问知不知道', () => {
  const asks = (text: string) => / !== (\d|\(-|255)/.test(text.replace('r[h] !== 0', ''))

  test('没有人不知道的：都不问；少有人不知道的：仔细的循环问；常有人不知道的：都问', () => {
    const texts = [knowing, nearly, some].map((families) => compiledFor([plus(farmRevenue, shops, 1)], families).text)
    expect(texts.map(({ plain }) => asks(plain))).toEqual([false, false, true])
    expect(texts.map(({ careful }) => asks(careful))).toEqual([false, true, true])
  })

  test('清单知不知道，只有仔细的循环看', () => {
    const compiled = compiledFor([countOf('dwellings')], some)
    expect(compiled.reads).toEqual([])
    expect(compiled.text.plain).not.toContain('c0')
    expect(compiled.text.careful).toContain('c0[h]')
    const area = compiledFor([sumOver('dwellings', dwelling.area)], some)
    expect(area.reads).toEqual(['dwellings.area'])
  })

  test('知道的真假，照列写下', () => {
    const { text } = compiledFor([companyAccepted])
    expect(text.plain).toContain('o0[h - first] = c0[h]\n')
    expect(compiledFor([companyAccepted], some).text.plain).toContain('?')
  })

  test('各按各的走：一个跳过不知道的，一个只走不知道的', () => {
    const { text } = compiledFor([shops], nearly)
    expect(text.plain).toContain('for (let h = from; h < to; h++) {\nif (r[h] !== 0) continue\n')
    expect(text.careful).toContain('for (let p = from; p < to; p++) {\nconst h = r[p]\n')
  })

  test('问两次的只算一次，几个方案也是', () => {
    const total = sumOver('members', member.wage)
    const { text } = compiledFor([total, plus(total, 1), total], knowing, [standing, standing])
    expect(text.plain.split('for (let i').length - 1).toBe(1)
    expect(text.plain.split('|= ').length + text.plain.split(' = (v').length - 2).toBe(1)
  })
})

describe('几处用到的只走一遍：用了又用，也不越算越久', () => {
  const again = (times: number, of: ExpressionNode, twice: (one: ExpressionNode) => ExpressionNode) =>
    Array.from({ length: times }).reduce<ExpressionNode>(twice, of)

  test('一个数，加自己四十次', () => {
    const sum = again(40, shops, (one) => plus(one, one))
    const compiled = compiledFor([sum])
    compiled.run(0, 90)
    expect(factsAsked([sum]).map(({ key }) => key)).toEqual(['household.shops'])
    expect(new Set(compiled.outputs[0]?.values)).toEqual(new Set([0, 2 ** 40, 2 ** 41]))
  })

  test('一个条件，翻来覆去问四十次', () => {
    const rural = isOneOf(standardArea, 'rural')
    const asked = again(40, rural, (one) => any(all(one, companyAccepted), all(not(one), isAbove(shops, 0))))
    const compiled = compiledFor([asked])
    compiled.run(0, 90)
    expect(new Set(compiled.outputs[0]?.values)).toEqual(new Set([0, 1]))
  })
})

test('总体不是为这些规则写的，编译时就说出来', () => {
  const population = populationOf([shops])
  const message = 'the population has no column household.farmRevenue: it was made for other rules'
  expect(() => compile([{ name: 'asked', of: times(farmRevenue, 2) }], [standing], population)).toThrow(message)
})
