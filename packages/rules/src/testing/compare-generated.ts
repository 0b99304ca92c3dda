import { chance } from '@jzt/kernel'
import type { Scenario } from '../columns/scenario.ts'
import { boundariesOf } from './boundaries.ts'
import { compareBoth, type Difference, type Equivalence, type Programs } from './equivalence.ts'
import { generatedHousehold } from './generated-household.ts'

/** How many households to generate, from which seed, and by what to judge them. */
export interface Comparing {
  readonly seed: number
  readonly households: number
  readonly programs: Programs
  readonly scenario: Scenario
  /** What the compiled loop judges by instead, to see that a difference is found. */
  readonly compiled?: Scenario
}

/** Small populations: each has bounds of its own, and so a program of its own. */
const populationSize = 2_500

/** Generates households and compares the interpreter with the compiled loop on each of them. */
export function compareGenerated({
  seed,
  households,
  programs,
  scenario,
  compiled = scenario,
}: Comparing): Equivalence {
  const boundaries = boundariesOf(
    programs.flat().map(({ of }) => of),
    scenario.parameters,
    scenario.on,
  )
  const luck = chance(seed)
  const differences: Difference[] = []
  let comparisons = 0
  for (let from = 0; from < households; from += populationSize) {
    const size = Math.min(populationSize, households - from)
    const population = Array.from({ length: size }, () => generatedHousehold(luck, boundaries))
    const found = compareBoth(population, programs, scenario, compiled)
    comparisons += found.comparisons
    differences.push(...found.differences.map((one) => ({ ...one, household: one.household + from })))
  }
  return { comparisons, differences }
}
