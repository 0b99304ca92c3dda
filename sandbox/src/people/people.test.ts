import { ageOn, isPlausibleBirth, plainDate, readIdNumber } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { addressIn, families, familyByKey, findPerson, places } from './index.ts'

const everybody = families.flatMap((family) => family.members)

/** The 6,763 characters of GB 2312, which every typeface and register of the office knows. */
const gb2312 = (() => {
  const decoder = new TextDecoder('gbk')
  const characters = new Set<string>()
  for (let high = 0xb0; high <= 0xf7; high += 1)
    for (let low = 0xa1; low <= 0xfe; low += 1) characters.add(decoder.decode(Uint8Array.of(high, low)))
  return characters
})()

describe('the invented people', () => {
  test('are at least forty families with keys of their own', () => {
    expect(families.length).toBeGreaterThanOrEqual(40)
    expect(new Set(families.map((family) => family.key)).size).toBe(families.length)
  })

  test.each(everybody)(
    '$name has a well-formed identity number of county 500199 that tells birth and sex',
    (person) => {
      expect(readIdNumber(person.idNumber)).toEqual({
        ok: true,
        idNumber: person.idNumber,
        birth: person.birth,
        sex: person.sex,
      })
      expect(person.idNumber.slice(0, 6)).toBe('500199')
      expect(isPlausibleBirth(person.birth, plainDate('2026-09-01'))).toBe(true)
    },
  )

  test('share no identity number and no phone, except the woman who stands in two households', () => {
    const twice = (values: readonly string[]) => [
      ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
    ]
    const inTwo = familyByKey('duplicate-member').members[0]
    expect(twice(everybody.map((person) => person.idNumber))).toEqual([inTwo.idNumber])
    expect(twice(everybody.flatMap((person) => person.phone ?? []))).toEqual([inTwo.phone])
    expect(findPerson(inTwo.idNumber)?.family.key).toBe('former-husband')
  })

  test('have names of characters that every typeface of the office holds', () => {
    const names = [
      ...everybody.map((person) => person.name),
      ...families.flatMap((f) => (f.nearKin ?? []).map((k) => k.name)),
    ]
    expect(names.filter((name) => [...name].some((character) => !gb2312.has(character)))).toEqual([])
  })

  test('live in villages whose names are known', () => {
    const known = new Set<string>(Object.values(places).map((place) => place.code))
    expect(families.flatMap((family) => [family.registered, family.living]).filter((code) => !known.has(code))).toEqual(
      [],
    )
    expect(addressIn(places.taohongcun.code, '4组18号')).toBe('重庆市两江新区石船镇太洪村4组18号')
  })

  test('have the ages that their stories tell, through the whole autumn', () => {
    const ages = (key: string) =>
      ['2026-09-01', '2026-12-31'].map((on) =>
        familyByKey(key)
          .members.map((person) => ageOn(person.birth, plainDate(on)))
          .join(' '),
      )
    expect(ages('case-1')).toEqual(['42 40 10', '42 40 10'])
    expect(ages('widow-82')).toEqual(['82', '82'])
    expect(ages('case-4')).toEqual(['58 57', '58 57'])
    expect(ages('case-11')).toEqual(['62 60', '62 60'])
    expect(ages('case-2b')).toEqual(['50 23', '50 23'])
  })

  test('the widow of 82 has no phone and is helped by a grid worker who has one', () => {
    const widow = familyByKey('widow-82')
    expect(widow.members[0].phone).toBeUndefined()
    expect(familyByKey(widow.helpedBy!).members[0].phone).toMatch(/^1990000\d{4}$/)
  })

  test('a family key that does not exist is named, with those that do', () => {
    expect(() => familyByKey('case-99')).toThrow(/case-99.*case-1/)
  })
})
