import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { amended, findHistory, type ParameterChange, periodOf } from './change.ts'
import { checkDraft, isSound } from './check-draft.ts'
import { faultsOf } from './check-histories.ts'
import { chongqing } from './chongqing.generated.ts'
import type { ParameterHistory } from './parameter.ts'

const today = plainDate('2026-09-15')
const change = (
  from: string,
  to: string | null,
  value: number,
  more: Partial<ParameterChange> = {},
): ParameterChange => ({
  name: 'standard.urban',
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
  value,
  document: '渝民规〔2026〕1号',
  rank: 'normative-document',
  verified: true,
  ...more,
})
const lastPeriods = (histories: readonly ParameterHistory[], count: number, division?: string) =>
  findHistory(histories, 'standard.urban', division)
    ?.periods.slice(-count)
    .map(({ from, to, value }) => [from, to, value])
const remarks = (changes: readonly ParameterChange[], division?: string) =>
  checkDraft(chongqing, { division, changes }, today).map(({ change: at, field, severity }) => [at, field, severity])

describe('公布以后', () => {
  test('几行不按次序写也一样：按起日排，前一期止于后一期的前一日', () => {
    const [first, second] = [change('2026-10-01', '2026-12-31', 80_000), change('2027-01-01', null, 82_000)]
    for (const changes of [
      [first, second],
      [second, first],
    ]) {
      const next = amended(chongqing, { changes })
      expect(lastPeriods(next, 3)).toEqual([
        ['2025-07-01', '2026-09-30', 77_000],
        ['2026-10-01', '2026-12-31', 80_000],
        ['2027-01-01', null, 82_000],
      ])
      expect(faultsOf(next)).toEqual([])
    }
  })

  test('只动改了的参数，别的一字不动', () => {
    const next = amended(chongqing, { changes: [change('2026-10-01', null, 80_000)] })
    const untouched = (histories: readonly ParameterHistory[]) =>
      histories.filter(({ name }) => name !== 'standard.urban')
    expect(untouched(next)).toEqual(untouched(chongqing))
    expect(next).toHaveLength(chongqing.length)
  })

  test('区县第一次规定，另起一份，名称和单位同市里；没有这个参数的，什么也不加', () => {
    const own = change('2026-10-01', null, 30_000_00, {
      name: 'property.vehicle-value-exempt',
      rank: 'district-notice',
    })
    const next = amended(chongqing, { division: '500103', changes: [own] })
    const city = findHistory(chongqing, 'property.vehicle-value-exempt')
    expect(findHistory(next, 'property.vehicle-value-exempt', '500103')).toMatchObject({
      title: city?.title,
      unit: city?.unit,
      division: '500103',
      periods: [{ from: '2026-10-01', to: null, value: 30_000_00 }],
    })
    expect(findHistory(next, 'property.vehicle-value-exempt')).toEqual(city)
    expect(amended(chongqing, { division: '500103', changes: [{ ...own, name: 'no.such' as never }] })).toEqual(
      chongqing,
    )
    expect(amended(chongqing, { changes: [{ ...own, name: 'no.such' as never }] })).toEqual(chongqing)
  })

  test('写明的偏离跟着这一期；没有偏离的没有这一栏', () => {
    const departure = { from: '1年', reason: '市里统一口径', verified: false } as const
    const grown = (more: Partial<ParameterChange>) =>
      findHistory(amended(chongqing, { changes: [change('2026-10-01', null, 1, more)] }), 'standard.urban')?.periods.at(
        -1,
      )
    expect(grown({ departure })).toMatchObject({ departure })
    expect(grown({})).not.toHaveProperty('departure')
  })
})

