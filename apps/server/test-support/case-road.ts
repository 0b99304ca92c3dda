import {
  type Actor,
  type Case,
  type CaseStep,
  type Officer,
  queryKey,
  type Role,
  type StepContext,
  type StepInput,
  type StepName,
  steps,
  system,
  takeStep,
} from '@jzt/casework'
import type { Application, StepBody } from '@jzt/contract'
import { type CitizenId, type DivisionCode, type DocumentId, type OfficerId, plainDate, yuan } from '@jzt/kernel'
import { assessHousehold, tell } from '@jzt/rules'
import { familyByKey } from '@jzt/sandbox/people'
import { foundIn } from '../src/assessment/assess-case.ts'
import { keepAssessment } from '../src/assessment/assessment-store.ts'
import { findCase, lockCase, saveStep } from '../src/casework/index.ts'
import { submit } from '../src/intake/index.ts'
import type { Tx } from '../src/platform/database.ts'
import type { Equipment } from '../src/platform/equipment.ts'
import { newId } from '../src/platform/ids.ts'
import { inScope, scopeOf, wholeCity } from '../src/platform/scope.ts'
import { parametersInForce } from '../src/policy/index.ts'
import { stepContext, takeCaseStep } from '../src/steps/index.ts'
import { householdFacts } from '../src/verification/index.ts'
import { familyOnFile } from '../src/verification/testing/known-answers.ts'
import { applicationOf } from './family-application.ts'
import type { House } from './house.ts'
import { signInCitizen } from './sign-in.ts'

type SentStep = Parameters<typeof takeCaseStep>[2]['step']

/**
 * A case led along the official process by the real steps: the same forms, tables and reactions as over HTTP. Only the
 * registers are told what they answered, so that the test of a letter does not wait for them.
 */
export interface Road {
  readonly house: House
  readonly caseId: string
  file(): Promise<Case>
  /** A form as its sender sends it. */
  send<Name extends SentStep>(step: Name, input: StepBody<Name>, by: Actor): Promise<Case>
  signature(): Promise<{ documentId: DocumentId }>
  /** The officer of a role who is responsible for this case; `second` is a colleague of his. */
  seat(role: Role, second?: 'second'): Officer
}

const seats = new Map<string, Officer>()

function seatAt(role: Role, division: DivisionCode, second = ''): Officer {
  const key = `${role} ${division} ${second}`
  const officer = seats.get(key) ?? { kind: 'officer', id: newId<OfficerId>(), role, division }
  seats.set(key, officer)
  return officer
}

/** A family of the sandbox applies for itself, or a helper with a mandate does it. */
export async function applied(
  house: House,
  family: string,
  citizen: CitizenId,
  more: Partial<Application> = {},
): Promise<Road> {
  const { equipment } = house
  const signature = await addPaper(equipment, { uploadedBy: citizen, kind: 'signature' })
  const front = await addPaper(equipment, { uploadedBy: citizen, kind: 'id-card-front' })
  const documents = [{ documentId: front, kind: 'id-card-front' as const }]
  const draft = {
    draftId: newId(),
    programmes: ['dibao' as const],
    savedAt: equipment.clock.now().toISOString(),
    version: 1,
    resumeAt: '',
    pages: { ...applicationOf(familyByKey(family)), documents, ...more },
  }
  const sent = await inScope(equipment.db, scopeOf({ kind: 'citizen', id: citizen }), (tx) =>
    submit(equipment, tx, { draft, signature, citizen }),
  )
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusal))
  return roadOf(house, sent.receipt.caseId)
}

async function roadOf(house: House, caseId: string): Promise<Road> {
  const { equipment } = house
  const file = async () => {
    const found = await inScope(equipment.db, wholeCity, (tx) => findCase(tx, caseId))
    if (!found) throw new Error('no such case')
    return found
  }
  const { town, livingVillage, household } = await file()
  return {
    house,
    caseId,
    file,
    async send(step, input, by) {
      const { version } = await file()
      const taken = await inScope(equipment.db, scopeOf(by), (tx) =>
        takeCaseStep(equipment, tx, { caseId, step, version, input, by }),
      )
      if (!taken.ok) throw new Error(`${step}: ${JSON.stringify(taken.refusal)}`)
      return file()
    },
    signature: async () => ({
      documentId: await addPaper(equipment, { uploadedBy: newId(), kind: 'signature', hid: household, caseId }),
    }),
    seat(role, second) {
      const division = role === 'village' ? livingVillage : role.startsWith('district') ? town.slice(0, 6) : town
      return seatAt(role, division, second)
    },
  }
}

interface Paper {
  readonly uploadedBy: string
  readonly kind: string
  readonly hid?: string
  readonly caseId?: string
}

async function addPaper(equipment: Equipment, paper: Paper): Promise<DocumentId> {
  const documentId = newId<DocumentId>()
  const uploadedByKind = paper.caseId ? 'officer' : 'citizen'
  await equipment.db
    .insertInto('document')
    .values({
      ...paper,
      documentId,
      uploadedByKind,
      mediaType: 'image/png',
      bytes: 1,
      sha256: '-',
      storageKey: documentId,
    })
    .execute()
  return documentId
}

/** A step of the platform itself, or one whose input a test gives in place of the registers. */
export async function takeForTest<Name extends StepName>(
  { house: { equipment }, caseId }: Road,
  name: Name,
  inputOf: (tx: Tx, file: Case, context: StepContext) => Promise<StepInput<Name>> | StepInput<Name>,
  by: Actor = system,
): Promise<void> {
  await inScope(equipment.db, wholeCity, async (tx) => {
    const file = await lockCase(tx, caseId)
    if (!file) throw new Error('no such case')
    const context = stepContext(equipment, by)
    const step = steps[name] as unknown as CaseStep<Name, StepInput<Name>>
    const taken = takeStep(step, file, await inputOf(tx, file, context), context)
    if (!taken.ok) throw new Error(`${name}: ${JSON.stringify(taken.refusal)}`)
    await saveStep(equipment, tx, file, taken, by)
  })
}

