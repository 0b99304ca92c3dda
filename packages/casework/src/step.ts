import { type Events, type PlainDate, proceed, refuse, type Step, type WorkCalendar } from '@jzt/kernel'
import type { Actor, Role } from './actor.ts'
import type { Case, Stage } from './case.ts'
import type { CaseEvent } from './events.ts'
import { evolveAll } from './evolve.ts'
import type { Limits } from './limits.ts'
import type { Refusal } from './refusals.ts'

/** What a step knows beside the case and its input: who, which day, which calendar, which periods. Nothing is asked of the world. */
export interface StepContext {
  readonly by: Actor
  readonly today: PlainDate
  readonly calendar: WorkCalendar
  readonly limits: Limits
}

export type StepResult = Step<Case, CaseEvent, Refusal>

/**
 * One step of the process: who may take it, at which stages, and what it does. `decide` runs only after `who` and
 * `stages` have been checked (`take.ts`), so that each step holds nothing but its own provision.
 */
export interface CaseStep<Name extends string, Input> {
  readonly name: Name
  readonly who: readonly (Role | 'citizen' | 'system')[]
  /** Which place of the case the officer must be responsible for. */
  readonly at: 'town' | 'registered-village' | 'living-village' | 'district'
  readonly stages: readonly Stage[]
  readonly decide: (file: Case, input: Input, context: StepContext) => StepResult
}

/** The state after these events: the fold is the only way to a new state, so that a replay can never differ. */
export const advance = (file: Case, ...events: Events<CaseEvent>): StepResult =>
  proceed(evolveAll(file, events), events)

export const decline = <const R extends Refusal>(refusal: R): StepResult => refuse(refusal)
