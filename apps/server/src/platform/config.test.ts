import { expect, test } from 'vitest'
import { ConfigRefused, readConfig } from './config.ts'

const read = (environment: Record<string, string>) => readConfig(environment, '/house', false)

test('without a setting the house listens on 8471 and keeps its data below the project', () => {
  expect(read({})).toMatchObject({ port: 8471, dataDirectory: '/house/.data', databaseUrl: undefined, log: false })
})

test('every fault is named at once, and an unknown setting is refused', () => {
  expect(() => read({ PORT: 'x', DATABASE_URL: 'mysql://', JZT_DATE: 'typo' })).toThrow(ConfigRefused)
  expect(() => read({ PORT: 'x', DATABASE_URL: 'mysql://' })).toThrow(/PORT[\s\S]*DATABASE_URL/)
  expect(() => read({ JZT_DATE: 'typo' })).toThrow(/JZT_DATE/)
})

test('settings that belong together are refused when one of them is missing', () => {
  expect(() => read({ JZT_WECHAT_APPID: 'wx1', JZT_WECHAT_SECRET: 's' })).toThrow(/JZT_WECHAT_URL: is missing/)
})

test('a house with a database of its own writes a log, unless it is told not to', () => {
  expect(read({ DATABASE_URL: 'postgres://x/y' }).log).toBe(true)
  expect(read({ DATABASE_URL: 'postgres://x/y', JZT_LOG: 'off' }).log).toBe(false)
})
