import { expect, test } from 'vitest'
import { reactVersions } from './bundles.ts'
import { findStaleStatements } from './docs.ts'
import { glossaryWords } from './glossary.ts'
import { articlesIn, pageOf } from './law.ts'
import { emptyNames } from './names.ts'
import { defencesIn, provenRequirements, readRequirements, titlesOf } from './requirements.ts'
import { measure } from './sizes.ts'

test('a document may not speak of a link, a path or a command that does not exist', () => {
  const text = [
    '[here](README.md) [gone](docs/gone.md) [part](CONTRIBUTING.md#walls) [no part](CONTRIBUTING.md#ceilings)',
    '`tools/jzt.ts` `tools/gone.ts` `npm run check` `npm run gone`, and npm brings Node.js',
  ].join('\n')
  expect(findStaleStatements('README.md', text, new Set(['check']))).toEqual([
    'README.md: dead link docs/gone.md',
    'README.md: dead link CONTRIBUTING.md#ceilings',
    'README.md: no such path tools/gone.ts',
    'README.md: no npm script "gone"',
  ])
})

test('a function beyond 50 lines and a file beyond 400 must say why, a component beyond 200', () => {
  const long = (head: string, lines: number) => `${head} {\n${'  step()\n'.repeat(lines - 2)}}\n`
  const over = (file: string, text: string) =>
    measure(file, text).functions.some(({ lines, limit, excused }) => lines > limit && !excused)
  expect(over('a.ts', long('function fifty()', 50))).toBe(false)
  expect(over('a.ts', long('function fiftyOne()', 51))).toBe(true)
  expect(over('a.ts', `// Long because the form has sixty fields.\n${long('function fiftyOne()', 51)}`)).toBe(false)
  expect(over('a.ts', `/** Long because of it. */\n${long('export const fiftyOne = () =>', 51)}`)).toBe(false)
  expect(over('a.tsx', long('function Screen()', 200))).toBe(false)
  expect(over('a.tsx', long('function Screen()', 201))).toBe(true)
  expect(measure('a.ts', 'x\n'.repeat(401)).file).toMatchObject({ lines: 401, limit: 400, excused: false })
  expect(measure('a.test.ts', 'x\n'.repeat(401)).file).toMatchObject({ limit: 800 })
})

test('names that say nothing are found in folders, files and the last word of a file', () => {
  expect(['src/utils/money.ts', 'src/date-utils.ts', 'src/case-manager.ts', 'services.ts'].flatMap(emptyNames)).toEqual(
    ['utils', 'date-utils', 'case-manager', 'services'],
  )
  expect(['src/data-folder.ts', 'src/new-born.ts', 'src/casework/case.ts'].flatMap(emptyNames)).toEqual([])
})

test('a requirement is open, or done by tests that are named and that passed', () => {
  const rows = readRequirements(
    '| R72 | 公示 | notice | done: `公示七日; 不少一天` `张贴日不计` |\n| R73 | 异议 | objection | open |\n',
  )
  expect(rows.map(({ number }) => number)).toEqual([72, 73])
  expect(rows.map(titlesOf)).toEqual([['公示七日; 不少一天', '张贴日不计'], []])
  expect(provenRequirements([], '| R72 | 公示 | notice | done: `公示七日` |').failed).toHaveLength(1)
  expect(provenRequirements(['公示七日'], '| R72 | 公示 | notice | done: `公示七日` |').failed).toEqual([])
  expect(defencesIn('“a word” in prose\n| guessing | a limit | “five tries” “one use” |')).toEqual([
    'five tries',
    'one use',
  ])
})

test('an article that the code cites is found under each way of writing it, and needs a row on the page of its act', () => {
  const source =
    "《社会救助法》第四十条、第四十一条 · act: '社会救助法', article: '第二十一条' · socialAssistanceLaw('第十八条', '第九条')"
  const articles = articlesIn(source, ['社会救助法', 'socialAssistanceLaw('])
  expect(articles).toEqual(['第四十条', '第四十一条', '第二十一条', '第十八条'])
  expect(articlesIn('附件 一（二）、民法典 第十七条，附件 四', ['附件'])).toEqual(['一（二）', '四'])
  const page = pageOf('| 第四十条 | 同意核查 | — |\n| 第五条 | 其他 | `old.ts` |', [{ file: 'a.ts', articles }])
  expect(page.text).toBe('| 第四十条 | 同意核查 | `a.ts` |\n| 第五条 | 其他 | — |')
  expect(page.untold).toEqual(['第四十一条', '第二十一条', '第十八条'])
})

test('the code words of the glossary stand in its second column', () => {
  expect(glossaryWords('| 户 | `household` `hid` | `law` | one |\n|---|---|---|---|')).toEqual(['household', 'hid'])
})

test('each React in a bundle is found by the version that it writes there', () => {
  expect(reactVersions('e.version=`19.3.1`;x.version="18.3.1";y.version="18.3.1";z.version="2.0.0"')).toEqual([
    '19.3.1',
    '18.3.1',
  ])
})
