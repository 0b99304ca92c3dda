import { type Programme, plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import { verdictOn } from '../assessment/assessment.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { destitute } from '../testing/a-destitute-person.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { type Told, tell } from './told.ts'
import { tooMuchIncome } from './too-much-income.ts'

interface Made {
  readonly facts?: Partial<HouseholdFacts>
  readonly asked?: Told['asked']
}

function toldOf(members: readonly MemberFacts[], { facts = {}, asked = ['dibao'] }: Made = {}): Told {
  const household = family(members, facts)
  return tell(assessHousehold(household, today, { asked }), { facts: household, on: today, asked })
}
const resultOf = (told: Told, programme: Programme) => verdictOn(told.assessment, programme)?.entitled

describe('收入再多多少就不再符合', () => {
  test('全家合起来算的，说家庭月收入：差到标准为止，不是每个人各加一份', () => {
    const couple = (rent: number) =>
      toldOf([applicant({ wage: yuanFact(500), propertyIncome: yuanFact(rent) }), spouse()])
    expect(tooMuchIncome(couple(0), 'dibao')).toEqual(['家庭月收入增加 1,040 元以上'])
    expect([1039.99, 1040].map((rent) => resultOf(couple(rent), 'dibao'))).toEqual(['yes', 'no'])
  })

  test('给到人的，按各人自己的收入说：两个特困老人收入不同，各差各的', () => {
    const couple = toldOf(
      [
        destitute({ label: '丈夫', wage: yuanFact(110) }),
        destitute({ id: 'm2', label: '妻子', relation: verified('spouse') }),
      ],
      { asked: ['tekun'] },
    )
    expect(tooMuchIncome(couple, 'tekun')).toEqual(['丈夫的月收入增加 660 元以上', '妻子的月收入增加 770 元以上'])
  })

  test('只给其中一个人的，不说别人的收入', () => {
    const daughter = child({
      label: '女儿',
      birth: verified(plainDate('2000-02-11')),
      study: verified('none'),
      cannotLiveAlone: verified(true),
      seriousIllness: verified(true),
    })
    const told = toldOf([applicant({ label: '父亲', wage: yuanFact(3000) }), spouse(), daughter])
    expect(tooMuchIncome(told, 'single-person')).toEqual(['女儿的月收入增加 465 元以上'])
  })

  test('两个人都单独纳入：一个人的收入够了，另一个照样发，各说各的', () => {
    const ill = (id: string) =>
      child({
        id,
        label: id,
        birth: verified(plainDate('2000-02-11')),
        study: verified('none'),
        cannotLiveAlone: verified(true),
        seriousIllness: verified(true),
      })
    const told = toldOf([applicant({ wage: yuanFact(3200) }), spouse(), ill('儿子'), ill('女儿')])
    expect(tooMuchIncome(told, 'single-person')).toEqual(['儿子的月收入增加 770 元以上', '女儿的月收入增加 770 元以上'])
  })

  test('急难型临时救助不看收入：再多也不影响，就不说', () => {
    const robbed = {
      hardship: verified('sudden'),
      hardshipSituation: verified('accident'),
      affectedPersons: verified(1),
      aidedForSameCause: verified(false),
      aidReceivedThisYear: yuanFact(0),
      placeOfRequest: verified('emergency'),
    } as const
    const told = toldOf([applicant()], { facts: robbed, asked: ['temporary'] })
    expect(resultOf(told, 'temporary')).toBe('yes')
    expect(tooMuchIncome(told, 'temporary')).toEqual([])
  })

  test('没有给的、没有判的、那一版规则里没有的、没有人的家庭，都不说', () => {
    const refused = toldOf([applicant({ wage: yuanFact(900) })])
    expect(tooMuchIncome(refused, 'dibao')).toEqual([])
    const granted = toldOf([applicant()])
    expect(resultOf(granted, 'marginal')).toBeUndefined()
    expect(tooMuchIncome(granted, 'marginal')).toEqual([])
    expect(tooMuchIncome({ ...granted, edition: { ...granted.edition, programmes: [] } }, 'dibao')).toEqual([])
    expect(tooMuchIncome({ ...granted, facts: { ...granted.facts, members: [] } }, 'dibao')).toEqual([])
  })
})
