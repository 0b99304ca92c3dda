import { type Chance, chance, type Fen, plainDate } from '@jzt/kernel'
import type { Scenario } from '../columns/scenario.ts'
import type { ExpressionNode } from '../expression/expression.ts'
import { amountRule } from '../expression/vocabulary.ts'
import { memberWithNothing, plainDwelling } from '../facts/blank.ts'
import { type Fact, unknown } from '../facts/fact.ts'
import type { DwellingFacts, HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { parametersOn } from '../parameters/parameters-on.ts'
import { family, today, verified } from './a-family.ts'
import { compareBoth, type Difference } from './equivalence.ts'

interface Telling {
  readonly luck: Chance
  /** Of how many facts in a hundred nobody knows. */
  readonly silent: number
}

/** One of several values, or that it is not known. */
const told = <Value>({ luck, silent }: Telling, values: readonly Value[]): Fact<Value> =>
  luck.below(1_000) < silent * 10 ? unknown('no-answer') : verified(luck.oneOf(values))

const births = ['1950-02-28', '1966-09-15', '1966-09-16', '2000-02-29', '2010-09-14', '2026-09-15'].map(plainDate)
const small = [-7, -1, 0, 0, 1, 2, 3, 250, 77_000] as Fen[]
/** Not next to the two numbers that mark "not known" and "refuses" in an output (`amountMarks`). */
const large = [0, 1, 2_147_483_600, 2_147_483_700, -2_200_000_000, 3_000_000_000, 2 ** 52] as Fen[]

const member = (telling: Telling, at: number): MemberFacts => ({
  ...memberWithNothing(`m${at}`, `成员${at}`, 'verified'),
  relation: told(telling, at === 0 ? ['applicant'] : ['spouse', 'child', 'parent', 'unrelated']),
  birth: told(telling, births),
  wage: told(telling, small),
  transfers: told(telling, small),
  financialAssets: told(telling, large),
  eatsAlone: told(telling, [true, false]),
  disabilityLevel: told(telling, [0, 1, 2, 3, 4]),
})

const dwelling = (telling: Telling, at: number): DwellingFacts => ({
  ...plainDwelling(`d${at}`, `住房${at}`, 'verified'),
  area: told(telling, [3_000, 9_850]),
  danger: told(telling, ['none', 'C', 'D'] as const),
})

function oneFamily(telling: Telling): HouseholdFacts {
  const { luck } = telling
  const dwellings = Array.from({ length: luck.below(3) }, (_, at) => dwelling(telling, at))
  return family(
    Array.from({ length: luck.below(4) }, (_, at) => member(telling, at)),
    {
      standardArea: told(telling, ['urban', 'rural']),
      farmRevenue: told(telling, small),
      farmCost: told(telling, large),
      shops: told(telling, [0, 1, 2]),
      companyAccepted: told(telling, [true, false]),
      dwellings: told(telling, [dwellings]),
      supporters: unknown('not-stated'),
    },
  )
}

/** Families of figures that no real family has: next to every line, of either sign, beyond 32 bits. */
function families(silent: number): readonly HouseholdFacts[] {
  const telling = { luck: chance(20_260_915), silent }
  return Array.from({ length: 90 }, () => oneFamily(telling))
}

/** Where everything is known of all, where so little is not known that the careful loop takes it, where much is not known. */
export const familiesOfFigures = [families(0), families(0.4), families(20)] as const

const standing: Scenario = { on: today, parameters: parametersOn(today) }

/** In what the loop differs from the interpreter for one expression about the household, over all families of figures. */
export function differencesOf(of: ExpressionNode, scenario = standing): readonly Difference[] {
  const rule = amountRule({ id: 'asked', title: '所问' } as never, '', of as never)
  const program = [{ name: 'asked', of, rule, scope: 'household' as const }]
  return familiesOfFigures.flatMap((some) => compareBoth(some, [program], scenario).differences)
}
