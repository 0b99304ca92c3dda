import { type Programme, yuan } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import type { Benefit, ProgrammeVerdict } from '../assessment/assessment.ts'
import { applicant, family, today } from '../testing/a-family.ts'
import { alsoMayQualify, type Settled } from './also-may-qualify.ts'
import { type Told, tell } from './told.ts'

const facts = family([applicant()])
const assessed = tell(assessHousehold(facts, today), { facts, on: today })

type Entitled = ProgrammeVerdict['entitled']

const judged = <Name extends string>(programme: Name, entitled: Entitled, titles?: readonly string[]) => ({
  programme,
  entitled,
  amountFen: yuan(0),
  conditions: [],
  ...(titles ? { missing: titles.map((title) => ({ path: title, title, reason: '未填报' })) } : {}),
})

interface Found {
  readonly programmes?: readonly ProgrammeVerdict[]
  readonly benefits?: readonly ProgrammeVerdict<Benefit>[]
  readonly asked?: Told['asked']
  readonly size?: number
}

/** What is said beside a result, of the verdicts given. */
function said({ programmes = [], benefits, asked = ['dibao'], size = 1 }: Found, settled?: Settled) {
  const { benefits: _, ...assessment } = assessed.assessment
  const made = { ...assessment, programmes, figures: { householdSize: size }, ...(benefits ? { benefits } : {}) }
  return alsoMayQualify({ ...assessed, asked, assessment: made }, settled)
}

const every: readonly Programme[] = ['dibao', 'single-person', 'tekun', 'marginal', 'rigid', 'temporary']
const fitsAll = every.map((programme) => judged(programme, 'yes'))
const fitting = (lines: readonly string[]) => lines.map((one) => /可能符合(.+)条件/.exec(one)?.[1])

describe('除了结果，还可能符合什么', () => {
  test('符合的先说；不符合的一句也不说', () => {
    expect(
      said({ programmes: [judged('rigid', 'unknown'), judged('marginal', 'no'), judged('temporary', 'yes')] }),
    ).toEqual(['您家可能符合临时救助条件，可以向镇街提出。', expect.stringContaining('还要核实，现在不能下结论。')])
    expect(said({})).toEqual([])
  })

  test('已经给的、一并给的、说明了理由不给的，都不再提', () => {
    const left = fitting(
      said({ programmes: fitsAll }, { granted: 'marginal', beside: ['single-person'], refused: ['tekun'] }),
    )
    expect(left).toHaveLength(3)
    expect(fitting(said({ programmes: fitsAll }))).toHaveLength(6)
  })

  test('给了低保，不再提单人保、边缘、刚性支出；给了特困的一个人，也不再提低保', () => {
    const beside = (granted: Programme, size: number) =>
      every.filter((programme) => said({ programmes: [judged(programme, 'yes')], size }, { granted }).length > 0)
    expect(beside('dibao', 3)).toEqual(['tekun', 'temporary'])
    expect(beside('tekun', 1)).toEqual(['temporary'])
    expect(beside('tekun', 3)).toEqual(['dibao', 'temporary'])
    expect(beside('dibao', 1)).toEqual(['tekun', 'temporary'])
    expect(beside('temporary', 1)).toEqual(['dibao', 'single-person', 'tekun', 'marginal', 'rigid'])
    expect(beside('marginal', 1)).toEqual(['dibao', 'single-person', 'tekun', 'rigid', 'temporary'])
  })

  test('申请了的缺什么，跟着结果说，这里不重复；没有申请的，说还要核实什么', () => {
    const programmes = [judged('dibao', 'unknown', ['工资']), judged('tekun', 'unknown', ['自理能力'])]
    expect(said({ programmes, asked: ['dibao', 'temporary'] })).toEqual([
      expect.stringMatching(/还要核实自理能力，现在不能下结论。$/),
    ])
    expect(said({ programmes, asked: ['temporary'] })).toHaveLength(2)
  })
})

describe('别的部门给的', () => {
  const person = (label: string, entitled: Entitled) => ({
    memberId: label,
    label,
    entitled,
    amountFen: yuan(0),
    conditions: [],
  })

  test('给得了的，点名是谁；没有点名的说您家', () => {
    const persons = [person('女儿', 'yes'), person('父亲', 'no'), person('祖母', 'yes')]
    expect(said({ benefits: [{ ...judged('disability-care', 'yes'), persons } as never] })[0]).toMatch(
      /^女儿、祖母可能符合领取/,
    )
    expect(said({ benefits: [judged('disability-care', 'yes') as never] })[0]).toMatch(/^您家可能符合领取/)
    expect(said({ benefits: [judged('disability-care', 'no') as never] })).toEqual([])
  })

  test('孩子的基本生活费查不清的不说，免得惊吓家人；两项补贴查不清的说', () => {
    const open = (name: string) => said({ benefits: [judged(name, 'unknown', ['残疾等级']) as never] })
    expect([open('orphan-allowance'), open('de-facto-unsupported')]).toEqual([[], []])
    expect(open('disability-care')[0]).toMatch(/还要核实残疾等级，现在不能下结论。$/)
    expect(said({ benefits: [judged('orphan-allowance', 'yes') as never] })).toHaveLength(1)
  })
})

describe('还要核实的，最多说三样', () => {
  const missing = (...titles: string[]) => said({ programmes: [judged('tekun', 'unknown', titles)] })[0]

  test('三样说全；四样说三样加“等”；同一样不说两遍；一样也没有写明的照样说', () => {
    expect(missing('甲', '乙', '丙')).toMatch(/还要核实甲、乙、丙，现在/)
    expect(missing('甲', '乙', '丙', '丁')).toMatch(/还要核实甲、乙、丙等，现在/)
    expect(missing('甲', '甲', '乙')).toMatch(/还要核实甲、乙，现在/)
    expect(missing()).toMatch(/：还要核实，现在不能下结论。$/)
  })
})
