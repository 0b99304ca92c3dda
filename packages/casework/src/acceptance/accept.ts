import type { OfficerId } from '@jzt/kernel'
import type { Case, Gap } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'

export interface AcceptInput {
  /** The town registers the declared near kin (R62): a niece is none (民法典 第一千零四十五条), a granddaughter is. */
  readonly nearKinConfirmed: boolean
  /** Officers of this office among them: from now on they take no step in this case. */
  readonly relatives?: readonly OfficerId[] | undefined
  /** Papers that the intake found missing, beside the signatures that the case itself knows of. */
  readonly missing?: readonly Gap[] | undefined
}

/** The members who have not signed the authorisation: without it nothing may be queried about them. */
export const unsigned = (file: Case): Gap[] =>
  file.members
    .filter((member) => !member.authorisedOn)
    .map((member) => ({ kind: 'signature', what: 'authorisation', memberId: member.id }))

const incomplete = (missing: readonly Gap[]): Refusal | undefined =>
  missing.length > 0 ? { code: 'documents-missing', article: law.accept, missing } : undefined

/**
 * Accept 受理: the town takes the complete application on; the 20 working days run from this day (附件 四). Near kin are
 * registered, which makes the district's visit mandatory. It is never too late to accept.
 */
export const accept: CaseStep<'accept', AcceptInput> = {
  name: 'accept',
  who: town,
  at: 'town',
  stages: ['submitted'],
  ready: (file) => incomplete(unsigned(file)),
  decide(file, input, context) {
    const refusal = incomplete(input.missing ?? [])
    if (refusal) return cannot(refusal)
    const by = officerOf(context)
    const relatives = input.relatives ?? []
    if (relatives.includes(by)) return cannot({ code: 'relative-declared', article: law.nearKin })
    return advance(file, {
      kind: 'case-accepted',
      on: context.today,
      by,
      nearKin: input.nearKinConfirmed,
      relatives,
    })
  },
}
