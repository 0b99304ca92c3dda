import type { ApplicationPages, CaseProgress, CaseStanding, Receipt, StepName } from '@jzt/contract'
import { type Family, familyByKey } from '@jzt/sandbox'
import { applicationOf } from './family-application.ts'
import type { House } from './house.ts'
import { type CitizenFace, handwriting, newCode, type OfficerFace, seatsIn, signInCitizen } from './people.ts'

export interface Office {
  readonly address: string
  readonly house: House
  readonly village: OfficerFace
  readonly village2: OfficerFace
  readonly clerk: OfficerFace
  readonly clerk2: OfficerFace
  readonly head: OfficerFace
  readonly districtClerk: OfficerFace
  readonly districtHead: OfficerFace
}

/** The offices that carry a case of one village: two of the village, two clerks, the heads and the district. */
export async function staffOffice(house: House, village: string): Promise<Office> {
  const { address, seat: officer } = await seatsIn(house)
  const [town, district] = [village.slice(0, 9), village.slice(0, 6)]
  return {
    address,
    house,
    village: await officer('village-a', 'village', village),
    village2: await officer('village-b', 'village', village),
    clerk: await officer('clerk-a', 'town-clerk', town),
    clerk2: await officer('clerk-b', 'town-clerk', town),
    head: await officer('town-head', 'town-head', town),
    districtClerk: await officer('district-clerk', 'district-clerk', district),
    districtHead: await officer('district-head', 'district-head', district),
  }
}

/** The applicant fills in every page and sends it off, as the phone does. */
export async function apply(
  office: Office,
  familyKey: string,
  more: Partial<ApplicationPages> = {},
): Promise<{ citizen: CitizenFace; receipt: Receipt; family: Family }> {
  const family = familyByKey(familyKey)
  const citizen = await signInCitizen(office.house.sandbox, office.address, family.members[0].phone ?? '19900009999')
  const draft = await citizen.call('startDraft', { body: { programmes: [...(family.asks ?? ['dibao'])] } })
  const pages = {
    ...applicationOf(family),
    ...more,
    documents: [{ documentId: await citizen.paper('id-card-front', 'm1'), kind: 'id-card-front', memberKey: 'm1' }],
  }
  for (const [page, content] of Object.entries(pages)) {
    await citizen.call('saveDraftPage', {
      params: { draftId: draft.draftId, page: page as never },
      body: { content, resumeAt: page },
    })
  }
  const receipt = await citizen.call('submitApplication', {
    params: { draftId: draft.draftId },
    body: { declarationAccepted: true, signature: await citizen.paper('signature') },
  })
  return { citizen, receipt, family }
}

/** Every member signs the authorisation: adults with the code on their own phone, children through a guardian. */
export async function authoriseAll(
  { house, address }: Office,
  citizen: CitizenFace,
  caseId: string,
  family: Family,
): Promise<void> {
  const params = { caseId } as never
  const { members } = await citizen.call('getMyCase', { params })
  const guardian = members.find(({ isApplicant }) => isApplicant)?.memberId
  for (const [index, { memberId }] of members.entries()) {
    const phone = family.members[index]?.phone
    if (!phone) {
      const { sha256 } = await citizen.call('getAuthorisationText')
      await citizen.call('signAuthorisationOnDevice', {
        params,
        body: {
          memberId,
          textSha256: sha256,
          riskNoticeRead: true,
          how: 'guardian',
          guardian,
          handwriting: (await citizen.paper('signature')) as never,
        },
      })
      continue
    }
    await signByLink({ house, address }, citizen, { caseId, memberId, phone })
  }
}

const tokenIn = (link: string): string =>
  new URL(link, 'http://house').searchParams.get('token') ?? link.split('/').at(-1) ?? ''

async function signByLink(
  { house }: Pick<Office, 'house' | 'address'>,
  citizen: CitizenFace,
  { caseId, memberId, phone }: { caseId: string; memberId: string; phone: string },
): Promise<void> {
  const { link } = await citizen.call('startAuthorisations', {
    params: { caseId } as never,
    body: { memberId: memberId as never, phone },
  })
  const params = { token: tokenIn(link) }
  const { text } = await citizen.call('getAuthorisation', { params })
  const code = await newCode(house.sandbox, phone, () => citizen.call('requestAuthorisationCode', { params }))
  const ink = await handwriting()
  await citizen.call('signAuthorisation', {
    params,
    body: {
      textSha256: text.sha256,
      riskNoticeRead: true,
      handwriting: `data:image/png;base64,${ink.toString('base64')}`,
      code,
    },
  })
}

