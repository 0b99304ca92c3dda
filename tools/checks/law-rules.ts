import { currentEdition } from '@jzt/rules'
import { rulesOf } from '@jzt/rules/editions'

/** The page of each act that a rule names. */
const pages: Readonly<Record<string, string>> = {
  社会救助法: 'docs/law/social-assistance-law.md',
  社会救助暂行办法: 'docs/law/interim-measures-649.md',
  重庆市城乡居民最低生活保障条例: 'docs/law/chongqing-regulation-2016.md',
  最低生活保障审核确认办法: 'docs/law/mca-2021-57.md',
  特困人员认定办法: 'docs/law/mca-2021-43.md',
  刚性支出困难家庭认定办法: 'docs/law/mca-2024-57.md',
  '重庆市最低生活保障条件认定办法（修订）': 'docs/law/chongqing-conditions-2022.md',
  '重庆市刚性支出困难家庭认定办法（试行）': 'docs/law/chongqing-rigid-2025.md',
  关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见: 'docs/law/disability-subsidies-2015.md',
  示例规则: 'docs/law/assumptions.md',
}

/** A rule under an article of an act. */
export interface CitingRule {
  readonly act: string
  readonly article: string
  readonly id: string
  readonly version: number
  readonly title: string
}

/** Every rule of the current edition under each article that it rests on or, on earlier days, rested on. */
export const citingRules = (): readonly CitingRule[] =>
  Object.values(rulesOf(currentEdition)).flatMap(({ identity: { id, version, title, basis } }) =>
    [basis, ...(basis.formerly ? [basis.formerly] : [])].map(({ act, article }) => ({
      act,
      article,
      id,
      version,
      title,
    })),
  )

/** The acts that rules name and that have no page. */
export const actsWithoutPage = (rules: readonly CitingRule[]): readonly string[] => [
  ...new Set(rules.map(({ act }) => act).filter((act) => !pages[act])),
]

/** The pages that tell which rules rest on an act. */
export const rulePages: readonly string[] = Object.values(pages)

const heading = '## 依据它的规则'

/** The part of a page that people write. */
export const withoutRules = (text: string): string => text.split(`\n${heading}\n`)[0] ?? ''

/** What people wrote of an act, and after it the rules that rest on the act. */
export function withRules(page: string, told: string, rules: readonly CitingRule[]): string {
  const act = Object.keys(pages).find((name) => pages[name] === page)
  if (act === undefined) return told
  const rows = rules
    .filter((rule) => rule.act === act)
    .toSorted(byArticle)
    .map(row)
  const table = ['| 条 | 规则 | 版 | 名称 |', '|---|---|---|---|', ...rows]
  const section = rows.length > 0 ? table : ['现行规则没有一条以它为依据。']
  return [told.trimEnd(), '', heading, '', ...section, ''].join('\n')
}

const row = ({ article, id, version, title }: CitingRule): string =>
  `| ${article} | \`${id}\` | ${version} | ${title} |`

const byArticle = (one: CitingRule, other: CitingRule): number =>
  numberOf(one.article) - numberOf(other.article) ||
  one.article.localeCompare(other.article) ||
  (one.id < other.id ? -1 : 1)

/** 第二十一条 is 21; a basis without an article number comes last. */
export function numberOf(article: string): number {
  const [, hundreds = '', tens = '', ones = ''] =
    /第(?:([一二三四五六七八九])百零?)?(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?条/.exec(article) ?? []
  const value = 100 * digit(hundreds) + (article.includes('十') ? 10 * (digit(tens) || 1) : 0) + digit(ones)
  return value === 0 ? Number.MAX_SAFE_INTEGER : value
}

const digit = (numeral: string): number => (numeral ? '一二三四五六七八九'.indexOf(numeral) + 1 : 0)
