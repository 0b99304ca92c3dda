import type { Programme } from '@jzt/kernel'
import type { Edition } from '@jzt/rules'
import type { Candidate, Compiled, Values, Wanted } from '@jzt/rules/columns'

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

/** What the loop computes of each household: where it stands, what it is paid there, and the figures that the report needs. */
export function wantedOf(edition: Edition): readonly Wanted[] {
  const candidates = candidatesOf(edition)
  const figures = edition.figures.filter(({ name }) => figureNames.some((wanted) => wanted === name))
  return [
    { name: 'standing', standing: candidates },
    { name: 'paid', paid: candidates },
    { name: 'householdSize', of: edition.householdSize },
    ...figures.map(({ name, rule }) => ({ name, of: rule })),
  ]
}

/**
 * A programme that is open does not hide another that is granted. Undecided is a household for which 低保 or what an
 * application for it may come to is open; an open 特困 or 刚性 is not: their facts are asked only of those who apply for them.
 */
const candidatesOf = (edition: Edition): readonly Candidate[] =>
  standingProgrammes(edition).map(({ programme, entitled, amount }) => ({
    entitled,
    ...(amount ? { amount } : {}),
    decisive: edition.judgedFor.dibao?.includes(programme) ?? true,
  }))

/** One scenario's outputs, by what they mean. */
export interface ScenarioOutputs {
  /** The household's place in `standings`. */
  readonly standing: Values
  /** What it is paid a month where it stands, in fen. */
  readonly paid: Values
  readonly figures: Readonly<Record<FigureName, Values>>
}

export function outputsOf({ outputs }: Compiled, scenario: number): ScenarioOutputs {
  const get = (name: string): Values => {
    const found = outputs.find((one) => one.scenario === scenario && one.name === name)
    if (!found) throw new Error(`the edition computes no ${name}`)
    return found.values
  }
  const figures = (['householdSize', ...figureNames] as const).map((name) => [name, get(name)] as const)
  return {
    standing: get('standing'),
    paid: get('paid'),
    figures: Object.fromEntries(figures) as Record<FigureName, Values>,
  }
}
