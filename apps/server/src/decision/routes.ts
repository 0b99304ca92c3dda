import { type Case, type ClosingKind, decidedOn, grantsOf, maySee, totalFen } from '@jzt/casework'
import { endpoints, type Letter, type NoticeView } from '@jzt/contract'
import { findCase } from '../casework/index.ts'
import { findNotice, flatten, type NoticeKind, type StoredNotice, viewNotice } from '../notice/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import { composeLetter } from './decided-letter.ts'
import { printedBy } from './issuer.ts'
import { letterPdf } from './letter-pdf.ts'
import { registerNotices } from './notice-routes.ts'

/** Shown for a letter that is not signed yet and so stands in no table. */
const unsigned = '00000000-0000-0000-0000-000000000000'

export function registerDecision(app: App, equipment: Equipment): void {
  registerNotices(app, equipment)

  route(app, equipment, endpoints.getMyLetter, async ({ tx, actor, params }) => {
    const file = await findCase(tx, params.caseId)
    if (!file || maySee(actor, file) !== 'yes') return refused({ code: 'case-not-found' })
    const notice = await deliveredNotice(equipment, tx, file)
    if (!notice) return refused({ code: 'letter-not-delivered' })
    await audit(tx, actor, 'read:letter', file)
    return answer(letterFrom(file, notice))
  })

  route(app, equipment, endpoints.getMyLetterPdf, async ({ tx, actor, params, reply }) => {
    const file = await findCase(tx, params.caseId)
    if (!file || maySee(actor, file) !== 'yes') return refused({ code: 'case-not-found' })
    const notice = await deliveredNotice(equipment, tx, file)
    if (!notice) return refused({ code: 'letter-not-delivered' })
    await audit(tx, actor, 'read:letter-pdf', file)
    const { title, paragraphs, issuedOn: on, kind } = notice
    reply.type('application/pdf').header('content-disposition', `inline; filename="${file.number}.pdf"`)
    const printed = { title, paragraphs, number: file.number, on }
    return answer(await letterPdf(printed, await printedBy(equipment, tx, file, kind)))
  })

  route(app, equipment, endpoints.previewLetter, async ({ tx, actor, params }) => {
    const file = await findCase(tx, params.caseId)
    const seen = file ? maySee(actor, file) : ({ code: 'case-not-found' } as const)
    if (!file || seen !== 'yes') return refused(seen === 'yes' ? { code: 'case-not-found' } : { ...seen })
    const letter = await previewOf(equipment, tx, file)
    if (!letter) return refused({ code: 'opinion-missing' })
    await audit(tx, actor, 'read:letter-preview', file)
    return answer(letter)
  })
}

/**
 * The letter as it was signed; nobody reads it before the town has delivered it (R94). Where the aid before the papers was
 * enough, its decision is the only one there is.
 */
async function deliveredNotice(equipment: Equipment, tx: Tx, file: Case): Promise<StoredNotice | undefined> {
  const { decision, delivery, aidFirst } = file
  if (!decision || !delivery) return undefined
  const signed = await findNotice(equipment, tx, file, 'decision')
  return signed ?? (aidFirst && (await findNotice(equipment, tx, file, 'aid-first')))
}

const letterFrom = ({ number, decision }: Case, { title, issuedOn, paragraphs }: StoredNotice): Letter => ({
  title,
  number,
  confirmed: decision?.confirmed === true,
  amountFen: totalFen(grantsOf(decision)),
  decidedOn: issuedOn,
  paragraphs: paragraphs.map(({ heading = '', sentences }) => ({ heading, sentences: [...sentences] })),
})

/** What a case that was decided, or that ended without a decision, was closed by. */
const closedBy: Readonly<Record<ClosingKind, readonly NoticeKind[]>> = {
  refused: ['decision', 'aid-first-completed'],
  declined: ['decline'],
  lapsed: ['lapse'],
  terminated: ['termination'],
  withdrawn: [],
}

/** The written word that stands at the end: the decision, the aid before the papers where it was enough, or what closed it. */
async function lastWord(equipment: Equipment, tx: Tx, file: Case): Promise<StoredNotice | undefined> {
  const { decision, closing } = file
  const kinds: readonly NoticeKind[] = decision ? ['decision', 'aid-first'] : closing ? closedBy[closing.kind] : []
  for (const kind of kinds) {
    const found = await findNotice(equipment, tx, file, kind)
    if (found) return found
  }
  return undefined
}

/** What the applicant will read: what was signed, or the letter that would be signed if the opinion of the town stood. */
async function previewOf(equipment: Equipment, tx: Tx, file: Case): Promise<NoticeView | undefined> {
  const signed = await lastWord(equipment, tx, file)
  if (signed) return viewNotice(file, signed)
  const { opinion, closing } = file
  if (!opinion || closing) return undefined
  const issuedOn = equipment.clock.today()
  const decided = decidedOn(file, opinion, issuedOn)
  const grants = grantsOf(decided.ok ? decided.granted : opinion)
  const deciding = { confirmed: opinion.include, grants, on: issuedOn }
  const { title, paragraphs } = await composeLetter(equipment, tx, file, deciding)
  return { noticeId: unsigned, kind: 'decision' as const, title, paragraphs: flatten(paragraphs), issuedOn }
}
