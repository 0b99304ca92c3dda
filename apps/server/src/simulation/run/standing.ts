import type { Programme } from '@jzt/kernel'
import type { Edition } from '@jzt/rules'
import type { Compiled, Output, Values, Wanted } from '@jzt/rules/columns'
import { amountMarks, onlyIf, truthMarks } from '@jzt/rules/columns'

/** Where a household stands: in the first programme that it is granted, in none, or undecided. */
export type Standing = Programme | 'none' | 'undecided'

/**
 * The programmes a household stands in: those granted by the month or as a recognition, in order of precedence. What is
 * granted once for an event (临时救助) is no standing.
 */
export const standingProgrammes = ({ programmes }: Edition): Edition['programmes'] =>
  programmes.filter(({ pays }) => pays !== 'once')

/** All standings in the order in which the tallies number them. */
export const standings = (edition: Edition): readonly Standing[] => [
  'none',
  ...standingProgrammes(edition).map(({ programme }) => programme),
  'undecided',
]

const figureNames = ['yearlyIncomeFen', 'standardFen', 'marginalLineFen'] as const
type FigureName = (typeof figureNames)[number] | 'householdSize'

/** What the loop computes of each household: every verdict and amount, and the figures that the report needs. */
export function wantedOf(edition: Edition): readonly Wanted[] {
  const verdicts = standingProgrammes(edition).flatMap(({ programme, entitled, amount }) => [
    { name: programme, of: entitled },
    ...(amount ? [{ name: amountName(programme), of: onlyIf(entitled, amount) }] : []),
  ])
  const figures = edition.figures.filter(({ name }) => figureNames.some((wanted) => wanted === name))
  return [
    ...verdicts,
    { name: 'householdSize', of: edition.householdSize },
    ...figures.map(({ name, rule }) => ({ name, of: rule })),
  ]
}

const amountName = (programme: Programme): string => `${programme}.amount`

interface Verdict {
  readonly entitled: Values
  readonly amount: Values | undefined
  /** Whether the household is undecided while this is open. */
  readonly decisive: boolean
}

/** One scenario's outputs, by what they mean. */
export interface ScenarioOutputs {
  readonly verdicts: readonly Verdict[]
  readonly figures: Readonly<Record<FigureName, Values>>
}

export function outputsOf({ outputs }: Compiled, edition: Edition, scenario: number): ScenarioOutputs {
  const find = (name: string): Output | undefined =>
    outputs.find((one) => one.scenario === scenario && one.name === name)
  const get = (name: string): Values => {
    const found = find(name)
    if (!found) throw new Error(`the edition computes no ${name}`)
    return found.values
  }
  const figures = ['householdSize', ...figureNames].map((name) => [name, get(name)] as const)
  return {
    verdicts: standingProgrammes(edition).map(({ programme }) => ({
      entitled: get(programme),
      amount: find(amountName(programme))?.values,
      decisive: edition.judgedFor.dibao?.includes(programme) ?? true,
    })),
    figures: Object.fromEntries(figures) as Record<FigureName, Values>,
  }
}

/**
 * Where one household stands, as a number in `standings`. A programme that is open does not hide another that is granted.
 * Undecided is a household for which 低保 or what an application for it may come to is open; an open 特困 or 刚性 is not:
 * their facts are asked only of those who apply for them.
 */
export function standingAt({ verdicts }: ScenarioOutputs, at: number): number {
  let open = false
  for (let place = 0; place < verdicts.length; place += 1) {
    const { entitled, amount, decisive } = verdicts[place] as Verdict
    const verdict = entitled[at]
    if (verdict === truthMarks.yes && !(amount && (amount[at] as number) <= amountMarks.defect)) return place + 1
    if (verdict !== truthMarks.no && decisive) open = true
  }
  return open ? verdicts.length + 1 : 0
}

/** What the household is paid each month where it stands; 0 where the programme pays nothing. */
export const amountAt = ({ verdicts }: ScenarioOutputs, standing: number, at: number): number =>
  verdicts[standing - 1]?.amount?.[at] ?? 0