/** Takes a step on the newest version of the case. */
export async function step(
  officer: OfficerFace,
  caseId: string,
  name: StepName,
  input: unknown,
): Promise<CaseStanding> {
  const { standing } = await officer.call('getCase', { params: { caseId } as never, query: {} })
  return officer.call('takeStep', {
    params: { caseId, step: name } as never,
    body: { version: standing.version, input },
  })
}

/** A step signed with the officer's own handwriting. */
export const signedStep = async (
  officer: OfficerFace,
  caseId: string,
  name: StepName,
  input: object,
): Promise<CaseStanding> =>
  step(officer, caseId, name, { ...input, signature: { documentId: await officer.paper(caseId, 'signature') } })

export const progressOf = (citizen: CitizenFace, caseId: string): Promise<CaseProgress> =>
  citizen.call('getMyCase', { params: { caseId } as never })

/** Waits until the registers have answered everything they will. */
export async function registersAnswered(officer: OfficerFace, caseId: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const { registerAnswers } = await officer.call('getCase', { params: { caseId } as never, query: {} })
    if (registerAnswers.length > 0 && registerAnswers.every(({ status }) => status === 'found' || status === 'none'))
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the registers did not answer')
}

const receiptOn = (on: string) => ({ method: 'in-person', receivedBy: 'applicant', on })

/** A home visit by two people, as the form asks for it. */
export const visitInput = async (office: Office, officer: OfficerFace, caseId: string, companion: OfficerFace) => ({
  kind: 'home',
  visitedAt: office.house.equipment.clock.now().toISOString(),
  companion: companion.id,
  place: { line: '家中' },
  livesThere: true,
  membersSeen: [],
  housing: 'rented',
  housingWords: '两间房，陈设简单',
  healthWords: '',
  workWords: '',
  incomeObserved: [],
  propertyObserved: [],
  agreesWithDeclaration: true,
  photos: [{ documentId: await officer.paper(caseId, 'visit-photo'), kind: 'visit-photo' }],
  signatures: [{ documentId: await officer.paper(caseId, 'signature') }],
})

/** From the submission to the signed first-review opinion, with the amount that the rules computed. */
export async function investigate(office: Office, caseId: string): Promise<number> {
  const { clerk, village, village2 } = office
  await step(clerk, caseId, 'contact', { channel: 'phone', outcome: 'reached', words: '' })
  await step(clerk, caseId, 'accept', { nearKinConfirmed: false })
  await step(clerk, caseId, 'start-investigation', {})
  await registersAnswered(clerk, caseId)
  await step(village, caseId, 'record-visit', await visitInput(office, village, caseId, village2))
  await step(clerk, caseId, 'assess', {})
  const { assessment } = await clerk.call('getCase', { params: { caseId } as never, query: {} })
  return assessment?.amountFen ?? 0
}

/** The first review, the notice on the village board, and its full seven days. */
export async function publicise(office: Office, caseId: string, amountFen: number): Promise<void> {
  const { clerk, village, house } = office
  await signedStep(clerk, caseId, 'survey-result', { eligible: true, amountFen })
  await signedStep(clerk, caseId, 'first-review-opinion', {
    include: true,
    amountFen,
    reason: '收入低于标准，财产符合规定',
  })
  await step(village, caseId, 'publicise', { postedOn: house.equipment.clock.today() })
  house.equipment.clock.aheadDays += 8
}

/** Report, district review, draw, confirmation meeting: everything but the signature of the district. */
export async function bringToDecision(office: Office, caseId: string): Promise<void> {
  const { head, districtClerk, house } = office
  const on = house.equipment.clock.today()
  await signedStep(head, caseId, 'report', {})
  await step(districtClerk, caseId, 'district-review', { complete: true, words: '材料齐全，程序完整' })
  await districtClerk.call('closeSpotCheckBatch', { body: {} })
  await step(districtClerk, caseId, 'spot-check', { visitedOn: on, agrees: true, words: '入户情况与调查一致' })
  await step(districtClerk, caseId, 'confirmation-meeting', {
    on,
    members: ['甲', '乙', '丙'],
    recommendation: 'confirm',
    minutes: '同意',
  })
}

/** All of it, signed by the head of the district. */
export async function confirm(office: Office, caseId: string, amountFen: number): Promise<void> {
  await bringToDecision(office, caseId)
  await signedStep(office.districtHead, caseId, 'confirm', { amountFen })
}

/** The letter reaches the applicant, and the result is published. */
export async function deliver(office: Office, caseId: string): Promise<void> {
  const on = office.house.equipment.clock.today()
  await step(office.clerk, caseId, 'deliver-decision', { applicant: receiptOn(on) })
  await step(office.clerk, caseId, 'publish', { on })
}
