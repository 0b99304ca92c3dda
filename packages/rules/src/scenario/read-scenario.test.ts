import { describe, expect, test } from 'vitest'
import { sourceWords } from '../facts/fact.ts'
import { readScenario } from './read-scenario.ts'

const everySource = Object.values(sourceWords).join('、')

const father = { 称呼: '父亲', 与申请人关系: '本人', 出生日期: '1982-03-04', 工资: 1500 }
const home = { 称呼: '老屋', 建筑面积: 98.5 }
const written = { 情形: '一名父亲', 日期: '2026-09-15', 适用标准: '城市', 成员: [father] }

function read(more: object = {}) {
  const reading = readScenario({ ...written, ...more })
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults))
  return reading.scenario
}

/** Every mistake as "place：what to write", the way an official is told. */
function faultsIn(parsed: unknown): readonly string[] {
  const reading = readScenario(parsed)
  return reading.ok ? [] : reading.faults.map(({ path, message }) => `${path.join('.')}：${message}`)
}
const faultsWith = (more: object) => faultsIn({ ...written, ...more })
const faultsOfFather = (more: object) => faultsWith({ 成员: [{ ...father, ...more }] })

describe('情形文件写错了，逐处说明在哪里、应当怎样写', () => {
  test.each<[string, object, string]>([
    ['缺少日期', { 日期: undefined }, '日期：应为日期，写成 2026-09-15'],
    ['日期不存在', { 日期: '2026-02-30' }, '日期：应为存在的日期，写成 2026-09-15'],
    ['情形空着', { 情形: '' }, '情形：不能为空'],
    ['成员没有写', { 成员: undefined }, '成员：应为成员清单'],
    ['一名成员也没有', { 成员: [] }, '成员：至少有一名成员'],
    ['申请不是清单', { 申请: '特困' }, '申请：应为清单，写成 [特困]'],
    ['申请空着', { 申请: [] }, '申请：至少申请一项'],
    ['申请的名称不对', { 申请: ['五保'] }, '申请.0：应为下列之一：低保、特困、低保边缘、刚性支出困难、临时救助'],
    ['区划没有加引号', { 区县: 500_114 }, '区县：应为六位区划代码，加引号，写成 "500114"'],
    ['区划多一位', { 区县: '5001140' }, '区县：应为六位区划代码，加引号，写成 "500114"'],
    ['不是重庆的区划', { 区县: '1500114' }, '区县：应为六位区划代码，加引号，写成 "500114"'],
    ['默认来源不对', { 来源: '听说' }, `来源：应为下列之一：${everySource}`],
    ['没有这一项', { 收入: 1500 }, '收入：没有“收入”这一项，请对照 scenarios/README.md'],
    ['参数没有写数', { 参数: { 'standard.urban': '八百' } }, '参数.standard.urban：“standard.urban”没有写，或写法不对'],
    ['预期金额不对', { 预期: { 结果: '低保', 金额: '很多' } }, '预期.金额：应为金额（元，最多两位小数）'],
  ])('%s', (_, more, fault) => {
    expect(faultsWith(more)).toEqual([fault])
  })

  test.each<[string, object, string]>([
    ['工资不是数', { 工资: '一千五' }, '“工资”应为不小于 0 的金额（元，最多两位小数），如 1500 或 1500.50'],
    ['工资是负数', { 工资: -1 }, '“工资”应为不小于 0 的金额（元，最多两位小数），如 1500 或 1500.50'],
    ['卧床不满整月', { 卧床: 1.5 }, '“卧床”应为不小于 0 的整数'],
    ['卧床是负数', { 卧床: -1 }, '“卧床”应为不小于 0 的整数'],
    ['是否写成别的', { 重特大疾病: '有' }, '“重特大疾病”应写“是”或“否”'],
    ['生日不存在', { 出生日期: '1982-02-30' }, '“出生日期”应为存在的日期，写成 1982-03-04'],
    ['词不在表里', { 就学: '大学' }, '“就学”应为下列之一：无、学龄前、中小学、专科或本科、研究生'],
    ['来源不在表里', { 工资: { 值: 1500, 来源: '听说' } }, `“工资”的来源应为：${everySource}`],
    ['有来源没有值', { 工资: { 来源: '入户' } }, '“工资”应直接写数值，或写成 { 值: …, 来源: … }'],
    ['多写了一样', { 工资: { 值: 1500, 备注: '打零工' } }, '“工资”应直接写数值，或写成 { 值: …, 来源: … }'],
    ['写成空的', { 工资: null }, '“工资”应为不小于 0 的金额（元，最多两位小数），如 1500 或 1500.50'],
  ])('成员的事实：%s', (_, more, fault) => {
    expect(faultsOfFather(more)).toEqual([`成员.0.${Object.keys(more)[0]}：${fault}`])
  })

  test('那一天还没有参数：说明是哪一天、缺哪一个', () => {
    expect(faultsWith({ 日期: '1999-01-01' })).toEqual([
      expect.stringMatching(/^日期：1999-01-01 没有可用的参数（[a-z0-9.-]+）$/),
    ])
  })

  test('清单里的也说明是第几个的哪一项', () => {
    expect(faultsWith({ 住房: [home, { 称呼: '新房', 建筑面积: '大' }] })).toEqual([
      '住房.1.建筑面积：“建筑面积”应为面积（平方米，最多两位小数），如 98.5',
    ])
  })

  test('几处都错，一次说完；整个文件不是情形的，也说得出来', () => {
    expect(faultsWith({ 情形: '', 收入: 1, 支出: 2, 成员: [{ ...father, 卧床: -1 }] })).toHaveLength(4)
    expect(faultsIn('三口之家')).toEqual(['：“文件”没有写，或写法不对'])
  })
})

