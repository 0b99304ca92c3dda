import type { Benefit } from '../assessment/assessment.ts'
import type { ProgrammeRules } from '../assessment/edition.ts'
import {
  deFactoAmount,
  deFactoPersonAmount,
  deFactoUnsupported,
  hasDeFactoUnsupported,
  hasOrphan,
  orphan,
  orphanAmount,
  orphanPersonAmount,
} from './child-allowance.ts'

/** What the child welfare office grants to minors without parents, shown beside the programmes. */
export const childAllowances: readonly ProgrammeRules<Benefit>[] = [
  {
    programme: 'orphan-allowance',
    entitled: hasOrphan,
    conditions: [hasOrphan],
    amount: orphanAmount,
    pays: 'monthly',
    personal: { entitled: orphan, conditions: [orphan], amount: orphanPersonAmount },
  },
  {
    programme: 'de-facto-unsupported',
    entitled: hasDeFactoUnsupported,
    conditions: [hasDeFactoUnsupported],
    amount: deFactoAmount,
    pays: 'monthly',
    personal: { entitled: deFactoUnsupported, conditions: [deFactoUnsupported], amount: deFactoPersonAmount },
  },
]
