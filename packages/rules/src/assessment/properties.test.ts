import { type Fen, plainDate } from '@jzt/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memberWithNothing } from '../facts/blank.ts'
import { type Fact, known, unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { family, today } from '../testing/a-family.ts'
import { assessHousehold } from './assess-household.ts'

const of = <Value>(value: Value): Fact<Value> => known(value, 'declared')
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Fact<Value>> =>
  fc.oneof({ weight: 9, arbitrary: value.map(of) }, { weight: 1, arbitrary: fc.constant(unknown('no-answer')) })
const fen = (most: number): fc.Arbitrary<Fen> => fc.integer({ min: 0, max: most }).map((amount) => amount as Fen)
const birth = fc.integer({ min: 1940, max: 2026 }).map((year) => plainDate(`${year}-09-15`))

const person = (fact: <Value>(value: fc.Arbitrary<Value>) => fc.Arbitrary<Fact<Value>>): fc.Arbitrary<MemberFacts> =>
  fc
    .record({
      relation: fact(fc.constantFrom('spouse' as const, 'child' as const, 'parent' as const)),
      birth: fact(birth),
      monthsTogether: fact(fc.integer({ min: 10, max: 14 })),
      wage: fact(fen(200_000)),
      transfers: fact(fen(50_000)),
      financialAssets: fact(fen(1_000_000)),
      disabilityLevel: fact(fc.integer({ min: 0, max: 4 })),
      absence: fact(fc.constantFrom('none' as const, 'detained' as const, 'serving-sentence' as const)),
      study: fact(fc.constantFrom('none' as const, 'school' as const, 'college' as const, 'postgraduate' as const)),
    })
    .map((facts) => ({ ...memberWithNothing('', '', 'declared'), ...facts }))

const certain = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Fact<Value>> => value.map(of)

const households = (
  fact: <Value>(value: fc.Arbitrary<Value>) => fc.Arbitrary<Fact<Value>>,
): fc.Arbitrary<HouseholdFacts> =>
  fc
    .record({
      members: fc.array(person(fact), { minLength: 1, maxLength: 5 }),
      standardArea: fact(fc.constantFrom('urban' as const, 'rural' as const)),
      farmRevenue: fact(fen(2_000_000)),
      farmCost: fact(fen(1_000_000)),
      shops: fact(fc.constantFrom(0, 0, 0, 1)),
    })
    .map(({ members, ...facts }) => family(members.map(numbered), facts))

const numbered = (member: MemberFacts, index: number): MemberFacts => ({
  ...member,
  id: `m${index}`,
  label: `成员${index}`,
  ...(index === 0 ? { relation: of('applicant' as const), absence: of('none' as const) } : {}),
})

const rank = { dibao: 2, marginal: 1, none: 0 } as Readonly<Record<string, number>>
const benefit = (facts: HouseholdFacts) => {
  const { result, amountFen } = assessHousehold(facts, today)
  return { rank: rank[result] ?? -1, amountFen }
}
const withMember = (facts: HouseholdFacts, index: number, changed: Partial<MemberFacts>): HouseholdFacts => ({
  ...facts,
  members: facts.members.map((member, at) => (at === index ? { ...member, ...changed } : member)),
})

describe('任何家庭都成立的性质', () => {
  test('收入增加，待遇不会增加', () => {
    fc.assert(
      fc.property(households(certain), fc.nat(4), fc.integer({ min: 1, max: 300_000 }), (facts, at, more) => {
        const index = at % facts.members.length
        const wage = facts.members[index]?.wage
        const richer = withMember(facts, index, { wage: of(((wage?.known ? wage.value : 0) + more) as Fen) })
        const [before, after] = [benefit(facts), benefit(richer)]
        expect(after.rank).toBeLessThanOrEqual(before.rank)
        expect(after.amountFen).toBeLessThanOrEqual(before.amountFen)
      }),
      { numRuns: 300 },
    )
  })

  test('成员的先后次序不影响结果、金额和缺少的事实', () => {
    fc.assert(
      fc.property(households(maybe), (facts) => {
        const turned = { ...facts, members: facts.members.toReversed() }
        const [one, other] = [assessHousehold(facts, today), assessHousehold(turned, today)]
        expect([other.result, other.amountFen]).toEqual([one.result, one.amountFen])
        expect(new Set(other.missing.map(({ path }) => path))).toEqual(new Set(one.missing.map(({ path }) => path)))
      }),
      { numRuns: 300 },
    )
  })

  test('同样的事实，同样的说明，且是不含 undefined 的 JSON', () => {
    fc.assert(
      fc.property(households(maybe), (facts) => {
        const once = assessHousehold(facts, today)
        expect(assessHousehold(structuredClone(facts), today)).toStrictEqual(once)
        expect(JSON.parse(JSON.stringify(once))).toStrictEqual(once)
      }),
      { numRuns: 200 },
    )
  })

  test('添一名没有收入的成员，符合的不会变成不符合', () => {
    fc.assert(
      fc.property(households(certain), birth, (facts, born) => {
        const newcomer = {
          ...memberWithNothing('new', '新成员', 'declared'),
          relation: of('spouse' as const),
          birth: of(born),
        }
        const larger = { ...facts, members: [...facts.members, newcomer] }
        expect(benefit(larger).rank).toBeGreaterThanOrEqual(benefit(facts).rank)
        expect(benefit(larger).amountFen).toBeGreaterThanOrEqual(benefit(facts).amountFen)
      }),
      { numRuns: 300 },
    )
  })

  test('未知查明以后，已经作出的判定不会改变', () => {
    fc.assert(
      fc.property(households(certain), fc.nat(4), (facts, at) => {
        const hidden = withMember(facts, at % facts.members.length, { wage: unknown('no-answer') })
        const partial = assessHousehold(hidden, today)
        if (partial.result === 'undecided') return
        expect(partial.result).toBe(assessHousehold(facts, today).result)
      }),
      { numRuns: 300 },
    )
  })

  test('低保金额不超过标准乘以人数加增发', () => {
    fc.assert(
      fc.property(households(certain), (facts) => {
        const { amountFen, figures } = assessHousehold(facts, today)
        const most = (figures.standardFen ?? 0) * (figures.householdSize ?? 0) + (figures.classifiedFen ?? 0)
        expect(amountFen).toBeLessThanOrEqual(most)
      }),
      { numRuns: 200 },
    )
  })
})