export const handed = (on: string) => ({ method: 'in-person', receivedBy: 'applicant', on: plainDate(on) }) as const

export async function accepted(
  house: House,
  family: string,
  citizen: CitizenId,
  more: Partial<Application> = {},
): Promise<Road> {
  const road = await applied(house, family, citizen, more)
  const { members } = await road.file()
  for (const { id: memberId } of members) await takeForTest(road, 'record-authorisation', () => ({ memberId }))
  await road.send('accept', { nearKinConfirmed: false }, road.seat('town-clerk'))
  return road
}

/** The rules on everything that the family has, by the parameters of the day; again where they have changed. */
export async function assess(road: Road, family: string): Promise<void> {
  await takeForTest(road, 'assess', async (tx, file, { newId: id, today }) => {
    const facts = householdFacts(familyOnFile(familyByKey(family)))
    const parameters = await parametersInForce(tx, today, file.town)
    const assessment = assessHousehold(facts, today, { parameters, asked: file.asked })
    await keepAssessment(road.house.equipment, tx, file, { id, facts, asked: file.asked, parameters, assessment })
    return { ...foundIn(tell(assessment, { facts, on: today, asked: file.asked, parameters })), findings: [] }
  })
}

/** Visited, verified, and assessed by the rules on everything that the family has. */
export async function assessed(house: House, family: string, citizen: CitizenId): Promise<Road> {
  const road = await accepted(house, family, citizen)
  await visited(road)
  await assess(road, family)
  return road
}

/** The registers have answered, and two people were there. */
export async function visited(road: Road): Promise<void> {
  const { members } = await road.file()
  const [first] = members
  if (!first) throw new Error('nobody applied')
  const outstanding = [queryKey('household', first.id)]
  await takeForTest(road, 'start-investigation', () => ({ outstanding }), road.seat('town-clerk'))
  const answered = { register: 'household', memberId: first.id, answer: 'found' } as const
  await takeForTest(road, 'answer-verification', () => answered)
  await visit(road)
}

const visit = async (road: Road) =>
  road.send(
    'record-visit',
    {
      kind: 'home',
      visitedAt: road.house.equipment.clock.now().toISOString(),
      companion: road.seat('town-clerk', 'second').id,
      place: { line: '家中' },
      livesThere: true,
      membersSeen: [],
      housing: 'own',
      housingWords: '',
      healthWords: '',
      workWords: '',
      incomeObserved: [],
      propertyObserved: [],
      agreesWithDeclaration: true,
      photos: [{ documentId: (await road.signature()).documentId, kind: 'visit-photo' }],
      signatures: [await road.signature()],
    },
    road.seat('town-clerk'),
  )

/** Found eligible or not by the town, with its first opinion signed; a family found ineligible waives the contest. */
export async function opined(house: House, family: string, citizen: CitizenId, include = true): Promise<Road> {
  const road = await assessed(house, family, citizen)
  const clerk = road.seat('town-clerk')
  const { assessment } = await road.file()
  const amountFen = include && assessment ? assessment.amountFen : yuan(0)
  const reason = include ? {} : { reason: '入户所见与申报不符' }
  const signature = await road.signature()
  await road.send('survey-result', { eligible: include, amountFen, ...reason, signature }, clerk)
  if (!include) {
    await road.send('notify-ineligible', { receipt: handed(house.equipment.clock.today()) }, clerk)
    await road.send('waive-contest', {}, { kind: 'citizen', id: citizen })
  }
  await road.send(
    'first-review-opinion',
    { include, amountFen, reason: '经调查核实', signature: await road.signature() },
    clerk,
  )
  return road
}

/** Posted today in the village where the family lives. */
export async function publicised(house: House, family: string, citizen: CitizenId, include = true): Promise<Road> {
  const road = await opined(house, family, citizen, include)
  await road.send('publicise', { postedOn: house.equipment.clock.today() }, road.seat('village'))
  return road
}

/** Through the notice, the report and the district, eight days later, up to the signature. */
export async function readyToDecide(house: House, family: string, citizen: CitizenId): Promise<Road> {
  const road = await publicised(house, family, citizen)
  await reported(road)
  return road
}

/** What was publicised today, eight days later at the district, and ready for its signature. */
export async function reported(road: Road): Promise<void> {
  const { house } = road
  house.equipment.clock.aheadDays += 8
  const today = house.equipment.clock.today()
  const district = road.seat('district-clerk')
  await road.send('report', { signature: await road.signature() }, road.seat('town-head'))
  await road.send('district-review', { complete: true, words: '材料齐全' }, district)
  await takeForTest(road, 'draw-spot-check', () => ({ batch: newId(), drawn: false }))
  await road.send(
    'confirmation-meeting',
    { on: today, members: ['甲', '乙', '丙'], recommendation: 'confirm', minutes: '同意' },
    district,
  )
}

/** A citizen with a phone of his own, and the headers of his session. */
export async function citizenOf(
  house: House,
  phone: string,
): Promise<{ id: CitizenId; headers: { authorization: string } }> {
  const headers = await signInCitizen(house, phone)
  const row = await house.equipment.db
    .selectFrom('citizen')
    .select('citizenId')
    .where('phoneIndex', '=', house.equipment.encryption.index('phone', phone))
    .executeTakeFirstOrThrow()
  return { id: row.citizenId as CitizenId, headers }
}
