import type { Fen, Month } from '@jzt/kernel'
import type { Benefit } from '../benefit.ts'
import type { Adjustment, Case } from '../case.ts'
import { grantsOf } from '../procedure/granted.ts'

/** What a benefit pays in one month, since when it pays that, and the next change that is decided already. */
export interface MonthlyPay {
  readonly amountFen: Fen
  readonly since: Month
  readonly next?: { readonly from: Month; readonly amountFen: Fen }
}

/** The pay of a month, or of the first month where that is still ahead: a decision for later months leaves this one as it is. */
export function monthlyPay(file: Case, benefit: Benefit, month: Month): MonthlyPay {
  const changes = changesOf(file, benefit)
  const { from, ...now } = payIn(file, benefit, month < benefit.from ? benefit.from : month)
  const next = changes
    .map((change) => change.from)
    .filter((later) => later > month && later > benefit.from)
    .toSorted()
    .map((later) => payIn(file, benefit, later))
    .find(({ amountFen }) => amountFen !== now.amountFen)
  return { ...now, since: from, ...(next ? { next } : {}) }
}

/** The newest decision that reaches the month; before the first change, what was granted. */
function payIn(file: Case, benefit: Benefit, month: Month): { readonly from: Month; readonly amountFen: Fen } {
  const changes = changesOf(file, benefit)
  const change = changes.findLast(({ from }) => from <= month)
  if (change) return { from: change.from, amountFen: change.amountFen }
  const granted =
    changes.length > 0 ? grantsOf(file.decision).find(({ programme }) => programme === benefit.programme) : undefined
  return { from: benefit.from, amountFen: granted?.amountFen ?? benefit.amountFen }
}

/** The changes of one benefit, in the order of their decisions; one without a programme changed the main benefit. */
const changesOf = (file: Case, { programme }: Benefit): readonly Adjustment[] =>
  file.adjustments.filter((one) => (one.programme ?? file.benefit?.programme) === programme)
