import { law as provisions } from '@jzt/casework'
import { type Check, readText, repositoryFiles } from './check.ts'
import { actsWithoutPage, citingRules, rulePages, withoutRules, withRules } from './law-rules.ts'

/** How the code names an act, for each page of docs/law. A name that ends with a bracket is a function of the rules. */
const acts: Readonly<Record<string, readonly string[]>> = {
  'docs/law/social-assistance-law.md': ['社会救助法', 'socialAssistanceLaw('],
  'docs/law/interim-measures-649.md': ['社会救助暂行办法'],
  'docs/law/yubei-2023-103.md': ['附件'],
  'docs/law/mca-2021-57.md': ['民发〔2021〕57号', '最低生活保障审核确认办法', 'confirmationMeasures('],
  'docs/law/chongqing-regulation-2016.md': ['重庆市城乡居民最低生活保障条例', 'chongqingRegulation('],
  'docs/law/civil-code.md': ['民法典'],
  'docs/law/administrative-review-law.md': ['行政复议法'],
  'docs/law/personal-information-protection-law.md': ['个人信息保护法'],
}

const numeral = '[一二三四五六七八九十百千零]+'
const article = `第${numeral}条`
const articleOrPart = new RegExp(`${article}|(?<=附件 ?)[一二三四](?:（[一二三四]）)?`, 'g')
/** What may stand between an act and its article: 《社会救助法》 第…条, act: '社会救助法', article: '第…条'. */
const between = `(?:[》'，, \\n]|（\\d{4}）|article:)*`

const escaped = (name: string): string => name.replace(/[()]/g, '\\$&')

/** The articles of an act that a text names: 社会救助法 第四十条、第四十一条. */
export function articlesIn(text: string, names: readonly string[]): string[] {
  const part = `[一二三四](?:（[一二三四]）)?`
  const cited = names.map((name) =>
    name === '附件' ? `附件 ?${part}` : `${escaped(name)}${between}${article}(?:(?:、|至|, |和)${article})*`,
  )
  const found = text.match(new RegExp(cited.join('|'), 'g')) ?? []
  return found.flatMap((citation) => citation.match(articleOrPart) ?? [])
}

const isSource = (file: string): boolean =>
  /^(apps\/[^/]+\/(src|migrations)|packages\/[^/]+\/(src|parameters))\/.*\.(tsx?|sql|yaml)$/.test(file) &&
  !/\.test\.|\/testing\/|\/demo\/|generated/.test(file)

/** The text of a file with each `law.gate` replaced by the provision that it stands for. */
const withProvisions = (text: string): string =>
  text.replace(/\blaw\.(\w+)/g, (whole, key: string) => (provisions as Record<string, string>)[key] ?? whole)

interface Cited {
  readonly file: string
  readonly articles: readonly string[]
}

/** A page with its last column filled in anew, and the articles that the code cites and the page does not tell of. */
export function pageOf(page: string, cited: readonly Cited[]): { readonly text: string; readonly untold: string[] } {
  const told = new Set<string>()
  const text = page.replace(/^(\| (\S+) \|.*\|)[^|]*\|$/gm, (row, start: string, name: string) => {
    if (!/^第.+条$|^[一二三四](（.+）)?$/.test(name)) return row
    told.add(name)
    const files = cited.filter(({ articles }) => articles.includes(name)).map(({ file }) => `\`${file}\``)
    return `${start} ${files.join(' ') || '—'} |`
  })
  const all = new Set(cited.flatMap(({ articles }) => articles))
  return { text, untold: [...all].filter((name) => !told.has(name)) }
}

/** Every page of docs/law as it should be. */
export async function lawPages(): Promise<{ page: string; text: string; untold: string[] }[]> {
  const sources = (await repositoryFiles()).filter(isSource)
  const texts = sources.map((file) => ({ file, text: withProvisions(readText(file)) }))
  const rules = citingRules()
  return [...new Set([...Object.keys(acts), ...rulePages])].map((page) => {
    const names = acts[page] ?? []
    const cited = names.length === 0 ? [] : texts.map(({ file, text }) => ({ file, articles: articlesIn(text, names) }))
    const { text, untold } = pageOf(withoutRules(readText(page)), cited)
    return { page, text: withRules(page, text, rules), untold }
  })
}

/** Every article that the code cites is told of in docs/law, with the files that cite it and the rules that rest on it. */
export const law: Check = {
  name: 'law',
  async run() {
    const pages = await lawPages()
    const nowhere = actsWithoutPage(citingRules()).map(
      (act) => `docs/law: rules rest on ${act}, which has no page; write one and name it in tools/checks/law-rules.ts`,
    )
    const stale = pages.flatMap(({ page, text, untold }) => [
      ...untold.map((name) => `${page}: the code cites ${name}, and the page has no row for it`),
      ...(text === readText(page)
        ? []
        : [`${page}: "cited by" is not up to date; run: npx node tools/generate-law.ts`]),
    ])
    const problems = [...nowhere, ...stale]
    return { problems, notes: [`${pages.length} acts`] }
  },
}
