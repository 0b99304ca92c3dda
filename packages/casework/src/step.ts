import {
  type Events,
  type Fen,
  fen,
  type OfficerId,
  type PlainDate,
  proceed,
  refuse,
  type Step,
  type WorkCalendar,
} from '@jzt/kernel'
import type { Actor, Role } from './actor.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './events.ts'
import { evolveAll } from './evolve.ts'
import type { Refusal } from './refusals.ts'
import type { Stage } from './stage.ts'

/** What a step knows beside the case and its input: who, which day, which calendar. Nothing is asked of the world. */
export interface StepContext {
  readonly by: Actor
  readonly today: PlainDate
  readonly calendar: WorkCalendar
  /** The id for what the step makes new: a visit, a notice, an objection, a stand-in, an assessment. */
  readonly newId: string
}

export type StepResult = Step<Case, CaseEvent, Refusal>

/**
 * The side of the case that a step belongs to: whoever acted on one side never acts on another (T50).
 * `survey` finds the facts and writes the opinion, `review` checks for the district, `decision` signs.
 */
export type Side = 'survey' | 'review' | 'decision'

/**
 * The place that an officer must be responsible for. `survey-places`: the handling town, the town where the family lives
 * (人户分离) and both villages; `anywhere`: no place at all.
 */
export type Place = 'town' | 'living-village' | 'survey-places' | 'district' | 'anywhere'

/**
 * One step of the process: who may take it, at which stages, and what it does. `decide` runs only after `who`, `stages`
 * and `ready` have been checked (`take.ts`), so that each step holds nothing but its own provision.
 */
export interface CaseStep<Name extends string, Input> {
  readonly name: Name
  readonly who: readonly (Role | 'citizen' | 'system')[]
  readonly at: Place
  readonly stages: readonly Stage[]
  readonly side?: Side
  /** The applicant in person, not the helper: it gives something up. */
  readonly inPerson?: true
  /** What can be told without the input; the screens show it as the reason why a step has to wait. */
  readonly ready?: (file: Case, context: StepContext) => Refusal | undefined
  readonly decide: (file: Case, input: Input, context: StepContext) => StepResult
}

/** The desks of the town, and below those of the district. */
export const town = ['town-clerk', 'town-head'] as const satisfies readonly Role[]
export const districtOffice = ['district-clerk', 'district-head'] as const satisfies readonly Role[]

/** The state after these events: the fold is the only way to a new state, so that a replay can never differ. */
export const advance = (file: Case, ...events: Events<CaseEvent>): StepResult =>
  proceed(evolveAll(file, events), events)

/** The law or the state of the case says no. */
export const cannot = <const R extends Refusal>(refusal: R): StepResult => refuse(refusal)

/** The officer who acts. Throws for anybody else: `who` has let only officers in. */
export function officerOf(context: StepContext): OfficerId {
  if (context.by.kind !== 'officer') throw new TypeError('an officer takes this step')
  return context.by.id
}

/** The officer when there is one: nothing for the citizen and the clock. */
export const officerIf = (context: StepContext): { readonly by?: OfficerId } =>
  context.by.kind === 'officer' ? { by: context.by.id } : {}

/** Money that people write down is at least one fen, and no more than this. */
export const amountOutside = (field: string, amountFen: Fen, mostFen: Fen): Refusal | undefined =>
  amountFen < 1 || amountFen > mostFen ? { code: 'amount-outside', field, leastFen: fen(1), mostFen } : undefined

/** A day that people write down lies between two others, both included. */
export const dayOutside = (
  field: string,
  day: PlainDate,
  [from, to]: readonly [PlainDate, PlainDate],
): Refusal | undefined => (day < from || day > to ? { code: 'date-not-possible', field, from, to } : undefined)
