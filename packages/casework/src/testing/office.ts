import type { CitizenId, DivisionCode, DocumentId, MemberId, OfficerId, PlainDate } from '@jzt/kernel'
import { plainDate } from '@jzt/kernel'
import { chongqingCalendar } from '@jzt/kernel/calendar/index.ts'
import { type Actor, type Citizen, type Officer, type Role, system } from '../actor.ts'
import type { StepContext } from '../step.ts'

/** Places of the tests: a village in a town in a county, and one of each beside it. */
export const place = {
  county: '500112',
  town: '500112001',
  village: '500112001001',
  otherVillage: '500112001002',
  otherTown: '500112002',
  otherTownVillage: '500112002001',
  otherCounty: '500101',
  farVillage: '500101001001',
} as const satisfies Record<string, DivisionCode>

const officer = (id: string, role: Role, division: DivisionCode): Officer => ({
  kind: 'officer',
  id: id as OfficerId,
  role,
  division,
})

/** One person for each role, and the second ones that two signatures need. */
export const office = {
  village: officer('village-1', 'village', place.village),
  clerk: officer('clerk-1', 'town-clerk', place.town),
  secondClerk: officer('clerk-2', 'town-clerk', place.town),
  head: officer('head-1', 'town-head', place.town),
  districtClerk: officer('district-clerk-1', 'district-clerk', place.county),
  districtHead: officer('district-head-1', 'district-head', place.county),
  city: officer('city-1', 'city', '50'),
  auditor: officer('auditor-1', 'auditor', '50'),
  administrator: officer('administrator-1', 'administrator', '50'),
} as const

export const officerOfRole: Record<Role, Officer> = {
  village: office.village,
  'town-clerk': office.clerk,
  'town-head': office.head,
  'district-clerk': office.districtClerk,
  'district-head': office.districtHead,
  city: office.city,
  auditor: office.auditor,
  administrator: office.administrator,
}

/** The same person in another place. */
export const movedTo = (from: Officer, division: DivisionCode): Officer => ({ ...from, division })

export const applicant: Citizen = { kind: 'citizen', id: 'applicant' as CitizenId }
export const helper: Citizen = { kind: 'citizen', id: 'helper' as CitizenId }
export const stranger: Citizen = { kind: 'citizen', id: 'stranger' as CitizenId }
export { system }

export const father = 'father' as MemberId
export const mother = 'mother' as MemberId
export const child = 'child' as MemberId

export const paper = (name: string): DocumentId => name as DocumentId
export const signature = { documentId: paper('signature') }

export const day = (text: string): PlainDate => plainDate(text)

let made = 0

/** What a step knows on a day. Every call has an id of its own, as the server gives. */
export function context(by: Actor, today: string, changes: Partial<StepContext> = {}): StepContext {
  made += 1
  return { by, today: day(today), calendar: chongqingCalendar, newId: `id-${made}`, ...changes }
}
