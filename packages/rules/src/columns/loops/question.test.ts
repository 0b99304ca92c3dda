import { describe, expect, test } from 'vitest'
import type { List } from '../population.ts'
import { termTable } from '../terms/new-term-table.ts'
import type { Term } from '../terms/term.ts'
import type { TermTable } from '../terms/term-table.ts'
import { loopSource } from './loop-source.ts'
import { questionOf } from './question.ts'
import { everyTerm, isOfEntry } from './term-text.ts'

/** Four households of two, one, none and three members. */
const offsets = [0, 2, 3, 3, 6]
const members: List = { offsets: Uint32Array.from(offsets), entries: 6, longest: 3 }
const none: List = { offsets: new Uint32Array(5), entries: 0, longest: 0 }

/** Who may count at all: in the first household the second member, in the last one the first. */
const old = [0, 1, 0, 1, 0, 0]
const income = [3, 5, 7, 2, 9, 4]

function opened() {
  const terms = termTable({ members, dwellings: none, vehicles: none, supporters: none })
  const isOld = terms.column('members.old', 'members', { low: 0, high: 1 })
  const ofEntry = terms.column('members.income', 'members', { low: 0, high: 9 })
  return { terms, isOld, ofEntry, zero: terms.constant(0) }
}

/** Enough steps about an entry and what its household has that it is worth asking first whether anybody wants them. */
function burden({ terms, ofEntry }: ReturnType<typeof opened>, total: Term): Term {
  const steps = Array.from({ length: 14 }, (_, at) => terms.constant(at + 2))
  return steps.reduce((sum, step) => terms.add(terms.larger(sum, step), terms.multiply(ofEntry, step)), total)
}

function looped(roots: readonly Term[], terms: TermTable): number[][] {
  const { text, columns } = loopSource(
    roots.map((term, output) => ({ term, output })),
    'undoubted',
    terms,
  )
  const outputs = roots.map(() => new Float64Array(4))
  const values = columns.map((key) => Int32Array.from(key === 'members.old' ? old : income))
  const program = new Function('columns', 'offsets', 'outputs', 'rows', 'longest', text)
  program(values, [members.offsets], outputs, new Uint8Array(4), [3])(0, 4, 0)
  return outputs.map((output) => [...output])
}

/** Three walks: the income of all, how many have less than all together, and of the old the burden of both. */
function threeWalks(at: ReturnType<typeof opened>) {
  const { terms, isOld, ofEntry, zero } = at
  const total = terms.sum('members', ofEntry)
  const kept = burden(at, total)
  const fewer = terms.sum('members', terms.below(ofEntry, terms.subtract(kept, total)))
  const ofOld = terms.sum('members', terms.choose(isOld, terms.add(kept, burden(at, fewer)), zero))
  return { total, kept, fewer, ofOld }
}

const own = <Value>(all: readonly Value[], household: number) =>
  all.slice(offsets[household] as number, offsets[household + 1] as number)

const burdenByHand = (income: number, total: number): number =>
  Array.from({ length: 14 }, (_, at) => at + 2).reduce((sum, step) => Math.max(sum, step) + income * step, total)

/** The same by hand. */
function byHand(household: number) {
  const [incomes, ages] = [own(income, household), own(old, household)]
  const total = incomes.reduce((sum, one) => sum + one, 0)
  const kept = incomes.map((one) => burdenByHand(one, total))
  const fewer = incomes.filter((one, at) => one < (kept[at] as number) - total).length
  const ofOld = kept.reduce(
    (sum, one, at) => sum + (ages[at] === 1 ? one + burdenByHand(incomes[at] as number, fewer) : 0),
    0,
  )
  const others = kept.reduce((sum, one) => sum + (ofOld > 0 ? 0 : one), 0)
  return { ofOld, others }
}

const households = [0, 1, 2, 3]

