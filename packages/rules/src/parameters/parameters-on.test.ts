import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { histories as fromYaml } from '../../parameters/read-folder.ts'
import { faultsOf } from './check-histories.ts'
import { chongqing } from './chongqing.generated.ts'
import type { ParameterHistory } from './parameter.ts'
import { readParameters } from './parameter-file.ts'
import { NoParameterInForce, parametersOn } from './parameters-on.ts'

describe('重庆的参数', () => {
  test('程序里的参数与官员维护的文件完全一致（不一致时运行 parameters/generate.ts）', () => {
    expect(chongqing).toEqual(fromYaml)
  })

  test('各期首尾相接，一个不缺', () => {
    expect(faultsOf(chongqing)).toEqual([])
  })

  test.each([
    ['2018-01-01', 546, 410],
    ['2019-08-31', 546, 410],
    ['2019-09-01', 580, 440],
    ['2020-09-01', 620, 496],
    ['2021-09-01', 636, 515],
    ['2022-09-01', 717, 581],
    ['2023-08-31', 717, 581],
    ['2023-09-01', 735, 600],
    ['2024-08-31', 735, 600],
    ['2024-09-01', 750, 610],
    ['2025-06-30', 750, 610],
    ['2025-07-01', 770, 630],
    ['2026-11-22', 770, 630],
  ])('%s 的标准：城市 %d 元，农村 %d 元', (day, urban, rural) => {
    const { values } = parametersOn(plainDate(day))
    expect(values['standard.urban'].value).toBe(urban * 100)
    expect(values['standard.rural'].value).toBe(rural * 100)
  })

  test('参数包以最近一次变动的月份命名', () => {
    expect(parametersOn(plainDate('2026-06-30')).packId).toBe('CQ-2025-07')
    expect(parametersOn(plainDate('2026-09-15')).packId).toBe('CQ-2026-07')
    expect(parametersOn(plainDate('2023-02-01')).packId).toBe('CQ-2023-01')
  })

  test('没有公布过标准的日子不能测算', () => {
    expect(() => parametersOn(plainDate('2017-12-31'))).toThrow(NoParameterInForce)
  })

  test('没有正式文件确认的参数标为示例', () => {
    const { values } = parametersOn(plainDate('2026-09-15'))
    expect(values['standard.urban'].verified).toBe(true)
    expect(values['supporter.rate'].verified).toBe(false)
  })
})

describe('区县的规定', () => {
  const on = plainDate('2026-09-15')
  const car = (division?: string, day = on) => parametersOn(day, { division }).values['property.vehicle-value-exempt']

  test('黔江区的车辆豁免只对黔江的家庭，村里的代码也算', () => {
    expect(car('500114')).toMatchObject({ value: 3_000_000, division: '500114', verified: false })
    expect(car('500114001002').value).toBe(3_000_000)
    expect(car('500103001003').value).toBe(0)
    expect(car()).toEqual(car('50'))
  })

  test('区县没有规定的日子，用市里的', () => {
    expect(car('500114', plainDate('2023-07-17')).value).toBe(0)
    expect(car('500114', plainDate('2023-07-18')).value).toBe(3_000_000)
  })

  test('参数包的名称写明用了哪个区县的哪一期', () => {
    expect(parametersOn(on, { division: '500114001' }).packId).toBe('CQ-2026-07+500114-2023-07')
    expect(parametersOn(on, { division: '500103' }).packId).toBe('CQ-2026-07')
  })

  const ofDistrict = (name: ParameterHistory['name'], periods: ParameterHistory['periods']): ParameterHistory => {
    const city = chongqing.find((history) => history.name === name && !history.division)
    if (!city) throw new Error(name)
    return { name, title: city.title, unit: city.unit, division: '500103', periods }
  }
  const period = (from: string, to: string | null, value = 900_00) => ({
    from: plainDate(from),
    to: to === null ? null : plainDate(to),
    value,
    document: '某区通知',
    verified: false,
  })

  test('市里统一规定的，区县写了也不算，而且指出来', () => {
    const own = ofDistrict('standard.urban', [period('2026-01-01', null)])
    expect(faultsOf([...chongqing, own])).toEqual(['standard.urban（500103）：由市里统一规定，区县不能另定'])
    const where = { division: '500103', histories: [...chongqing, own] }
    expect(parametersOn(on, where).values['standard.urban'].value).toBe(77_000)
  })

  test('区县的规定可以中断，不能重叠', () => {
    const name = 'property.vehicle-value-exempt'
    const paused = ofDistrict(name, [period('2026-01-01', '2026-03-31'), period('2026-06-01', null)])
    expect(faultsOf([...chongqing, paused])).toEqual([])
    const twice = ofDistrict(name, [period('2026-01-01', '2026-03-31'), period('2026-03-31', null)])
    expect(faultsOf([...chongqing, twice])[0]).toContain('重叠')
  })

  test('区县写了两次的，指出来', () => {
    const own = chongqing.filter(({ division }) => division === '500114').slice(0, 1)
    expect(faultsOf([...chongqing, ...own])).toEqual([`${own[0]?.name}（500114）：写了两次`])
  })
})

