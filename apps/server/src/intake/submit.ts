import { type Asked, type Case, casesFor, limitsOf, openCase } from '@jzt/casework'
import type { Application, Receipt } from '@jzt/contract'
import {
  addWorkdays,
  type CitizenId,
  type DocumentId,
  type HouseholdId,
  type MemberId,
  readIdNumber,
} from '@jzt/kernel'
import { copyDocuments } from '../documents/index.ts'
import { getTownOffice } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import type { Refusal } from '../platform/problem.ts'
import { askedIn, checkApplication } from './check-application.ts'
import { withoutRenewals } from './renewal.ts'
import { type Applying, type Sending, submissionOf } from './submission.ts'
import { type NewMember, reserveCase, writeSubmission } from './submission-store.ts'

type Sent = { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly refusal: Refusal }

const faulty = (fields: { path: string; message: string }[]): Sent => ({
  ok: false,
  refusal: { code: 'invalid-input', fields },
})

/**
 * Submit 提交申请: always received (R12). A member who stands in another open case is a finding for the town alone; the
 * applicant gets the same receipt, in the same words, and learns nothing of the other household. One application may
 * open two cases of the same household: 临时救助 does not wait for the others.
 */
export async function submit(equipment: Equipment, tx: Tx, sending: Sending): Promise<Sent> {
  const { draft, citizen } = sending
  const checked = checkApplication(draft, equipment.clock.today())
  if (!checked.ok) return faulty(checked.fields)
  const { application } = checked
  const members = membersOf(equipment, application)
  const helped = application.mandate !== undefined
  const applying: Applying = {
    sending,
    application,
    signature: sending.signature,
    members,
    household: newId<HouseholdId>(),
    // The person helped may have no phone and never sign in: an id of her own stands for her, the helper is the agent.
    applicant: helped ? newId<CitizenId>() : citizen,
  }
  const files: Case[] = []
  for (const asked of casesFor(askedIn(draft))) {
    const papers = files.length === 0 ? applying : await withCopies(equipment, tx, applying)
    const file = papers && (await openOne(equipment, tx, { ...papers, asked }))
    if (!file) return faulty([{ path: 'signature', message: '有照片没有传上来，请重新拍一张' }])
    files.push(file)
  }
  return { ok: true, receipt: await receiptOf(equipment, tx, files) }
}

/** Opens one case and writes it; undefined when a paper is not the sender's own. */
async function openOne(equipment: Equipment, tx: Tx, applying: Applying & { asked: Asked }): Promise<Case | undefined> {
  const { clock } = equipment
  const { application, members, sending, signature, asked } = applying
  const { citizen, draft } = sending
  const today = clock.today()
  const indexes = members.map(({ idNumberIndex }) => idNumberIndex)
  const reserved = await reserveCase(tx, today, { indexes, asked })
  const overlaps = await withoutRenewals(tx, { ...reserved, citizen, members, asked, today })
  const opened = openCase(submissionOf({ ...applying, number: reserved.number, overlaps }), { today })
  const { state: file, events } = opened
  const written = { file, events, application, members, draftId: draft.draftId, signature, citizen, at: clock.now() }
  if (!(await writeSubmission(equipment, tx, written))) return undefined
  const by = { kind: 'citizen', id: citizen } as const
  for (const event of events) await equipment.reactions(tx, { before: file, after: file, event, by })
  return file
}

/** A paper belongs to one case: the second case of the same application keeps copies. */
async function withCopies(equipment: Equipment, tx: Tx, applying: Applying): Promise<Applying | undefined> {
  const { application, signature, sending } = applying
  const documentIds = [...application.documents.map(({ documentId }) => documentId), signature as DocumentId]
  const copies = await copyDocuments(equipment, tx, { documentIds, uploadedBy: sending.citizen })
  const copyOf = copies.get(signature as DocumentId)
  const documents = application.documents.flatMap((paper) => {
    const documentId = copies.get(paper.documentId)
    return documentId ? [{ ...paper, documentId }] : []
  })
  return copyOf && { ...applying, application: { ...application, documents }, signature: copyOf }
}

/** The promised dates as dates, for every case that the application opened. */
async function receiptOf(equipment: Equipment, tx: Tx, files: readonly Case[]): Promise<Receipt> {
  const cases: Receipt['cases'] = []
  for (const file of files) cases.push(await receivedCase(equipment, tx, file))
  const [first] = cases
  if (!first) throw new Error('an application opens a case')
  return { ...first, cases }
}

async function receivedCase({ calendar }: Equipment, tx: Tx, file: Case): Promise<Receipt['cases'][number]> {
  const town = await getTownOffice(tx, file.town)
  const limits = limitsOf(file)
  return {
    caseId: file.id,
    number: file.number,
    programmes: [...file.asked],
    submittedOn: file.submittedOn,
    town: town.name,
    townPhone: town.phone,
    contactBy: addWorkdays(file.submittedOn, limits.contactWorkdays, calendar),
    acceptBy: addWorkdays(file.submittedOn, limits.acceptWorkdays, calendar),
  }
}

function membersOf({ encryption }: Equipment, application: Application): NewMember[] {
  return application.members.map((member) => {
    const read = readIdNumber(member.idNumber)
    if (!read.ok) throw new Error('checked before')
    return {
      memberId: newId<MemberId>(),
      key: member.key,
      name: member.name,
      idNumber: read.idNumber,
      idNumberIndex: encryption.index('id-number', read.idNumber),
      birth: read.birth,
      relation: member.relation,
      ...(member.phone ? { phone: member.phone } : {}),
    }
  })
}