describe('先问有没有人：没有，后面的遍历就不做', () => {
  test('只问第一遍就知道的条件；只为它们算的总和一并省去', () => {
    const at = opened()
    const { ofOld, fewer, total } = threeWalks(at)
    const question = questionOf([ofOld], at.terms)
    expect(question?.asked).toBe(at.terms.some('members', at.isOld))
    expect(question?.sums.has(ofOld)).toBe(true)
    expect(question?.sums.has(fewer)).toBe(true)
    expect(question?.sums.has(total)).toBe(true)
    expect(looped([ofOld], at.terms)).toEqual([households.map((one) => byHand(one).ofOld)])
  })

  test('另有人要的总和照算', () => {
    const at = opened()
    const { ofOld, fewer } = threeWalks(at)
    expect(questionOf([ofOld, fewer], at.terms)?.sums).toEqual(new Set([ofOld]))
    const [found] = looped([ofOld, fewer], at.terms)
    expect(found).toEqual(households.map((one) => byHand(one).ofOld))
  })

  test('总和不看条件，就没有可问的', () => {
    const at = opened()
    const { kept, fewer } = threeWalks(at)
    expect(questionOf([at.terms.sum('members', at.terms.add(kept, fewer))], at.terms)).toBeUndefined()
  })

  test('省下的不值一问，就不问', () => {
    const { terms, isOld, ofEntry, zero } = opened()
    const total = terms.sum('members', ofEntry)
    const fewer = terms.sum('members', terms.below(ofEntry, total))
    const ofOld = terms.sum('members', terms.choose(isOld, terms.add(ofEntry, fewer), zero))
    expect(questionOf([ofOld], terms)).toBeUndefined()
  })

  test('建立在它上面的总和排在后面，用不到被省去的中间结果', () => {
    const at = opened()
    const { terms, isOld, zero } = at
    const { kept, ofOld } = threeWalks(at)
    const anyOld = terms.below(zero, ofOld)
    const others = terms.sum('members', terms.choose(anyOld, zero, kept))
    const again = terms.sum('members', terms.choose(terms.both(isOld, anyOld), kept, zero))
    const roots = [ofOld, others, again, anyOld]
    expect(questionOf(roots, terms)?.sums.has(again)).toBe(false)
    const all = households.map(byHand)
    const [first, second, third, fourth] = looped(roots, terms)
    expect(first).toEqual(all.map((one) => one.ofOld))
    expect(second).toEqual(all.map((one) => one.others))
    expect(third?.map((one) => one > 0)).toEqual([true, false, false, true])
    expect(fourth).toEqual([1, 0, 0, 1])
  })

  /** Sums of the third walk, each by its own condition, over so many steps. */
  function late(at: ReturnType<typeof opened>, when: Term, steps: number, first = 50) {
    const { terms, ofEntry, zero } = at
    const fewer = terms.sum('members', terms.below(terms.sum('members', ofEntry), ofEntry))
    const chain = Array.from({ length: steps }, (_, step) => terms.constant(first + step)).reduce(
      (rest, step) => terms.subtract(step, rest),
      terms.add(fewer, ofEntry),
    )
    return terms.sum('members', terms.choose(when, chain, zero))
  }

  test('省下二十四步才值得一问', () => {
    const at = opened()
    const keeping = at.terms.sum('members', at.ofEntry)
    const sums = (steps: number) => questionOf([late(at, at.isOld, steps), keeping], at.terms)?.sums.size
    const enough = Array.from({ length: 30 }, (_, steps) => steps).find((steps) => sums(steps) !== undefined) as number
    const inside = everyTerm([late(at, at.isOld, enough)]).filter(
      (term) => isOfEntry(term) && term !== at.isOld && term !== at.ofEntry,
    )
    expect(inside).toHaveLength(24)
  })

  test('几项总和各有各的条件：有人够其中一项就算', () => {
    const at = opened()
    const { terms, isOld, ofEntry } = at
    const poor = terms.below(ofEntry, terms.constant(3))
    const roots = [late(at, isOld, 24), late(at, poor, 24, 100)]
    expect(questionOf(roots, terms)?.asked).toBe(terms.some('members', terms.either(isOld, poor)))
  })

  test('一个条件已经包括另一个的，只问宽的那个', () => {
    const at = opened()
    const { terms, isOld, ofEntry } = at
    const oldAndPoor = terms.both(isOld, terms.below(ofEntry, terms.constant(3)))
    const wide = terms.some('members', isOld)
    expect(questionOf([late(at, isOld, 24), late(at, oldAndPoor, 24, 100)], terms)?.asked).toBe(wide)
    expect(questionOf([late(at, oldAndPoor, 24, 100), late(at, isOld, 24)], terms)?.asked).toBe(wide)
  })

  test('三个条件里已经包括那两个的，也只问那两个', () => {
    const at = opened()
    const { terms, isOld, ofEntry } = at
    const [poor, earning] = [terms.below(ofEntry, terms.constant(5)), terms.below(terms.constant(1), ofEntry)]
    const two = terms.both(isOld, poor)
    const three = terms.both(terms.both(isOld, earning), poor)
    const roots = [late(at, two, 24), late(at, three, 24, 100), late(at, two, 24, 150)]
    for (const some of [roots, [...roots].reverse()]) {
      expect(questionOf(some, terms)?.asked).toBe(terms.some('members', two))
    }
  })

  test('第一遍之后才知道的条件也问，更晚的不问', () => {
    const at = opened()
    const { terms, isOld, ofEntry } = at
    const above = terms.below(terms.sum('members', ofEntry), terms.add(ofEntry, ofEntry))
    const again = terms.below(terms.sum('members', above), ofEntry)
    expect(questionOf([late(at, terms.both(isOld, above), 24)], terms)?.asked).toBe(
      terms.some('members', terms.both(isOld, above)),
    )
    expect(questionOf([late(at, terms.both(isOld, again), 24)], terms)?.asked).toBe(terms.some('members', isOld))
    expect(questionOf([late(at, again, 24)], terms)).toBeUndefined()
  })
})
