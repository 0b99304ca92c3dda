import { type Fen, plainDate } from '@jzt/kernel'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { verdictOn } from '../assessment/assessment.ts'
import { type Fact, known } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { withValues } from '../testing/with-values.ts'
import { type NearestChange, nearestChange } from './nearest-change.ts'
import { type Told, tell } from './told.ts'
import { changeSentences } from './what-would-change.ts'

const parameters = withValues({
  'rigid.disposable-income.urban': 4_800_000,
  'rigid.disposable-income.rural': 2_200_000,
})
const asked = ['dibao', 'tekun', 'marginal', 'rigid'] as const
const toldOf = (facts: HouseholdFacts): Told =>
  tell(assessHousehold(facts, today, { parameters, asked }), { facts, on: today, parameters, asked })

const money = (most: number) => fc.integer({ min: 0, max: most }).map((amount) => verified(amount as Fen))
const years = fc.integer({ min: 1945, max: 2020 }).map((year) => verified(plainDate(`${year}-03-01`)))
const person = fc.record({
  birth: years,
  wage: money(400_000),
  employmentCost: money(20_000),
  transfers: money(150_000),
  financialAssets: money(6_000_000),
  disabilityLevel: fc.constantFrom(verified(0), verified(2)),
})
const households = fc
  .record({
    first: person,
    others: fc.array(person, { maxLength: 3 }),
    standardArea: fc.constantFrom(verified('urban'), verified('rural')),
    register: fc.constantFrom(verified('chongqing'), verified('chongqing'), verified('elsewhere')),
    shops: fc.constantFrom(verified(0), verified(0), verified(1)),
    medicalSpending: money(6_000_000),
  })
  .map(({ first, others, register, ...facts }) =>
    family([applicant({ ...first, register }), ...others.map((one, at) => partner(one, at))], {
      ...facts,
      educationSpending: yuanFact(0),
      rehabilitationSpending: yuanFact(0),
    }),
  )
const partner = (facts: Partial<MemberFacts>, at: number) => spouse({ ...facts, id: `s${at}`, label: `成员${at}` })

/** One fen given back to a sum that the change made smaller. */
function oneFenBack(before: HouseholdFacts, after: HouseholdFacts, name: 'wage' | 'transfers' | 'financialAssets') {
  const at = after.members.findIndex((member, index) => worth(member[name]) !== worth(before.members[index]?.[name]))
  if (at < 0) return undefined
  const members = after.members.map((member, index) =>
    index === at ? { ...member, [name]: known((worth(member[name]) + 1) as Fen, 'verified') } : member,
  )
  return { ...after, members }
}
const worth = (fact: Fact<number> | undefined): number => (fact?.known ? fact.value : -1)

/** The verdict on the family or, where the change is about one member, on him. */
function verdictIn({ memberId, after }: NearestChange, programme: (typeof asked)[number], facts = after.facts) {
  const verdict = verdictOn(assessHousehold(facts, after.on, { parameters, asked }), programme)
  return memberId === undefined
    ? verdict?.entitled
    : verdict?.persons?.find((one) => one.memberId === memberId)?.entitled
}

/** The facts after the change, with one fen less of it: for every amount that the change consists of. */
function oneFenLess(facts: HouseholdFacts, { failed, after }: NearestChange): readonly HouseholdFacts[] {
  return failed.flatMap(({ ruleId, change }) => {
    if (change?.byFen === undefined || ruleId === 'rigid.spending-reaches-share') return []
    const names =
      ruleId === 'property.assets-over-cap' ? (['financialAssets'] as const) : (['wage', 'transfers'] as const)
    return names.flatMap((name) => oneFenBack(facts, after.facts, name) ?? []).slice(0, 1)
  })
}

const monthlyIn = (facts: HouseholdFacts) =>
  Math.floor((toldOf(facts).assessment.figures.yearlyIncomeFen ?? Number.NaN) / 12)

