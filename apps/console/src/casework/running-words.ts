import type { CasePage } from '@jzt/contract'
import { programmeShortWords } from '@jzt/kernel'
import { yuanWords } from '../ui/money-input.ts'
import { formatDate, formatMonth } from '../ui/office-time.ts'
import type { Words } from './words.ts'

type Benefit = NonNullable<CasePage['benefit']>
type AidFirst = NonNullable<CasePage['aidFirst']>

export const careLevelWords: Words<NonNullable<CasePage['selfCare']>['level']> = {
  none: '全自理',
  half: '半失能',
  full: '失能',
}

/** 特困 2026年10月起每月 1,301 元，2026年12月起每月 1,201 元；临时救助 2026年9月一次 770 元；低保边缘 2026年10月起，不发现金…. */
export function benefitWords(benefit: Benefit, caseValidUntil?: string): string {
  const { programme, payment, from, validUntil = caseValidUntil, endedOn, renewed } = benefit
  const until = validUntil ? `，有效期至 ${formatDate(validUntil)}` : ''
  const name = programmeShortWords[programme]
  if (endedOn && renewed) return `${name} 到 ${formatDate(endedOn)} 为止，已由新的决定接续`
  if (endedOn) return `${name} ${formatDate(endedOn)} 有效期满，已终止`
  if (payment === 'none') return `${name} ${formatMonth(from)}起，不发现金${until}`
  if (payment === 'once') return `${name} ${formatMonth(from)}一次 ${yuanWords(benefit.amountFen)}${until}`
  return `${name} ${monthlyWords(benefit)}${benefit.amountFen === 0 ? '' : until}`
}

/** The amount of this month and since when, and the next one where it is decided. */
export const monthlyWords = ({ from, since = from, amountFen, next }: Benefit): string =>
  [{ from: since, amountFen }, ...(next ? [next] : [])]
    .map((one) => `${formatMonth(one.from)}起${one.amountFen === 0 ? '停发' : `每月 ${yuanWords(one.amountFen)}`}`)
    .join('，')

/** What the papers that followed the aid came to. */
export function aidFirstWords({ outcome, reclaimFen }: Pick<AidFirst, 'outcome' | 'reclaimFen'>): string {
  if (outcome === 'eligible') return '符合条件，已确认'
  return outcome === 'reclaim' ? `不符合条件，要回 ${yuanWords(reclaimFen ?? 0)}` : '不符合条件，不要回'
}

type IncomeChange = NonNullable<CasePage['incomeChange']>
type Grace = NonNullable<CasePage['graces']>[number]

/** What the rules make of the household with its new income, and what has come of a grace period that may be given. */
export function verdictWords(change: IncomeChange, graces: readonly Grace[] = []): string {
  const { on, entitled, amountFen, inGrace, graceMonthsLeft, settledOn } = change
  if (entitled === 'unknown') return '按新的收入暂不能判定，还缺数据，见“评估”'
  if (entitled === 'no') return '按新的收入不再符合低保条件，也没有渐退期：听取意见后停发'
  if (inGrace && graces.some((grace) => grace.on >= on))
    return `因就业收入超过标准，已给予渐退期，期内每月仍发 ${yuanWords(amountFen)}`
  if (inGrace && settledOn) return '因就业收入超过标准，没有给予渐退期'
  if (inGrace)
    return `因就业收入超过标准，可以给予渐退期，还没有给予：最多 ${graceMonthsLeft} 个月，期内每月仍发 ${yuanWords(amountFen)}`
  return `按新的收入，每月应发 ${yuanWords(amountFen)}`
}

/** 渐退期 2026年10月至2027年3月，须复核. */
export function graceWords({ from, until, reviewOpenedOn, reviewedOn }: Grace): string {
  const review = reviewedOn ? `，${formatDate(reviewedOn)}已复核` : reviewOpenedOn ? '，本月期满，须复核' : ''
  return `渐退期 ${formatMonth(from)}至${formatMonth(until)}${review}`
}

/** For whom, where a grant is one to members by name. */
export function grantedNames(page: Pick<CasePage, 'opinions' | 'members'>): string {
  return namesOf(page, page.opinions.findLast(({ include }) => include)?.members)
}

/** “（黎雨）” of the members named; nothing where it is the household's. */
export function namesOf({ members }: Pick<CasePage, 'members'>, named: readonly string[] = []): string {
  const names = members.filter(({ memberId }) => named.includes(memberId)).map(({ name }) => name)
  return names.length === 0 ? '' : `（${names.join('、')}）`
}
