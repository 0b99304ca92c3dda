import { type Fen, plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { dwelling, household, member, vehicle } from '../expression/facts.ts'
import { plus, sumOver } from '../expression/vocabulary.ts'
import { memberWithNothing, plainDwelling } from '../facts/blank.ts'
import { unknown } from '../facts/fact.ts'
import { code, count, date, yesNo } from '../facts/fact-kind.ts'
import type { HouseholdFacts, MemberFacts } from '../facts/household-facts.ts'
import { family, verified } from '../testing/a-family.ts'
import { type AskedFact, factsAsked } from './facts-asked.ts'
import { collections, listKnown, type StoredColumn, unknownMark } from './population.ts'
import { codesOf, columnValue, packedDate, populationWriter, rowOf } from './population-writer.ts'

const words = { none: '无', C: 'C级', D: 'D级' }

describe('事实在列里的写法', () => {
  test('日期是一个整数', () => {
    expect(packedDate(plainDate('2026-09-15'))).toBe(20_260_915)
    expect(columnValue('1980-01-02', date('出生'))).toBe(19_800_102)
  })

  test('代码是它在目录里的位置；目录里没有的，说出是哪一个', () => {
    expect(columnValue('none', code('等级', words))).toBe(0)
    expect(columnValue('D', code('等级', words))).toBe(2)
    expect(() => columnValue('E', code('等级', words))).toThrow('等级: there is no code E')
    expect(codesOf(code('等级', words))).toEqual(['none', 'C', 'D'])
    expect(codesOf(count('人数', '人'))).toBeUndefined()
  })

  test('是一、否零；数照写', () => {
    expect(columnValue(true, yesNo('有'))).toBe(1)
    expect(columnValue(false, yesNo('有'))).toBe(0)
    expect(columnValue(77_000, count('人数', '人'))).toBe(77_000)
  })
})

const asked = factsAsked([
  plus(household.shops, sumOver('members', member.wage), sumOver('dwellings', dwelling.area)),
  sumOver('members', member.disabilityLevel, member.eatsAlone),
  sumOver('vehicles', vehicle.presentValue),
])
const person = (id: string, facts: Partial<MemberFacts>): MemberFacts => ({
  ...memberWithNothing(id, id, 'verified'),
  ...facts,
})

function populationOf(households: readonly HouseholdFacts[], facts: readonly AskedFact[] = asked) {
  const writer = populationWriter(facts)
  for (const one of households) writer.add(rowOf(one))
  return writer.finish()
}

describe('家庭写成列', () => {
  const home = { ...plainDwelling('d1', '住房', 'verified'), area: verified(9_850) }
  const households = [
    family([person('m1', { wage: verified(100 as Fen), eatsAlone: verified(true) }), person('m2', {})], {
      shops: verified(2),
      dwellings: verified([home]),
    }),
    family([], { shops: verified(0), dwellings: unknown('no-answer') }),
    family([person('m1', { wage: unknown('error'), eatsAlone: verified(false) })], { shops: unknown('error') }),
  ]
  const written = () => populationOf(households)
  const valuesOf = (key: string) => [...((written().columns[key] as StoredColumn).values ?? [])]

  test('每个事实一列，清单知不知道也是一列；没有问的不写', () => {
    expect(Object.keys(written().columns).sort()).toEqual([
      ...['dwellings.area', 'dwellings.known', 'household.shops', 'members.disabilityLevel', 'members.eatsAlone'],
      ...['members.known', 'members.wage', 'supporters.known', 'vehicles.known', 'vehicles.presentValue'],
    ])
    expect(written().households).toBe(3)
  })

  test('家庭的、成员的，依次写下；不知道的是记号', () => {
    expect(valuesOf('household.shops')).toEqual([2, 0, 255])
    expect(valuesOf('members.wage')).toEqual([100, 0, 255])
    expect(valuesOf('members.eatsAlone')).toEqual([1, 255, 0])
    expect(written().columns['dwellings.area']).toEqual({ kind: 'constant', value: 9_850 })
    expect(written().columns['vehicles.presentValue']).toEqual({ kind: 'constant', value: 0 })
  })

  test('哪些行是哪一家的，最多的一家有几行', () => {
    expect([...written().lists.members.offsets]).toEqual([0, 2, 2, 3])
    expect(written().lists.members).toMatchObject({ entries: 3, longest: 2 })
    expect([...written().lists.dwellings.offsets]).toEqual([0, 1, 1, 1])
    expect(written().lists.vehicles).toMatchObject({ entries: 0, longest: 0 })
  })

  test('清单不知道，不是没有', () => {
    expect(valuesOf('dwellings.known')).toEqual([1, 0, 1])
    expect(written().columns['members.known']).toEqual({ kind: 'constant', value: 1 })
    expect([...written().doubtful]).toEqual([0, 1, 0])
  })
})

describe('少有人不知道的，不知道的家庭另算', () => {
  const many = (change: (at: number) => Partial<HouseholdFacts>) =>
    Array.from({ length: 100 }, (_, at) =>
      family([person('m1', { wage: verified(at as Fen) })], { shops: verified(at), ...change(at) }),
    )
  const doubtfulOf = (households: readonly HouseholdFacts[]) => {
    const { doubtful } = populationOf(households)
    return [...doubtful].flatMap((mark, at) => (mark === 1 ? [at] : []))
  }

  test('都知道：没有', () => expect(doubtfulOf(many(() => ({})))).toEqual([]))

  test('家庭的事实', () => {
    expect(doubtfulOf(many((at) => (at === 7 || at === 99 ? { shops: unknown('error') } : {})))).toEqual([7, 99])
    expect(doubtfulOf(many((at) => (at % 10 === 7 ? { shops: unknown('error') } : {})))).toEqual([])
  })

  test('一名成员的事实：是他的家庭', () => {
    const wage = [person('m1', {}), person('m2', { wage: unknown('error') })]
    expect(doubtfulOf(many((at) => (at === 40 ? { members: wage } : at === 20 ? { members: [] } : {})))).toEqual([40])
  })

  test('整张清单', () => {
    expect(doubtfulOf(many((at) => (at === 3 ? { vehicles: unknown('error') } : {})))).toEqual([3])
    expect(doubtfulOf(many(() => ({ vehicles: unknown('error') })))).toEqual([])
  })

  test('数太大、记号是另一个的列', () => {
    const large = (at: number) => (at === 50 ? unknown('error') : verified((at * 2 ** 40) as Fen))
    const households = many((at) => ({ members: [person('m1', { wage: large(at) as MemberFacts['wage'] })] }))
    expect(doubtfulOf(households)).toEqual([50])
  })
})

test('没有写下的事实是不知道', () => {
  const row = rowOf({ ...family([]), shops: undefined } as unknown as HouseholdFacts)
  const [shops] = factsAsked([household.shops])
  expect(row.own(shops as AskedFact)).toBeUndefined()
  expect(rowOf(family([], { shops: verified(3) })).own(shops as AskedFact)).toBe(3)
  expect(rowOf(family([], { dwellings: unknown('error') })).lists.dwellings).toBeUndefined()
  expect(rowOf({ ...family([]), vehicles: undefined } as unknown as HouseholdFacts).lists.vehicles).toBeUndefined()
})

test('记号与名称', () => {
  expect(unknownMark(new Uint8Array())).toBe(255)
  expect(unknownMark(new Int32Array())).toBe(-(2 ** 31))
  expect(unknownMark(new Float64Array())).toBeNaN()
  expect(listKnown('vehicles')).toBe('vehicles.known')
  expect(collections).toEqual(['members', 'dwellings', 'vehicles', 'supporters'])
})
