import type { Condition, Situation } from '../situation.ts'
import { holds } from '../situation.ts'

/** A change of the family's situation, as said in a sentence, with the situation that it leads to. */
export interface Change {
  /** "家庭月收入减少 86.01 元以上" */
  readonly words: string
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
  readonly words: (by: number) => string
}

/** The smallest amount that meets the condition: it does, and one fen less does not. */
export const leastAmount =
  (amountIn: (situation: Situation) => Amount): Lever =>
  (condition, situation) => {
    const { reach, moved, words } = amountIn(situation)
    if (reach <= 0 || !holds(condition, moved(reach))) return undefined
    let [tooLittle, enough] = [0, reach]
    while (enough - tooLittle > 1) {
      const middle = Math.floor((tooLittle + enough) / 2)
      if (holds(condition, moved(middle))) enough = middle
      else tooLittle = middle
    }
    return { words: words(enough), byFen: enough, after: moved(enough) }
  }

/** The first of several ready-made situations that meets the condition. */
export function firstThatHelps(
  condition: Condition,
  tries: Iterable<{ readonly words: string; readonly after: Situation }>,
): Change | undefined {
  for (const one of tries) if (holds(condition, one.after)) return one
  return undefined
}
