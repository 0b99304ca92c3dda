import { mayBeGranted } from '@jzt/casework'
import type { Told } from '@jzt/rules'

/**
 * An assessment as a refusal tells it. What the rules found beside what was asked for is nothing that the family has: it
 * stands under what else it may ask for, and neither its validity nor its end is told as if it had been recognised.
 */
export function toldInRefusal(told: Told): Told {
  const { result } = told.assessment
  const isBeside = result !== 'none' && result !== 'undecided' && !mayBeGranted(told.asked).includes(result)
  return isBeside ? { ...told, assessment: { ...told.assessment, result: 'none' } } : told
}
