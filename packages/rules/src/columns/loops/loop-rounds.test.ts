import { describe, expect, test } from 'vitest'
import { listsOf } from '../../testing/looped.ts'
import type { List } from '../population.ts'
import { termTable } from '../terms/new-term-table.ts'
import type { Term } from '../terms/term.ts'
import { loopSource } from './loop-source.ts'

const three = { own: [], entries: [[], [], []] }
const vehicles: List = { offsets: Uint32Array.of(0, 2), entries: 2, longest: 2 }

function opened() {
  const terms = termTable({ ...listsOf([three]), vehicles })
  const [own, each] = [
    terms.column('own', 'household', { low: -9, high: 9 }),
    terms.column('each', 'members', { low: -9, high: 9 }),
  ]
  const [x, y] = ['x', 'y'].map((key) => terms.column(key, 'members', { low: 0, high: 1 })) as [Term, Term]
  const value = terms.column('value', 'vehicles', { low: 0, high: 9 })
  const chain = (from: Term, steps: number, first: number) =>
    numbers(steps, first).reduce((rest, step) => terms.subtract(terms.constant(step), rest), from)
  const sum = (of: Term) => terms.sum('members', of)
  const sumOf = (when: Term, of: Term) => sum(terms.choose(when, of, terms.constant(0)))
  return { terms, zero: terms.constant(0), own, each, x, y, value, chain, sum, sumOf }
}

const numbers = (steps: number, first: number) => Array.from({ length: steps }, (_, at) => first + at)
const chainText = (from: string, steps: number, first: number) =>
  numbers(steps, first).reduce((rest, step) => `(${step} - ${rest} | 0)`, from)

