import { accept, askForSupplement, contact, lapse, serve, supplement, withdraw } from './acceptance-legs.ts'
import { decide, deliver, publish, remind, review } from './district-legs.ts'
import { objectTo, opinion, publicise, report } from './opinion-legs.ts'
import { aidFirst } from './relief-legs.ts'
import {
  askRegisters,
  assess,
  contest,
  notifyIneligible,
  startInvestigation,
  surveyResult,
  tellIfIneligible,
  visit,
} from './survey-legs.ts'
import type { Walk } from './walk.ts'

export type Leg = (walk: Walk) => Promise<void>

const accepted: Leg[] = [contact, accept]
const asked: Leg[] = [...accepted, startInvestigation, askRegisters]
const surveyed: Leg[] = [...asked, visit, surveyResult]
const reviewed: Leg[] = [...surveyed, tellIfIneligible]
const advised: Leg[] = [...reviewed, opinion]
const posted: Leg[] = [...advised, publicise]
const reported: Leg[] = [...posted, report]
const served: Leg[] = [askForSupplement, serve]

/** The ways that cases of the demo city have gone so far: up to the report, and after the district's draw. */
export const ways = {
  'nobody-called': [],
  called: [contact],
  'asked-for-papers': [askForSupplement],
  'papers-due': served,
  'papers-brought': [...served, supplement],
  lapsed: [...served, lapse],
  withdrawn: [contact, withdraw],
  accepted,
  asked,
  visited: [...asked, visit],
  doubted: [...asked, visit, assess],
  'told-ineligible': [...surveyed, notifyIneligible],
  contested: [...surveyed, notifyIneligible, contest],
  reviewed,
  advised,
  posted,
  objected: [...posted, objectTo],
  reported,
  'aid-first': [aidFirst],
  'aid-first-surveyed': [aidFirst, ...asked, visit],
} as const satisfies Record<string, readonly Leg[]>

export const waysAfterDraw = {
  examined: [review],
  decided: [decide],
  delivered: [decide, deliver],
  paid: [decide, deliver, publish],
  'near-its-end': [decide, deliver, publish, remind],
} as const satisfies Record<string, readonly Leg[]>

export type Way = keyof typeof ways
export type WayAfterDraw = keyof typeof waysAfterDraw

export interface Journey {
  readonly family: string
  /** Submitted so many working days ago. */
  readonly ago: number
  readonly way: Way
}

export interface LongJourney {
  readonly family: string
  readonly ago: number
  readonly way: WayAfterDraw
}

const ordinary = (no: number): string => `ordinary-${no}`
const on = (way: Way, ago: number, ...names: readonly (number | string)[]): Journey[] =>
  names.map((name) => ({ family: typeof name === 'number' ? ordinary(name) : name, ago, way }))

/** Cases that have not come to the draw. Which family goes which way depends on what the rules find for it. */
export const journeys: readonly Journey[] = [
  ...on('nobody-called', 7, 1, 24),
  ...on('nobody-called', 4, 27),
  ...on('called', 1, 13, 29, 23),
  ...on('asked-for-papers', 2, 28),
  ...on('papers-due', 5, 25, 21),
  ...on('papers-brought', 6, 18),
  ...on('lapsed', 20, 17, 22),
  ...on('withdrawn', 5, 19),
  ...on('accepted', 2, 15, 12),
  ...on('accepted', 7, 'duplicate-member'),
  ...on('asked', 4, 30, 'registered-elsewhere'),
  ...on('visited', 10, 'silent-insurance'),
  ...on('doubted', 8, 'undeclared-car'),
  ...on('told-ineligible', 7, 20),
  ...on('contested', 10, 'contested-refusal'),
  ...on('reviewed', 8, 26, 7),
  ...on('advised', 8, 3),
  ...on('posted', 9, 'case-12', 5, 9),
  ...on('objected', 12, 16, 8),
  ...on('reported', 17, 14),
  // The disposable income of last year is for the policy office to set: until then the rules cannot decide 刚性支出.
  ...on('doubted', 8, 'rigid-three'),
  ...on('aid-first', 3, 'stranded'),
  ...on('aid-first-surveyed', 13, 'burnt-out'),
  ...on('advised', 9, 'tekun-72'),
]

const far = (way: WayAfterDraw, ago: number, ...names: readonly (number | string)[]): LongJourney[] =>
  names.map((name) => ({ family: typeof name === 'number' ? ordinary(name) : name, ago, way }))

/** Batches of the districts: one of a year ago, whose recognition ends one of these days; one some time ago, one of these days. */
export const batches: readonly (readonly LongJourney[])[] = [
  far('near-its-end', 255, 'marginal-three'),
  [
    ...far('paid', 45, 'former-husband', 2, 'case-3', 'resident-pension', 'case-11', 'tekun-68', 'single-person'),
    ...far('delivered', 44, 'case-2b', 'case-4'),
  ],
  [
    ...far('examined', 22, 'case-6', 'near-kin'),
    ...far('decided', 22, 'case-2a', 10),
    ...far('delivered', 22, 4, 6, 11),
  ],
]
