import type { PlainDate, Programme } from '@jzt/kernel'
import { explain } from '../expression/explain.ts'
import { unknownHousehold } from '../facts/blank.ts'
import type { ParameterPack } from '../parameters/parameter.ts'
import { currentEdition } from './current-edition.ts'
import type { Edition } from './edition.ts'

/**
 * 有效期: for how many months each recognition holds that ends by itself, by the parameters of a day and before anything of
 * the family is known. A programme whose period no parameter gives is left out.
 */
export function validMonthsOn(
  parameters: ParameterPack,
  on: PlainDate,
  { programmes }: Edition = currentEdition,
): { readonly [Name in Programme]?: number } {
  const months = programmes.flatMap(({ programme, validity }) => {
    const explained = validity && explain(validity, { facts: unknownHousehold(), parameters, on })
    return explained?.known ? [[programme, explained.value] as const] : []
  })
  return Object.fromEntries(months)
}
