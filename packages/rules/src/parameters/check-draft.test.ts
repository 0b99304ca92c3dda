import { plainDate } from '@jzt/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amended, type ParameterChange } from './change.ts'
import { checkDraft, isSound } from './check-draft.ts'
import { faultsOf } from './check-histories.ts'
import { chongqing } from './chongqing.generated.ts'
import { parametersOn } from './parameters-on.ts'

const today = plainDate('2026-09-15')
const rise = (more: Partial<Record<keyof ParameterChange, unknown>> = {}): ParameterChange =>
  ({
    name: 'standard.urban',
    from: '2026-10-01',
    to: null,
    value: 80_000,
    document: '渝民规〔2026〕1号',
    rank: 'normative-document',
    verified: true,
    ...more,
  }) as ParameterChange
const exemption = (more: Partial<Record<keyof ParameterChange, unknown>> = {}): ParameterChange =>
  rise({
    name: 'property.vehicle-value-exempt',
    value: 30_000_00,
    rank: 'district-notice',
    document: '区通知',
    ...more,
  })

const check = (changes: readonly ParameterChange[], division?: string, histories = chongqing) =>
  checkDraft(histories, { division, changes }, today)
const faults = (changes: readonly ParameterChange[], division?: string, histories = chongqing) =>
  check(changes, division, histories)
    .filter(({ severity }) => severity === 'fault')
    .map(({ change, field, message }) => `${change} ${field} ${message}`)

describe('市里的草案', () => {
  test('提高标准：没有错误，只提醒现行的一期哪天为止', () => {
    expect(check([rise()])).toEqual([
      {
        change: 0,
        field: 'from',
        severity: 'note',
        message: '公布后，现行的 2025-07-01 起的一期（渝民规〔2025〕6号）将止于 2026-09-30',
      },
    ])
  })

  test('同一参数的两行重叠：指出哪一行的止日改成哪天', () => {
    const second = rise({ from: '2027-01-01', value: 82_000 })
    expect(faults([rise(), second])).toEqual([
      '1 from 与本草案中 2026-10-01 起的一行重叠：请把那一行的止日改为 2026-12-31',
    ])
    expect(faults([rise({ to: '2026-12-31' }), second])).toEqual([])
    expect(faults([rise(), rise({ value: 1 })])).toHaveLength(2)
  })

  test('止日之后没有值：指出来', () => {
    expect(faults([rise({ to: '2026-12-31' })])).toEqual([
      '0 to 2027-01-01 起没有值：请把止日改为“至今”，或加一行从 2027-01-01 起的值',
    ])
  })

  test('公布过的不能改：起日不能在过去，当天可以', () => {
    expect(faults([rise({ from: '2026-09-14' })])[0]).toContain('0 from 起日已经过去')
    expect(faults([rise({ from: '2026-09-15' })])).toEqual([])
    expect(faults([rise({ to: '2026-09-30' })])[0]).toContain('0 to 止日早于起日')
  })

  test('与已公布的将来一期重叠：指出止日改成哪天；截断有止日的一期：指出起日改成哪天', () => {
    const next = amended(chongqing, {
      changes: [rise({ to: '2026-12-31' }), rise({ from: '2027-01-01', value: 82_000 })],
    })
    expect(faultsOf(next)).toEqual([])
    expect(faults([rise({ from: '2026-11-01', value: 81_000 })], undefined, next)).toEqual([
      '0 from 会截断已公布的 2026-10-01 起的一期（渝民规〔2026〕1号），它到 2026-12-31 为止：请把起日改为 2027-01-01',
      '0 to 与已公布的 2027-01-01 起的一期（渝民规〔2026〕1号）重叠：请把止日改为 2026-12-31',
    ])
    expect(faults([rise({ from: '2027-01-01' })], undefined, next)[0]).toContain('同一天起已公布')
  })

  test('数值、单位、依据', () => {
    expect(faults([rise({ value: -1 })])[0]).toContain('应填金额')
    expect(faults([rise({ value: 800.5 })])[0]).toContain('最多两位小数')
    expect(faults([rise({ value: 80_000_000_000 })])[0]).toContain('请核对单位')
    expect(faults([rise({ name: 'marginal.ratio', value: 15_000 })])[0]).toContain('百分比')
    expect(faults([rise({ document: '  ' })])[0]).toContain('0 document 请写明')
    expect(faults([rise({ name: 'no.such' })])).toEqual(['0 name 没有这个参数：请从列表中选择'])
    expect(check([rise({ value: null })]).map(({ field, severity }) => `${field} ${severity}`)).toContain('value note')
  })

  test('下位文件代替上位文件，要写明偏离的理由；没有偏离的不写', () => {
    const clergy = rise({ name: 'household.clergy-years', value: 2 })
    expect(faults([clergy])[0]).toContain('0 departure 现行的值出自地方性法规')
    const told = { departure: { from: '1年', reason: '市里统一口径', verified: false } }
    expect(faults([rise({ name: 'household.clergy-years', value: 2, ...told })])).toEqual([])
    expect(faults([rise({ name: 'household.clergy-years', value: 1, rank: 'local-regulation' })])).toEqual([])
    expect(faults([rise(told)])[0]).toContain('不必写偏离')
    expect(faults([rise({ rank: 'district-notice' })])[0]).toContain('0 rank')
  })
})

describe('区县的草案', () => {
  test('只能定市里留给区县的参数', () => {
    expect(faults([exemption()], '500103')).toEqual([])
    expect(faults([rise({ rank: 'district-notice' })], '500103')).toEqual([
      '0 name “城市低保标准”由市里统一规定，区县不能另定：请从草案中去掉，或报市民政局办理',
    ])
    expect(faults([exemption({ rank: 'normative-document' })], '500103')[0]).toContain('区县通知')
  })

  test('可以有止日，之后按市里的', () => {
    const remarks = check([exemption({ to: '2026-12-31' })], '500103')
    expect(remarks).toEqual([
      { change: 0, field: 'to', severity: 'note', message: '2027-01-01 起没有区县的值，按市里的执行' },
    ])
    const next = amended(chongqing, { division: '500103', changes: [exemption({ to: '2026-12-31' })] })
    const car = (day: string, division: string) =>
      parametersOn(plainDate(day), { division, histories: next }).values['property.vehicle-value-exempt'].value
    expect([car('2026-12-31', '500103001'), car('2027-01-01', '500103001'), car('2026-12-31', '500106')]).toEqual([
      30_000_00, 0, 0,
    ])
  })
})

test('凡是没有错误的草案，公布后的参数也没有错误', () => {
  const day = fc.integer({ min: 0, max: 400 }).map((days) => {
    const date = new Date(Date.UTC(2026, 8, 1) + days * 86_400_000)
    return date.toISOString().slice(0, 10)
  })
  const change = fc
    .record({
      name: fc.constantFrom('standard.urban', 'marginal.ratio', 'household.clergy-years', 'no.such'),
      from: day,
      to: fc.option(day),
      value: fc.integer({ min: -1, max: 2_000 }),
      rank: fc.constantFrom('law', 'local-regulation', 'normative-document', 'district-notice'),
    })
    .map((fields) => rise(fields))
  let published = 0
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      if (!isSound(checkDraft(chongqing, { changes }, today))) return
      published += 1
      expect(faultsOf(amended(chongqing, { changes }))).toEqual([])
    }),
    { numRuns: 3000, seed: 3 },
  )
  expect(published).toBeGreaterThan(50)
})
