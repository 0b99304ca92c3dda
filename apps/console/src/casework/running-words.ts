import type { CasePage } from '@jzt/contract'
import { programmeShortWords } from '@jzt/kernel'
import { yuanWords } from '../ui/money-input.ts'
import { formatDate } from '../ui/office-time.ts'
import type { Words } from './words.ts'

type Benefit = NonNullable<CasePage['benefit']>
type AidFirst = NonNullable<CasePage['aidFirst']>

export const careLevelWords: Words<NonNullable<CasePage['selfCare']>['level']> = {
  none: '全自理',
  half: '半失能',
  full: '失能',
}

/** 特困 2026-10 起每月 1,301 元；临时救助 2026-09 一次 770 元；低保边缘 2026-10 起，不发现金，有效期至…. */
export function benefitWords({ programme, payment, from, amountFen }: Benefit, validUntil?: string): string {
  const until = validUntil ? `，有效期至 ${formatDate(validUntil)}` : ''
  const name = programmeShortWords[programme]
  if (payment === 'none') return `${name} ${from} 起，不发现金${until}`
  if (payment === 'once') return `${name} ${from} 一次 ${yuanWords(amountFen)}${until}`
  return amountFen === 0 ? `${name} ${from} 起停发` : `${name} ${from} 起每月 ${yuanWords(amountFen)}${until}`
}

/** What the papers that followed the aid came to. */
export function aidFirstWords({ outcome, reclaimFen }: Pick<AidFirst, 'outcome' | 'reclaimFen'>): string {
  if (outcome === 'eligible') return '符合条件，已确认'
  return outcome === 'reclaim' ? `不符合条件，要回 ${yuanWords(reclaimFen ?? 0)}` : '不符合条件，不要回'
}

/** For whom, where a grant is one to members by name. */
export function grantedNames({ opinions, members }: Pick<CasePage, 'opinions' | 'members'>): string {
  const named = opinions.findLast(({ include }) => include)?.members ?? []
  const names = members.filter(({ memberId }) => named.includes(memberId)).map(({ name }) => name)
  return names.length === 0 ? '' : `（${names.join('、')}）`
}
