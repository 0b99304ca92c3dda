import type { SignatureInput } from '../acceptance/decline.ts'
import { standardGap } from '../investigation/outdated.ts'
import { advance, type CaseStep, officerOf } from '../step.ts'
import { districtGap } from './confirm.ts'

/** Refuse 不予确认 (R94): the district head signs, with reason and article; the town tells the household in writing. */
export const refuse: CaseStep<'refuse', SignatureInput> = {
  name: 'refuse',
  who: ['district-head'],
  at: 'district',
  stages: ['reported'],
  side: 'decision',
  ready: (file) => standardGap(file) ?? districtGap(file, 'spot-check'),
  decide: (file, { signature }, context) =>
    advance(file, {
      kind: 'case-refused',
      on: context.today,
      by: officerOf(context),
      signature: signature.documentId,
    }),
}
