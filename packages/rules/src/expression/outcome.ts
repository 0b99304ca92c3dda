import type { Scalar } from './expression.ts'
import type { Missing, TraceNode } from './trace.ts'

/** A value, or the facts without which there is none. */
export type Outcome =
  | { readonly known: true; readonly value: Scalar }
  | { readonly known: false; readonly missing: readonly Missing[] }

/** How tightly a formula holds together: a bare figure, a product, a sum, or a comparison. Brackets follow from it. */
export type Binding = 'figure' | 'product' | 'sum' | 'comparison'

/** A formula with the figures put in. Put into words only when somebody reads it: most stand inside a condition that shows none. */
export interface Formula {
  readonly text: string | (() => string)
  readonly binding: Binding
}

/** A formula in words. */
export const inWords = ({ text }: Formula): string => (typeof text === 'string' ? text : text())

/** What looking at one expression gives: its outcome, the lines that explain it and its formula with the figures put in. */
export interface Step {
  readonly outcome: Outcome
  readonly uses: readonly TraceNode[]
  readonly formula?: Formula
}

/** An outcome that is known. */
export const value = (of: Scalar): Outcome => ({ known: true, value: of })

const noLines: readonly TraceNode[] = []

/** An outcome of which nothing is told. */
export const unexplained = (outcome: Outcome): Step => ({ outcome, uses: noLines })

/** All missing facts of several outcomes, each once. */
export function missingOf(outcomes: readonly Outcome[]): readonly Missing[] {
  const byPath = new Map<string, Missing>()
  for (const outcome of outcomes) {
    if (!outcome.known) for (const missing of outcome.missing) byPath.set(missing.path, missing)
  }
  return [...byPath.values()]
}

/** Applies a function to several values; one that is not known makes the result not known. */
export function combine(outcomes: readonly Outcome[], apply: (values: readonly Scalar[]) => Scalar): Outcome {
  const values: Scalar[] = []
  for (const outcome of outcomes) if (outcome.known) values.push(outcome.value)
  return values.length === outcomes.length ? value(apply(values)) : { known: false, missing: missingOf(outcomes) }
}

/** All and any by Kleene: one condition that decides is enough, whatever else is not known. */
export function kleene(outcomes: readonly Outcome[], decisive: boolean): Outcome {
  if (outcomes.some((outcome) => outcome.known && outcome.value === decisive)) return value(decisive)
  return combine(outcomes, () => !decisive)
}
