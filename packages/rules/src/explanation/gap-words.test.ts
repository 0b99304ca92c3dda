import { type Fen, fen, yuan } from '@jzt/kernel'
import { describe, expect, test } from 'vitest'
import { assessHousehold } from '../assessment/assess-household.ts'
import type { Figures } from '../assessment/assessment.ts'
import type { TraceNode } from '../expression/trace.ts'
import { applicant, family, today } from '../testing/a-family.ts'
import { withValues } from '../testing/with-values.ts'
import { gapWords } from './gap-words.ts'
import { type Told, tell } from './told.ts'

const facts = family([applicant()])
const alone = tell(assessHousehold(facts, today), { facts, on: today })

/** The same assessment with other figures; one that is left out is not known. */
const withFigures = (figures: Figures, more: Partial<Told> = {}): Told => ({
  ...alone,
  ...more,
  assessment: { ...alone.assessment, figures },
})

const line = (id: string, value: string): TraceNode => ({
  kind: 'rule',
  title: id,
  value,
  rule: { id, version: 1, basis: '社会救助法 第十八条' },
})

describe('差多少，用测算的数字说', () => {
  test('低保标准和边缘收入线，各说各的线', () => {
    const figures = {
      perCapitaMonthlyIncomeFen: yuan(1200),
      standardFen: yuan(770),
      marginalLineFen: yuan(1155),
    }
    expect(gapWords('dibao.income-below-standard', withFigures(figures))).toBe(
      '家庭人均月收入 1,200 元，高出低保标准 430 元',
    )
    expect(gapWords('marginal.income-below-line', withFigures(figures))).toMatch(
      /^家庭人均月收入 1,200 元，高出低保边缘收入线 45 元/,
    )
    const onTheLine = withFigures({ ...figures, perCapitaMonthlyIncomeFen: yuan(1155) })
    expect(gapWords('marginal.income-below-line', onTheLine)).toBe(
      '家庭人均月收入 1,155 元，达到低保边缘收入线（“低于”不含等于）',
    )
  })

  test('上年度人均可支配收入：按人均年收入比，按分说', () => {
    const figures = { yearlyIncomeFen: fen(10_000_000), householdSize: 3, disposableIncomeFen: yuan(30_000) }
    expect(gapWords('rigid.income-below-disposable-income', withFigures(figures))).toMatch(
      /^家庭人均年收入 33,333.33 元，不低于上年度当地人均可支配收入 30,000 元/,
    )
  })

  test('刚性支出的占比：只舍不入，差的是百分点，没有核实的比例标明示例', () => {
    const figures = { rigidSpendingFen: yuan(6_999.9), yearlyIncomeFen: yuan(10_000) }
    const parameters = withValues({ 'rigid.ratio': 70 })
    const example = { ...parameters.values['rigid.ratio'], verified: false } as never
    const told = (ratio: unknown) =>
      withFigures(figures, {
        parameters: { ...parameters, values: { ...parameters.values, 'rigid.ratio': ratio as never } },
      })
    expect(gapWords('rigid.spending-reaches-share', told(example))).toBe(
      '近12个月必需支出占家庭总收入的 69.9%，不到 70%（示例），差 0.1 个百分点',
    )
    const official = { ...(example as object), verified: true }
    expect(gapWords('rigid.spending-reaches-share', told(official))).toContain('不到 70%，差')
  })

  test('金融资产：家里有多少，限额多少', () => {
    const told = withFigures({ assetsFen: yuan(20_000), assetCapFen: yuan(18_480) })
    expect(gapWords('property.assets-over-cap', told)).toMatch(/^家庭金融资产 20,000 元，超过限额 18,480 元/)
  })

  test('住房：几套、多大，测算里写着的照写；没有写的，不编数字', () => {
    const trace = (...uses: TraceNode[]): TraceNode => ({ kind: 'result', title: '', value: '', raw: 'none', uses })
    const told = (...uses: TraceNode[]): Told => ({
      ...alone,
      assessment: { ...alone.assessment, trace: trace(...uses) },
    })
    expect(
      gapWords(
        'property.too-many-dwellings',
        told(line('property.dwellings', '3 套'), line('property.floor-area', '210 ㎡')),
      ),
    ).toBe('名下有住房 3 套，建筑面积共 210 ㎡，人均面积超过限额')
    expect(gapWords('property.too-many-dwellings', told())).toBe(
      '名下有住房 两套以上，建筑面积共 超过限额，人均面积超过限额',
    )
  })

  test('没有数字的条件没有这句话', () => {
    expect(gapWords('consumption.within-rule', alone)).toBeUndefined()
  })
})

describe('有一个数字还不知道，就不说差多少', () => {
  const whole = {
    perCapitaMonthlyIncomeFen: yuan(1200),
    standardFen: yuan(770),
    marginalLineFen: yuan(1155),
    yearlyIncomeFen: yuan(43_200),
    householdSize: 3,
    disposableIncomeFen: yuan(10_000),
    rigidSpendingFen: yuan(100),
    assetsFen: yuan(20_000),
    assetCapFen: yuan(18_480),
  } satisfies Figures
  const needs: readonly (readonly [string, readonly (keyof typeof whole)[]])[] = [
    ['dibao.income-below-standard', ['perCapitaMonthlyIncomeFen', 'standardFen']],
    ['marginal.income-below-line', ['perCapitaMonthlyIncomeFen', 'marginalLineFen']],
    ['rigid.income-below-disposable-income', ['yearlyIncomeFen', 'householdSize', 'disposableIncomeFen']],
    ['rigid.spending-reaches-share', ['rigidSpendingFen', 'yearlyIncomeFen']],
    ['property.assets-over-cap', ['assetsFen', 'assetCapFen']],
  ]

  test.each(needs)('%s', (rule, names) => {
    expect(gapWords(rule, withFigures(whole))).toBeTypeOf('string')
    for (const name of names) {
      const { [name]: _, ...rest } = whole
      expect(gapWords(rule, withFigures(rest)), name).toBeUndefined()
    }
  })

  test('没有收入的家庭不算占比；没有设定比例的也不算', () => {
    const noIncome = withFigures({ ...whole, yearlyIncomeFen: 0 as Fen })
    expect(gapWords('rigid.spending-reaches-share', noIncome)).toBeUndefined()
    const { 'rigid.ratio': _, ...values } = alone.parameters.values
    const unset = withFigures(whole, { parameters: { ...alone.parameters, values: values as never } })
    expect(gapWords('rigid.spending-reaches-share', unset)).toBeUndefined()
  })
})
