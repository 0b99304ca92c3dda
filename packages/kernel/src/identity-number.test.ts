import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCharacter, isPlausibleBirth, readIdNumber } from './identity-number.ts'
import { addDays, plainDate } from './plain-date.ts'

const withCheck = (digits: string) => digits + checkCharacter(digits)

describe('公民身份号码（GB 11643）', () => {
  test('标准自带的示例：1949-12-31 出生，女', () => {
    expect(readIdNumber('11010519491231002X')).toEqual({
      ok: true,
      idNumber: '11010519491231002X',
      birth: '1949-12-31',
      sex: 'female',
    })
  })

  test.each(['500103188503150028', '50010318880808018X'])('虚构但格式正确：%s', (text) => {
    expect(readIdNumber(text).ok).toBe(true)
  })

  test.each([
    ['500103188503150029', 'check'],
    ['50010318850229002X', 'date'],
    ['500103180002290018', 'date'],
    ['50010318850315002', 'length'],
    ['5001031885031500288', 'length'],
    ['', 'length'],
    ['50010318850315A028', 'characters'],
    ['X00103188503150028', 'characters'],
    ['500103850315002', 'fifteen-digits'],
  ] as const)('%s 不正确：%s', (text, fault) => {
    expect(readIdNumber(text)).toEqual({ ok: false, fault })
  })

  test('全角数字、空格和小写 x 视为书写习惯', () => {
    expect(readIdNumber('１１０１０５ 19491231 ００２x')).toMatchObject({ ok: true, idNumber: '11010519491231002X' })
  })

  test.each(['510202', '500105', '500112', '810000', '830000', '500199'])('不以前六位 %s 为由拒绝', (prefix) => {
    expect(readIdNumber(withCheck(`${prefix}19700101001`)).ok).toBe(true)
  })

  test('顺序码奇数为男，偶数为女', () => {
    expect(readIdNumber(withCheck('50019919700101001'))).toMatchObject({ sex: 'male' })
    expect(readIdNumber(withCheck('50019919700101002'))).toMatchObject({ sex: 'female' })
  })

  test('任何一位数字写错都会被校验码发现', () => {
    const right = withCheck('50019919700101001')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const wrong = [...right]
        wrong[place] = String((Number(right[place]) + shift) % 10)
        return !readIdNumber(wrong.join('')).ok
      }),
    )
  })
})

test('出生日期是否可信与格式分开判断：未来出生和超过 130 岁不可信', () => {
  const today = plainDate('2026-11-22')
  expect(isPlausibleBirth(today, today)).toBe(true)
  expect(isPlausibleBirth(addDays(today, 1), today)).toBe(false)
  expect(isPlausibleBirth(plainDate('1895-11-23'), today)).toBe(true)
  expect(isPlausibleBirth(plainDate('1895-11-22'), today)).toBe(false)
})
