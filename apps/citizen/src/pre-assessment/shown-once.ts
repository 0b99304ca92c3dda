import type { PreVerdict } from '@jzt/contract'

/** What is said of one or several programmes in the same words. */
export interface VerdictGroup {
  readonly titles: readonly string[]
  readonly outlook: PreVerdict['outlook']
  readonly pays: string
  readonly reasons: readonly string[]
  /** What to have at hand for these alone. */
  readonly prepare: readonly string[]
}

/** What everything that may be applied for asks to have at hand: said once, above all. */
export function commonPapers(open: readonly PreVerdict[]): readonly string[] {
  const [first, ...others] = open
  return first?.prepare.filter((paper) => others.every(({ prepare }) => prepare.includes(paper))) ?? []
}

/** Programmes of which the same is to be said stand together, each sentence once, in the order of the first of them. */
export function shownOnce(verdicts: readonly PreVerdict[], common: readonly string[] = []): readonly VerdictGroup[] {
  const groups = new Map<string, VerdictGroup>()
  for (const { title, outlook, pays, reasons, prepare } of verdicts) {
    const own = prepare.filter((paper) => !common.includes(paper))
    const key = JSON.stringify([outlook, pays, reasons, own])
    const before = groups.get(key)
    groups.set(key, { titles: [...(before?.titles ?? []), title], outlook, pays, reasons, prepare: own })
  }
  return [...groups.values()]
}
