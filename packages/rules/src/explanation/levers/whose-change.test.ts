import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../../assessment/assess-household.ts'
import { incomeBelowStandard } from '../../dibao/income-below-standard.ts'
import type { Expression } from '../../expression/expression.ts'
import { member } from '../../expression/facts.ts'
import { ageOf, all, conditionRule, countOf, isAtLeast, isBelow, isOneOf, not } from '../../expression/vocabulary.ts'
import { plainVehicle } from '../../facts/blank.ts'
import { unknown } from '../../facts/fact.ts'
import type { HouseholdFacts, MemberFacts, VehicleFacts } from '../../facts/household-facts.ts'
import { ownsVehicle } from '../../property/owns-vehicle.ts'
import { destitute } from '../../testing/a-destitute-person.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../../testing/a-family.ts'
import { nearestChange } from '../nearest-change.ts'
import type { Condition, Situation } from '../situation.ts'
import { tell } from '../told.ts'
import { lessIncome, lessIncomeOfOne } from './money.ts'
import { nextBirthday, recognised } from './person.ts'
import { fewerVehicles } from './property.ts'

function situationOf(members: readonly MemberFacts[], facts: Partial<HouseholdFacts> = {}): Situation {
  const household = family(members, facts)
  return { told: tell(assessHousehold(household, today), { facts: household, on: today }), facts: household, on: today }
}

const basis = { act: '社会救助法', article: '第十八条' }
const conditionOf = (test: Expression<boolean>, memberId?: string): Condition => ({
  test,
  rule: conditionRule({ id: 'test.condition', version: 1, title: '试', basis }, test, ['符合', '不符合']),
  ...(memberId ? { memberId } : {}),
})

const born = (day: string) => ({ birth: verified(plainDate(day)) })

describe('谁过生日', () => {
  const anyone = (age: number) => conditionOf(isAtLeast(countOf('members', isAtLeast(ageOf(member.birth), age)), 1))

  test('家里有人满岁就行的，说最先满岁的那个人，不管谁写在前面', () => {
    const couple = situationOf([applicant(born('1966-12-01')), spouse(born('1966-10-01'))])
    expect(nextBirthday(anyone(60), couple)).toMatchObject({ after: { on: '2026-10-01' } })
    expect(nextBirthday(anyone(60), couple)?.words).toMatch(/^配偶满 60 周岁/)
    const older = situationOf([applicant(born('1966-10-01')), spouse(born('1966-12-01'))])
    expect(nextBirthday(anyone(60), older)?.words).toMatch(/^申请人满 60 周岁/)
  })

  test('同一天生日的两个人：问的是谁，说的就是谁', () => {
    const twins = situationOf([applicant(born('1966-12-01')), spouse(born('1966-12-01'))])
    const oldEnough = isAtLeast(ageOf(member.birth), 60)
    expect(nextBirthday(conditionOf(oldEnough, 'm2'), twins)?.words).toMatch(/^配偶满 60 周岁/)
  })

  test('已经过去的日子不说：孩子今年六月满了十六岁，不能说回到三月', () => {
    const minor = conditionOf(isAtLeast(countOf('members', isBelow(ageOf(member.birth), 16)), 1))
    const grown = situationOf([applicant(born('1980-03-01')), child(born('2010-06-01'))])
    expect(nextBirthday(minor, grown)).toBeUndefined()
  })
})

describe('谁持有残疾人证', () => {
  const disabled = all(not(isOneOf(member.disability, 'none')))

  test('家里有一个人就行的，说“有家庭成员”，不点名', () => {
    const anyone = conditionOf(isAtLeast(countOf('members', disabled), 1))
    const change = recognised(anyone, situationOf([applicant(), spouse()]))
    expect(change?.words).toBe('有家庭成员持有一级或二级残疾人证')
  })
})

describe('谁的收入', () => {
  const whole: Condition = { test: incomeBelowStandard, rule: incomeBelowStandard }

  test('全家合起来算的，说家庭月收入，不说是哪个人的', () => {
    const one = situationOf([applicant({ wage: yuanFact(900) })])
    expect(lessIncome(whole, one)?.words).toBe('家庭月收入不到 770 元')
    expect(lessIncomeOfOne(whole, one)).toBeUndefined()
  })

  test('问的是一个人、家里也只有他一个人：说他的月收入，不说家庭的', () => {
    const one = situationOf([applicant({ wage: yuanFact(900) })])
    const own = { ...whole, memberId: 'm1' }
    expect(lessIncome(own, one)).toBeUndefined()
    expect(lessIncomeOfOne(own, one)?.words).toBe('申请人的月收入不到 770 元')
  })

  test('一个人的收入不够减，另一个人的够：说够的那个人', () => {
    const couple = situationOf([applicant({ wage: yuanFact(100) }), spouse({ wage: yuanFact(2000) })])
    expect(lessIncomeOfOne({ ...whole, memberId: 'm1' }, couple)?.words).toBe('配偶的月收入不到 1,440 元')
  })

  test('特困看本人：哥哥还年轻，妹妹老了而收入高，减的是妹妹的收入，种地的收入不算在她头上', () => {
    const old = born('1950-01-01')
    const sister = destitute({
      ...old,
      id: 'm2',
      label: '妹妹',
      relation: verified('sibling'),
      monthsTogether: verified(60),
      wage: yuanFact(3000),
    })
    const facts = family([applicant({ wage: yuanFact(3000) }), sister])
    const asked = ['tekun'] as const
    const told = tell(assessHousehold(facts, today, { asked }), { facts, on: today, asked })
    const { memberId, failed } = nearestChange(told, 'tekun') ?? {}
    expect(memberId).toBe('m2')
    expect(failed?.map(({ change }) => change?.words)).toEqual(['妹妹的月收入不到 770 元'])
  })
})

describe('哪一辆车', () => {
  const noVehicle = conditionOf(not(ownsVehicle))
  const car = { ...plainVehicle('v', '渝A1', 'verified'), type: verified('car') } as const
  const words = (...vehicles: readonly VehicleFacts[]) =>
    fewerVehicles(noVehicle, situationOf([applicant()], { vehicles: verified(vehicles) }))?.words

  test('号牌后面写明是什么车；称呼就是车型的、车型还不知道的，不加括号', () => {
    expect(words(car)).toBe('不再拥有渝A1（汽车）')
    expect(words({ ...car, label: '汽车' })).toBe('不再拥有汽车')
    expect(words({ ...car, type: unknown('no-answer') })).toBe('不再拥有渝A1')
  })

  test('没有车的、车辆没有查到的，不说车', () => {
    expect(words()).toBeUndefined()
    const open = situationOf([applicant()], { vehicles: unknown('no-answer') })
    expect(fewerVehicles(noVehicle, open)).toBeUndefined()
  })
})
