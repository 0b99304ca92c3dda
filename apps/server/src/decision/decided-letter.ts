import type { Case, CaseEvent, CaseEventKind } from '@jzt/casework'
import { findAssessment } from '../assessment/index.ts'
import { listRecords } from '../casework/index.ts'
import { getApplicantName, getOffice, issueNotice } from '../notice/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Happening, Services } from '../platform/services.ts'
import { type Deciding, type LetterContent, letterOf } from './letter.ts'

/** One of several kinds of event, which a capability answers alike. */
type Happened<Kind extends CaseEventKind> = Happening<Extract<CaseEvent, { kind: Kind }>>

/** The letter as it would be written now, for a decision that is signed or that is still being thought about. */
export async function composeLetter(
  services: Services,
  tx: Tx,
  file: Case,
  deciding: Deciding,
): Promise<LetterContent> {
  return letterOf({
    file,
    deciding,
    applicantName: await getApplicantName(services, tx, file),
    office: await getOffice(tx, file),
    assessment: (await findAssessment(services, tx, file))?.assessment,
  })
}

/** What the deciding officer signed, with the words of the form. */
async function signedDecision(services: Services, tx: Tx, file: Case): Promise<Deciding> {
  const { decision } = file
  if (!decision) throw new Error('no decision has been signed')
  const form = (await listRecords(services, tx, file, [decision.confirmed ? 'confirm' : 'refuse'])).at(-1)?.input
  const { reason, article } = (form ?? {}) as { reason?: string; article?: string }
  return { confirmed: decision.confirmed, amountFen: decision.amountFen, on: decision.on, reason, article }
}

/** The letter is written once, with the signature: a later change of rules or facts does not change it. */
export const writeDecision = async (
  services: Services,
  tx: Tx,
  { after }: Happened<'case-confirmed' | 'case-refused'>,
): Promise<void> => {
  const letter = await composeLetter(services, tx, after, await signedDecision(services, tx, after))
  const { title, paragraphs } = letter
  await issueNotice(services, tx, after, { kind: 'decision', title, paragraphs })
}
