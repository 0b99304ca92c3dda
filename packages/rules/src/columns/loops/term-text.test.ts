import { describe, expect, test } from 'vitest'
import { listsOf } from '../../testing/looped.ts'
import { termTable } from '../terms/new-term-table.ts'
import type { Bounds, Term } from '../terms/term.ts'
import {
  accumulate,
  entryTerms,
  everyTerm,
  isOfEntry,
  isSum,
  number,
  read,
  type Text,
  termsDownTo,
  write,
} from './term-text.ts'

const three = { own: [], entries: [[], [], []] }
const wide: Bounds = { low: -(2 ** 40), high: 2 ** 40 }

function opened() {
  const terms = termTable(listsOf([three]))
  const column = (key: string, bounds: Bounds) => terms.column(key, 'household', bounds)
  const [a, b] = [column('a', { low: -9, high: 9 }), column('b', { low: 1, high: 9 })]
  const [x, y] = [column('x', { low: 0, high: 1 }), column('y', { low: 0, high: 1 })]
  const [large, each] = [column('large', wide), terms.column('each', 'members', { low: -5, high: 5 })]
  const text: Text = {
    variables: new Set(),
    columns: ['a', 'b', 'x', 'y', 'large', 'each', 'most', 'less'],
    tables: [],
  }
  const written = (term: Term) => write(term, text)
  return { terms, of: terms.constant, text, written, column, a, b, x, y, large, each }
}

const [a, b, x, y, large] = ['c0[h]', 'c1[h]', 'c2[h]', 'c3[h]', 'c4[h]']

