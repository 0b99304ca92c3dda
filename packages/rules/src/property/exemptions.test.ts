import { describe, expect, test } from 'vitest'
import { plainDwelling, plainVehicle } from '../facts/blank.ts'
import { applicant, family, spouse, verified, yuanFact } from '../testing/a-family.ts'
import { judged } from '../testing/judged.ts'
import { assetsOverCap } from './assets-over-cap.ts'
import { ownsVehicle } from './owns-vehicle.ts'
import { countedArea, tooManyDwellings } from './too-many-dwellings.ts'

describe('重病家庭的金融资产豁免', () => {
  const values = { 'property.illness-asset-cap': 5_000_000 }
  const over = (assets: number, ill: boolean, facts = {}) =>
    judged(
      assetsOverCap,
      family([applicant({ financialAssets: yuanFact(assets) }), spouse({ seriousIllness: verified(ill), ...facts })]),
      { values },
    )

  test('有重病成员的，恰在豁免限额的不超过，多一分超过；没有重病成员的没有豁免', () => {
    expect([over(100_000, true), over(100_000.01, true), over(40_000, false)]).toEqual([false, true, true])
  })

  test('病人不计入家庭的没有豁免；区县没有规定的没有豁免', () => {
    expect(over(40_000, true, { absence: verified('serving-sentence') })).toBe(true)
    const facts = family([applicant({ financialAssets: yuanFact(40_000), seriousIllness: verified(true) })])
    expect(judged(assetsOverCap, facts)).toBe(true)
    expect(judged(assetsOverCap, facts, { values })).toBe(false)
  })
})

describe('车辆现值豁免', () => {
  const owns = (worth: number, exempt: number) => {
    const car = {
      ...plainVehicle('v', '车', 'verified'),
      type: verified('car'),
      presentValue: yuanFact(worth),
    } as const
    return judged(ownsVehicle, family([applicant()], { vehicles: verified([car]) }), {
      values: { 'property.vehicle-value-exempt': exempt },
    })
  }

  test('恰在限额的豁免，多一分不豁免；没有规定的，一文不值的也不豁免', () => {
    expect([owns(30_000, 3_000_000), owns(30_000.01, 3_000_000), owns(0, 0)]).toEqual([false, true, true])
  })
})

describe('多套住房', () => {
  const home = (id: string, area: number, danger: 'none' | 'C' | 'D' = 'none') => ({
    ...plainDwelling(id, id, 'verified'),
    area: verified(area),
    danger: verified(danger),
  })
  const two = (facts = {}) =>
    family([applicant()], { dwellings: verified([home('一', 2_000), home('二', 1_500)]), ...facts })

  test('C、D级危房的面积不计', () => {
    const facts = family([applicant()], {
      dwellings: verified([home('一', 2_000), home('二', 1_500, 'C'), home('三', 1_000, 'D')]),
    })
    expect(judged(countedArea, facts)).toBe(2_000)
  })

  test('重大灾害后，恰为当地平均面积倍数的豁免，再小一点的标准不豁免', () => {
    const values = (average: number) => ({
      'property.minimum-area': 1_000,
      'property.disaster-area-share': 100,
      'property.average-area': average,
    })
    const disaster = two({ majorDisaster: verified(true) })
    expect(judged(tooManyDwellings, disaster, { values: values(3_500) })).toBe(false)
    expect(judged(tooManyDwellings, disaster, { values: values(3_499) })).toBe(true)
    expect(judged(tooManyDwellings, two({ majorDisaster: verified(false) }), { values: values(3_500) })).toBe(true)
  })
})
