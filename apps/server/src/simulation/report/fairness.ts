import { incomeSteps, type Tally } from '../run/tally.ts'

/**
 * The Gini coefficient of income a head over people, from the steps of a tally: twice the area between the diagonal and the
 * Lorenz curve. Null where nobody's income is known or nobody has any.
 */
export function giniOf({ steps }: Pick<Tally, 'steps'>, scenario: 0 | 1): number | null {
  const of = Array.from({ length: incomeSteps }, (_, step) => {
    const place = (scenario * incomeSteps + step) * 2
    return { people: steps[place] as number, income: steps[place + 1] as number }
  }).filter(({ people }) => people > 0)
  const people = of.reduce((sum, one) => sum + one.people, 0)
  const income = of.reduce((sum, one) => sum + one.income, 0)
  if (people === 0 || income <= 0) return null
  let below = 0
  let area = 0
  for (const one of of) {
    area += (one.people / people) * ((2 * below + one.income) / income)
    below += one.income
  }
  return Math.round((1 - area) * 10_000) / 10_000
}
