import type { Comparison, ExpressionNode } from '../../expression/expression.ts'
import { partsOf } from '../../expression/scope-of.ts'
import type { Condition, Situation } from '../situation.ts'
import { holds, outcomeIn } from '../situation.ts'

/** A change of the family's situation, as said in a sentence, with the situation that it leads to. */
export interface Change {
  /** "金融资产减少 86.01 元以上" */
  readonly words: string
  /** Told as a state in which to come back, never as something to bring about: nobody is advised to earn less. */
  readonly comes?: true
  /** How much, in fen; absent where it is no amount. */
  readonly byFen?: number
  readonly after: Situation
}

/** One thing about a family that may become different. It tries to meet a condition by as small a change as will do. */
export type Lever = (condition: Condition, situation: Situation) => Change | undefined

/** Something that is moved by an amount of fen, from a situation that is as it is. */
export interface Amount {
  /** How far it can be moved for this family. */
  readonly reach: number
  readonly moved: (by: number) => Situation
  /** `total`: what is moved, as the condition counts it before the change; undefined where it does not tell. */
  readonly words: (by: number, total?: number) => string
  readonly comes?: true
}

/** The smallest amount that meets the condition: it does, and one fen less does not. */
export const leastAmount =
  (amountIn: (situation: Situation) => Amount): Lever =>
  (condition, situation) => {
    const { reach, moved, words, comes } = amountIn(situation)
    if (reach <= 0) return undefined
    const all = moved(reach)
    if (!holds(condition, all)) return undefined
    const gap = gapBetween(condition, situation, all)
    let [tooLittle, enough] = [
      { by: 0, in: situation },
      { by: reach, in: all },
    ]
    for (let tries = 0; enough.by - tooLittle.by > 1; tries += 1) {
      const by = nextTry(tooLittle, enough, tries % triesByGap === triesByGap - 1 ? undefined : gap)
      const tried = { by, in: moved(by) }
      if (holds(condition, tried.in)) enough = tried
      else tooLittle = tried
    }
    const total = totalIn(condition, situation, enough)
    return { words: words(enough.by, total), byFen: enough.by, after: enough.in, ...(comes ? { comes } : {}) }
  }

interface Tried {
  readonly by: number
  readonly in: Situation
}

/** Every so often the middle is tried, so that a gap that closes unevenly costs no more than halving does. */
const triesByGap = 4

/**
 * Where the two sides of the comparison would meet on a straight line, which amounts nearly always follow; else the middle.
 * Only what is tried next depends on it, never the answer.
 */
function nextTry(tooLittle: Tried, enough: Tried, gap: Gap | undefined): number {
  const [before, after] = [gap?.(tooLittle.in), gap?.(enough.in)]
  const width = enough.by - tooLittle.by
  const meets = before !== undefined && after !== undefined && before !== after
  const way = meets ? Math.ceil((width * before) / (before - after)) : Math.floor(width / 2)
  return tooLittle.by + Math.min(Math.max(way, 1), width - 1)
}

/**
 * What is moved, by the condition's own count: a comparison that asks for a year of it tells so by moving twelve fen for one.
 * Rounded down to the fen.
 */
function totalIn({ test, memberId }: Condition, before: Situation, enough: Tried): number | undefined {
  const amountOf = (node: ExpressionNode, situation: Situation) => {
    const outcome = outcomeIn(situation, node, memberId)
    return outcome.known ? Number(outcome.value) : undefined
  }
  for (const { left, right } of comparisonsIn(test)) {
    const [has, then] = [amountOf(left, before), amountOf(left, enough.in)]
    const [line, lineThen] = [amountOf(right, before), amountOf(right, enough.in)]
    if (has === undefined || then === undefined || line === undefined || line !== lineThen) continue
    const perFen = (has - then) / enough.by
    if (perFen > 0 && has >= line && then <= line) return Math.floor(has / perFen)
  }
  return undefined
}

type Gap = (situation: Situation) => number | undefined

/** How far apart the two sides are of a comparison that the change turns round; undefined where there is none. */
function gapBetween({ test, memberId }: Condition, before: Situation, after: Situation): Gap | undefined {
  const gaps = comparisonsIn(test).map(
    ({ left, right }): Gap =>
      (situation) => {
        const [one, other] = [outcomeIn(situation, left, memberId), outcomeIn(situation, right, memberId)]
        return one.known && other.known ? Number(one.value) - Number(other.value) : undefined
      },
  )
  return gaps.find((gap) => (gap(before) ?? 0) * (gap(after) ?? 0) <= 0 && gap(before) !== gap(after))
}

const remembered = new WeakMap<ExpressionNode, readonly Comparison[]>()

/** The comparisons that a condition consists of; those inside a sum are about one entry and left aside. */
function comparisonsIn(node: ExpressionNode): readonly Comparison[] {
  if (node.op === 'compare') return [node]
  const found = remembered.get(node) ?? [...new Set(partsOf(node).flatMap(comparisonsIn))]
  remembered.set(node, found)
  return found
}

/** The first of several ready-made situations that meets the condition. */
export function firstThatHelps(
  condition: Condition,
  tries: Iterable<{ readonly words: string; readonly after: Situation }>,
): Change | undefined {
  for (const one of tries) if (holds(condition, one.after)) return one
  return undefined
}
