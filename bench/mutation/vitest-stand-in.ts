// Stands in for Vitest while a mutant is judged: the tests are collected once and run again for each mutant, in
// milliseconds and in one process. Vitest itself takes seconds to begin.
import { chai, expect as vitestExpect } from 'vitest'

// What is pinned word for word says nothing about right and wrong: a mutant is not found by it.
chai.Assertion.overwriteMethod('toMatchFileSnapshot', () => () => undefined)

export const expect = vitestExpect

export interface Collected {
  readonly title: string
  readonly run: () => unknown
}

/** The tests of the files imported so far. */
export const collected: Collected[] = []

type Body = (...row: unknown[]) => unknown
/** `test(title, body)`, `test(title, { timeout }, body)` or `test(title, body, timeout)`. */
type Rest = readonly [body: Body] | readonly [options: unknown, body: Body] | readonly [body: Body, timeout: number]

const bodyOf = (rest: Rest): Body => rest.find((one): one is Body => typeof one === 'function') as Body

const each =
  (add: (title: string, run: () => unknown) => void) =>
  (rows: readonly unknown[]) =>
  (title: string, ...rest: Rest): void => {
    const body = bodyOf(rest)
    for (const row of rows) add(title, () => body(...(Array.isArray(row) ? row : [row])))
  }

const addTest = (title: string, ...rest: Rest): void => {
  collected.push({ title, run: bodyOf(rest) })
}
const testFunction = () =>
  Object.assign((title: string, ...rest: Rest) => addTest(title, ...rest), { each: each(addTest) })
const addGroup = (_title: string, body: () => unknown): void => {
  body()
}

export const test = testFunction()
export const it = testFunction()
export const describe = Object.assign(addGroup, { each: each(addGroup) })
