import { describe, expect, test } from 'vitest'
import { editionOf } from '../editions/index.ts'
import { unknownHousehold, unknownMember } from '../facts/blank.ts'
import { unknown } from '../facts/fact.ts'
import type { HouseholdFacts } from '../facts/household-facts.ts'
import { destitute } from '../testing/a-destitute-person.ts'
import { applicant, child, family, spouse, today, verified, yuanFact } from '../testing/a-family.ts'
import { type Assessing, assessHousehold } from './assess-household.ts'
import { type Assessment, verdictOn } from './assessment.ts'
import { currentEdition } from './current-edition.ts'
import { readEdition, rulesOf, writeEdition } from './edition-file.ts'

const poor = family([applicant({ wage: yuanFact(1500) }), spouse(), child()])
const assessed = (facts: HouseholdFacts, ...asked: NonNullable<Assessing['asked']>): Assessment =>
  assessHousehold(facts, today, { asked })
const standing = ({ programmes }: Assessment) =>
  programmes.map(({ programme, entitled, amountFen }) => [programme, entitled, amountFen])

describe('一户人家，几项救助', () => {
  test('享受低保的不再判断低保边缘；自己申请了低保边缘，仍然判断', () => {
    expect(verdictOn(assessed(poor, 'dibao'), 'marginal')).toBeUndefined()
    expect(verdictOn(assessed(poor, 'dibao', 'marginal'), 'marginal')).toBeDefined()
  })

  test('符合的列在前面，得到多的列在更前面；未知的其次，不符合的最后', () => {
    const old = assessed(family([destitute()]), 'dibao', 'tekun')
    expect(standing(old).slice(0, 2)).toEqual([
      ['tekun', 'yes', 110_100],
      ['dibao', 'yes', 77_000],
    ])
    const open = assessed(family([destitute({ eatsAlone: unknown('not-stated'), wage: unknown('error') })]), 'dibao')
    const order = open.programmes.map(({ entitled }) => ['yes', 'unknown', 'no'].indexOf(entitled))
    expect(order).toEqual(order.toSorted())
    expect(new Set(order).size).toBeGreaterThan(1)
  })

  test('结果已经定了，别的救助还缺的事实不算缺少', () => {
    const hardship = unknown('not-stated')
    const both = assessed({ ...poor, hardship }, 'dibao', 'temporary')
    expect(both).toMatchObject({ result: 'dibao', missing: [] })
    expect(verdictOn(both, 'temporary')).toMatchObject({ entitled: 'unknown' })
    expect(verdictOn(both, 'temporary')?.missing?.map(({ path }) => path)).toContain('hardship')
    expect(verdictOn(both, 'dibao')).not.toHaveProperty('missing')
  })

  test('没有发生困难的，临时救助只说这一条，说明里也有这一条', () => {
    const calm = assessed({ ...poor, hardship: verified('none') }, 'temporary')
    const temporary = verdictOn(calm, 'temporary')
    expect(temporary).toMatchObject({ entitled: 'no', amountFen: 0, once: true })
    expect(temporary?.conditions).toHaveLength(1)
    expect(calm.trace.uses?.map(({ title }) => title)).toContain(temporary?.conditions[0]?.title)
  })

  test('发生了困难的，说明先说发生了什么困难', () => {
    const robbed = { ...poor, hardship: verified('sudden'), hardshipSituation: verified('accident') } as const
    const occasion = currentEdition.programmes.find(({ programme }) => programme === 'temporary')?.occasion
    const told = assessed(robbed, 'temporary').trace.uses?.map(({ title }) => title) ?? []
    expect(told[0]).toBe(occasion?.identity.title)
  })

  test('人数不知道，不写一个数', () => {
    const facts = { ...unknownHousehold(), members: [unknownMember('m1', '申请人')] }
    expect(assessHousehold(facts, today).figures).toStrictEqual({})
  })
})

describe('规则的版次', () => {
  test('2026.1 版还不判断别人发给的待遇，测算里就没有这一栏', () => {
    const edition = editionOf('2026.1')
    if (!edition) throw new Error('no such edition')
    expect(assessHousehold(poor, today, { edition })).not.toHaveProperty('benefits')
    expect(assessHousehold(poor, today).benefits?.length).toBeGreaterThan(0)
  })

  test('写下再读回来，每条规则还是一条：几处用到的是同一个', () => {
    const readBack = readEdition(JSON.parse(JSON.stringify(writeEdition(currentEdition))))
    expect(readBack).not.toBe(currentEdition)
    expect(readBack.version).toBe(currentEdition.version)
    expect(Object.keys(rulesOf(readBack))).toEqual(Object.keys(rulesOf(currentEdition)))
  })
})
