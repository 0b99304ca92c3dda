import { describe, expect, test } from 'vitest'
import { plainDwelling, plainVehicle } from '../facts/blank.ts'
import { vehicleCatalogue } from '../facts/catalogue.ts'
import { unknown } from '../facts/fact.ts'
import type { DwellingFacts, HouseholdFacts, VehicleFacts } from '../facts/household-facts.ts'
import { applicant, assess, spouse, verified, yuanFact } from '../testing/a-family.ts'

const result = (facts: Partial<HouseholdFacts>) => assess([applicant(), spouse()], facts).result
const home = (facts: Partial<DwellingFacts> = {}): DwellingFacts => ({
  ...plainDwelling('d', '住房', 'verified'),
  area: verified(6000),
  ...facts,
})
const vehicle = (facts: Partial<VehicleFacts>): VehicleFacts => ({
  ...plainVehicle('v', '车', 'verified'),
  type: verified('car'),
  ...facts,
})

describe('家庭财产', () => {
  test('金融资产“超过”限额才不符合：差一分、相等、多一分', () => {
    const own = (amount: number) => assess([applicant({ financialAssets: yuanFact(amount) })]).result
    expect([18479.99, 18480, 18480.01].map(own)).toEqual(['dibao', 'dibao', 'none'])
  })

  test('农村的限额按农村标准', () => {
    const own = (amount: number) =>
      assess([applicant({ financialAssets: yuanFact(amount) })], { standardArea: verified('rural') }).result
    expect([15120, 15120.01].map(own)).toEqual(['dibao', 'none'])
  })

  test('不计入家庭的人，存款也不计入', () => {
    const away = spouse({ absence: verified('conscript'), financialAssets: yuanFact(900000) })
    expect(assess([applicant(), away]).result).toBe('dibao')
  })

  test('一套住房不论面积都符合', () => {
    expect(result({ dwellings: verified([home({ area: verified(90000) })]) })).toBe('dibao')
  })

  test('两套住房要看面积标准，标准未设定时不下结论', () => {
    expect(result({ dwellings: verified([home(), home({ id: 'd2' })]) })).toBe('undecided')
  })

  test('C级、D级危房都不计一套', () => {
    for (const grade of ['C', 'D'] as const) {
      expect(result({ dwellings: verified([home(), home({ id: 'd2', danger: verified(grade) })]) })).toBe('dibao')
    }
  })

  test('不动产登记没有答复：不是没有住房，暂不能判定', () => {
    const assessment = assess([applicant()], { dwellings: unknown('no-answer') })
    expect(assessment).toMatchObject({
      result: 'undecided',
      missing: [{ path: 'dwellings', title: '住房', reason: '未答复' }],
    })
  })

  test('有一间商铺就不符合', () => {
    expect([0, 1].map((shops) => result({ shops: verified(shops) }))).toEqual(['dibao', 'none'])
  })

  test.each(Object.keys(vehicleCatalogue.type.words))('车辆类型“%s”', (type) => {
    const exempt = type === 'two-wheel-motorcycle' || type === 'disabled-vehicle'
    const owned = vehicle({ type: verified(type as keyof typeof vehicleCatalogue.type.words) })
    expect(result({ vehicles: verified([owned]) })).toBe(exempt ? 'dibao' : 'none')
  })

  test('有证据证明已报废的车辆不计', () => {
    expect(result({ vehicles: verified([vehicle({ scrapped: verified(true) })]) })).toBe('dibao')
  })

  test('没有豁免规定时，现值不明的汽车也不符合；类型不明则不能判定', () => {
    expect(result({ vehicles: verified([vehicle({ presentValue: unknown('not-covered') })]) })).toBe('none')
    expect(result({ vehicles: verified([vehicle({ type: unknown('not-stated') })]) })).toBe('undecided')
  })

  test('企业登记由人工认定，认定之前不下结论', () => {
    const companies = verified(1)
    expect(result({ companies })).toBe('undecided')
    expect(result({ companies, companyAccepted: verified(true) })).toBe('dibao')
    expect(result({ companies, companyAccepted: verified(false) })).toBe('none')
  })

  test('一项已知不符合，其他未知也可判定', () => {
    expect(result({ shops: verified(1), vehicles: unknown('error'), dwellings: unknown('no-answer') })).toBe('none')
  })
})
