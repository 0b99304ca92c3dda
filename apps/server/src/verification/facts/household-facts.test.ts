import { plainDate, yuan } from '@jzt/kernel'
import { assessHousehold } from '@jzt/rules'
import { familyByKey } from '@jzt/sandbox/people'
import { describe, expect, it } from 'vitest'
import { registers } from '../register-record.ts'
import { answering, familyOnFile, memberId } from '../testing/known-answers.ts'
import type { FamilyOnFile } from './family-on-file.ts'
import { householdFacts } from './household-facts.ts'

const on = plainDate('2026-09-21')
const assess = (family: FamilyOnFile) => assessHousehold(householdFacts(family), on)
const first = memberId(1)

describe('从申报、核对、入户到事实', () => {
  it('案例一：核对齐全，低保 910 元；工资出自申报，养老保险基数不当作收入', () => {
    const facts = householdFacts(familyOnFile(familyByKey('case-1')))
    expect(facts.members[0]?.wage).toEqual({ known: true, value: yuan(1500), source: 'declared' })
    expect(facts.members[0]?.register).toEqual({ known: true, value: 'chongqing', source: 'verified' })
    expect(facts.vehicles).toEqual({ known: true, value: [], source: 'verified' })
    expect(assessHousehold(facts, on)).toMatchObject({ result: 'dibao', amountFen: yuan(910) })
  })

  it.each(registers.flatMap((register) => [1, 2, 3].map((number) => [register, number] as const)))(
    '%s 对第 %i 位成员没有答复：不作判定，写明缺什么',
    (register, number) => {
      const family = familyOnFile(familyByKey('case-1'))
      for (const status of ['waiting', 'no-answer', 'error', 'malformed', 'not-covered'] as const) {
        const silent = answering(family, { register, memberId: memberId(number) }, { status, records: [] })
        const { result, amountFen, missing } = assess(silent)
        expect([status, result, amountFen]).toEqual([status, 'undecided', 0])
        expect(missing.length).toBeGreaterThan(0)
      }
    },
  )

  it('没有授权就没有查询：一项都没有问的成员，事实未知', () => {
    const family = familyOnFile(familyByKey('case-1'))
    const unasked = { ...family, answers: family.answers.filter((one) => one.memberId !== memberId(2)) }
    expect(assess(unasked).result).toBe('undecided')
  })

  it('代替证据复核后，申报数额按函证计入，可以判定', () => {
    const family = familyOnFile(familyByKey('case-1'))
    const about = { register: 'social-insurance', memberId: first } as const
    const stoodIn = answering(family, about, { status: 'stood-in', records: [] })
    expect(householdFacts({ ...stoodIn, standIns: [about] }).members[0]?.wage).toEqual({
      known: true,
      value: yuan(1500),
      source: 'letter',
    })
    expect(assess({ ...stoodIn, standIns: [about] })).toMatchObject({ result: 'dibao', amountFen: yuan(910) })
    const withFigure = { ...stoodIn, standIns: [{ ...about, valueFen: yuan(1600) }] }
    expect(assess(withFigure)).toMatchObject({ amountFen: yuan(810) })
  })

  it('代替以后迟到的答复仍然作数', () => {
    const family = familyOnFile(familyByKey('resident-pension'))
    const about = { register: 'social-insurance', memberId: first } as const
    const late = answering(family, about, { status: 'stood-in', late: true })
    expect(householdFacts({ ...late, standIns: [about] }).members[0]?.residentPension).toEqual({
      known: true,
      value: yuan(250),
      source: 'verified',
    })
  })

  it('居民养老待遇 250 元、其中基础养老金 145 元：每人计 105 元', () => {
    const { figures } = assess(familyOnFile(familyByKey('resident-pension')))
    expect(figures.monthlyIncomeFen).toBe(yuan(210))
  })

  it('登记没有养老金不会抹去申报的养老金', () => {
    const family = familyOnFile(familyByKey('resident-pension'))
    const none = answering(family, { register: 'social-insurance', memberId: first }, { status: 'none', records: [] })
    expect(householdFacts(none).members[0]?.residentPension).toMatchObject({ value: yuan(250), source: 'declared' })
    const { members } = householdFacts({
      ...none,
      resolved: [{ code: 'pension-not-in-register', memberId: first, outcome: 'register-stands' }],
    })
    expect(members[0]?.residentPension).toMatchObject({ value: 0, source: 'determined' })
  })

  it('两套住房其中一套 D 级危房：按一套计', () => {
    const { dwellings } = householdFacts(familyOnFile(familyByKey('case-6')))
    const list = dwellings.known ? dwellings.value : []
    expect(list.map(({ danger }) => danger)).toEqual([
      { known: true, value: 'none', source: 'declared' },
      { known: true, value: 'D', source: 'verified' },
    ])
    expect(assess(familyOnFile(familyByKey('case-6')))).toMatchObject({
      result: 'dibao',
      amountFen: yuan(1110 + 60 + 100),
    })
  })

  it('没有申报的车辆计入；核实不是他家的就不计', () => {
    const family = familyOnFile(familyByKey('undeclared-car'))
    expect(assess(family).result).toBe('none')
    const finding = { code: 'vehicle-not-declared', memberId: first, subject: 'vehicle-1' } as const
    const resolvedAs = (outcome: 'irrelevant' | 'register-stands') =>
      assess({ ...family, resolved: [{ ...finding, outcome }] }).result
    expect(resolvedAs('irrelevant')).toBe('dibao')
    expect(resolvedAs('register-stands')).toBe('none')
  })

  it('疑点核实为更正的数额，以更正为准', () => {
    const family = familyOnFile(familyByKey('case-1'), {
      resolved: [{ code: 'wage-below-base', memberId: first, outcome: 'corrected', correctedFen: yuan(1800) }],
    })
    expect(assess(family)).toMatchObject({ result: 'dibao', amountFen: yuan(610) })
  })

  it('复查核实的数额代替申报：必要就业成本 100 元，人均 750 元，符合低保', () => {
    const family = familyOnFile(familyByKey('contested-refusal'))
    expect(assess(family).result).toBe('marginal')
    const found = { memberId: first, valueFen: yuan(100) }
    for (const field of ['必要就业成本', 'employmentCost']) {
      expect(assess({ ...family, corrected: [{ field, ...found }] })).toMatchObject({
        result: 'dibao',
        amountFen: yuan(40 + 100),
      })
    }
    expect(assess({ ...family, corrected: [{ field: '交通费', ...found }] }).result).toBe('marginal')
  })

  it('入户看到的工资与申报一致：来源写入户', () => {
    const family = familyOnFile(familyByKey('case-1'), { observed: [{ memberId: first, monthlyFen: yuan(1500) }] })
    expect(householdFacts(family).members[0]?.wage).toEqual({ known: true, value: yuan(1500), source: 'observed' })
  })

  it.each([
    ['case-2a', 'dibao', 740],
    ['case-2b', 'marginal', 0],
    ['case-3', 'dibao', 1310],
    ['case-4', 'none', 0],
    ['case-11', 'dibao', 510],
  ] as const)('%s：判定 %s，%i 元', (key, result, amount) => {
    expect(assess(familyOnFile(familyByKey(key)))).toMatchObject({ result, amountFen: yuan(amount) })
  })
})
