/** A mutant that was tried: where it stands, and whether a test noticed. */
export interface Tried {
  /** The folder of packages/rules/src. */
  readonly folder: string
  readonly outcome: 'killed' | 'timeout' | 'survived' | 'no coverage'
  /** "tekun.person: all without household.member", "expression/explain.ts:93 ConditionalExpression: one.known → true" */
  readonly what: string
}

/** A test fails, or never ends: both are noticed. */
export const isNoticed = ({ outcome }: Tried): boolean => outcome === 'killed' || outcome === 'timeout'
