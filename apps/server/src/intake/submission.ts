import type { Asked, FiledAt, Submission } from '@jzt/casework'
import type { Application, Draft } from '@jzt/contract'
import type { CaseId, CaseNumber, CitizenId, HouseholdId } from '@jzt/kernel'
import { newId } from '../platform/ids.ts'
import type { NewMember } from './submission-store.ts'

export interface Sending {
  readonly draft: Draft
  readonly signature: string
  readonly citizen: CitizenId
}

/** One application, checked, with everything that its cases have in common. */
export interface Applying {
  readonly sending: Sending
  readonly application: Application
  readonly signature: string
  readonly members: readonly NewMember[]
  readonly household: HouseholdId
  readonly applicant: CitizenId
}

export interface Opening extends Applying {
  readonly asked: Asked
  readonly number: CaseNumber
  /** Which of the members' index values stand in another open case or paid household, their own renewal apart. */
  readonly overlaps: readonly string[]
}

/** What the case begins with: ids and places, no word about people. */
export function submissionOf(opening: Opening): Submission {
  const { application, members, sending, asked, household, number, overlaps, applicant } = opening
  const filedAt = filedAtOf(application)
  return {
    caseId: newId<CaseId>(),
    household,
    number,
    asked,
    applicant,
    ...(application.mandate ? { agent: sending.citizen } : {}),
    registeredVillage: application.registered.village,
    livingVillage: application.living.village,
    ...(filedAt ? { filedAt } : {}),
    members: members.map(({ memberId, relation }) => ({ id: memberId, relation })),
    declaredNearKin: application.nearKin.length > 0,
    findings: members
      .filter(({ idNumberIndex }) => overlaps.includes(idNumberIndex))
      .map(({ memberId }) => ({ id: newId(), code: 'member-in-another-case', memberId })),
  }
}

function filedAtOf({ temporary, registered, living }: Application): FiledAt | undefined {
  if (!temporary) return undefined
  const place = temporary.filedAt
  const address = { register: registered, residence: living, emergency: temporary.emergency ?? living }[place]
  return { place, village: address.village }
}
