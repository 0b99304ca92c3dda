import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainDate } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { faultsOf } from './check-histories.ts'
import { chongqing } from './chongqing.generated.ts'
import type { ParameterHistory } from './parameter.ts'
import { readParameters } from './parameter-file.ts'
import { NoParameterInForce, parametersOn } from './parameters-on.ts'

const folder = join(import.meta.dirname, '../../parameters/cq')
const fromYaml = readdirSync(folder)
  .sort()
  .flatMap((file) => readParameters(parse(readFileSync(join(folder, file), 'utf8'))))

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
    expect(parametersOn(plainDate('2026-09-15')).packId).toBe('CQ-2025-07')
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
    expect(parametersOn(plainDate('2026-12-14'), next).values['standard.urban'].value).toBe(77000)
    expect(parametersOn(plainDate('2026-12-15'), next)).toMatchObject({
      packId: 'CQ-2026-12',
      values: { 'standard.urban': { value: 79000 } },
    })
  })
})
