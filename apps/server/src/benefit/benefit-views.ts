import { type Benefit, benefitsOf, type Case } from '@jzt/casework'
import type { CasePage } from '@jzt/contract'

type View = NonNullable<CasePage['benefit']>

/** What runs, the main benefit first, for the office and for the household; `example`: an amount without an official text. */
export function benefitViews(file: Case, example: boolean): { benefit?: View; otherBenefits?: View[] } {
  const [benefit, ...others] = benefitsOf(file).map((one) => viewOf(one, example))
  return { ...(benefit ? { benefit } : {}), ...(others.length > 0 ? { otherBenefits: others } : {}) }
}

const viewOf = ({ members, ...benefit }: Benefit, example: boolean): View => ({
  ...benefit,
  ...(members ? { members: [...members] } : {}),
  ...(example && benefit.payment !== 'none' ? { example } : {}),
})
