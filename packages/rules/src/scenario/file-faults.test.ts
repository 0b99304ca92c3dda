import { expect, test } from 'vitest'
import * as z from 'zod'
import { fileFaults } from './file-faults.ts'

const schema = z.strictObject({
  名称: z.string().min(1),
  数: z.number({ error: '应为数字' }).optional(),
  单: z.array(z.enum(['甲', '乙'])).optional(),
})

function faultsIn(written: unknown) {
  const read = schema.safeParse(written)
  return read.success ? [] : fileFaults(read.error.issues, 'README.md')
}

test('写错的文件，怎样错都用中文说，写明在哪里', () => {
  expect(faultsIn(null)).toEqual([{ path: [], message: '“文件”没有写，或写法不对' }])
  expect(faultsIn({ 名称: '', 数: '三', 单: ['丙'] })).toEqual([
    { path: ['名称'], message: '“名称”没有写，或写法不对' },
    { path: ['数'], message: '应为数字' },
    { path: ['单', 0], message: '“第 1 项”没有写，或写法不对' },
  ])
  expect(faultsIn({ 名称: '试', foo: 1, bar: 2 })).toEqual([
    { path: ['foo'], message: '没有“foo”这一项，请对照 README.md' },
    { path: ['bar'], message: '没有“bar”这一项，请对照 README.md' },
  ])
})
