import type { Caller } from './actors.ts'
import { type StepOffice, steps, type Who } from './expectations.ts'

/** What a call is answered with, as far as access goes: granted, or one of the three ways to say no (410 for a link). */
export type Answer = 'granted' | 401 | 403 | 404 | 410

/** The case that a call is about, as far as places go. */
export interface Concerned {
  readonly name: string
  readonly caseId: string
  readonly applicant: string
  readonly agent?: string
  readonly town: string
  readonly registeredVillage: string
  readonly livingVillage: string
  readonly relatives: readonly string[]
}

const lies = (place: string, within: string | undefined): boolean => within !== undefined && place.startsWith(within)

/** 谁看得见一件: the handling town and all above it; both villages; the town where the family lives. */
function seesCase({ kind, role, division, id }: Caller, about: Concerned): boolean {
  if (kind === 'citizen') return id === about.applicant || id === about.agent
  if (role === 'administrator') return false
  if (role === 'village') return division === about.livingVillage || division === about.registeredVillage
  if (role === 'town-clerk' || role === 'town-head')
    return division === about.town || lies(about.livingVillage, division)
  return lies(about.town, division)
}

const atSeat = (caller: Caller, { town, livingVillage }: Concerned, office: StepOffice): boolean => {
  const own = { 'town-clerk': caller.division === town, 'town-head': caller.division === town }
  const clerk = caller.role === 'town-clerk' && own['town-clerk']
  const head = caller.role === 'town-head' && own['town-head']
  const lives = caller.role === 'village' && caller.division === livingVillage
  const districtClerk = caller.role === 'district-clerk'
  const districtHead = caller.role === 'district-head'
  const offices: Record<StepOffice, boolean> = {
    town: clerk || head,
    'town head': head,
    'living village': lives,
    'town and living village': clerk || head || lives,
    'town and both villages, at either place': ['village', 'town-clerk', 'town-head'].includes(caller.role ?? ''),
    district: districtClerk || districtHead,
    'district clerk': districtClerk,
    'district head': districtHead,
    'town and district': clerk || head || districtClerk || districtHead,
    'town head and district head': head || districtHead,
    'no office': false,
  }
  return offices[office]
}

/** An officer and a step of a case: first whether the case is there for him, then whether he is near kin, then his function. */
function officerStep(caller: Caller, about: Concerned, step: string): Answer {
  const seen = caseAnswer(caller, about)
  if (seen !== 'granted') return seen
  return atSeat(caller, about, steps[step]?.office ?? 'no office') ? 'granted' : 403
}

function citizenStep(caller: Caller, about: Concerned, step: string): Answer {
  if (!seesCase(caller, about)) return 404
  return steps[step]?.citizen === 'applicant' && caller.id !== about.applicant ? 403 : 'granted'
}

function caseAnswer(caller: Caller, about: Concerned): Answer {
  if (!seesCase(caller, about)) return 404
  return about.relatives.includes(caller.id) ? 403 : 'granted'
}

const supervising = ['town-head', 'district-clerk', 'district-head', 'city', 'auditor']
const hardshipKeepers = ['town-head', 'district-head']
const drafting = ['city', 'district-clerk', 'district-head']
const readsPolicy = (role = ''): boolean => drafting.includes(role) || role === 'auditor'

/** A draft or a batch of a place: 403 for whoever has no part in policy, 404 elsewhere, then the function. */
const policyAnswer = ({ role, division }: Caller, place: string | undefined, may: boolean): Answer => {
  if (!readsPolicy(role)) return 403
  return lies(place ?? '', division) ? granted(may, 403) : 404
}
const granted = (yes: boolean, otherwise: Answer): Answer => (yes ? 'granted' : otherwise)

/** Who signs in as what for a row; the others are nobody there. */
function sideOf(who: Who, path: string): 'public' | 'link' | 'citizen' | 'officer' {
  if (who === 'anybody') return 'public'
  if (who === 'who holds the link') return 'link'
  if (who.includes('citizen') || who === 'applicant or helper' || path.includes('/my/')) return 'citizen'
  return 'officer'
}

