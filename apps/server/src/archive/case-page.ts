import { aidFirstLacks, type Case, excludedBy, mayBeGranted, maySee } from '@jzt/casework'
import { type Application, type CasePage, type IncomeChangeView, refusals } from '@jzt/contract'
import { ageOn, maskIdNumber, type OfficerId } from '@jzt/kernel'
import { listOfficerNames } from '../access/index.ts'
import { findAssessment, restsOnExampleFor, viewAssessment } from '../assessment/index.ts'
import { viewAuthorisations, viewSupporterAnswers } from '../authorisation/index.ts'
import { benefitViews } from '../benefit/index.ts'
import { type EventRow, findCase, listEvents, listRecords, type StepRecord } from '../casework/index.ts'
import { getApplication, listMembers } from '../intake/index.ts'
import { listNoticesForOffice } from '../notice/index.ts'
import { listPlaceNames } from '../places/index.ts'
import { audit } from '../platform/audit.ts'
import { plainDateOf } from '../platform/clock.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { Refusal } from '../platform/problem.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { aidFirstView, hasAidFirst } from '../progress/index.ts'
import { listObjections } from '../publicity/index.ts'
import { viewRiseReviews } from '../rise/index.ts'
import { standingOf, stepContext, townLimit } from '../steps/index.ts'
import { listRegisterAnswers, listSupporterRegisters } from '../verification/index.ts'
import { listCaseDocuments } from './documents-view.ts'
import { listFindings } from './findings-view.ts'
import { opinionsOf, standInsOf, visitsOf } from './survey-views.ts'
import { timelineOf } from './timeline.ts'

export interface Reading {
  readonly caseId: string
  readonly by: SignedInOfficer
  /** Identity numbers in full: asked for on purpose, and audited as such. */
  readonly reveal: boolean
}

/** One household, one file 一户一档 (R102): everything on one page. Each reading leaves an audit row (T45). */
export async function readCasePage(
  equipment: Equipment,
  tx: Tx,
  reading: Reading,
): Promise<{ page: CasePage } | { refusal: Refusal }> {
  const file = await findCase(tx, reading.caseId)
  const seen = file ? maySee(reading.by, file) : ({ code: 'case-not-found' } as const)
  if (!file || seen !== 'yes') return { refusal: seen === 'yes' ? { code: 'case-not-found' } : seen }
  await audit(tx, reading.by, reading.reveal ? 'read:case:id-numbers' : 'read:case', file)
  return { page: await pageOf(equipment, tx, file, reading) }
}

async function pageOf(equipment: Equipment, tx: Tx, file: Case, { by, reveal }: Reading): Promise<CasePage> {
  const members = await listMembers(equipment, tx, file)
  const signed = await viewAuthorisations(equipment, tx, file, members)
  const application = await getApplication(equipment, tx, file)
  const records = await listRecords(equipment, tx, file)
  const events = await listEvents(tx, file)
  const names = await namesOf(tx, file, events)
  const nameOf = (id: string | null) => names.get(id as OfficerId) ?? '工作人员'
  const memberName = (id: string) => members.find(({ memberId }) => memberId === id)?.name ?? ''
  const places = await listPlaceNames(tx, [
    file.town,
    file.registeredVillage,
    file.livingVillage,
    ...(file.filedAt ? [file.filedAt.village] : []),
  ])
  const assessed = await findAssessment(equipment, tx, file)
  const example = file.benefit !== undefined && file.decision?.confirmed === true && restsOnExampleFor(file, assessed)
  const standing = await standingOf(tx, file, stepContext(equipment, by))
  const isLimited = standing.allowedSteps.some(({ name }) => name === 'grant-aid-first' || name === 'decide-in-town')
  return {
    standing,
    asked: [...file.asked],
    programme: file.programme,
    grantable: mayBeGranted(file.asked).map((programme) => ({ programme, excludes: excludedBy(programme) })),
    applicantName: members.find(({ relation }) => relation === 'self')?.name ?? '',
    ...whereOf(file, application, places),
    submittedOn: file.submittedOn,
    members: membersOf(equipment, file, { members, signed, reveal }),
    application: reveal ? application : withoutIdNumbers(application),
    supporterAnswers: await viewSupporterAnswers(equipment, tx, file, { application, reveal }),
    supporterRegisters: await listSupporterRegisters(equipment, tx, file),
    documents: await listCaseDocuments(tx, file, members),
    registerAnswers: await listRegisterAnswers(equipment, tx, file),
    standIns: standInsOf(file, nameOf),
    findings: await listFindings(equipment, tx, file, records),
    visits: visitsOf(file, records, nameOf, memberName),
    ...(assessed ? { assessment: viewAssessment(assessed) } : {}),
    opinions: opinionsOf(records, nameOf, plainDateOf),
    publicity: publicityOf(file, places),
    objections: await listObjections(equipment, tx, file),
    notices: await listNoticesForOffice(equipment, tx, file),
    timeline: timelineOf(events, names),
    ...incomeReportOf(file, records),
    ...runningOf(file, places, { example, today: standing.today }),
    ...(await riseReviewsOf(tx, file)),
    ...aidFirstOf(file, nameOf, standing.today),
    ...newStandardOf(file),
    ...(isLimited ? { townLimitFen: await townLimit(tx, file, standing.today) } : {}),
  }
}

