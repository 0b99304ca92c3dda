import { type Fen, plainDate } from '@jzt/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memberWithNothing } from '../facts/blank.ts'
import { type Fact, known, unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { applicant, assess, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { assessHousehold } from './assess-household.ts'
import { verdictOn } from './assessment.ts'

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

/**
 * The household's own programmes. 单人保 is judged beside them: see the steps that the law itself makes, below.
 */
const rank = { dibao: 2, marginal: 1, none: 0 } as Readonly<Record<string, number>>
const benefit = (facts: HouseholdFacts) => {
  const assessment = assessHousehold(facts, today)
  const granted = assessment.programmes.filter(({ programme, entitled }) => programme in rank && entitled === 'yes')
  const { programme = 'none', amountFen = 0 } = granted[0] ?? {}
  return { rank: rank[programme] ?? 0, amountFen }
}
/** What the members get who are paid alone. */
const paidAlone = (facts: HouseholdFacts) =>
  verdictOn(assessHousehold(facts, today), 'single-person')?.persons?.filter(({ entitled }) => entitled === 'yes') ?? []
const withMember = (facts: HouseholdFacts, index: number, changed: Partial<MemberFacts>): HouseholdFacts => ({
  ...facts,
  members: facts.members.map((member, at) => (at === index ? { ...member, ...changed } : member)),
})

describe('任何家庭都成立的性质', () => {
  test('收入增加，全家的待遇不会增加', () => {
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

describe('单人保的性质', () => {
  const disabled = (facts: HouseholdFacts, at: number): HouseholdFacts =>
    withMember(facts, at, { disability: of('mental' as const), disabilityLevel: of(2), keptByKin: of(true) })

  /** Pairs of what one person is paid alone before and after a rise of somebody's pay. */
  const paidBeforeAndAfter = (facts: HouseholdFacts, index: number, more: number) => {
    const wage = facts.members[index]?.wage
    const richer = withMember(facts, index, { wage: of(((wage?.known ? wage.value : 0) + more) as Fen) })
    const after = new Map(paidAlone(richer).map(({ memberId, amountFen }) => [memberId, amountFen]))
    return paidAlone(facts).flatMap(({ memberId, amountFen }) => {
      const again = after.get(memberId)
      return again === undefined ? [] : [{ own: memberId === facts.members[index]?.id, before: amountFen, again }]
    })
  }

  test('本人收入增加、仍属单人保的，本人待遇不会增加；家人收入增加的，不变', () => {
    let compared = 0
    fc.assert(
      fc.property(households(certain), fc.nat(4), fc.integer({ min: 1, max: 30_000 }), (family, at, more) => {
        const facts = disabled(family, at % family.members.length)
        const pairs = facts.members.flatMap((_, index) => paidBeforeAndAfter(facts, index, more))
        for (const { before, again } of pairs) expect(again).toBeLessThanOrEqual(before)
        for (const { own, before, again } of pairs) if (!own) expect(again).toBe(before)
        compared += pairs.length
      }),
      { numRuns: 200 },
    )
    expect(compared).toBeGreaterThan(10)
  })

  test('领了残疾证，全家的待遇和单人保都不会减少', () => {
    const certificate = fc.record({
      disability: fc.constantFrom('visual' as const, 'physical' as const, 'mental' as const, 'multiple' as const),
      disabilityLevel: fc.integer({ min: 1, max: 4 }),
      keptByKin: fc.boolean(),
    })
    fc.assert(
      fc.property(households(certain), fc.nat(4), certificate, (family, nth, held) => {
        const at = nth % family.members.length
        const without = withMember(family, at, { disabilityLevel: of(0), keptByKin: of(held.keptByKin) })
        const certified = withMember(without, at, {
          disability: of(held.disability),
          disabilityLevel: of(held.disabilityLevel),
        })
        const [before, after] = [benefit(without), benefit(certified)]
        expect(after.rank).toBeGreaterThanOrEqual(before.rank)
        expect(after.amountFen).toBeGreaterThanOrEqual(before.amountFen)
        const names = paidAlone(certified).map(({ memberId }) => memberId)
        for (const { memberId } of paidAlone(without)) expect(names).toContain(memberId)
      }),
      { numRuns: 200 },
    )
  })

  test('残疾程度更重，单人保不会变成不符合', () => {
    fc.assert(
      fc.property(households(certain), fc.nat(4), fc.integer({ min: 2, max: 4 }), (family, at, level) => {
        const facts = disabled(family, at % family.members.length)
        const of4 = withMember(facts, at % family.members.length, { disabilityLevel: of(level) })
        const worse = withMember(facts, at % family.members.length, { disabilityLevel: of(level - 1) })
        const names = paidAlone(worse).map(({ memberId }) => memberId)
        for (const { memberId } of paidAlone(of4)) expect(names).toContain(memberId)
      }),
      { numRuns: 200 },
    )
  })
})

/** Where more income gives more, the law itself does it; it is stated here, so that nobody takes it for a defect. */
describe('法律本身的台阶', () => {
  const twoWith = (wage: number, facts: Partial<HouseholdFacts> = {}) =>
    assess([applicant({ wage: yuanFact(wage) }), spouse({ seriousIllness: verified(true) })], facts)

  test('低保只剩一分钱差额的家庭，多挣一分成为边缘家庭，其中的重病患者反而单独按标准补差（社会救助法第二十一条）', () => {
    expect(twoWith(1539.99)).toMatchObject({ result: 'dibao', amountFen: 6001 })
    expect(twoWith(1540)).toMatchObject({ result: 'single-person', amountFen: 83000 })
  })

  test('添一名没有收入的成员，边缘家庭成为低保家庭，单人保改为全家补差，数额可能减少', () => {
    const members = [applicant({ wage: yuanFact(1600) }), spouse({ seriousIllness: verified(true) })]
    expect(assess(members)).toMatchObject({ result: 'single-person', amountFen: 83000 })
    expect(assess([...members, child({ study: verified('none') })])).toMatchObject({
      result: 'dibao',
      amountFen: 77000,
    })
  })

  test('就业后收入刚到标准，渐退期仍发原数额；差一分的照常补差（民发〔2021〕57号）', () => {
    const paid = { paidAmount: yuanFact(1600), incomeRise: verified('employment') } as const
    expect(twoWith(1539.99, paid)).toMatchObject({ result: 'dibao', amountFen: 6001 })
    expect(twoWith(1540, paid)).toMatchObject({ result: 'dibao', amountFen: 160000 })
    expect(twoWith(2310.01, paid).result).toBe('none')
  })
})
