import type { DocumentId } from '@jzt/kernel'
import { law } from '../law.ts'
import { aidFirstGap } from '../relief/aid-first-gap.ts'
import { mayNotRefuse, mustTakeOn } from '../relief/emergency-place.ts'
import { advance, type CaseStep, cannot, officerOf } from '../step.ts'
import type { DeclineGround } from './events.ts'

/** A signature on paper or screen, kept as a document. */
export interface SignatureInput {
  readonly signature: { readonly documentId: DocumentId }
}

export interface DeclineInput extends SignatureInput {
  readonly ground: DeclineGround
}

/**
 * Decline 不予受理: signed by the town head, and for three grounds only. A duplicate is proven when an officer resolved
 * the finding in favour of the register; a suspicion is none.
 */
export const decline: CaseStep<'decline', DeclineInput> = {
  name: 'decline',
  who: ['town-head'],
  at: 'town',
  stages: ['submitted', 'supplementing'],
  ready: aidFirstGap,
  decide(file, { ground, signature }, context) {
    if (mustTakeOn(file) && ground !== 'withdrawn') return cannot(mayNotRefuse)
    const proven = file.findings.some(
      (finding) => finding.code === 'member-in-another-case' && finding.resolved?.outcome === 'register-stands',
    )
    if (ground === 'proven-duplicate' && !proven) return cannot({ code: 'duplicate-not-proven', article: law.accept })
    return advance(file, {
      kind: 'case-declined',
      on: context.today,
      by: officerOf(context),
      ground,
      signature: signature.documentId,
    })
  },
}