describe('层级', () => {
  const withRanks = (departure: boolean): ParameterHistory[] =>
    chongqing.map((history) =>
      history.name === 'household.clergy-years'
        ? {
            ...history,
            periods: history.periods.map(({ departure: stated, ...period }) => ({
              ...period,
              ...(departure && stated ? { departure: stated } : {}),
            })),
          }
        : history,
    )

  test('下位文件代替上位文件的，没有写明“偏离”就不通过', () => {
    expect(faultsOf(withRanks(true))).toEqual([])
    expect(faultsOf(withRanks(false))).toEqual([
      'household.clergy-years：2023-01-01 起的一期以规范性文件代替地方性法规，须写明“偏离”',
    ])
  })
})

describe('参数文件的检查', () => {
  const written = (各期: readonly object[]) =>
    readParameters({ 'marginal.ratio': { 名称: '线', 单位: '百分比', 各期 } })
  const row = (起: string, 止: string, 值: number | string = 150) => ({ 起, 止, 值, 依据: '某文', 已核实: '是' })
  const faults = (各期: readonly object[]) =>
    faultsOf([...chongqing.filter(({ name }) => name !== 'marginal.ratio'), ...(written(各期) as ParameterHistory[])])

  test('中间断开、重叠、没有最后一期、止日早于起日，都指出来', () => {
    expect(faults([row('2018-01-01', '2019-12-31'), row('2020-01-02', '至今')])[0]).toContain('2020-01-01')
    expect(faults([row('2018-01-01', '2019-12-31'), row('2019-12-31', '至今')])[0]).toContain('2020-01-01')
    expect(faults([row('2018-01-01', '2019-12-31')])[0]).toContain('至今')
    expect(faults([row('2018-01-01', '2017-12-31')])[0]).toContain('早于')
    expect(faults([row('2018-01-01', '至今'), row('2020-01-01', '至今')])[0]).toContain('没有止日')
  })

  test('漏写和重写的参数都指出来', () => {
    expect(faultsOf(chongqing.slice(1))).toEqual([`${chongqing[0]?.name}：没有这个参数`])
    expect(faultsOf([...chongqing, ...chongqing.slice(0, 1)])).toEqual([`${chongqing[0]?.name}：写了两次`])
  })

  test('不存在的日期、负数、不认识的栏目、过细的小数都不收', () => {
    expect(() => written([row('2025-02-30', '至今')])).toThrow('不是存在的日期')
    expect(() => written([row('2025-02-01', '至今', -1)])).toThrow()
    expect(() => written([{ ...row('2025-02-01', '至今'), 备注: '' }])).toThrow('备注')
    expect(() => written([row('2025-02-01', '至今', 150.5)])).toThrow('整数')
  })

  test('新的一期加进来，从施行当日起整月按新标准', () => {
    const next = chongqing.map((history) =>
      history.name === 'standard.urban'
        ? {
            ...history,
            periods: history.periods.flatMap((period) =>
              period.to === null
                ? [
                    { ...period, to: plainDate('2026-12-14') },
                    { ...period, from: plainDate('2026-12-15'), value: 79000 },
                  ]
                : [period],
            ),
          }
        : history,
    )
    expect(faultsOf(next)).toEqual([])
    expect(parametersOn(plainDate('2026-12-14'), { histories: next }).values['standard.urban'].value).toBe(77000)
    expect(parametersOn(plainDate('2026-12-15'), { histories: next })).toMatchObject({
      packId: 'CQ-2026-12',
      values: { 'standard.urban': { value: 79000 } },
    })
  })
})