/** What is done for one household, between its offsets and its outputs; columns by their names. */
function bodyOf(roots: readonly Term[], { terms }: ReturnType<typeof opened>): readonly string[] {
  const { text, columns } = loopSource(
    roots.map((term, output) => ({ term, output })),
    'undoubted',
    terms,
  )
  const lines = text.split('\n').map((line) => line.replace(/c(\d+)\[/g, (_, at) => `${columns[at]}[`))
  return lines.slice(
    lines.findIndex((line) => line.startsWith('let v')),
    lines.findIndex((line) => line.startsWith('o0[h')),
  )
}

const depthOf = (line: string) => (line.endsWith('{') ? 1 : line === '}' ? -1 : 0)

const forMembers = 'for (let i = f_m; i < e_m; i++) {'
const forVehicles = 'for (let i = f_v; i < e_v; i++) {'
const added = (sum: Term, of: string) => `v${sum.id} = (v${sum.id} + ${of}) | 0`
const fresh = (...sums: readonly Term[]) => sums.map(({ id }) => `let v${id} = 0`)

describe('一轮一轮地走过清单', () => {
  test('同一轮、同一张清单的总和，一个循环', () => {
    const at = opened()
    const { terms, each, value, x, zero } = at
    const [total, other] = [at.sum(each), at.sum(terms.multiply(each, each))]
    const worth = terms.sum('vehicles', value)
    const any = terms.some('members', terms.both(x, terms.below(each, zero)))
    expect(bodyOf([total, worth, other, any], at)).toEqual([
      ...fresh(total, other, worth, any),
      ...[forMembers, `const v${each.id} = each[i]`, added(total, `v${each.id}`)],
      ...[added(other, `Math.imul(v${each.id}, v${each.id})`), `v${any.id} |= (x[i] & (v${each.id} < 0))`, '}'],
      ...[forVehicles, added(worth, 'value[i]'), '}'],
    ])
  })

  test('要等前一轮的，在后一轮；家庭的数在用它的循环之前算', () => {
    const at = opened()
    const { terms, own, each } = at
    const total = at.sum(each)
    const line = terms.subtract(total, own)
    const fewer = at.sum(terms.below(each, line))
    expect(bodyOf([fewer], at)).toEqual([
      ...fresh(total, fewer),
      ...[forMembers, `const v${each.id} = each[i]`, added(total, `v${each.id}`), '}'],
      `const v${line.id} = (v${total.id} - own[h] | 0)`,
      ...[forMembers, `const v${each.id} = each[i]`, added(fewer, `(v${each.id} < v${line.id})`), '}'],
    ])
  })

  test('不等任何一轮的家庭的数，先算', () => {
    const at = opened()
    const { terms, own, each } = at
    const twice = terms.add(own, own)
    const total = at.sum(terms.larger(each, twice))
    const [first, second, third] = bodyOf([total, twice], at)
    expect(first).toBe(`let v${total.id} = 0`)
    expect([second, third]).toEqual([`const v${own.id} = own[h]`, `const v${twice.id} = (v${own.id} + v${own.id} | 0)`])
  })
})

describe('后一轮还要的，留着不再算', () => {
  /** A first sum over a chain of steps, and a second one, which needs the first, over the same chain. */
  function twoRounds(steps: number) {
    const at = opened()
    const long = at.chain(at.each, steps, 100)
    const total = at.sum(long)
    const later = at.sum(at.terms.multiply(at.terms.below(total, at.each), long))
    return { at, long, total, later, each: `v${at.each.id}`, body: bodyOf([total, later], at) }
  }

  test('八步的留着，取出来用', () => {
    const { at, long, total, later, each, body } = twoRounds(7)
    const kept = `k${long.id}[i - f_m]`
    expect(body).toEqual([
      ...fresh(total, later),
      ...[forMembers, `const ${each} = each[i]`, `const v${long.id} = ${chainText(each, 7, 100)}`],
      ...[`${kept} = v${long.id} | 0`, added(total, `v${long.id}`), '}'],
      ...[forMembers, `const ${each} = each[i]`, `const v${long.id} = ${kept}`],
      ...[added(later, `Math.imul(v${long.id}, (v${total.id} < ${each}))`), '}'],
    ])
    expect(at.terms.length('members').high).toBe(3)
  })

  test('七步的再算一次', () => {
    const { long, body, each } = twoRounds(6)
    expect(body.join()).not.toContain('k')
    expect(body.filter((line) => line === `const v${long.id} = ${chainText(each, 6, 100)}`)).toHaveLength(2)
  })

  test('三十二位放不下的不留', () => {
    const at = opened()
    const large = at.terms.multiply(at.chain(at.each, 9, 100), at.terms.constant(2 ** 30))
    const total = at.sum(large)
    const later = at.sum(at.terms.below(total, large))
    expect(bodyOf([total, later], at).join()).not.toContain('k')
  })

  test('后一轮不要的不留；留的地方够最多的一家', () => {
    const at = opened()
    const [long, other] = [at.chain(at.each, 9, 100), at.chain(at.each, 9, 200)]
    const total = at.sum(at.terms.multiply(long, other))
    const later = at.sum(at.terms.below(total, long))
    expect(bodyOf([total, later], at).filter((line) => line.startsWith('k'))).toEqual([
      `k${long.id}[i - f_m] = v${long.id} | 0`,
    ])
    const { text } = loopSource([{ term: later, output: 0 }], 'picked', at.terms)
    expect(text).toContain(`const k${long.id} = new Int32Array(longest[0])`)
  })

  test('留下的，再后一轮也取得出', () => {
    const at = opened()
    const long = at.chain(at.each, 9, 100)
    const total = at.sum(long)
    const later = at.sum(at.terms.multiply(at.terms.below(total, at.each), long))
    const last = at.sum(at.terms.multiply(at.terms.below(later, at.each), long))
    const body = bodyOf([total, later, last], at)
    expect(body.filter((line) => line === `const v${long.id} = k${long.id}[i - f_m]`)).toHaveLength(2)
    expect(body.filter((line) => line === `k${long.id}[i - f_m] = v${long.id} | 0`)).toHaveLength(1)
  })

  test('最后一轮才算的，不留；另一张清单要的、前一轮算过的，也不留', () => {
    const at = opened()
    const { terms, each, value } = at
    const total = at.sum(each)
    const long = at.chain(terms.add(each, total), 9, 100)
    const later = at.sum(terms.multiply(terms.below(total, each), long))
    const again = at.sum(terms.multiply(long, each))
    const elsewhere = terms.sum('vehicles', terms.multiply(terms.below(later, value), at.chain(value, 9, 300)))
    const body = bodyOf([total, later, again, elsewhere], at)
    expect(body.filter((line) => line.startsWith(`const v${long.id} =`))).toHaveLength(1)
    expect(body.join()).not.toContain('k')
  })

  test('另一张清单的循环不取这一张的', () => {
    const at = opened()
    const long = at.chain(at.each, 9, 100)
    const total = at.sum(long)
    const worth = at.terms.sum('vehicles', at.terms.below(total, at.value))
    expect(bodyOf([total, worth], at).join()).not.toContain('k')
  })
})

describe('不够条件的行不算', () => {
  /** A sum of the second round that counts only some entries, by many steps. */
  function guarded(at: ReturnType<typeof opened>, when: Term, first: number) {
    return at.sumOf(when, at.chain(at.terms.add(at.each, at.own), 12, first))
  }
  const many = (at: ReturnType<typeof opened>, first: number) =>
    chainText(`(v${at.own.id} + v${at.each.id} | 0)`, 12, first)

  test('第二轮起先问条件；第一轮不问', () => {
    const at = opened()
    const { terms, own, each, x } = at
    const total = at.sum(each)
    const when = terms.both(x, terms.below(total, each))
    const later = guarded(at, when, 200)
    expect(bodyOf([total, later], at)).toEqual([
      ...fresh(total, later),
      `const v${own.id} = own[h]`,
      ...[forMembers, `const v${each.id} = each[i]`, added(total, `v${each.id}`), '}'],
      ...[forMembers, `const v${each.id} = each[i]`, `if ((x[i] & (v${total.id} < v${each.id}))) {`],
      ...[added(later, `((x[i] & (v${total.id} < v${each.id})) ? ${many(at, 200)} : 0)`), '}', '}'],
    ])
    const first = opened()
    expect(bodyOf([guarded(first, first.x, 200)], first).join()).not.toContain('if')
  })

  test('条件里面要用几次的，在条件里面算；外面也要的在外面', () => {
    const at = opened()
    const { terms, each, x } = at
    const total = at.sum(each)
    const inner = at.chain(terms.add(each, total), 12, 300)
    const later = at.sumOf(terms.both(x, terms.below(total, each)), terms.multiply(inner, inner))
    const body = bodyOf([total, later], at)
    const asked = body.findIndex((line) => line.startsWith('if ('))
    expect(body[asked + 1]).toBe(`const v${inner.id} = ${chainText(`(v${each.id} + v${total.id} | 0)`, 12, 300)}`)
    expect(body.filter((line) => line.startsWith(`const v${inner.id} =`))).toHaveLength(1)
    const outside = at.sum(terms.below(total, inner))
    const both = bodyOf([total, later, outside], at)
    expect(both.findIndex((line) => line.startsWith(`const v${inner.id}`))).toBeLessThan(
      both.findIndex((line) => line.includes(`v${outside.id} =`) && !line.startsWith('let')),
    )
    expect(both.join()).not.toContain('if (')
  })

  test('几个条件一起问；条件相近的总和在一个条件里', () => {
    const at = opened()
    const { terms, each, x, y } = at
    const total = at.sum(each)
    const late = terms.below(total, each)
    const product = (first: number) =>
      terms.multiply(terms.multiply(x, at.chain(terms.add(each, total), 12, first)), late)
    const [one, two, other] = [at.sum(product(300)), at.sum(product(400)), guarded(at, terms.both(y, late), 500)]
    const body = bodyOf([total, one, other, two], at)
    expect(body.filter((line) => line.startsWith('if (')).length).toBe(2)
    const read = (term: Term) => (body.some((line) => line.startsWith(`const v${term.id} =`)) ? `v${term.id}` : 'x[i]')
    expect(body.some((line) => line.startsWith('if (') && line.includes(' & ') && line.includes(read(x)))).toBe(true)
    const at1 = body.findIndex((line) => line.startsWith(`v${one.id} =`))
    expect(body[at1 + 1]?.startsWith(`v${two.id} =`)).toBe(true)
  })
})

describe('先问一句，没有人就不走后面的', () => {
  test('问之前算问的，问了有才算的在里面，接着用它的在后面', () => {
    const at = opened()
    const { terms, x, each, zero } = at
    const total = at.sum(each)
    const above = at.sumOf(terms.both(x, terms.below(total, each)), terms.add(each, at.own))
    const late = at.sumOf(x, at.chain(terms.add(above, each), 24, 300))
    const after = at.sum(terms.below(each, late))
    const twice = terms.subtract(zero, late)
    const body = bodyOf([total, after, twice, terms.multiply(twice, twice)], at)
    const place = (start: string) => body.findIndex((line) => line.startsWith(start))
    const asked = terms.some('members', x)
    const question = place(`if (v${asked.id}) {`)
    expect(question).toBeGreaterThan(0)
    expect(place(`v${asked.id} |=`)).toBeLessThan(question)
    expect(place(`v${total.id} =`)).toBeLessThan(question)
    expect(place(`v${above.id} =`)).toBeGreaterThan(question)
    expect(place(`v${late.id} =`)).toBeGreaterThan(place(`v${above.id} =`))
    expect(place(`v${after.id} =`)).toBeGreaterThan(place(`v${late.id} =`))
    expect(place(`const v${twice.id} =`)).toBeGreaterThan(place(`v${late.id} =`))
    const depth = (to: number) => body.slice(question, to).reduce((deep, line) => deep + depthOf(line), 0)
    expect(depth(place(`v${late.id} =`))).toBe(3)
    expect(depth(place(`v${after.id} =`))).toBe(1)
    expect(depth(body.length)).toBe(0)
    for (const term of [total, above, late, after]) {
      expect(body.filter((line) => line.startsWith(`v${term.id} =`))).toHaveLength(1)
    }
  })
})
