import { plainDate, yuan } from '@jzt/kernel'
import { expect, test } from 'vitest'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { withDetail } from './refusal-detail.ts'

// A limit needs neither the database nor the file: whoever asked for them here would fail.
const detailOf = (refusal: Parameters<typeof withDetail>[3]) =>
  withDetail(undefined as unknown as Equipment, undefined as unknown as Tx, undefined as never, refusal)

test('日期不对的，写明是哪一项、从哪天到哪天', async () => {
  const refusal = { code: 'date-not-possible', field: 'on', from: plainDate('2026-11-01'), to: plainDate('2026-11-22') }
  expect(await detailOf(refusal as never)).toMatchObject({
    detail: '日期应在2026年11月1日至2026年11月22日之间',
    fields: [{ path: 'input.on', message: '应在2026年11月1日至2026年11月22日之间' }],
  })
})

test('超过限额的，写明最多多少', async () => {
  const most = async (refusal: object) => (await detailOf(refusal as never)) as { detail?: string }
  expect((await most({ code: 'beyond-the-limit', most: 6, unit: 'months' })).detail).toBe('最多 6 个月')
  expect((await most({ code: 'beyond-the-limit', most: 45, unit: 'workdays' })).detail).toBe('最多 45 个工作日')
  expect((await most({ code: 'beyond-what-is-owed', mostFen: yuan(600) })).detail).toBe('最多 600 元')
  expect((await most({ code: 'beyond-the-town', mostFen: yuan(2310) })).detail).toBe('最多 2,310 元')
})

test('缺政策参数的，写明缺哪一个', async () => {
  const refusal = { code: 'parameter-unset', figures: ['上年度当地城镇居民人均可支配收入'] }
  expect(await detailOf(refusal as never)).toMatchObject({ detail: '还没有设定：上年度当地城镇居民人均可支配收入' })
})

test('没有限额的原样说', async () => {
  expect(await detailOf({ code: 'not-confirmed' })).toEqual({ code: 'not-confirmed' })
})
