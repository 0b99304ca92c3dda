import { type Programme, zeroFen } from '@jzt/kernel'
import type { SignatureInput } from '../acceptance/decline.ts'
import type { Case } from '../case.ts'
import { law } from '../law.ts'
import {
  decidedOn,
  foundIn,
  type GrantInput,
  grantsOf,
  isSameGrant,
  readGrant,
  type SignedGrant,
  signedGrant,
} from '../procedure/granted.ts'
import type { DistrictGate } from '../procedure/procedure.ts'
import { procedureOf } from '../procedure/procedure-of.ts'
import { gateGaps } from '../publicity/report.ts'
import type { Refusal } from '../refusals.ts'
import { advance, type CaseStep, cannot, officerOf, type StepContext } from '../step.ts'
import { reviewGap } from './confirmation-meeting.ts'
import { spotCheckGap } from './spot-check.ts'

export interface ConfirmInput extends SignatureInput, GrantInput {
  readonly reason?: string | undefined
}

/** A meeting has put forward what is to be decided (R92). */
const confirmationMeetingGap = (file: Case): Refusal | undefined =>
  file.confirmationMeeting ? undefined : { code: 'confirmation-meeting-missing', article: law.confirm }

/** The village must have been able to object to the inclusion, not only to its opposite. */
const inclusionGap = (file: Case): Refusal | undefined =>
  file.opinion?.include || !procedureOf(file).isPublicised
    ? undefined
    : { code: 'publicised-as-not-included', article: law.gate }

const districtGaps: Readonly<Record<DistrictGate, (file: Case) => Refusal | undefined>> = {
  'district-review': reviewGap,
  'spot-check': spotCheckGap,
  'confirmation-meeting': confirmationMeetingGap,
}

/** What the district itself still owes the case, in the order of its procedure; `except` for what a refusal does not need. */
export const districtGap = (file: Case, except?: DistrictGate): Refusal | undefined =>
  procedureOf(file)
    .beforeDecision.filter((gate) => gate !== except)
    .map((gate) => districtGaps[gate](file))
    .find((refusal) => refusal)

const confirmGap = (file: Case, { today }: StepContext): Refusal | undefined =>
  gateGaps(file, today)[0] ?? districtGap(file) ?? inclusionGap(file)

/** The meeting put the confirmation forward, where the procedure has one. */
const isPutForward = (file: Case): boolean =>
  !procedureOf(file).beforeDecision.includes('confirmation-meeting') ||
  file.confirmationMeeting?.recommendation === 'confirm'

/** What the opinion grants; where a new standard changed amounts after the opinion, with those of the new assessment. */
function expected(file: Case): SignedGrant | undefined {
  const { opinion, assessment } = file
  if (!assessment?.standardFrom) return opinion
  const found = grantsOf(foundIn(file, assessment))
  const amountOf = (programme: Programme) => found.find((one) => one.programme === programme)?.amountFen ?? zeroFen
  return signedGrant(grantsOf(opinion).map((grant) => ({ ...grant, amountFen: amountOf(grant.programme) })))
}

/** Confirm 确认同意 (R93): the district head signs the programmes and the amounts, and never one who surveyed or reviewed the case. */
export const confirm: CaseStep<'confirm', ConfirmInput> = {
  name: 'confirm',
  who: ['district-head'],
  at: 'district',
  stages: ['reported'],
  side: 'decision',
  ready: confirmGap,
  decide(file, input, context) {
    const { reason, signature } = input
    const read = readGrant(file, true, input, file.opinion)
    if (!read.ok) return cannot(read.refusal)
    const asAdvised = isSameGrant(read.granted, expected(file)) && isPutForward(file)
    if (!asAdvised && !reason) return cannot({ code: 'reason-needed', article: law.confirm })
    const signed = { by: officerOf(context), signature: signature.documentId }
    const decided = decidedOn(file, read.granted, context.today)
    if (!decided.ok) return cannot(decided.refusal)
    return advance(file, { kind: 'case-confirmed', on: context.today, ...signed, ...decided.granted })
  },
}
