import { type Chance, chance } from '@jzt/kernel'
import { expect, test } from 'vitest'
import { amount, columnBounds, type Numbers, truth } from '../../testing/a-formula.ts'
import { listsOf, looped } from '../../testing/looped.ts'
import { termTable } from '../terms/new-term-table.ts'
import type { Term } from '../terms/term.ts'
import { loopSource } from './loop-source.ts'
import { questionOf } from './question.ts'

const households = 100

function numbers(luck: Chance): Numbers {
  const row = () => columnBounds.map(({ low, high }) => low + luck.below(high - low + 1))
  return { own: row(), entries: Array.from({ length: luck.below(4) }, row) }
}

function seeded(seed: number) {
  const luck = chance(seed)
  const all = Array.from({ length: households }, () => numbers(luck))
  const terms = termTable(listsOf(all))
  const making = { chance: luck, terms, inside: false }
  return { all, terms, formulas: [truth(7, making), amount(7, making)] }
}

const seeds = Array.from({ length: 120 }, (_, at) => at + 1)

test('任意的算式：循环算出的，与逐户直接计算的相同', () => {
  for (const seed of seeds) {
    const { all, terms, formulas } = seeded(seed)
    const found = looped(
      formulas.map(({ term }) => term),
      all,
      terms,
    )
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
    const [answers] = looped([question.asked], all, terms)
    return [(answers ?? []).filter((answer) => answer === 1).length]
  })
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.some((yes) => yes > 0 && yes < households)).toBe(true)
})

/** The lines that compute something for each household. */
const declared = (roots: readonly Term[], terms: ReturnType<typeof termTable>) => {
  const written = roots.map((term, output) => ({ term, output }))
  return loopSource(written, 'undoubted', terms)
    .text.split('\n')
    .filter((line) => line.startsWith('const v'))
}

test('用一次的写在用它的地方，用两次的、写出两遍的先算好', () => {
  const terms = termTable(listsOf([]))
  const [a, b] = ['a', 'b'].map((key) => terms.column(key, 'household', { low: -9, high: 9 })) as [Term, Term]
  const sum = terms.add(a, b)
  expect(declared([terms.subtract(terms.constant(3), sum)], terms)).toEqual([])
  expect(declared([terms.multiply(sum, sum)], terms)).toEqual([`const v${sum.id} = (c0[h] + c1[h] | 0)`])
  expect(declared([sum, terms.subtract(terms.constant(3), sum)], terms)).toEqual([
    `const v${sum.id} = (c0[h] + c1[h] | 0)`,
  ])
  for (const whole of [
    terms.larger(sum, terms.constant(3)),
    terms.smaller(sum, terms.constant(3)),
    terms.stated(sum, 7),
  ]) {
    expect(declared([whole], terms)).toEqual([`const v${sum.id} = (c0[h] + c1[h] | 0)`])
  }
})
