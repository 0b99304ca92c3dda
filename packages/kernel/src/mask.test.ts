import { expect, test } from 'vitest'
import { maskIdNumber, maskMiddle, maskName, maskPhone } from './mask.ts'

test('公示的姓名保留姓氏和字数', () => {
  expect(['张三', '张小三', '张', '𠮷田一'].map(maskName)).toEqual(['张*', '张**', '张*', '𠮷**'])
})

test('发给亲人的短信保留姓氏和最后一个字，亲人认得出来', () => {
  expect(['张三', '张小三', '张', '欧阳小三', '𠮷田一'].map(maskMiddle)).toEqual([
    '张*',
    '张*三',
    '张*',
    '欧**三',
    '𠮷*一',
  ])
})

test('身份证号保留前六位和后四位，长度不变', () => {
  expect(maskIdNumber('500103188503150028')).toBe('500103********0028')
  expect(maskIdNumber('123456789')).toBe('*********')
})

test('电话保留前三位和后四位，过短的全部隐藏', () => {
  expect(maskPhone('13812345678')).toBe('138****5678')
  expect(maskPhone('1234567')).toBe('*******')
})
