import { describe, expect, test } from 'vitest'
import { readParameters } from './parameter-file.ts'

const row = { 起: '2025-07-01', 止: '至今', 值: 770, 依据: '渝民规〔2025〕6号', 已核实: '是' }
const standard = (more: object = {}, entry: object = {}) =>
  readParameters({ 'standard.urban': { 名称: '城市低保标准', 单位: '元', 各期: [{ ...row, ...more }], ...entry } })
const amountOf = (单位: string, 值: number | string) => standard({ 值 }, { 单位 })[0]?.periods[0]?.value

describe('参数文件怎样读', () => {
  test('一期一行：起止、值、依据、层级、是否核实', () => {
    expect(standard({ 层级: '规范性文件' })).toEqual([
      {
        name: 'standard.urban',
        title: '城市低保标准',
        unit: 'fen',
        periods: [
          {
            from: '2025-07-01',
            to: null,
            value: 77_000,
            document: '渝民规〔2025〕6号',
            verified: true,
            rank: 'normative-document',
          },
        ],
      },
    ])
    const [ended] = standard({ 止: '2026-06-30', 已核实: '否' })[0]?.periods ?? []
    expect(ended).toMatchObject({ to: '2026-06-30', verified: false })
    expect(ended).not.toHaveProperty('rank')
  })

  test('元记到分，平方米记到百分之一；三位小数不收，也不四舍五入', () => {
    expect([amountOf('元', 770.5), amountOf('平方米', 13.25), amountOf('元', 0.07)]).toEqual([77_050, 1_325, 7])
    for (const 单位 of ['元', '平方米']) expect(() => amountOf(单位, 770.125)).toThrow('最多两位小数')
  })

  test('百分比、倍数、月数、年龄照写，须为整数', () => {
    const whole = ['百分比', '倍', '个月', '年', '岁', '次']
    expect(whole.map((单位) => amountOf(单位, 24))).toEqual(whole.map(() => 24))
    for (const 单位 of whole) expect(() => amountOf(单位, 1.5)).toThrow('须为整数')
    expect(whole.map((单位) => standard({ 值: 1 }, { 单位 })[0]?.unit)).toEqual(['%', '倍', '个月', '年', '岁', '次'])
  })

  test('“是否”写是或否，别的写数字；写反了都指出来', () => {
    expect([amountOf('是否', '是'), amountOf('是否', '否')]).toEqual([1, 0])
    expect(() => amountOf('是否', 1)).toThrow('写“是”或“否”')
    expect(() => amountOf('元', '是')).toThrow('其他写数字')
  })

  test('未设定就是没有值，不是零', () => {
    expect([amountOf('元', '未设定'), amountOf('是否', '未设定'), amountOf('元', 0)]).toEqual([null, null, 0])
  })

  test('可由区县另定的写明；区县的文件带上是哪个区县', () => {
    expect(standard({}, { 区县可另定: '是' })[0]).toMatchObject({ openToDistricts: true })
    expect(standard()[0]).not.toHaveProperty('openToDistricts')
    const file = { 'standard.urban': { 名称: '城市低保标准', 单位: '元', 各期: [row] } }
    expect(readParameters(file, '500114' as never)[0]).toMatchObject({ division: '500114' })
    expect(standard()[0]).not.toHaveProperty('division')
  })

  test('偏离上位文件的，写明本应是多少、为什么', () => {
    const departure = { 偏离: { 本应: '1年', 理由: '2022年办法改为3年' } }
    expect(standard(departure)[0]?.periods[0]?.departure).toEqual({
      from: '1年',
      reason: '2022年办法改为3年',
      verified: false,
    })
    expect(() => standard({ 偏离: { 本应: '1年' } })).toThrow('理由')
  })
})
