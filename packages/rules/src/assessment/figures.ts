import type { Fen } from '@jzt/kernel'
import type { Explain } from '../expression/explain.ts'
import type { Figures } from './assessment.ts'
import type { Edition } from './edition.ts'

/** The figures that a letter or a screen quotes; one that is not known is left out. */
export function figuresOf({ householdSize, figures }: Edition, explain: Explain): Figures {
  const size = explain(householdSize)
  if (!size.known) return {}
  if (size.value === 0) return { householdSize: 0 }
  const found = figures.flatMap(({ name, rule }) => {
    const explained = explain(rule)
    return explained.known ? [[name, explained.value as Fen]] : []
  })
  return { householdSize: size.value, ...Object.fromEntries(found) }
}
