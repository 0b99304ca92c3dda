import { type Fen, fen, formatYuan } from '@jzt/kernel'
import type { Figures } from '../assessment/assessment.ts'
import type { TraceNode } from '../expression/trace.ts'
import { findRule, markedYuan } from './rests-on-example.ts'
import type { Told } from './told.ts'

type Gap = (told: Told) => string | undefined

/** What is missing or too much, with the figures of the assessment; undefined where the condition has no figure. */
export const gapWords = (ruleId: string, told: Told): string | undefined => gaps[ruleId]?.(told)

const gaps: Readonly<Record<string, Gap>> = {
  'household.applicant-registered-here': () => '申请人没有本市户籍，现在应向户籍所在地申请',
  'dibao.income-below-standard': (told) =>
    perCapitaAbove(told, { line: 'standardFen', rule: 'dibao.standard', name: '低保标准' }),
  'marginal.income-below-line': (told) =>
    perCapitaAbove(told, { line: 'marginalLineFen', rule: 'marginal.line', name: '低保边缘收入线' }),
  'rigid.income-below-disposable-income': aboveDisposableIncome,
  'rigid.spending-reaches-share': spendingBelowShare,
  'property.assets-over-cap': assetsAbove,
  'property.too-many-dwellings': dwellingsAbove,
  'property.owns-vehicle': () => '名下有不能豁免的车辆、船舶或机械',
  'property.owns-shop': () => '名下有自营或出租的商铺',
  'property.company': () => '名下登记有企业',
  'temporary.in-hardship': () => '现在没有遇到急难或者大额支出；遇到的时候，随时可以申请临时救助',
}

interface Line {
  readonly line: keyof Figures
  readonly rule: string
  readonly name: string
}

/** "低于" excludes equality: whoever is exactly on the line is told so. */
function perCapitaAbove({ assessment: { figures, trace } }: Told, { line, rule, name }: Line): string | undefined {
  const { perCapitaMonthlyIncomeFen: own } = figures
  const limit = figures[line] as Fen | undefined
  if (own === undefined || limit === undefined) return undefined
  const above = own - limit
  const so = above > 0 ? `高出${name} ${markedYuan(trace, rule, fen(above))}` : `达到${name}（“低于”不含等于）`
  return `家庭人均月收入 ${formatYuan(own)}，${so}`
}

function aboveDisposableIncome({ assessment: { figures, trace } }: Told): string | undefined {
  const { yearlyIncomeFen, householdSize, disposableIncomeFen: line } = figures
  if (yearlyIncomeFen === undefined || !householdSize || line === undefined) return undefined
  const own = fen(Math.round(yearlyIncomeFen / householdSize))
  return `家庭人均年收入 ${formatYuan(own)}，不低于上年度当地人均可支配收入 ${markedYuan(trace, 'rigid.disposable-income', line)}`
}

const tenthsOfPoint = 1000

/** Shares are told in tenths of a point, cut off, so that a share just below the line is never told as on it. */
function spendingBelowShare({ assessment: { figures }, parameters }: Told): string | undefined {
  const { rigidSpendingFen: spent, yearlyIncomeFen: income } = figures
  const ratio = parameters.values['rigid.ratio']
  if (spent === undefined || !income || typeof ratio?.value !== 'number') return undefined
  const share = Math.floor((spent * tenthsOfPoint) / income) / 10
  const short = Math.round((ratio.value - share) * 10) / 10
  const mark = ratio.verified ? '' : '（示例）'
  return `近12个月必需支出占家庭总收入的 ${share}%，不到 ${ratio.value}%${mark}，差 ${short} 个百分点`
}

function assetsAbove({ assessment: { figures, trace } }: Told): string | undefined {
  const { assetsFen, assetCapFen } = figures
  if (assetsFen === undefined || assetCapFen === undefined) return undefined
  const cap = markedYuan(trace, 'property.asset-cap', assetCapFen)
  return `家庭金融资产 ${formatYuan(assetsFen)}，超过限额 ${cap}`
}

function dwellingsAbove({ assessment: { trace } }: Told): string {
  const value = (id: string): TraceNode['value'] | undefined => findRule(trace, id)?.value
  const [homes, area] = [value('property.dwellings'), value('property.floor-area')]
  return `名下有住房 ${homes ?? '两套以上'}，建筑面积共 ${area ?? '超过限额'}，人均面积超过限额`
}