describe('每一步写成什么', () => {
  test('常数、列、表', () => {
    const at = opened()
    expect(at.written(at.of(3))).toBe('3')
    expect(at.written(at.of(-3))).toBe('(-3)')
    expect(at.written(at.a)).toBe(a)
    expect(at.written(at.each)).toBe('c5[i]')
    const table = [5, 6, 7]
    const found = at.terms.lookup(table, at.b)
    expect(write(found, { ...at.text, tables: [[1], table] })).toBe(`t1[${b}]`)
    expect(at.written(at.terms.length('members'))).toBe('(e_m - f_m)')
  })

  test('三十二位够用的，用三十二位算；不够的，不用', () => {
    const { terms, written, ...at } = opened()
    expect(written(terms.add(at.a, at.b))).toBe(`(${a} + ${b} | 0)`)
    expect(written(terms.subtract(at.a, at.b))).toBe(`(${a} - ${b} | 0)`)
    expect(written(terms.multiply(at.a, at.b))).toBe(`Math.imul(${a}, ${b})`)
    expect(written(terms.add(at.a, at.large))).toBe(`(${a} + ${large})`)
    expect(written(terms.subtract(at.large, at.a))).toBe(`(${large} - ${a})`)
    expect(written(terms.multiply(at.a, at.large))).toBe(`(${a} * ${large})`)
    const most = at.column('most', { low: 0, high: 2 ** 31 - 1 })
    expect(written(terms.add(most, at.of(1)))).toBe('(1 + c6[h])')
    expect(written(terms.add(at.column('less', { low: -5, high: -1 }), at.of(2 ** 31)))).toBe('(c7[h] + 2147483648)')
    expect(written(terms.subtract(at.of(2 ** 31), terms.add(at.of(2 ** 31), at.x)))).toBe(
      `(2147483648 - (${x} + 2147483648))`,
    )
    expect(written(terms.subtract(at.large, at.large))).toBe(`(${large} - ${large})`)
  })

  test('商：除数可能是零的先看，除得出三十二位正数的截断', () => {
    const { terms, written, ...at } = opened()
    expect(written(terms.quotient(at.b, at.of(3)))).toBe(`(${b} / 3 | 0)`)
    expect(written(terms.quotient(at.a, at.b))).toBe(`Math.floor(${a} / ${b})`)
    expect(written(terms.quotient(at.b, at.x))).toBe(`(${x} === 0 ? 0 : (${b} / ${x} | 0))`)
    expect(written(terms.quotient(at.b, at.a))).toBe(`(${a} === 0 ? 0 : Math.floor(${b} / ${a}))`)
    expect(written(terms.quotient(at.b, at.of(-3)))).toBe(`Math.floor(${b} / (-3))`)
    const rich = at.column('most', { low: 0, high: 2 ** 40 })
    expect(written(terms.quotient(rich, at.b))).toBe(`Math.floor(c6[h] / ${b})`)
    expect(written(terms.quotient(at.a, terms.subtract(at.of(-1), at.x)))).toMatch(/^Math.floor/)
    expect(written(terms.quotient(at.x, at.column('less', { low: -3, high: 0 })))).toBe(
      `(c7[h] === 0 ? 0 : Math.floor(${x} / c7[h]))`,
    )
    expect(written(terms.quotient(at.x, at.y))).toBe(`(${y} === 0 ? 0 : (${x} / ${y} | 0))`)
  })

  test('较小的、较大的', () => {
    const { terms, written, ...at } = opened()
    expect(written(terms.smaller(at.a, at.b))).toBe(`(${a} < ${b} ? ${a} : ${b})`)
    expect(written(terms.larger(at.a, at.b))).toBe(`(${a} - ((${a} - ${b}) & ((${a} - ${b}) >> 31)) | 0)`)
    expect(written(terms.larger(at.of(0), at.a))).toBe(`(${a} & ~(${a} >> 31))`)
    const later = opened()
    const late = later.terms.larger(later.a, later.of(0))
    expect(late.of.map(({ operation }) => operation)).toEqual(['constant', 'column'])
    const reversed = { ...late, of: [late.of[1], late.of[0]] } as Term
    expect(later.written(reversed)).toBe(`(${a} & ~(${a} >> 31))`)
    expect(written(terms.larger(at.a, at.large))).toBe(`(${a} > ${large} ? ${a} : ${large})`)
    expect(written(terms.larger(at.large, terms.multiply(at.a, at.b)))).toContain('?')
    const [most, less] = [at.column('most', { low: -9, high: 2 ** 31 - 1 }), at.column('less', { low: -9, high: 9 })]
    expect(written(terms.larger(most, less))).toBe('(c6[h] > c7[h] ? c6[h] : c7[h])')
    for (const bounds of [
      { low: 2 ** 31 - 5, high: 2 ** 31 - 1 },
      { low: 2 ** 31, high: 2 ** 31 + 5 },
    ]) {
      const { terms, column, written } = opened()
      const beyond = terms.larger(column('less', bounds), column('most', { low: 2 ** 31 - 3, high: 2 ** 31 + 3 }))
      expect(written(beyond)).toBe('(c7[h] > c6[h] ? c7[h] : c6[h])')
    }
  })

  test('真假', () => {
    const { terms, written, ...at } = opened()
    expect(written(terms.below(at.a, at.b))).toBe(`(${a} < ${b})`)
    expect(written(terms.atMost(at.a, at.b))).toBe(`(${a} <= ${b})`)
    expect(written(terms.equal(at.a, at.b))).toBe(`(${a} === ${b})`)
    expect(written(terms.both(at.x, at.y))).toBe(`(${x} & ${y})`)
    expect(written(terms.either(at.x, at.y))).toBe(`(${x} | ${y})`)
    expect(written(terms.opposite(at.x))).toBe(`(${x} ^ 1)`)
    expect(written(terms.inSet(at.b, 0b100))).toBe(`(4 >>> ${b} & 1)`)
    expect(written(terms.stated(at.a, -9))).toBe(`(${a} !== (-9))`)
    expect(written(terms.stated(at.a, Number.NaN))).toBe(`(${a} === ${a})`)
    expect(written(terms.inexact(terms.multiply(at.large, at.large)))).toBe(
      `(Math.abs((${large} * ${large})) > 9007199254740991)`,
    )
  })

  test('取舍：现成的数用掩码，要算的不白算', () => {
    const { terms, written, text, ...at } = opened()
    const mask = `-(${x} | 0)`
    expect(written(terms.choose(at.x, at.a, at.of(0)))).toBe(`(${mask} & ${a})`)
    expect(written(terms.choose(at.x, at.of(6), at.of(3)))).toBe(`(${mask} & 5 ^ 3)`)
    expect(written(terms.choose(at.x, at.of(6), at.of(-3)))).toBe(`(${mask} & -5 ^ (-3))`)
    expect(written(terms.choose(at.x, at.a, at.of(3)))).toBe(`(${mask} & (${a} ^ 3) ^ 3)`)
    expect(written(terms.choose(at.x, at.of(3), at.a))).toBe(`(${mask} & (3 ^ ${a}) ^ ${a})`)
    expect(written(terms.choose(at.x, at.a, at.b))).toBe(`(${mask} & (${a} ^ ${b}) ^ ${b})`)
    expect(written(terms.choose(at.x, at.a, at.large))).toBe(`(${x} ? ${a} : ${large})`)
    expect(written(terms.choose(at.x, at.large, at.a))).toBe(`(${x} ? ${large} : ${a})`)
    const sum = terms.add(at.a, at.b)
    expect(written(terms.choose(at.x, sum, at.of(0)))).toBe(`(${x} ? (${a} + ${b} | 0) : 0)`)
    expect(written(terms.choose(at.x, at.of(0), sum))).toBe(`(${x} ? 0 : (${a} + ${b} | 0))`)
    const known = { ...text, variables: new Set([sum]) }
    expect(write(terms.choose(at.x, sum, at.of(0)), known)).toBe(`(${mask} & v${sum.id})`)
  })

  test('总和：逐行加上；三十二位不够就不截', () => {
    const { terms, of, text, written, each, x, large } = opened()
    const total = terms.sum('members', each)
    expect(written(total)).toBe(`v${total.id}`)
    expect(accumulate(total, text)).toBe(`v${total.id} = (v${total.id} + c5[i]) | 0`)
    const rich = terms.sum('members', terms.multiply(each, large))
    expect(accumulate(rich, text)).toBe(`v${rich.id} += (c4[h] * c5[i])`)
    const any = terms.some('members', terms.both(x, terms.below(each, of(0))))
    expect(written(any)).toBe(`v${any.id}`)
    expect(accumulate(any, text)).toBe(`v${any.id} |= (c2[h] & (c5[i] < 0))`)
  })

  test('有变量的，读变量', () => {
    const { terms, text, a: one, b: other } = opened()
    const sum = terms.add(one, other)
    expect(read(sum, text)).toBe(`(${a} + ${b} | 0)`)
    expect(read(sum, { ...text, variables: new Set([sum]) })).toBe(`v${sum.id}`)
    expect(write(terms.multiply(sum, one), { ...text, variables: new Set([sum]) })).toBe(`Math.imul(${a}, v${sum.id})`)
  })

  test('只有数能写进程序', () => {
    for (const value of ['1', 'x]; run()', undefined, null, Number.NaN, [1]]) {
      expect(() => number(value)).toThrow('only numbers become literals')
    }
    expect([number(0), number(12), number(-1)]).toEqual(['0', '12', '(-1)'])
  })
})

describe('一步下面有哪些步', () => {
  test('部分在前，整体在后，各一次', () => {
    const { terms, of, a: one, b: other } = opened()
    const sum = terms.add(one, other)
    const less = terms.subtract(of(7), sum)
    const whole = terms.multiply(sum, less)
    expect(everyTerm([whole, sum])).toEqual([one, other, sum, of(7), less, whole])
    expect(termsDownTo((term) => term === sum, [whole])).toEqual([sum, of(7), less, whole])
  })

  test('算一行要知道什么：到家庭为止，到已知为止', () => {
    const { terms, each, a: one } = opened()
    const total = terms.sum('members', each)
    const twice = terms.add(each, each)
    const above = terms.below(terms.add(total, one), twice)
    expect(entryTerms([above])).toEqual([each, twice, above])
    expect(entryTerms([above], new Set([twice]))).toEqual([twice, above])
    expect(entryTerms([total])).toEqual([])
    expect([each, above, total, one, terms.constant(2)].map(isOfEntry)).toEqual([true, true, false, false, false])
    const any = terms.some('members', above)
    expect([total, any, each, terms.length('members')].map(isSum)).toEqual([true, true, false, false])
  })
})
