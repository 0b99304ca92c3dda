/** A mutant that was tried: where it stands, and whether a test noticed. */
export interface Tried {
  /** The folder of packages/rules/src. */
  readonly folder: string
  readonly killed: boolean
  /** "tekun.person: all without household.member", "expression/explain.ts:93 ConditionalExpression" */
  readonly what: string
}