describe('最近的改变，重新测算一遍来证明', () => {
  test.each(asked)('%s：照着改就符合；钱数少改一分就不符合', (programme) => {
    const tried: number[] = []
    fc.assert(
      fc.property(households, (facts) => {
        const nearest = nearestChange(toldOf(facts), programme)
        if (!nearest?.grants) return
        expect(verdictIn(nearest, programme)).toBe('yes')
        const less = oneFenLess(facts, nearest)
        tried.push(less.length)
        expect(less.map((one) => verdictIn(nearest, programme, one))).toEqual(less.map(() => 'no'))
      }),
      { numRuns: programme === 'tekun' ? 30 : 60 },
    )
    expect(tried.length).toBeGreaterThan(10)
    expect(tried.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(programme === 'rigid' ? -1 : 5)
  })

  test('收入高了的，写的是不到多少时再来：少这一分就符合，恰好这么多就不符合', () => {
    const told: string[] = []
    fc.assert(
      fc.property(households, (facts) => {
        for (const programme of ['dibao', 'marginal', 'rigid'] as const) {
          const { failed, after } = nearestChange(toldOf(facts), programme) ?? { failed: [] }
          const words = failed.map(({ change }) => change?.words ?? '').find((one) => one.startsWith('家庭月收入不到'))
          if (!words || !after) continue
          told.push(words)
          expect(monthlyIn(after.facts)).toBe(Math.round(Number(words.replaceAll(/[^\d.]/g, '')) * 100) - 1)
        }
      }),
      { numRuns: 60 },
    )
    expect(told.length).toBeGreaterThan(20)
    expect(told.join('')).not.toContain('减少')
  })

  test('刚性支出：少花一分就达不到比例', () => {
    const members = [applicant({ wage: yuanFact(8000) }), spouse(), child()]
    const facts = family(members, {
      medicalSpending: yuanFact(30000),
      educationSpending: yuanFact(0),
      rehabilitationSpending: yuanFact(0),
    })
    const told = toldOf(facts)
    const [change] = nearestChange(told, 'rigid')?.failed.map((one) => one.change) ?? []
    expect(changeSentences(told, 'rigid')).toEqual([
      '近12个月必需支出占家庭总收入的 60.1%，不到 70%（示例），差 9.9 个百分点；若近12个月医疗、教育、康复的自付支出再增加 9,480 元以上，就符合刚性支出困难家庭条件，可以重新申请。',
    ])
    const spent = (more: number) => ({ ...facts, medicalSpending: verified((3_000_000 + more) as Fen) })
    const rigid = (more: number) => verdictOn(toldOf(spent(more)).assessment, 'rigid')?.entitled
    expect([rigid(change?.byFen ?? 0), rigid((change?.byFen ?? 0) - 1)]).toEqual(['yes', 'no'])
  })

  test('还差几个月满六十岁：写明是谁、哪一天', () => {
    const facts = family([applicant({ label: '李大爷', birth: verified(plainDate('1967-01-20')) })])
    expect(changeSentences(toldOf(facts), 'tekun')).toEqual([
      '李大爷：“无劳动能力”没有达到；若李大爷满 60 周岁（2027年1月20日起），就符合特困供养条件，可以重新申请。',
    ])
  })

  test('已经符合的、没有判定的，没有要改的', () => {
    expect(nearestChange(toldOf(family([applicant()])), 'dibao')).toBeUndefined()
    expect(nearestChange(toldOf(family([applicant()])), 'single-person')).toBeUndefined()
    expect(changeSentences(toldOf(family([applicant()])), 'temporary')).toHaveLength(1)
  })
})

describe('给到人的，先说离得最近的那个人', () => {
  const old = verified(plainDate('1950-01-01'))
  const earning = { wage: yuanFact(3000) } as const
  const sister = (facts: Partial<MemberFacts> = {}) =>
    spouse({ label: '妹妹', relation: verified('sibling'), monthsTogether: verified(60), ...facts })
  const nearestOf = (...members: readonly MemberFacts[]) => {
    const { memberId, grants, failed } = nearestChange(toldOf(family(members)), 'tekun') ?? {}
    return { memberId, grants, rules: failed?.map(({ ruleId }) => ruleId) }
  }
  const labour = 'tekun.no-labour-ability'

  test('哥哥要改两样，妹妹只要改一样：说妹妹的', () => {
    expect(nearestOf(applicant(earning), sister())).toEqual({ memberId: 'm2', grants: true, rules: [labour] })
  })

  test('两个人要改的一样多：说先写的那个人', () => {
    const both = nearestOf(applicant(earning), sister(earning))
    expect(both).toEqual({ memberId: 'm1', grants: true, rules: [labour, 'tekun.income-below-standard'] })
  })

  test('丈夫只差一样，可是改不了；妻子差的改得了：说妻子的，不管谁写在前面', () => {
    expect(nearestOf(applicant({ birth: old }), spouse())).toMatchObject({ memberId: 'm2', grants: true })
    expect(nearestOf(applicant(earning), spouse({ birth: old }))).toMatchObject({ memberId: 'm1', grants: true })
  })

  test('先看全家的户籍，再看各人的；“家里有特困人员”是结果，不当作要改的条件', () => {
    const elsewhere = { register: verified('elsewhere') } as const
    expect(nearestOf(applicant(elsewhere)).rules).toEqual(['household.applicant-registered-here', labour])
  })
})

test('没有遇到困难的，只说没有困难这一条，不再挑申请地的毛病；遇到了困难的，才说', () => {
  const failedIn = (hardship: 'none' | 'sudden') => {
    const facts = family([applicant()], {
      hardship: verified(hardship),
      hardshipSituation: verified('accident'),
      placeOfRequest: verified('elsewhere'),
    })
    const { failed, grants, memberId } = nearestChange(toldOf(facts), 'temporary') ?? {}
    return { grants, memberId, rules: failed?.map(({ ruleId }) => ruleId) }
  }
  expect(failedIn('none')).toEqual({ grants: false, memberId: undefined, rules: ['temporary.in-hardship'] })
  expect(failedIn('sudden').rules).toEqual(['temporary.place-accepts'])
})
