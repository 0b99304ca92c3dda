import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { type Chosen, type Conflict, chosenOn, departsOn, faultsOfConflict, precedentOn } from './conflict.ts'

const day = plainDate('2026-09-15')
const chosen = (value: string, more: Partial<Chosen> = {}): Chosen => ({
  from: plainDate('2023-01-01'),
  value,
  ...more,
})
const departure = (from: string) => ({ from, reason: '市里统一口径', verified: false }) as const

/** A regulation of 2016 says one thing, a document of the city of 2023 another. */
const conflict = (house: readonly Chosen[], kind: Conflict['kind'] = 'rule'): Conflict => ({
  number: 1,
  id: 'test',
  point: '办结时限',
  kind,
  positions: [
    { value: '30日', days: 30, instrument: 'chongqing2016', article: '第十条' },
    { value: '20日', days: 20, instrument: 'chongqing2022', article: '第九条' },
  ],
  chosen: house,
  held: [],
})

describe('文件之间有出入', () => {
  test('上位文件作准；本市的做法从它的起日算起', () => {
    const one = conflict([chosen('20日'), chosen('30日', { from: plainDate('2026-01-01') })])
    expect(precedentOn(one, day)?.value).toBe('30日')
    expect(precedentOn(one, plainDate('2016-04-30'))).toBeUndefined()
    const days = ['2022-12-31', '2023-01-01', '2025-12-31', '2026-01-01'].map(plainDate)
    expect(days.map((on) => chosenOn(one, on)?.value)).toEqual([undefined, '20日', '20日', '30日'])
  })

  test('与上位文件不同就是偏离；相同的、还没有做法的不是', () => {
    expect(departsOn(conflict([chosen('20日')]), day)).toBe(true)
    expect(departsOn(conflict([chosen('30日')]), day)).toBe(false)
    expect(departsOn(conflict([chosen('20日')]), plainDate('2022-12-31'))).toBe(false)
    expect(departsOn(conflict([]), day)).toBe(false)
  })

  test('时限承诺得更短，不算偏离；一样长也不算，更长的、没有写几天的算', () => {
    const promised = (days?: number) =>
      departsOn(conflict([chosen('别的说法', days === undefined ? {} : { days })], 'time-limit'), day)
    expect([promised(20), promised(30), promised(31), promised()]).toEqual([false, false, true, true])
    expect(departsOn(conflict([chosen('别的说法', { days: 20 })]), day)).toBe(true)
  })

  test('偏离了没有写理由、没有偏离却写了、偏离的写错了，都指出来；写对的不提', () => {
    expect(faultsOfConflict(conflict([chosen('20日')]))).toEqual([
      '办结时限：2023-01-01 起应为“30日”，却用“20日”，须写明偏离的理由',
    ])
    expect(faultsOfConflict(conflict([chosen('30日', { departure: departure('30日') })]))).toEqual([
      '办结时限：2023-01-01 起没有偏离，却写了偏离',
    ])
    expect(faultsOfConflict(conflict([chosen('20日', { departure: departure('25日') })]))).toEqual([
      '办结时限：2023-01-01 起偏离的是“30日”，却写了“25日”',
    ])
    expect(faultsOfConflict(conflict([chosen('20日', { departure: departure('30日') })]))).toEqual([])
    expect(faultsOfConflict(conflict([chosen('30日')]))).toEqual([])
  })

  test('新的文件施行那天起也要查：原来对的，可能从那天起不对', () => {
    const act: Conflict = {
      ...conflict([chosen('20日', { departure: departure('30日') })]),
      positions: [...conflict([]).positions, { value: '25日', days: 25, instrument: 'law2026', article: '第四十条' }],
    }
    expect(faultsOfConflict(act)).toEqual(['办结时限：2026-07-01 起偏离的是“25日”，却写了“30日”'])
  })
})
