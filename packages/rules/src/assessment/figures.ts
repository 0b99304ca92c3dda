import type { Fen } from '@jzt/kernel'
import { baseAmount, payableMembers } from '../dibao/base-amount.ts'
import { classifiedIncrease } from '../dibao/classified-increase.ts'
import { standard } from '../dibao/standard.ts'
import type { Explain } from '../expression/explain.ts'
import type { Rule } from '../expression/expression.ts'
import { householdSize } from '../household/household-size.ts'
import { averageMonthlyIncome, perCapitaIncome } from '../income/per-capita-income.ts'
import { yearlyIncome } from '../income/yearly-income.ts'
import { marginalLine } from '../marginal/income-below-marginal-line.ts'
import { assetCap } from '../property/assets-over-cap.ts'
import { financialAssets } from '../property/financial-assets.ts'
import type { Figures } from './assessment.ts'

/** The figures that a letter or a screen quotes; one that is not known is left out. */
export function figuresOf(explain: Explain): Figures {
  const size = explain(householdSize)
  if (!size.known || size.value === 0) return size.known ? { householdSize: 0 } : {}
  const payable = explain(payableMembers)
  return {
    householdSize: size.value,
    ...(payable.known ? { payableMembers: payable.value } : {}),
    ...amount('yearlyIncomeFen', yearlyIncome),
    ...amount('monthlyIncomeFen', averageMonthlyIncome),
    ...amount('perCapitaMonthlyIncomeFen', perCapitaIncome),
    ...amount('standardFen', standard),
    ...amount('marginalLineFen', marginalLine),
    ...amount('assetsFen', financialAssets),
    ...amount('assetCapFen', assetCap),
    ...amount('baseAmountFen', baseAmount),
    ...amount('classifiedFen', classifiedIncrease),
  }

  function amount<Name extends Exclude<keyof Figures, 'householdSize' | 'payableMembers'>>(
    name: Name,
    rule: Rule<number>,
  ) {
    const explained = explain(rule)
    return explained.known ? ({ [name]: explained.value as Fen } as { readonly [Key in Name]: Fen }) : {}
  }
}
