import { Refused } from '@jzt/contract/client'
import { expect, test } from 'vitest'
import { isSignedOut, wordsOf } from './api.ts'

const refused = (problem: object) => new Refused({ status: 409, code: 'x', title: '公示期未满', ...problem })

test('不能办的，说明原因和依据，不给内部编号', () => {
  expect(wordsOf(refused({ article: '渝北民〔2023〕103号附件 三', reference: 'r-1' }))).toBe(
    '公示期未满　依据：渝北民〔2023〕103号附件 三',
  )
})

test('系统出错的，给一个编号好报修', () => {
  expect(wordsOf(refused({ status: 500, title: '系统出错', reference: 'r-1' }))).toBe('系统出错　（编号 r-1）')
})

test('连不上服务器，告诉人内容还在', () => {
  expect(wordsOf(new TypeError('Failed to fetch'))).toContain('您填的内容还在')
})

test('登录失效要重新登录，密码不对不算登录失效', () => {
  expect(isSignedOut(refused({ status: 401, code: 'signed-out' }))).toBe(true)
  expect(isSignedOut(refused({ status: 401, code: 'sign-in-failed' }))).toBe(false)
})
