import { type Chance, chance } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { amount, columnBounds, type Formula, type Numbers, truth } from '../../testing/a-formula.ts'
import type { List, Values } from '../population.ts'
import { termTable } from '../terms/new-term-table.ts'
import { loopSource } from './loop-source.ts'
import { questionOf } from './question.ts'

const households = 200

function numbers(luck: Chance): Numbers {
  const row = () => columnBounds.map(({ low, high }) => low + luck.below(high - low + 1))
  return { own: row(), entries: Array.from({ length: luck.below(4) }, row) }
}

const none: List = { offsets: new Uint32Array(households + 1), entries: 0, longest: 0 }

function listOf(all: readonly Numbers[]): List {
  const offsets = [0]
  for (const { entries } of all) offsets.push((offsets.at(-1) as number) + entries.length)
  return { offsets: Uint32Array.from(offsets), entries: offsets.at(-1) as number, longest: 3 }
}

/** Runs the loop's text over the households, two formulas in one loop. */
function looped(all: readonly Numbers[], formulas: readonly Formula[], terms: ReturnType<typeof termTable>): Values[] {
  const written = formulas.map(({ term }, output) => ({ term, output }))
  const { text, columns, lists } = loopSource(written, 'undoubted', terms)
  const outputs = formulas.map(() => new Float64Array(households))
  const values = columns.map((key) => {
    const [scope, which] = key.split('.') as [string, string]
    const rows = scope === 'household' ? all.map(({ own }) => own) : all.flatMap(({ entries }) => entries)
    return Int32Array.from(rows, (row) => row[Number(which)] as number)
  })
  const offsets = lists.map(() => listOf(all).offsets)
  const program = new Function('columns', 'offsets', 'outputs', 'rows', 'longest', text)
  program(values, offsets, outputs, new Uint8Array(households), [3])(0, households, 0)
  return outputs
}

function seeded(seed: number) {
  const luck = chance(seed)
  const all = Array.from({ length: households }, () => numbers(luck))
  const terms = termTable({ members: listOf(all), dwellings: none, vehicles: none, supporters: none })
  const making = { chance: luck, terms, inside: false }
  return { all, terms, formulas: [truth(7, making), amount(7, making)] }
}

const seeds = Array.from({ length: 300 }, (_, at) => at + 1)

test('任意的算式：循环算出的，与逐户直接计算的相同', () => {
  for (const seed of seeds) {
    const { all, terms, formulas } = seeded(seed)
    const found = looped(all, formulas, terms).map((values) => [...values])
    const expected = formulas.map(({ value }) => all.map((one) => value(one, -1)))
    expect(found, `seed ${seed}`).toEqual(expected)
  }
})

test('其中有不少先问一句再算的，答案有是有否', () => {
  const asked = seeds.flatMap((seed) => {
    const { all, terms, formulas } = seeded(seed)
    const roots = formulas.map(({ term }) => term)
    const question = questionOf(roots, terms)
    if (!question) return []
    const [answers] = looped(all, [{ term: question.asked, value: () => 0 }], terms)
    return [[...(answers as Values)].filter((answer) => answer === 1).length]
  })
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.some((yes) => yes > 0 && yes < households)).toBe(true)
})
