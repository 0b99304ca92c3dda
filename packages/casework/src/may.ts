import { isWithin, townOf } from '@jzt/kernel'
import type { Actor, Citizen, Officer } from './actor.ts'
import type { Case } from './case.ts'
import { law } from './law.ts'
import type { AccessRefusal } from './refusals.ts'
import type { CaseStep, Place, Side } from './step.ts'

/** What access needs to know of a step: nothing of its input or its effect. */
export type StepRights = Pick<CaseStep<string, never>, 'who' | 'at' | 'side' | 'inPerson'>

const outside = { code: 'case-not-found' } as const

const isOwn = (citizen: Citizen, file: Case): boolean => citizen.id === file.applicant || citizen.id === file.agent

/** 人户分离: the town where the family lives helps with the visit of a case that another town handles (case 13). */
const assists = (officer: Officer, file: Case): boolean => isWithin(file.livingVillage, officer.division)

function inScope(officer: Officer, file: Case): boolean {
  switch (officer.role) {
    case 'administrator':
      return false
    case 'village':
      return isWithin(file.livingVillage, officer.division) || isWithin(file.registeredVillage, officer.division)
    case 'town-clerk':
    case 'town-head':
      return isWithin(file.town, officer.division) || assists(officer, file)
    default:
      return isWithin(file.town, officer.division)
  }
}

function atPlace(officer: Officer, place: Place, file: Case): boolean {
  if (place === 'anywhere' || place === 'survey-places') return true
  if (officer.role === 'village') return isWithin(file.livingVillage, officer.division)
  return isWithin(file.town, officer.division)
}

/**
 * Whether this person may see the case at all. A case outside the scope does not exist, so that nobody can fish for
 * who has applied elsewhere; an officer declared as a relative does not read the file either (R62).
 */
export function maySee(actor: Actor, file: Case): 'yes' | AccessRefusal {
  if (actor.kind === 'system') return 'yes'
  if (actor.kind === 'citizen') return isOwn(actor, file) ? 'yes' : outside
  if (!inScope(actor, file)) return outside
  if (file.relatives.includes(actor.id)) return { code: 'relative-declared', article: law.nearKin }
  return 'yes'
}

/** Survey, review and decision are in different hands (T50): what this officer has done on another side stands in the way. */
export function conflictOf(officer: Officer['id'], side: Side | undefined, file: Case): AccessRefusal | undefined {
  if (!side) return undefined
  const surveyed = file.handledBy.includes(officer)
  const reviewed = file.reviewedBy.includes(officer)
  // Who gave aid before the survey neither surveys nor reviews what he gave.
  const gave = file.aidFirst?.by === officer
  const conflict = side === 'survey' ? reviewed || gave : side === 'review' ? surveyed || gave : surveyed || reviewed
  return conflict ? { code: 'conflicting-role', article: law.confirm } : undefined
}

/** Whether this person may take this step in this case: role, place, relatives and the separation of duties. One function for all. */
export function may(actor: Actor, step: StepRights, file: Case): 'yes' | AccessRefusal {
  const role = actor.kind === 'officer' ? actor.role : actor.kind
  const open = step.at === 'anywhere' && actor.kind !== 'officer'
  const seen = open ? 'yes' : maySee(actor, file)
  if (seen !== 'yes') return seen
  if (!step.who.includes(role)) return { code: 'not-your-role' }
  if (actor.kind === 'citizen') return step.inPerson && actor.id !== file.applicant ? { code: 'not-your-role' } : 'yes'
  if (actor.kind === 'system') return 'yes'
  if (!atPlace(actor, step.at, file)) return { code: 'not-your-place' }
  return conflictOf(actor.id, step.side, file) ?? 'yes'
}

/** The town that handles the case is not the one where the family lives. */
export const livesApart = (file: Pick<Case, 'town' | 'livingVillage'>): boolean =>
  townOf(file.livingVillage) !== file.town
