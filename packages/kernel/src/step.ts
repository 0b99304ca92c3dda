/** A change of state leaves at least one event behind. */
export type Events<Event> = readonly [Event, ...Event[]]

/**
 * What a case step answers: the state after it with the events that led there, or a refusal with a code.
 * A refusal is a value, because the law or the state says no every day; an exception is a defect or an outage.
 */
export type Step<State, Event, Refusal extends { code: string }> =
  | { readonly ok: true; readonly state: State; readonly events: Events<Event> }
  | { readonly ok: false; readonly refusal: Refusal }

export const proceed = <State, Event>(state: State, events: Events<Event>) => ({ ok: true, state, events }) as const

export const refuse = <const Refusal extends { code: string }>(refusal: Refusal) => ({ ok: false, refusal }) as const