describe('草案的边界', () => {
  test('值可以是零，可以恰到上限，多一就要核对单位', () => {
    const ratio = (value: number) => remarks([change('2026-10-01', null, value, { name: 'marginal.ratio' })])
    expect([ratio(0), ratio(1_000)].map((found) => found.filter(([, field]) => field === 'value'))).toEqual([[], []])
    expect(ratio(1_001)).toContainEqual([0, 'value', 'fault'])
    expect(ratio(-1)).toContainEqual([0, 'value', 'fault'])
  })

  test('只有一天的一期可以；两期首尾同一天就是重叠', () => {
    const oneDay = [change('2026-10-01', '2026-10-01', 80_000), change('2026-10-02', null, 81_000)]
    expect(remarks(oneDay).filter(([, , severity]) => severity === 'fault')).toEqual([])
    const touching = [change('2026-10-01', '2026-10-31', 80_000), change('2026-10-31', null, 81_000)]
    expect(remarks(touching)).toContainEqual([1, 'from', 'fault'])
    const gap = [change('2026-10-01', '2026-10-30', 80_000), change('2026-11-01', null, 81_000)]
    expect(remarks(gap)).toContainEqual([0, 'to', 'fault'])
  })

  test('不同参数的两行互不相干', () => {
    const two = [change('2026-10-01', null, 80_000), change('2026-10-01', null, 65_000, { name: 'standard.rural' })]
    expect(remarks(two)).toEqual([
      [0, 'from', 'note'],
      [1, 'from', 'note'],
    ])
  })

  test('与现行的值相同，提醒一句；未设定的只提醒未设定', () => {
    expect(remarks([change('2026-10-01', null, 77_000)])).toContainEqual([0, 'value', 'note'])
    expect(remarks([change('2026-10-01', null, 76_999)])).not.toContainEqual([0, 'value', 'note'])
  })

  test('偏离的理由只写空格，等于没写；区县不问偏离', () => {
    const clergy = (reason: string) =>
      change('2026-10-01', null, 2, {
        name: 'household.clergy-years',
        departure: { from: '1年', reason, verified: false },
      })
    expect(remarks([clergy('  ')])).toContainEqual([0, 'departure', 'fault'])
    expect(remarks([clergy('市里统一口径')])).not.toContainEqual([0, 'departure', 'fault'])
    const own = change('2026-10-01', null, 1, { name: 'property.vehicle-value-exempt', rank: 'district-notice' })
    expect(remarks([own], '500114').filter(([, field]) => field === 'departure')).toEqual([])
  })

  test('只有提醒的可以公布，有一处错误的不可以；空的草案没有话说', () => {
    const of = (changes: readonly ParameterChange[]) => checkDraft(chongqing, { changes }, today)
    expect(isSound(of([change('2026-10-01', null, 80_000)]))).toBe(true)
    expect(isSound(of([change('2026-10-01', null, -1)]))).toBe(false)
    expect(of([])).toEqual([])
  })
})

describe('区县的参数', () => {
  const own = (periods: readonly [string, string | null][], more: Partial<ParameterHistory> = {}): ParameterHistory => {
    const city = findHistory(chongqing, 'property.vehicle-value-exempt') as ParameterHistory
    const { name, title, unit } = city
    const rows = periods.map(([from, to]) => periodOf(change(from, to, 1)))
    return { name, title, unit, division: '500103' as never, periods: rows, ...more }
  }
  const faults = (...of: Parameters<typeof own>) => faultsOf([...chongqing, own(...of)])

  test('单位与市里不同、止日早于起日、没有止日后面还有，都指出来；只有一天的可以', () => {
    expect(faults([['2026-01-01', null]], { unit: '%' })).toEqual([expect.stringContaining('单位应与市里一致')])
    expect(faults([['2026-02-01', '2026-01-31']])).toEqual([expect.stringContaining('止日 2026-01-31 早于起日')])
    expect(
      faults([
        ['2026-01-01', null],
        ['2026-06-01', null],
      ]),
    ).toEqual([expect.stringContaining('没有止日')])
    expect(faults([['2026-01-01', '2026-01-01']])).toEqual([])
  })
})