export interface Call {
  readonly who: Who
  readonly path: string
  readonly step?: string
  readonly about: Concerned
  /** The place that the call names, where it names one: of an account, of a filter. */
  readonly place?: string
  /** Whose draft or paper it is. */
  readonly owner: string
}

/** The answer that the table promises to a caller. */
export function expectedAnswer(caller: Caller, call: Call): Answer {
  const side = sideOf(call.who, call.path)
  if (side === 'public') return 'granted'
  if (side === 'link') return 410
  if (caller.over || caller.kind !== side) return 401
  return side === 'citizen' ? forCitizen(caller, call) : forOfficer(caller, call)
}

function forCitizen(caller: Caller, { who, step, about, owner }: Call): Answer {
  if (who === 'every citizen') return 'granted'
  if (who === 'applicant or helper') return caseAnswer(caller, about)
  if (who === 'as the step says') return citizenStep(caller, about, step ?? '')
  return granted(caller.id === owner, 404)
}

function forOfficer(caller: Caller, { who, step, about, place }: Call): Answer {
  const role = caller.role ?? ''
  const works = !['city', 'auditor', 'administrator'].includes(role)
  const inPlace = place === undefined || lies(place, caller.division)
  const seen = caseAnswer(caller, about)
  const rows: Partial<Record<Who, () => Answer>> = {
    'every officer': () => 'granted',
    'every officer but the administrator': () => (role === 'administrator' ? 403 : granted(inPlace, 404)),
    'who sees the case': () => seen,
    'who works on the case': () => (seen === 'granted' ? granted(works, 403) : seen),
    'who sees the board': () =>
      granted(role !== 'administrator' && (lies(about.livingVillage, caller.division) || seen === 'granted'), 404),
    'who keeps or audits the staff register': () =>
      role === 'administrator' || role === 'auditor' ? granted(inPlace, 404) : 403,
    'the administrator of the place': () => (role === 'administrator' ? granted(inPlace, 404) : 403),
    'who creates accounts of the place': () => granted(role === 'administrator' && inPlace, 403),
    'who supervises': () => (supervising.includes(role) ? granted(inPlace, 404) : 403),
    'who supervises draws': () => granted(supervising.includes(role) && role !== 'town-head', 403),
    'who reads the hardship list': () =>
      granted([...hardshipKeepers, 'town-clerk', 'district-clerk', 'auditor'].includes(role), 403),
    'who keeps the hardship list of the place': () => granted(hardshipKeepers.includes(role) && inPlace, 403),
    'who keeps this hardship list': () => (hardshipKeepers.includes(role) ? granted(inPlace, 404) : 403),
    'the district': () => granted(role === 'district-clerk' || role === 'district-head', 403),
    'the city': () => granted(role === 'city', 403),
    'the policy officers': () => granted(drafting.includes(role), 403),
    'who reads drafts of policy': () => granted(readsPolicy(role), 403),
    'who reads this draft': () => policyAnswer(caller, place, readsPolicy(role)),
    'the policy officers whose draft it is': () =>
      policyAnswer(caller, place, drafting.includes(role) && place === caller.division),
    'who publishes for the place of the draft': () =>
      policyAnswer(caller, place, (role === 'city' || role === 'district-head') && place === caller.division),
    'who reads this batch': () => policyAnswer(caller, place, readsPolicy(role)),
    'the district whose batch it is': () =>
      policyAnswer(caller, place, ['district-clerk', 'district-head'].includes(role)),
    'the head of the district whose batch it is': () => policyAnswer(caller, place, role === 'district-head'),
    'as the step says': () => officerStep(caller, about, step ?? ''),
  }
  const row = rows[who]
  if (!row) throw new Error(`no answer is agreed for: ${who}`)
  return row()
}
