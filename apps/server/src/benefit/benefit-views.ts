import { type Benefit, benefitsOf, type Case, monthlyPay } from '@jzt/casework'
import type { CasePage } from '@jzt/contract'
import { monthOf, type PlainDate } from '@jzt/kernel'

type View = NonNullable<CasePage['benefit']>

interface Seen {
  readonly today: PlainDate
  /** The amount rests on a figure without an official text. */
  readonly example: boolean
}

/** What runs, the main benefit first, for the office and for the household, with the amounts of this month. */
export function benefitViews(file: Case, seen: Seen): { benefit?: View; otherBenefits?: View[] } {
  const [benefit, ...others] = benefitsOf(file).map((one) => viewOf(file, one, seen))
  return { ...(benefit ? { benefit } : {}), ...(others.length > 0 ? { otherBenefits: others } : {}) }
}

function viewOf(file: Case, benefit: Benefit, { today, example }: Seen): View {
  const { members, ...rest } = benefit
  return {
    ...rest,
    ...(benefit.payment === 'monthly' ? payOf(file, benefit, today) : {}),
    ...(members ? { members: [...members] } : {}),
    ...(example && benefit.payment !== 'none' ? { example } : {}),
  }
}

function payOf(file: Case, benefit: Benefit, today: PlainDate): Pick<View, 'amountFen' | 'since' | 'next'> {
  const { since, ...pay } = monthlyPay(file, benefit, monthOf(today))
  return { ...pay, ...(since > benefit.from ? { since } : {}) }
}
