import { describe, expect, test } from 'vitest'
import { explainer } from '../../expression/explain.ts'
import type { ExpressionNode } from '../../expression/expression.ts'
import { household } from '../../expression/facts.ts'
import { divide, isAbove, isBelow, isOneOf } from '../../expression/vocabulary.ts'
import type { HouseholdFacts } from '../../facts/household-facts.ts'
import { parametersOn } from '../../parameters/parameters-on.ts'
import { today } from '../../testing/a-family.ts'
import { familiesOfFigures } from '../../testing/families-of-figures.ts'
import { compile } from '../compile.ts'
import { factsAsked } from '../facts-asked.ts'
import { populationWriter, rowOf } from '../population-writer.ts'
import type { Candidate } from './granted.ts'

const scenario = { on: today, parameters: parametersOn(today) }
const { shops, farmRevenue, farmCost, companyAccepted, standardArea } = household

/** Granted by a finding, with an amount that cannot be computed for who has no shop. */
const accepted: Candidate = { entitled: companyAccepted, amount: divide(1_000, shops, 'down'), decisive: true }
const rural: Candidate = { entitled: isOneOf(standardArea, 'rural'), amount: farmRevenue, decisive: true }
const shopkeeper: Candidate = { entitled: isAbove(shops, 1), decisive: true }
/** Cannot be judged for who has no shop. */
const unjudged: Candidate = { entitled: isBelow(divide(10, shops, 'down'), 9), amount: farmCost, decisive: true }
const aside = (candidate: Candidate): Candidate => ({ ...candidate, decisive: false })

type Judged = number | boolean | 'unknown' | 'defect'

function judged(of: ExpressionNode, facts: HouseholdFacts): Judged {
  try {
    const found = explainer({ ...scenario, facts })(of)
    return found.known ? (found.value as number | boolean) : 'unknown'
  } catch (error) {
    if (error instanceof RangeError) return 'defect'
    throw error
  }
}

/** What the interpreter says of each candidate, put together by hand: which is the first granted, and what it pays. */
function byHand(candidates: readonly Candidate[], facts: HouseholdFacts) {
  const each = candidates.map(({ entitled, amount, decisive }) => {
    const [holds, paid] = [judged(entitled, facts), amount ? judged(amount, facts) : 0]
    const granted = holds === true && typeof paid === 'number'
    return { granted, paid, open: decisive && !granted && holds !== false }
  })
  const first = each.findIndex(({ granted }) => granted)
  const none = each.some(({ open }) => open) ? candidates.length + 1 : 0
  return { standing: first < 0 ? none : first + 1, paid: first < 0 ? 0 : each[first]?.paid }
}

function byLoop(candidates: readonly Candidate[], families: readonly HouseholdFacts[]) {
  const asked = candidates.flatMap(({ entitled, amount }) => (amount ? [entitled, amount] : [entitled]))
  const writer = populationWriter(factsAsked(asked))
  for (const facts of families) writer.add(rowOf(facts))
  const wanted = [
    { name: 'standing', standing: candidates },
    { name: 'paid', paid: candidates },
  ]
  const compiled = compile(wanted, [scenario], writer.finish())
  compiled.run(0, families.length)
  const [standing, paid] = compiled.outputs.map(({ values }) => values)
  return families.map((_, at) => ({ standing: standing?.[at], paid: paid?.[at] }))
}

describe('依次看各项，第一个批准的是哪一项、发多少', () => {
  test.each<readonly [string, readonly Candidate[]]>([
    ['一项', [rural]],
    ['不发钱的一项', [shopkeeper]],
    ['几项', [accepted, rural, shopkeeper]],
    ['倒过来', [shopkeeper, rural, accepted]],
    ['有的无法判断', [unjudged, rural]],
    ['无法判断的不作数', [aside(unjudged), aside(accepted), rural]],
    ['哪一项都不作数', [aside(accepted), aside(rural)]],
  ])('%s', (_, candidates) => {
    for (const families of familiesOfFigures) {
      expect(byLoop(candidates, families)).toEqual(families.map((facts) => byHand(candidates, facts)))
    }
  })

  test('批准的、没有的、不知道的，这些家庭里都有', () => {
    const standings = familiesOfFigures.flat().map((facts) => byHand([accepted, rural], facts).standing)
    expect([...new Set(standings)].sort()).toEqual([0, 1, 2, 3])
  })
})
