import { expect, test } from 'vitest'
import { reactVersions } from './bundles.ts'
import { findStaleStatements } from './docs.ts'
import { glossaryWords } from './glossary.ts'
import { articlesIn, pageOf } from './law.ts'
import { actsWithoutPage, citingRules, numberOf, withoutRules, withRules } from './law-rules.ts'
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

test('the page of an act ends with the rules that rest on it, by article, and a page without its rules is what people wrote', () => {
  const page = 'docs/law/chongqing-regulation-2016.md'
  const act = '重庆市城乡居民最低生活保障条例'
  const rule = (article: string, id: string) => ({ act, article, id, version: 2, title: '名称' })
  const rules = [
    rule('第二十条', 'b'),
    rule('第十二条', 'd'),
    rule('第十二条', 'c'),
    { ...rule('第一条', 'a'), act: '某法' },
  ]
  const text = withRules(page, '# 条例\n', rules)
  expect(text).toBe(
    '# 条例\n\n## 依据它的规则\n\n| 条 | 规则 | 版 | 名称 |\n|---|---|---|---|\n| 第十二条 | `c` | 2 | 名称 |\n| 第十二条 | `d` | 2 | 名称 |\n| 第二十条 | `b` | 2 | 名称 |\n',
  )
  expect(withRules(page, withoutRules(text), rules)).toBe(text)
  expect(withRules(page, '# 条例\n', [])).toContain('没有一条')
  expect(withRules('docs/law/civil-code.md', '# 民法典\n', rules)).toBe('# 民法典\n')
  expect(actsWithoutPage(rules)).toEqual(['某法'])
})

test('every rule of the current edition stands on a page, under the old act too', () => {
  expect(actsWithoutPage(citingRules())).toEqual([])
  const standard = citingRules().filter(({ id }) => id === 'dibao.standard')
  expect(standard.map(({ act, article }) => `${act} ${article}`)).toEqual([
    '社会救助法 第十九条',
    '社会救助暂行办法 第十条',
  ])
})

test.each([
  ['第八条', 8],
  ['第十条', 10],
  ['第十八条', 18],
  ['第二十条（条号待核对）', 20],
  ['第七十六条', 76],
  ['第一百零五条', 105],
  ['（条号待核对）', Number.MAX_SAFE_INTEGER],
])('%s sorts as %d', (article, value) => {
  expect(numberOf(article)).toBe(value)
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
