import { type Fen, plainDate } from '@jzt/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { memberWithNothing } from '../facts/blank.ts'
import { memberCatalogue, supporterCatalogue } from '../facts/catalogue.ts'
import type { HouseholdFacts, MemberFacts, SupporterFacts } from '../facts/household-facts.ts'
import { daughter, selfCareItems } from '../testing/a-destitute-person.ts'
import { family, today, verified } from '../testing/a-family.ts'
import { withValues } from '../testing/with-values.ts'

const codes = <Code extends string>({ words }: { readonly words: Readonly<Record<Code, string>> }) =>
  fc.constantFrom(...(Object.keys(words) as Code[]))
const fen = (most: number): fc.Arbitrary<Fen> => fc.integer({ min: 0, max: most }).map((amount) => amount as Fen)
/** Around the ages that matter: 16, 18, 60, 70. */
const birth = fc
  .tuple(fc.constantFrom(2016, 2010, 2008, 1980, 1966, 1956), fc.constantFrom('09-14', '09-15', '09-16'))
  .map(([year, rest]) => plainDate(`${year}-${rest}`))
const level = fc.constantFrom(0, 0, 0, 1, 2, 3, 4)

const selfCare = fc
  .array(fc.boolean(), { minLength: 6, maxLength: 6 })
  .map((items) => Object.fromEntries(selfCareItems.map((name, index) => [name, verified(items[index] ?? true)])))

const person: fc.Arbitrary<MemberFacts> = fc
  .record({
    relation: codes(memberCatalogue.relation),
    birth,
    monthsTogether: fc.constantFrom(0, 12),
    absence: fc.constantFrom('none' as const, 'none' as const, 'serving-sentence' as const, 'conscript' as const),
    study: codes(memberCatalogue.study),
    disability: codes(memberCatalogue.disability),
    disabilityLevel: level,
    aid: codes(memberCatalogue.aid),
    wage: fc.oneof(fc.constant(0 as Fen), fen(500_000)),
    transfers: fc.oneof(fc.constant(0 as Fen), fen(100_000)),
    orphan: fc.boolean(),
    choseChildAllowance: fc.boolean(),
    needsLongTermCare: fc.boolean(),
  })
  .chain((facts) =>
    selfCare.map((items) => ({
      ...memberWithNothing('', '', 'verified'),
      ...(Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, verified(value)])) as object),
      ...items,
    })),
  )

const supporter: fc.Arbitrary<SupporterFacts> = fc
  .record({
    age: fc.constantFrom(30, 59, 60, 69, 70),
    aid: codes(supporterCatalogue.aid),
    standing: codes(supporterCatalogue.standing),
    disability: codes(supporterCatalogue.disability),
    disabilityLevel: level,
    ownIncome: fen(800_000),
    propertyWithinRule: fc.boolean(),
    householdIncome: fen(800_000),
    householdSize: fc.constantFrom(1, 3),
  })
  .map((facts) =>
    daughter(Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, verified(value)])) as object),
  )

const numbered = (member: MemberFacts, index: number): MemberFacts => ({
  ...member,
  id: `m${index}`,
  label: `成员${index}`,
  ...(index === 0 ? { relation: verified('applicant'), absence: verified('none') } : {}),
})

const households: fc.Arbitrary<HouseholdFacts> = fc
  .record({
    members: fc.array(person, { minLength: 1, maxLength: 4 }),
    supporters: fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(supporter, { minLength: 1, maxLength: 2 }) },
    ),
  })
  .map(({ members, supporters }) => family(members.map(numbered), { supporters: verified(supporters) }))

const parameters = withValues({
  'rigid.disposable-income.urban': 4_800_000,
  'child-allowance.de-facto-unsupported': 165_100,
  'disability-subsidy.living': 8_000,
  'disability-subsidy.care': 8_000,
})
const assess = (facts: HouseholdFacts): Assessment => assessHousehold(facts, today, { parameters, asked: ['tekun'] })

/** What every programme and benefit gives, by name; nothing where it is not granted or not judged. */
const amounts = ({ programmes, benefits = [] }: Assessment): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...programmes, ...benefits].map((verdict) => [
      verdict.programme,
      verdict.entitled === 'yes' ? verdict.amountFen : 0,
    ]),
  )
const best = ({ programmes }: Assessment): number =>
  Math.max(0, ...programmes.map(({ entitled, amountFen }) => (entitled === 'yes' ? amountFen : 0)))

