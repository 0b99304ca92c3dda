import type { TestResults } from '../testing/results.ts'
import { type Check, readText, repositoryFiles } from './check.ts'

const list = 'docs/requirements.md'
const count = 167

export interface Requirement {
  readonly number: number
  readonly status: string
}

/** The rows of docs/requirements.md: `| R72 | 中文 | what | status |`. */
export function readRequirements(text: string): Requirement[] {
  return [...text.matchAll(/^\| R(\d+) \|(.*)\|\s*$/gm)].map(([, number, rest = '']) => ({
    number: Number(number),
    status: (rest.split(' | ').at(-1) ?? '').trim(),
  }))
}

/** The titles of the tests that prove a requirement: done: `title` `another title`. */
export const titlesOf = ({ status }: Requirement): string[] =>
  status.startsWith('done: ') ? [...status.matchAll(/`([^`]+)`/g)].map(([, title = '']) => title) : []

function problemsOf(requirements: readonly Requirement[], testText: string): string[] {
  const numbers = requirements.map(({ number }) => number)
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((number) => !numbers.includes(number))
  return [
    ...missing.map((number) => `R${number} has no row in ${list}`),
    ...numbers.filter((number, index) => numbers.indexOf(number) !== index).map((number) => `R${number} stands twice`),
    ...requirements
      .filter((each) => !/^open(: .+)?$/.test(each.status) && titlesOf(each).length === 0)
      .map(
        ({ number, status }) =>
          `R${number}: "${status}" is neither "open", "open: what is there" nor "done:" with test titles between backticks`,
      ),
    ...requirements.flatMap((each) =>
      titlesOf(each)
        .filter((title) => !testText.includes(title))
        .map((title) => `R${each.number}: no test is called "${title}"`),
    ),
  ]
}

/** The tests that SECURITY.md names in its table, in quotation marks. */
export const defencesIn = (text: string): string[] =>
  [...text.matchAll(/^\|.*$/gm)].flatMap(([row]) => [...row.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title))

/** Every requirement has a row, and every test that a row names exists. That it passes is checked by `npm test`. */
export const requirements: Check = {
  name: 'requirements',
  async run() {
    const files = (await repositoryFiles()).filter((file) => /\.test\.(tsx?|mjs)$/.test(file))
    const rows = readRequirements(readText(list))
    const done = rows.filter((each) => titlesOf(each).length > 0).length
    const testText = files.map(readText).join('\n')
    const undefended = defencesIn(readText('SECURITY.md'))
      .filter((title) => !testText.includes(title))
      .map((title) => `SECURITY.md: no test is called "${title}"`)
    const problems = [...problemsOf(rows, testText), ...undefended]
    return { problems, notes: [`${done} of ${count} requirements are done`] }
  },
}

/**
 * For `npm test`: a requirement marked done whose named test did not pass is a failure. A title may hold a semicolon
 * itself: then its parts are looked for inside the titles that passed.
 */
export function provenRequirements(passedTitles: readonly string[], text = readText(list)): TestResults {
  const passed = new Set(passedTitles)
  const failed = readRequirements(text).flatMap((each) =>
    titlesOf(each)
      .filter((title) => !passed.has(title) && !passedTitles.some((whole) => whole.split('; ').includes(title)))
      .map((title) => `R${each.number} is marked done, but this test did not pass: ${title}`),
  )
  return { passed: [], failed }
}
