import { endStopped } from '../notice/index.ts'

/** “《某法》第几条” as the letter cites it everywhere else: “某法 第几条”. */
const spelled = (article: string): string =>
  article
    .trim()
    .replace(/[《》]/g, '')
    .replace(/([^\s、，；（(第至])(第[一二三四五六七八九十百零\d]+条)/, '$1 $2')
    .replace(/。$/, '')

const withoutSpaces = (article: string): string => article.replace(/\s/g, '')

/** Each article once, in one spelling, whether an officer wrote it or the rules cite it. */
export function articlesOnce(articles: readonly string[]): string[] {
  const once = new Map<string, string>()
  for (const one of articles.map(spelled)) if (!once.has(withoutSpaces(one))) once.set(withoutSpaces(one), one)
  return [...once.values()].map(endStopped)
}
