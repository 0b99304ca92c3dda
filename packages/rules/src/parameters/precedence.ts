import type { PlainDate } from '@jzt/kernel'

/** How high a document stands 效力层级, the highest first. */
export const documentRanks = [
  'law',
  'administrative-regulation',
  'local-regulation',
  'normative-document',
  'district-notice',
] as const

/** 法律 > 行政法规 > 地方性法规 > 规范性文件 (of the ministry or the city) > 区县通知: our reading of how texts rank. */
export type DocumentRank = (typeof documentRanks)[number]

/** How people read a rank. */
export const rankWords: Readonly<Record<DocumentRank, string>> = {
  law: '法律',
  'administrative-regulation': '行政法规',
  'local-regulation': '地方性法规',
  'normative-document': '规范性文件',
  'district-notice': '区县通知',
}

/** A value that precedence would not choose, with what it would and why we hold another; a person has to confirm it. */
export interface Departure {
  readonly from: string
  readonly reason: string
  readonly verified: false
}

/** True when the first rank stands higher than the second. */
export const outranks = (one: DocumentRank, other: DocumentRank): boolean =>
  documentRanks.indexOf(one) < documentRanks.indexOf(other)

/** A text that says something on a point: where it stands, since when, and whether it is about this matter in particular. */
export interface Ranked {
  readonly rank: DocumentRank
  readonly from: PlainDate
  /** The last day in force; absent while in force. */
  readonly to?: PlainDate
  /** The more specific of two texts of one rank and one day goes first. */
  readonly specific?: true
}

const holds =
  (on: PlainDate) =>
  ({ from, to }: Ranked): boolean =>
    from <= on && (to === undefined || on <= to)

/** The text that governs on a day: the higher rank, within one rank the newer, then the more specific. */
export function governing<Text extends Ranked>(texts: readonly Text[], on: PlainDate): Text | undefined {
  return texts.filter(holds(on)).reduce<Text | undefined>((best, text) => {
    if (!best || outranks(text.rank, best.rank)) return text
    if (outranks(best.rank, text.rank)) return best
    if (text.from !== best.from) return text.from > best.from ? text : best
    return text.specific && !best.specific ? text : best
  }, undefined)
}
