import { type AskedProgramme, type Fen, plainDate } from '@jzt/kernel'
import {
  assessHousehold,
  type HouseholdFacts,
  householdWithNothing,
  known,
  type MemberFacts,
  memberWithNothing,
  tell,
  unknown,
} from '@jzt/rules'
import { describe, expect, test } from 'vitest'
import { grantedTogether } from './granted-together.ts'

const on = plainDate('2026-10-22')
const fact = <const Value>(value: Value) => known(value, 'verified')
const wage = (yuan: number) => ({ wage: fact((yuan * 100) as Fen) })
const person = (id: string, label: string, facts: Partial<MemberFacts>): MemberFacts => ({
  ...memberWithNothing(id, label, 'verified'),
  birth: fact(plainDate('1980-01-01')),
  ...facts,
})
const family = (...members: MemberFacts[]): HouseholdFacts => ({
  ...householdWithNothing('verified'),
  standardArea: fact('urban'),
  members,
})
const together = (facts: HouseholdFacts, ...asked: AskedProgramme[]) =>
  grantedTogether(tell(assessHousehold(facts, on, { asked }), { facts, on, asked }))
const found = (facts: HouseholdFacts, ...asked: AskedProgramme[]) =>
  together(facts, ...asked).map(({ programme, amountFen }) => [programme, amountFen])

const father = person('m1', '黎先生', { relation: fact('applicant'), ...wage(1800) })
const daughter = person('m2', '女儿', {
  relation: fact('child'),
  birth: fact(plainDate('2000-03-05')),
  cannotLiveAlone: fact(true),
  disability: fact('physical'),
  disabilityLevel: fact(2),
})

describe('一份决定里可以一起批的', () => {
  test('低保边缘家庭和重残的女儿单人保：各有各的人、钱和理由', () => {
    const [alone, marginal] = together(family(father, daughter), 'dibao', 'marginal')
    expect(alone).toMatchObject({ programme: 'single-person', members: ['m2'], amountFen: 87_000 })
    expect(alone?.why).toMatch(/^单人保：女儿符合“.+”（.+）。$/)
    expect(alone?.why).not.toMatch(/、）|（、|、、/)
    expect(marginal).toMatchObject({ programme: 'marginal', amountFen: 0 })
    expect(marginal?.why).toContain('有效 12 个月')
  })

  test('没有申请的不列；符合低保的，不再列单人保和低保边缘', () => {
    expect(found(family(father, daughter), 'dibao').map(([name]) => name)).toEqual(['single-person'])
    const poor = { ...father, ...wage(500) }
    expect(found(family(poor, daughter), 'dibao', 'marginal').map(([name]) => name)).toEqual(['dibao'])
  })

  test('缺事实、还不能判定的，一项也不列', () => {
    const silent = { ...father, wage: unknown('not-stated') }
    expect(found(family(silent, daughter), 'dibao', 'marginal')).toEqual([])
  })

  test('都不符合的，没有可批的', () => {
    expect(found(family({ ...father, ...wage(9000) }), 'dibao', 'marginal')).toEqual([])
  })
})

describe('家里有特困人员', () => {
  const son = person('m1', '孙先生', { relation: fact('applicant'), ...wage(500) })
  const fatherInLaw = person('m2', '岳父', {
    relation: fact('parent-in-law'),
    monthsTogether: fact(60),
    birth: fact(plainDate('1945-01-01')),
    eatsAlone: fact(true),
    dressesAlone: fact(true),
    getsUpAlone: fact(true),
    usesToiletAlone: fact(true),
    walksAlone: fact(true),
    washesAlone: fact(true),
  })

  test('其余的人不算他，低保金额按其余的人算：谁也不领两份', () => {
    const facts = family(son, fatherInLaw)
    const grants = together(facts, 'tekun', 'dibao')
    const alone = assessHousehold(family(son), on, { asked: ['dibao'] })
    expect(grants.map(({ programme, members }) => [programme, members])).toEqual([
      ['tekun', ['m2']],
      ['dibao', undefined],
    ])
    expect(alone.amountFen).toBeGreaterThan(0)
    expect(grants[1]?.amountFen).toBe(alone.amountFen)
    expect(grants[1]?.why).toContain('除特困人员以外')
  })
})
