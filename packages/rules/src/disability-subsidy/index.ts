import type { Benefit } from '../assessment/assessment.ts'
import type { ProgrammeRules } from '../assessment/edition.ts'
import { carePersonAmount, careSubsidy, careSubsidyAmount, hasCareSubsidy } from './care-subsidy.ts'
import { hasLivingSubsidy, livingAmount, livingPersonAmount, livingSubsidy } from './living-subsidy.ts'

/** The two subsidies 两项补贴 for disabled people, granted elsewhere and shown beside the programmes. */
export const disabilitySubsidies: readonly ProgrammeRules<Benefit>[] = [
  {
    programme: 'disability-living',
    entitled: hasLivingSubsidy,
    conditions: [hasLivingSubsidy],
    amount: livingAmount,
    pays: 'monthly',
    personal: { entitled: livingSubsidy, conditions: [livingSubsidy], amount: livingPersonAmount },
  },
  {
    programme: 'disability-care',
    entitled: hasCareSubsidy,
    conditions: [hasCareSubsidy],
    amount: careSubsidyAmount,
    pays: 'monthly',
    personal: { entitled: careSubsidy, conditions: [careSubsidy], amount: carePersonAmount },
  },
]
