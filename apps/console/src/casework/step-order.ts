import type { CaseStanding, StepName } from '@jzt/contract'

type Allowed = CaseStanding['allowedSteps'][number]

// Steps beside the straight path: always possible, seldom meant.
const asides: ReadonlySet<StepName> = new Set<StepName>([
  'transfer',
  'withdraw-authorisation',
  'decline',
  'object',
  'mark',
  'return-to-town',
  'refuse',
  'hear-before-termination',
  'terminate',
  'request-extension',
  'extend',
])

/** The steps that lead on first, those beside the path after them; the server's order within each. */
export function inOrder(steps: readonly Allowed[]): { onward: Allowed[]; aside: Allowed[] } {
  return {
    onward: steps.filter(({ name }) => !asides.has(name)),
    aside: steps.filter(({ name }) => asides.has(name)),
  }
}
