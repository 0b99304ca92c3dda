import { formatYuan, zeroFen } from '@jzt/kernel'
import { incomeBelowStandard } from '../dibao/income-below-standard.ts'
import type { TraceNode } from '../expression/trace.ts'
import { incomeBelowMarginalLine } from '../marginal/income-below-marginal-line.ts'
import { type Assessment, type ConditionMet, type Figures, resultWords, verdictOn } from './assessment.ts'
import { quotable } from './quotable.ts'

/** How the result came about, in the order in which a clerk would say it. Every sentence stands alone and can be read aloud. */
export function reasonsInPlainChinese(assessment: Assessment): readonly string[] {
  return [
    ...householdSentences(assessment),
    ...conditionsToTell(assessment).map(conditionSentence),
    ...(assessment.result === 'dibao' ? amountSentences(assessment) : [verdictSentence(assessment)]),
  ]
}

/** The marginal line is told only to a family whose income is too high for 低保. */
function conditionsToTell(assessment: Assessment): readonly ConditionMet[] {
  const marginal = verdictOn(assessment, 'marginal')
  const told = verdictOn(assessment, 'dibao')?.conditions ?? []
  const incomeTooHigh = told.some(({ ruleId, met }) => ruleId === incomeBelowStandard.identity.id && met === 'no')
  const line = marginal?.conditions.filter(({ ruleId }) => ruleId === incomeBelowMarginalLine.identity.id) ?? []
  return incomeTooHigh ? [...told, ...line] : told
}

function householdSentences({ figures }: Assessment): readonly string[] {
  const { householdSize: size, perCapitaMonthlyIncomeFen: perCapita, standardFen: standard } = figures
  return [
    ...(size === undefined ? [] : [`共同生活的家庭成员共 ${size} 人。`]),
    ...(perCapita === undefined ? [] : [`家庭人均月收入 ${formatYuan(perCapita)}。`]),
    ...(standard === undefined ? [] : [`当地低保标准为每人每月 ${formatYuan(standard)}。`]),
  ]
}

const verdictWords = { yes: '符合', no: '不符合', unknown: '暂不能判定' } as const

const conditionSentence = ({ title, basis, met }: ConditionMet): string =>
  `“${title}”：${verdictWords[met]}（${quotable(basis)}）。`

function amountSentences({ figures, trace, amountFen }: Assessment): readonly string[] {
  const classified = find(trace, 'dibao.classified-increase')
  return [
    baseSentence(figures),
    ...(!classified || classified.raw === 0 ? [] : [`分类重点救助每月 ${classified.value}：${shares(classified)}。`]),
    `合计每月 ${formatYuan(amountFen)}。`,
  ]
}

function baseSentence(figures: Figures): string {
  const { householdSize: size = 0, payableMembers: payable = size } = figures
  const { baseAmountFen = zeroFen, standardFen = zeroFen, monthlyIncomeFen = zeroFen } = figures
  const computed = `低保标准 ${formatYuan(standardFen)} × ${size} 人，减去家庭月均收入 ${formatYuan(monthlyIncomeFen)}`
  const suspended = payable < size ? `，其中刑拘在押的 ${size - payable} 人的份额暂停发放` : ''
  return `每月补差 ${formatYuan(baseAmountFen)}：${computed}${suspended}。`
}

const shares = ({ uses = [] }: TraceNode): string =>
  uses
    .filter(({ kind, raw }) => kind === 'item' && raw !== undefined && raw !== 0)
    .map(({ title, value }) => `${title} ${value}`)
    .join('，')

const verdictSentence = ({ result, missing }: Assessment): string =>
  result === 'undecided'
    ? `${resultWords[result]}，还缺：${missing.map(({ title }) => title).join('、')}。`
    : `测算结果：${resultWords[result]}。`

function find(node: TraceNode, ruleId: string): TraceNode | undefined {
  if (node.rule?.id === ruleId && !node.repeated) return node
  for (const part of node.uses ?? []) {
    const found = find(part, ruleId)
    if (found) return found
  }
  return undefined
}
