import { type Case, maySee } from '@jzt/casework'
import type { CasePage } from '@jzt/contract'
import { ageOn, maskIdNumber, type OfficerId } from '@jzt/kernel'
import { listOfficerNames } from '../access/index.ts'
import { viewAssessment } from '../assessment/index.ts'
import { findCase, listEvents, listRecords } from '../casework/index.ts'
import { getApplication, listMembers } from '../intake/index.ts'
import { listNotices } from '../notice/index.ts'
import { listPlaceNames } from '../places/index.ts'
import { audit } from '../platform/audit.ts'
import { plainDateOf } from '../platform/clock.ts'
import type { Tx } from '../platform/database.ts'
import type { Refusal } from '../platform/problem.ts'
import type { Services } from '../platform/services.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { listObjections } from '../publicity/index.ts'
import { standingOf, stepContext } from '../steps/index.ts'
import { listRegisterAnswers } from '../verification/index.ts'
import { listCaseDocuments } from './documents-view.ts'
import { listFindings } from './findings-view.ts'
import { opinionsOf, visitsOf } from './survey-views.ts'
import { timelineOf } from './timeline.ts'

export interface Reading {
  readonly caseId: string
  readonly by: SignedInOfficer
  /** Identity numbers in full: asked for on purpose, and audited as such. */
  readonly reveal: boolean
}

/** One household, one file 一户一档 (R102): everything on one page. Each reading leaves an audit row (T45). */
export async function readCasePage(
  services: Services,
  tx: Tx,
  reading: Reading,
): Promise<{ page: CasePage } | { refusal: Refusal }> {
  const file = await findCase(tx, reading.caseId)
  const seen = file ? maySee(reading.by, file) : ({ code: 'case-not-found' } as const)
  if (!file || seen !== 'yes') return { refusal: seen === 'yes' ? { code: 'case-not-found' } : seen }
  await audit(tx, reading.by, reading.reveal ? 'read:case:id-numbers' : 'read:case', file)
  return { page: await pageOf(services, tx, file, reading) }
}

async function pageOf(services: Services, tx: Tx, file: Case, { by, reveal }: Reading): Promise<CasePage> {
  const [members, application, records, events] = [
    await listMembers(services, tx, file),
    await getApplication(services, tx, file),
    await listRecords(services, tx, file),
    await listEvents(tx, file),
  ]
  const names = await listOfficerNames(tx, [
    ...file.handledBy,
    ...events.flatMap(({ actorId, actorKind }) => (actorKind === 'officer' && actorId ? [actorId as OfficerId] : [])),
  ])
  const nameOf = (id: string | null) => names.get(id as OfficerId) ?? '工作人员'
  const memberName = (id: string) => members.find(({ memberId }) => memberId === id)?.name ?? ''
  const places = await listPlaceNames(tx, [file.town, file.registeredVillage, file.livingVillage])
  const assessment = await viewAssessment(services, tx, file)
  const { mandate } = application
  return {
    standing: await standingOf(tx, file, stepContext(services, by)),
    programme: file.programme,
    applicantName: members.find(({ relation }) => relation === 'self')?.name ?? '',
    ...(mandate
      ? { agent: { name: mandate.helperName, relation: mandate.helperRelation, phone: mandate.helperPhone } }
      : {}),
    town: places.get(file.town) ?? file.town,
    registered: (places.get(file.registeredVillage) ?? '') + application.registered.line,
    living: (places.get(file.livingVillage) ?? '') + application.living.line,
    contactPhone: application.contactPhone,
    submittedOn: file.submittedOn,
    members: membersOf(services, file, members, reveal),
    application: reveal
      ? application
      : {
          ...application,
          members: application.members.map((member) => ({ ...member, idNumber: maskIdNumber(member.idNumber) })),
        },
    documents: await listCaseDocuments(tx, file, members),
    registerAnswers: await listRegisterAnswers(services, tx, file),
    standIns: file.standIns.map(({ id, register, memberId, by: offered, countersignedBy }) => ({
      standInId: id,
      register,
      memberId,
      offeredBy: nameOf(offered),
      ...(countersignedBy ? { countersignedBy: nameOf(countersignedBy) } : {}),
    })),
    findings: await listFindings(services, tx, file, records),
    visits: visitsOf(file, records, nameOf, memberName),
    ...(assessment ? { assessment } : {}),
    opinions: opinionsOf(records, nameOf, plainDateOf),
    publicity: file.publicities.map(({ id, postedOn, endsOn, village, onWeb }) => ({
      publicityId: id,
      village: places.get(village) ?? village,
      postedOn,
      endsOn,
      include: onWeb,
    })),
    objections: await listObjections(services, tx, file),
    notices: await listNotices(services, tx, file),
    timeline: timelineOf(events, names),
    ...(file.benefit ? { benefit: file.benefit } : {}),
  }
}

function membersOf(
  { clock }: Services,
  file: Case,
  members: Awaited<ReturnType<typeof listMembers>>,
  reveal: boolean,
): CasePage['members'] {
  const today = clock.today()
  return members.map(({ memberId, key, name, idNumber, relation, birth }) => {
    const authorisedOn = file.members.find(({ id }) => id === memberId)?.authorisedOn
    return {
      memberId,
      key,
      name,
      idNumber: reveal ? idNumber : maskIdNumber(idNumber),
      relation,
      birth,
      age: ageOn(birth, today),
      ...(authorisedOn ? { authorisedOn } : {}),
    }
  })
}