/** A standard that came into force after the case was assessed, and whether it still wants the case assessed again. */
function newStandardOf({ assessment }: Case): Pick<CasePage, 'newStandard'> {
  if (!assessment?.standardFrom) return {}
  return { newStandard: { from: assessment.standardFrom, outdated: assessment.outdated } }
}

async function riseReviewsOf(tx: Tx, file: Case): Promise<Pick<CasePage, 'riseReviews'>> {
  const riseReviews = await viewRiseReviews(tx, file)
  return riseReviews.length > 0 ? { riseReviews } : {}
}

/** 先行救助 with who signed it, and what its papers still lack. */
function aidFirstOf(
  file: Case,
  nameOf: (id: string | null) => string,
  today: CasePage['submittedOn'],
): Pick<CasePage, 'aidFirst'> {
  if (!hasAidFirst(file)) return {}
  const lacks = aidFirstLacks(file, today).map(({ code }) => refusals[code].officer)
  return { aidFirst: { ...aidFirstView(file), by: nameOf(file.aidFirst.by), lacks } }
}

const namesOf = (tx: Tx, file: Case, events: readonly EventRow[]) =>
  listOfficerNames(tx, [
    ...file.handledBy,
    ...events.flatMap(({ actorId, actorKind }) => (actorKind === 'officer' && actorId ? [actorId as OfficerId] : [])),
  ])

type Places = ReadonlyMap<string, string>

/** Who carries the application, and where the family is registered, lives and can be reached. */
function whereOf(file: Case, { mandate, registered, living, contactPhone }: Application, places: Places) {
  return {
    ...(mandate
      ? { agent: { name: mandate.helperName, relation: mandate.helperRelation, phone: mandate.helperPhone } }
      : {}),
    town: places.get(file.town) ?? file.town,
    registered: (places.get(file.registeredVillage) ?? '') + registered.line,
    living: (places.get(file.livingVillage) ?? '') + living.line,
    contactPhone,
  }
}

/** What the household or somebody else told of its income, in the words of the form. */
function incomeReportOf({ incomeReport }: Case, records: readonly StepRecord[]): Pick<CasePage, 'incomeReport'> {
  const told = records.findLast(({ step }) => step === 'report-income-change')
  const { words = '' } = (told?.input ?? {}) as { words?: string }
  return incomeReport ? { incomeReport: { ...incomeReport, words } } : {}
}

/** What was given and what runs. */
function runningOf(
  file: Case,
  places: Places,
  seen: Parameters<typeof benefitViews>[1],
): Partial<CasePage> & Pick<CasePage, 'adjustments'> {
  const { decision, filedAt, adjustments, selfCare, incomeChange, graces = [] } = file
  return {
    ...benefitViews(file, seen),
    ...(decision?.validUntil ? { validUntil: decision.validUntil } : {}),
    ...(filedAt ? { filedAt: { place: filedAt.place, name: places.get(filedAt.village) ?? filedAt.village } } : {}),
    adjustments: adjustments.map(({ by: _, ...adjustment }) => adjustment),
    ...(incomeChange ? { incomeChange: incomeChangeView(incomeChange) } : {}),
    ...(graces.length > 0 ? { graces: graces.map(({ by: _, ...grace }) => grace) } : {}),
    ...(selfCare ? { selfCare: { memberId: selfCare.memberId, level: selfCare.level, on: selfCare.on } } : {}),
  }
}

const incomeChangeView = ({ by: _, ...change }: NonNullable<Case['incomeChange']>): IncomeChangeView => ({
  ...change,
  members: [...change.members],
})

const withoutIdNumbers = (application: Application): Application => ({
  ...application,
  members: application.members.map((member) => ({ ...member, idNumber: maskIdNumber(member.idNumber) })),
})

const publicityOf = ({ publicities }: Case, places: Places): CasePage['publicity'] =>
  publicities.map(({ id, postedOn, endsOn, village, onWeb }) => ({
    publicityId: id,
    village: places.get(village) ?? village,
    postedOn,
    endsOn,
    include: onWeb,
  }))

interface Household {
  readonly members: Awaited<ReturnType<typeof listMembers>>
  readonly signed: Awaited<ReturnType<typeof viewAuthorisations>>
  readonly reveal: boolean
}

function membersOf({ clock }: Equipment, file: Case, { members, signed, reveal }: Household): CasePage['members'] {
  const today = clock.today()
  return members.map(({ memberId, key, name, idNumber, relation, birth }) => {
    const authorisedOn = file.members.find(({ id }) => id === memberId)?.authorisedOn
    const authorisation = signed.get(memberId)
    return {
      memberId,
      key,
      name,
      idNumber: reveal ? idNumber : maskIdNumber(idNumber),
      relation,
      birth,
      age: ageOn(birth, today),
      ...(authorisedOn ? { authorisedOn } : {}),
      ...(authorisation ? { authorisation } : {}),
    }
  })
}
