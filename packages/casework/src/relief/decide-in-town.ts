import type { Fen, Programme } from '@jzt/kernel'
import type { SignatureInput } from '../acceptance/decline.ts'
import { law } from '../law.ts'
import { readGrant } from '../procedure/granted.ts'
import { gateGaps } from '../publicity/report.ts'
import { advance, type CaseStep, cannot, officerOf } from '../step.ts'

export interface DecideInTownInput extends SignatureInput {
  readonly confirmed: boolean
  readonly amountFen: Fen
  readonly programme?: Programme | undefined
  readonly reason?: string | undefined
  /** What the town decides alone on this day: known to the platform, typed by nobody. */
  readonly townLimitFen: Fen
}

/**
 * Decide in the town 镇街审核确认: what is small the head of the town decides for the district (社会救助暂行办法 第四十八条),
 * and never one who surveyed the case. What is beyond goes to the district (`report`).
 */
export const decideInTown: CaseStep<'decide-in-town', DecideInTownInput> = {
  name: 'decide-in-town',
  who: ['town-head'],
  at: 'town',
  stages: ['opinion-given'],
  side: 'decision',
  ready: (file, { today }) => gateGaps(file, today)[0],
  decide(file, input, context) {
    const { confirmed, amountFen, townLimitFen, reason, signature } = input
    const read = readGrant(file, confirmed, input, file.opinion)
    if (!read.ok) return cannot(read.refusal)
    if (amountFen > townLimitFen)
      return cannot({ code: 'beyond-the-town', article: law.townDecides, mostFen: townLimitFen })
    const asAdvised = confirmed && file.opinion?.include === true && amountFen === file.opinion.amountFen
    if (!asAdvised && !reason) return cannot({ code: 'reason-needed', article: law.confirm })
    const signed = { on: context.today, by: officerOf(context), signature: signature.documentId }
    return confirmed
      ? advance(file, { kind: 'case-confirmed', ...signed, ...read.granted })
      : advance(file, { kind: 'case-refused', ...signed })
  },
}