const withMember = (facts: HouseholdFacts, index: number, changed: Partial<MemberFacts>): HouseholdFacts => ({
  ...facts,
  members: facts.members.map((member, at) => (at === index ? { ...member, ...changed } : member)),
})

/** Programmes of which more income never gives more, some of them only together: who is no longer 特困 gets a subsidy. */
const neverMore: readonly (readonly string[])[] = [
  ['tekun'],
  ['dibao'],
  ['orphan-allowance'],
  ['de-facto-unsupported'],
  ['tekun', 'disability-living', 'disability-care'],
]

describe('特困和其他各项：任何家庭都成立的性质', () => {
  test('生成的家庭里有相当多的特困人员，性质不是空谈', () => {
    const judged = fc.sample(households, { numRuns: 300, seed: 1 }).map((facts) => assess(facts).result)
    expect(judged.filter((result) => result === 'tekun').length).toBeGreaterThan(60)
    expect(judged.filter((result) => result === 'none').length).toBeGreaterThan(60)
  })

  test('成员的先后次序不影响任何一项的结果、金额和人员', () => {
    const persons = ({ programmes, benefits = [] }: Assessment) =>
      [...programmes, ...benefits].flatMap(({ programme, persons = [] }) =>
        persons.map(({ memberId, entitled, amountFen }) => `${programme} ${memberId} ${entitled} ${amountFen}`),
      )
    fc.assert(
      fc.property(households, (facts) => {
        const [one, other] = [assess(facts), assess({ ...facts, members: facts.members.toReversed() })]
        expect(amounts(other)).toEqual(amounts(one))
        expect(persons(other).sort()).toEqual(persons(one).sort())
      }),
      { numRuns: 400 },
    )
  })

  test('全家的特困供养金，就是各人的合计', () => {
    fc.assert(
      fc.property(households, (facts) => {
        const verdict = assess(facts).programmes.find(({ programme }) => programme === 'tekun')
        const sum = verdict?.persons?.reduce((total, { amountFen }) => total + amountFen, 0)
        expect(sum).toBe(verdict?.amountFen)
        expect(verdict?.persons?.some(({ entitled }) => entitled === 'yes')).toBe(verdict?.entitled === 'yes')
      }),
      { numRuns: 400 },
    )
  })

  test('添一张残疾证，得到的最高金额不会减少', () => {
    const certificate = fc.record({ kind: codes(memberCatalogue.disability), level: fc.integer({ min: 1, max: 4 }) })
    fc.assert(
      fc.property(households, fc.nat(3), certificate, (facts, at, { kind, level }) => {
        const index = at % facts.members.length
        const of = (disability: typeof kind, held: number) =>
          assess(withMember(facts, index, { disability: verified(disability), disabilityLevel: verified(held) }))
        expect(best(of(kind, level))).toBeGreaterThanOrEqual(best(of('none', 0)))
      }),
      { numRuns: 400 },
    )
  })

  test('工资增加，特困、低保、儿童生活费都不会增加；特困与残疾人补贴此消彼长，合计也不会增加', () => {
    fc.assert(
      fc.property(households, fc.nat(3), fc.integer({ min: 1, max: 400_000 }), (facts, at, more) => {
        const index = at % facts.members.length
        const wage = facts.members[index]?.wage
        const richer = withMember(facts, index, { wage: verified(((wage?.known ? wage.value : 0) + more) as Fen) })
        const [before, after] = [amounts(assess(facts)), amounts(assess(richer))]
        const sum = (of: typeof before, names: readonly string[]) =>
          names.reduce((total, name) => total + (of[name] ?? 0), 0)
        for (const names of neverMore) expect(sum(after, names)).toBeLessThanOrEqual(sum(before, names))
      }),
      { numRuns: 400 },
    )
  })

  test('家庭以外的义务人收入增加，特困供养不会增加', () => {
    fc.assert(
      fc.property(households, supporter, fen(500_000), (facts, one, more) => {
        const income = one.ownIncome.known ? one.ownIncome.value : 0
        const richer = { ...one, ownIncome: verified((income + more) as Fen) }
        const given = (who: SupporterFacts) => amounts(assess({ ...facts, supporters: verified([who]) })).tekun ?? 0
        expect(given(richer)).toBeLessThanOrEqual(given(one))
      }),
      { numRuns: 300 },
    )
  })
})
