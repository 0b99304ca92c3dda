import { formatYuan, type Programme, zeroFen } from '@jzt/kernel'
import {
  type Assessment,
  type ConditionMet,
  type Figures,
  type PersonVerdict,
  type ProgrammeVerdict,
  resultWords,
  verdictOn,
} from '../assessment/assessment.ts'
import type { TraceNode } from '../expression/trace.ts'
import { payRestsOnExample } from './marked-pay.ts'
import { quotable } from './quotable.ts'
import { findRule, markedYuan } from './rests-on-example.ts'
import type { Told } from './told.ts'

/** How the result came about, in the order in which a clerk would say it. Every sentence stands alone and can be read aloud. */
export function reasonsInPlainChinese(told: Told): readonly string[] {
  const { result } = told.assessment
  return [
    ...householdSentences(told.assessment),
    ...conditionsToTell(told).map(conditionSentence),
    ...mainProgrammes(told).flatMap((programme) => personsJudged(verdictOn(told.assessment, programme))),
    ...(result === 'none' || result === 'undecided'
      ? [verdictSentence(told.assessment)]
      : grantSentences(told, result)),
  ]
}

const incomeTooHigh = ({ ruleId, met }: ConditionMet): boolean =>
  ruleId === 'dibao.income-below-standard' && met === 'no'

/** What was asked for first, and what it came to. */
function mainProgrammes({ assessment: { result }, asked }: Pick<Told, 'assessment' | 'asked'>): readonly Programme[] {
  const granted = result === 'none' || result === 'undecided' || result === 'marginal' ? [] : [result]
  return [...new Set<Programme>([...asked.slice(0, 1), ...granted])]
}

/** Where single members are granted it: whom it is for, or what each of them fails. */
function personsJudged(verdict: ProgrammeVerdict | undefined): readonly string[] {
  const persons = verdict?.persons ?? []
  const entitled = persons.filter((person) => person.entitled === 'yes')
  return (entitled.length > 0 ? entitled : persons).map(personSentence)
}

function personSentence({ label, entitled, conditions }: PersonVerdict): string {
  if (entitled === 'yes') return `${label}：各项条件都符合。`
  const open = conditions.filter(({ met }) => met === entitled).map(({ title }) => `“${title}”`)
  return `${label}：${open.join('、')}${entitled === 'no' ? '没有达到' : '还没有查清'}。`
}

/**
 * Those of what was asked for and of what is granted, each once. The marginal line is told only to a family whose income
 * is too high for 低保.
 */
function conditionsToTell({ assessment, asked }: Pick<Told, 'assessment' | 'asked'>): readonly ConditionMet[] {
  const told = mainProgrammes({ assessment, asked }).flatMap((one) => verdictOn(assessment, one)?.conditions ?? [])
  const marginal = told.some(incomeTooHigh) ? (verdictOn(assessment, 'marginal')?.conditions ?? []) : []
  const line = marginal.filter(({ ruleId }) => ruleId === 'marginal.income-below-line')
  return [...new Map([...told, ...line].map((one) => [one.ruleId, one])).values()]
}

function householdSentences({ figures, trace }: Assessment): readonly string[] {
  const { householdSize: size, perCapitaMonthlyIncomeFen: perCapita, standardFen: standard } = figures
  return [
    ...(size === undefined ? [] : [`共同生活的家庭成员共 ${size} 人。`]),
    ...(perCapita === undefined ? [] : [`家庭人均月收入 ${formatYuan(perCapita)}。`]),
    ...(standard === undefined ? [] : [`当地低保标准为每人每月 ${markedYuan(trace, 'dibao.standard', standard)}。`]),
  ]
}

const verdictWords = { yes: '符合', no: '不符合', unknown: '暂不能判定' } as const

const conditionSentence = ({ title, basis, met }: ConditionMet): string =>
  `“${title}”：${verdictWords[met]}（${quotable(basis)}）。`

function grantSentences(told: Told, programme: Programme): readonly string[] {
  const verdict = verdictOn(told.assessment, programme)
  if (!verdict) return [verdictSentence(told.assessment)]
  const holds = verdict.validMonths === undefined ? [] : [`认定后 ${verdict.validMonths} 个月内有效，到期可以再申请。`]
  if (verdict.amountFen === 0) return [verdictSentence(told.assessment), ...holds]
  const parts = programme === 'dibao' ? dibaoSentences(told.assessment) : personSentences(told, verdict)
  return [...parts, totalSentence(told, verdict), ...holds]
}

function totalSentence(told: Told, verdict: ProgrammeVerdict): string {
  const mark = payRestsOnExample(told, verdict) ? '（示例）' : ''
  return `${verdict.once ? '一次性发给' : '合计每月'} ${formatYuan(verdict.amountFen)}${mark}。`
}

function personSentences(told: Told, { programme, persons = [], once }: ProgrammeVerdict): readonly string[] {
  const paid = persons.filter(({ entitled, amountFen }) => entitled === 'yes' && amountFen > 0)
  return paid.map(({ label, amountFen }) => {
    const made = amountParts(told, programme, label)
    return `${label}：${once ? '一次' : '每月'} ${formatYuan(amountFen)}${made ? `（${made}）` : ''}。`
  })
}

/** What one person's amount is made of: "特困人员基本生活标准 1,001 元，照料护理标准 300 元"; empty where it is no sum. */
function amountParts({ assessment, edition }: Told, programme: Programme, label: string): string {
  const rules = edition.programmes.find((one) => one.programme === programme)
  const whole = rules?.amount && findRule(assessment.trace, rules.amount.identity.id)
  const own = whole?.uses?.find(({ kind, title }) => kind === 'item' && title === label)
  const line = own?.uses?.find(({ rule }) => rule?.id === rules?.personal?.amount?.identity.id)
  const parts = (line?.uses ?? []).filter(
    ({ raw, value }) => typeof raw === 'number' && raw > 0 && value.endsWith('元'),
  )
  return parts.length > 1 ? parts.map(({ title, value }) => `${title} ${value}`).join('，') : ''
}

function dibaoSentences({ figures, trace }: Assessment): readonly string[] {
  const inGrace = findRule(trace, 'dibao.meets-conditions')?.raw === false
  if (inGrace) return ['家人就业后收入超过标准，在渐退期内按原来的金额发给。']
  const classified = findRule(trace, 'dibao.classified-increase')
  const increase = !classified || classified.raw === 0 ? [] : [classified]
  return [baseSentence(figures, trace), ...increase.map((line) => `分类重点救助每月 ${line.value}：${shares(line)}。`)]
}

function baseSentence(figures: Figures, trace: TraceNode): string {
  const { householdSize: size = 0, payableMembers: payable = size } = figures
  const { baseAmountFen = zeroFen, standardFen = zeroFen, monthlyIncomeFen = zeroFen } = figures
  const computed = `低保标准 ${formatYuan(standardFen)} × ${size} 人，减去家庭月均收入 ${formatYuan(monthlyIncomeFen)}`
  const suspended = payable < size ? `，其中刑拘在押的 ${size - payable} 人的份额暂停发放` : ''
  const refusing = Number(findRule(trace, 'dibao.refusing-members')?.raw ?? 0)
  const cut = refusing > 0 ? `，其中多次拒绝合适工作的 ${refusing} 人的份额按规定减少` : ''
  return `每月补差 ${formatYuan(baseAmountFen)}：${computed}${suspended}${cut}。`
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
