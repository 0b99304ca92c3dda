import { type Case, dibaoLimits, openCase, type Submission } from '@jzt/casework'
import type { Application, Draft, Receipt } from '@jzt/contract'
import {
  addWorkdays,
  type CaseId,
  type CaseNumber,
  type CitizenId,
  type HouseholdId,
  type MemberId,
  readIdNumber,
} from '@jzt/kernel'
import { getTownOffice } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import type { Refusal } from '../platform/problem.ts'
import { checkApplication } from './check-application.ts'
import { type NewMember, type Opened, reserveCase, writeSubmission } from './submission-store.ts'

export interface Sending {
  readonly draft: Draft
  readonly signature: string
  readonly citizen: CitizenId
}

type Sent = { readonly ok: true; readonly receipt: Receipt } | { readonly ok: false; readonly refusal: Refusal }

/**
 * Submit 提交申请: always received (R12). A member who stands in another open case is a finding for the town alone; the
 * applicant gets the same receipt, in the same words, and learns nothing of the other household.
 */
export async function submit(equipment: Equipment, tx: Tx, sending: Sending): Promise<Sent> {
  const { clock } = equipment
  const today = clock.today()
  const checked = checkApplication(sending.draft.pages, today)
  if (!checked.ok) return { ok: false, refusal: { code: 'invalid-input', fields: checked.fields } }
  const { application } = checked
  const members = membersOf(equipment, application)
  const reserved = await reserveCase(
    tx,
    today,
    members.map(({ idNumberIndex }) => idNumberIndex),
  )
  const caseId = newId<CaseId>()
  const opened = openCase(
    submissionOf({ application, members, sending, caseId, number: reserved.number, overlaps: reserved.overlaps }),
    { today },
  )
  const written: Opened = {
    file: opened.state,
    events: opened.events,
    application,
    members,
    draftId: sending.draft.draftId,
    signature: sending.signature,
    citizen: sending.citizen,
    at: clock.now(),
  }
  if (!(await writeSubmission(equipment, tx, written))) {
    return {
      ok: false,
      refusal: { code: 'invalid-input', fields: [{ path: 'signature', message: '有照片没有传上来，请重新拍一张' }] },
    }
  }
  for (const event of opened.events) {
    await equipment.reactions(tx, {
      before: opened.state,
      after: opened.state,
      event,
      by: { kind: 'citizen', id: sending.citizen },
    })
  }
  return { ok: true, receipt: await receiptOf(equipment, tx, opened.state) }
}

/** The promised dates as dates; the same function serves the receipt that is opened again later. */
export async function receiptOf(equipment: Equipment, tx: Tx, file: Case): Promise<Receipt> {
  const { calendar } = equipment
  const town = await getTownOffice(tx, file.town)
  return {
    caseId: file.id,
    number: file.number,
    submittedOn: file.submittedOn,
    town: town.name,
    townPhone: town.phone,
    contactBy: addWorkdays(file.submittedOn, dibaoLimits.contactWorkdays, calendar),
    acceptBy: addWorkdays(file.submittedOn, dibaoLimits.acceptWorkdays, calendar),
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

interface Submitting {
  readonly application: Application
  readonly members: readonly NewMember[]
  readonly sending: Sending
  readonly caseId: CaseId
  readonly number: CaseNumber
  /** Which of the members' index values stand in another open case or paid household. */
  readonly overlaps: readonly string[]
}

function submissionOf({ application, members, sending, caseId, number, overlaps }: Submitting): Submission {
  const helped = application.mandate !== undefined
  return {
    caseId,
    household: newId<HouseholdId>(),
    number,
    // The person helped may have no phone and never sign in: an id of her own stands for her, the helper is the agent.
    applicant: helped ? newId<CitizenId>() : sending.citizen,
    ...(helped ? { agent: sending.citizen } : {}),
    registeredVillage: application.registered.village,
    livingVillage: application.living.village,
    members: members.map(({ memberId, relation }) => ({ id: memberId, relation })),
    declaredNearKin: application.nearKin.length > 0,
    findings: members
      .filter(({ idNumberIndex }) => overlaps.includes(idNumberIndex))
      .map(({ memberId }) => ({ id: newId(), code: 'member-in-another-case', memberId })),
  }
}
