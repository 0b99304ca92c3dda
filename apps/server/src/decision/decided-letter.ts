import { type Case, type CaseEvent, type CaseEventKind, grantsOf } from '@jzt/casework'
import { findAssessment } from '../assessment/index.ts'
import { listRecords } from '../casework/index.ts'
import { findAgreeingVisit, getApplicantName, getOffice, issueNotice } from '../notice/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment, Happening } from '../platform/equipment.ts'
import { type Deciding, type LetterContent, letterOf } from './letter.ts'

/** One of several kinds of event, which a capability answers alike. */
type Happened<Kind extends CaseEventKind> = Happening<Extract<CaseEvent, { kind: Kind }>>

/** The letter as it would be written now, for a decision that is signed or that is still being thought about. */
export async function composeLetter(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  deciding: Deciding,
): Promise<LetterContent> {
  return letterOf({
    file,
    deciding,
    applicantName: await getApplicantName(equipment, tx, file),
    office: await getOffice(tx, file),
    told: (await findAssessment(equipment, tx, file))?.told,
    visitedOn: await findAgreeingVisit(equipment, tx, file),
  })
}

/** What the deciding officer signed, with the words of the form. */
async function signedDecision(equipment: Equipment, tx: Tx, file: Case): Promise<Deciding> {
  const { decision } = file
  if (!decision) throw new Error('no decision has been signed')
  const signed = [decision.confirmed ? 'confirm' : 'refuse', 'decide-in-town']
  const form = (await listRecords(equipment, tx, file, signed)).at(-1)?.input
  const { reason, article } = (form ?? {}) as { reason?: string; article?: string }
  return { confirmed: decision.confirmed, grants: grantsOf(decision), on: decision.on, reason, article }
}

/** The letter is written once, with the signature: a later change of rules or facts does not change it. */
export const writeDecision = async (
  equipment: Equipment,
  tx: Tx,
  { after }: Happened<'case-confirmed' | 'case-refused'>,
): Promise<void> => {
  const letter = await composeLetter(equipment, tx, after, await signedDecision(equipment, tx, after))
  const { title, paragraphs } = letter
  await issueNotice(equipment, tx, after, { kind: 'decision', title, paragraphs })
}