describe('情形文件怎样读', () => {
  test('没有另写来源的，是核对来的；整个文件的来源改了，每一项都改，单独写的除外', () => {
    expect(read().facts.members[0]?.wage).toEqual({ known: true, value: 150_000, source: 'verified' })
    const declared = read({ 来源: '申报', 成员: [{ ...father, 经营收入: { 值: 20, 来源: '入户' } }] }).facts.members[0]
    expect(declared?.wage).toMatchObject({ source: 'declared' })
    expect(declared?.financialAssets).toMatchObject({ value: 0, source: 'declared' })
    expect(declared?.businessRevenue).toMatchObject({ value: 2_000, source: 'observed' })
  })

  test('未知、未答复写在值的位置；零也是知道', () => {
    const [known] = read({ 成员: [{ ...father, 工资: '未答复', 金融资产: '未知', 卧床: 0 }] }).facts.members
    expect(known?.wage).toMatchObject({ known: false, reason: 'no-answer' })
    expect(known?.financialAssets).toMatchObject({ known: false, reason: 'not-stated' })
    expect(known?.bedriddenMonths).toMatchObject({ known: true, value: 0 })
  })

  test('住房一处一处读；整张清单不清楚时，是清单未知，不是没有住房', () => {
    const { dwellings } = read({ 住房: [home, home] }).facts
    expect(dwellings.known && dwellings.value.map(({ id, label, area }) => [id, label, area])).toEqual([
      ['dwellings-1', '老屋', expect.objectContaining({ value: 9_850 })],
      ['dwellings-2', '老屋', expect.objectContaining({ value: 9_850 })],
    ])
    expect(read({ 住房: '未答复' }).facts.dwellings).toEqual({ known: false, reason: 'no-answer' })
  })

  test('参数以元写，在这一情形里作准，并且标明是示例', () => {
    const { values } = read({ 参数: { 'standard.urban': 800.5, 'marginal.ratio': 160 } }).parameters
    expect(values['standard.urban']).toMatchObject({ value: 80_050, verified: false, document: '本情形设定的示例值' })
    expect(values['marginal.ratio'].value).toBe(160)
    expect(values['standard.rural']).toEqual(read().parameters.values['standard.rural'])
  })

  test('预期写到哪一项读到哪一项：没有写金额的是零，没有写人员的不比人员', () => {
    const 各项 = { 特困: { 符合: '是', 金额: 1101, 人员: ['父亲'] }, 低保边缘: { 符合: '否' } }
    expect(read({ 预期: { 结果: '不符合', 缺少: ['父亲的工资'], 各项 } }).expected).toEqual({
      result: 'none',
      amountFen: 0,
      missing: ['父亲的工资'],
      verdicts: [
        { name: 'tekun', entitled: 'yes', amountFen: 110_100, persons: ['父亲'] },
        { name: 'marginal', entitled: 'no', amountFen: 0 },
      ],
    })
    expect(read({ 预期: { 结果: '低保' } }).expected).toEqual({ result: 'dibao', amountFen: 0 })
    expect(read().expected).toBeUndefined()
  })
})
