import type { Fen, PlainDate } from '@jzt/kernel'
import { plainDate, yuan } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../../assessment/assess-household.ts'
import { incomeBelowStandard } from '../../dibao/income-below-standard.ts'
import type { Expression } from '../../expression/expression.ts'
import { member } from '../../expression/facts.ts'
import { ageOf, all, any, conditionRule, isAtLeast, isOneOf, not } from '../../expression/vocabulary.ts'
import { plainSupporter } from '../../facts/blank.ts'
import { known, unknown } from '../../facts/fact.ts'
import type { HouseholdFacts, MemberFacts } from '../../facts/household-facts.ts'
import { applicant, family, spouse, today, verified, yuanFact } from '../../testing/a-family.ts'
import type { Condition, Situation } from '../situation.ts'
import { tell } from '../told.ts'
import { leastAmount } from './lever.ts'
import { nextBirthday, recognised, supportersUnable } from './person.ts'

function situationOf(members: readonly MemberFacts[], facts: Partial<HouseholdFacts> = {}, on = today): Situation {
  const household = family(members, facts)
  return { told: tell(assessHousehold(household, on), { facts: household, on }), facts: household, on }
}

const basis = { act: '社会救助法', article: '第十八条' }
const conditionOf = (test: Expression<boolean>, memberId?: string): Condition => ({
  test,
  rule: conditionRule({ id: 'test.condition', version: 1, title: '试', basis }, test, ['符合', '不符合']),
  ...(memberId ? { memberId } : {}),
})

describe('最少减多少', () => {
  const income: Condition = { test: incomeBelowStandard, rule: incomeBelowStandard }

  /** The wage is lowered, and every try is counted. */
  function lowering(wage: number, reach = yuan(wage) as number) {
    const tried: number[] = []
    const lever = leastAmount((situation) => ({
      reach,
      moved: (by) => {
        tried.push(by)
        const [one] = situation.facts.members
        const left = known((yuan(wage) - by) as Fen, 'verified')
        return one ? { ...situation, facts: { ...situation.facts, members: [{ ...one, wage: left }] } } : situation
      },
      words: (by) => `减少 ${by} 分`,
    }))
    return { tried, change: lever(income, situationOf([applicant({ wage: yuanFact(wage) })])) }
  }

  test('恰好低于标准的那一分；结果就是那时的情况', () => {
    const { change } = lowering(900_000)
    expect(change).toMatchObject({ byFen: yuan(899_230) + 1, words: `减少 ${yuan(899_230) + 1} 分` })
    expect(change?.after.facts.members[0]?.wage).toMatchObject({ value: yuan(769.99) })
  })

  test('收入一分一分地减，是一条直线：一亿分里找，几步就到，不是一半一半地试二十多次', () => {
    expect(lowering(900_000).tried.length).toBeLessThanOrEqual(6)
    expect(lowering(1_000.01).tried.length).toBeLessThanOrEqual(6)
  })

  test('没有可减的，全减了也不够的，都不说', () => {
    expect(lowering(900, 0)).toEqual({ tried: [], change: undefined })
    expect(lowering(900, -1)).toEqual({ tried: [], change: undefined })
    expect(lowering(900, yuan(130)).change).toBeUndefined()
    expect(lowering(900, yuan(130) + 1).change?.byFen).toBe(yuan(130) + 1)
  })
})

describe('过了生日', () => {
  const oldEnough = (age: number) => isAtLeast(ageOf(member.birth), age)
  const born = (day: string) => applicant({ birth: verified(plainDate(day)) })
  const on = (day: string): PlainDate => plainDate(day)
  const nextOf = (day: string, age: number, today: PlainDate) =>
    nextBirthday(conditionOf(oldEnough(age), 'm1'), situationOf([born(day)], {}, today))

  test('写明满几岁、从哪天起；就是从那天起的情况', () => {
    const change = nextOf('1966-12-01', 60, on('2026-09-15'))
    expect(change).toMatchObject({ words: '申请人满 60 周岁（2026年12月1日起）', after: { on: '2026-12-01' } })
  })

  test('五年以内的才说，第六年的不说；今天的生日已经过了', () => {
    expect(nextOf('1971-12-01', 60, on('2026-09-15'))?.after.on).toBe('2031-12-01')
    expect(nextOf('1972-12-01', 60, on('2026-09-15'))).toBeUndefined()
    expect(nextOf('1967-09-15', 60, on('2026-09-15'))?.after.on).toBe('2027-09-15')
  })

  test('二月二十九日生的，平年三月一日满岁，闰年当日满岁；二一〇〇年不是闰年', () => {
    expect(nextOf('1968-02-29', 60, on('2027-09-15'))?.after.on).toBe('2028-02-29')
    expect(nextOf('1968-02-29', 59, on('2026-09-15'))?.after.on).toBe('2027-03-01')
    expect(nextOf('2048-02-29', 52, on('2099-09-15'))?.after.on).toBe('2100-03-01')
  })

  test('看的是哪个人就说哪个人的；不说是谁的，最早的那个先说', () => {
    const couple = situationOf([born('1966-12-01'), spouse({ birth: verified(plainDate('1966-10-01')) })])
    expect(nextBirthday(conditionOf(oldEnough(60), 'm1'), couple)?.words).toContain('申请人满')
    expect(nextBirthday(conditionOf(oldEnough(60), 'm2'), couple)?.words).toBe('配偶满 60 周岁（2026年10月1日起）')
  })
})

describe('有证、有病、没有能力赡养', () => {
  const disabled = all(not(isOneOf(member.disability, 'none')))
  const couple = situationOf([applicant(), spouse()])

  test('谁持有残疾人证、谁患重病，改的只是那一个人', () => {
    const change = recognised(conditionOf(disabled, 'm2'), couple)
    expect(change?.words).toBe('配偶持有一级或二级残疾人证')
    expect(change?.after.facts.members.map(({ disability }) => disability.known && disability.value)).toEqual([
      'none',
      'physical',
    ])
    const ill = recognised(conditionOf(any(member.seriousIllness), 'm1'), couple)
    expect(ill?.words).toBe('申请人被认定患重特大疾病')
    expect(ill?.after.facts.members.map(({ seriousIllness }) => seriousIllness.known && seriousIllness.value)).toEqual([
      true,
      false,
    ])
  })

  test('没有义务人、不知道有没有的，不说义务人', () => {
    const condition = conditionOf(disabled, 'm1')
    expect(supportersUnable(condition, situationOf([applicant()]))).toBeUndefined()
    expect(
      supportersUnable(condition, situationOf([applicant()], { supporters: unknown('not-stated') })),
    ).toBeUndefined()
    const one = situationOf([applicant()], { supporters: verified([plainSupporter('s', '儿子', 'verified')]) })
    expect(supportersUnable(condition, one)).toBeUndefined()
    expect(supportersUnable(conditionOf(not(any(disabled)), 'm1'), one)?.words).toBe(
      '义务人经认定没有赡养、抚养、扶养能力',
    )
  })
})
