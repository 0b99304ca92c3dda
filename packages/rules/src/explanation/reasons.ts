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
import { mayHaveGrace } from './in-grace.ts'
import { payRestsOnExample } from './marked-pay.ts'
import { missingWords } from './missing-words.ts'
import { quotable } from './quotable.ts'
import { findRule, markedYuan } from './rests-on-example.ts'
import { rulesFor, type Told } from './told.ts'

/** How the result came about, in the order in which a clerk would say it. Every sentence stands alone and can be read aloud. */
export function reasonsInPlainChinese(told: Told): readonly string[] {
  const { result, programmes } = told.assessment
  const granted = programmes.find(({ programme }) => programme === result)
  return [
    ...householdSentences(told.assessment),
    ...conditionsToTell(told).map(conditionSentence),
    ...mainVerdicts(told).flatMap(personsJudged),
    ...(granted ? grantSentences(told, granted) : [verdictSentence(told.assessment)]),
  ]
}

/**
 * What the household comes to under one programme: persons, income per head and standard, then what the amount is made of,
 * or the conditions that are not met. For the letter about a benefit that runs already.
 */
export function programmeInPlainChinese(told: Told, programme: Programme): readonly string[] {
  const verdict = verdictOn(told.assessment, programme)
  if (!verdict) return []
  const missed = verdict.conditions.filter(({ met }) => met === 'no').map(conditionSentence)
  const made = verdict.entitled === 'yes' ? grantSentences(told, verdict) : missed
  return [...householdSentences(told.assessment), ...made]
}

const incomeTooHigh = ({ ruleId, met }: ConditionMet): boolean =>
  ruleId === 'dibao.income-below-standard' && met === 'no'

/** What was asked for first, and what it came to. */
function mainVerdicts({ assessment: { result, programmes }, asked: [first] }: Told): readonly ProgrammeVerdict[] {
  const told = new Set([first, ...(result === 'marginal' ? [] : [result])])
  return [...told].flatMap((one) => programmes.find(({ programme }) => programme === one) ?? [])
}

/** Where single members are granted it: whom it is for, or what each of them fails. */
function personsJudged({ persons = [] }: ProgrammeVerdict): readonly string[] {
  const entitled = persons.filter((person) => person.entitled === 'yes')
  return (entitled.length > 0 ? entitled : persons).map(personSentence)
}

function personSentence({ label, entitled, conditions }: PersonVerdict): string {
  if (entitled === 'yes') return `${label}：各项条件都符合。`
  const open = conditions.filter(({ met }) => met === entitled).map(({ title }) => `“${title}”`)
  if (open.length === 0)
    return `${label}：本人的条件都符合，家庭的条件${entitled === 'no' ? '没有达到' : '还没有查清'}。`
  return `${label}：${open.join('、')}${entitled === 'no' ? '没有达到' : '还没有查清'}。`
}

/**
 * Those of what was asked for and of what is granted, each once. The marginal line is told only to a family whose income
 * is too high for 低保.
 */
function conditionsToTell(told: Told): readonly ConditionMet[] {
  const main = mainVerdicts(told).flatMap(({ conditions }) => conditions)
  const every = told.assessment.programmes.flatMap(({ conditions }) => conditions)
  const line = every.filter(({ ruleId }) => ruleId === 'marginal.income-below-line')
  const wanted = main.some(incomeTooHigh) ? [...main, ...line] : main
  return [...new Map(wanted.map((one) => [one.ruleId, one])).values()]
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

function grantSentences(told: Told, verdict: ProgrammeVerdict): readonly string[] {
  const holds = verdict.validMonths === undefined ? [] : [`认定后 ${verdict.validMonths} 个月内有效，到期可以再申请。`]
  if (verdict.amountFen === 0) return [verdictSentence(told.assessment), ...holds]
  const parts = verdict.programme === 'dibao' ? dibaoSentences(told.assessment) : personSentences(told, verdict)
  return [...parts, totalSentence(told, verdict), ...holds]
}

function totalSentence(told: Told, verdict: ProgrammeVerdict): string {
  const mark = payRestsOnExample(told, verdict) ? '（示例）' : ''
  const monthly = mayHaveGrace(told.assessment) ? '渐退期内每月' : '合计每月'
  return `${verdict.once ? '一次性发给' : monthly} ${formatYuan(verdict.amountFen)}${mark}。`
}

function personSentences(told: Told, { programme, persons }: ProgrammeVerdict): readonly string[] {
  const paid = persons?.filter(({ amountFen }) => amountFen > 0)
  const sentences = paid?.map(({ label, amountFen }) => {
    const made = amountParts(told, programme, label)
    return `${label}：每月 ${formatYuan(amountFen)}${made ? `（${made}）` : ''}。`
  })
  return sentences ?? []
}

/** What one person's amount is made of: "特困人员基本生活标准 1,001 元，照料护理标准 300 元"; empty where it is no sum. */
function amountParts(told: Told, programme: Programme, label: string): string {
  const { amount, personal } = rulesFor(told, programme) ?? {}
  const sum = amount && findRule(told.assessment.trace, amount.identity.id)
  const own = sum?.uses?.find(({ title }) => title === label)
  const made = own && personal?.amount && findRule(own, personal.amount.identity.id)
  const parts = (made?.uses ?? []).filter(({ raw, value }) => Number(raw) > 0 && value.endsWith('元'))
  return parts.length > 1 ? parts.map(({ title, value }) => `${title} ${value}`).join('，') : ''
}

const graceSentence =
  '家人就业后收入超过标准，渐退期的条件已达到；由区县决定给不给渐退期，给了的，期内按原来的金额发给。'

function dibaoSentences(assessment: Assessment): readonly string[] {
  if (mayHaveGrace(assessment)) return [graceSentence]
  const { figures, trace } = assessment
  const classified = findRule(trace, 'dibao.classified-increase')
  const increase = classified?.raw ? [classified] : []
  return [baseSentence(figures, trace), ...increase.map((line) => `分类重点救助每月 ${line.value}：${shares(line)}。`)]
}

function baseSentence(figures: Figures, trace: TraceNode): string {
  const { householdSize: size = 0, payableMembers: payable = size } = figures
  const { baseAmountFen = zeroFen, standardFen = zeroFen, monthlyIncomeFen = zeroFen } = figures
  const computed = `低保标准 ${formatYuan(standardFen)} × ${size} 人，减去家庭月均收入 ${formatYuan(monthlyIncomeFen)}`
  const suspended = payable < size ? `，其中刑拘在押的 ${size - payable} 人的份额暂停发放` : ''
  const refusing = Number(findRule(trace, 'dibao.refusing-members')?.raw)
  const cut = refusing > 0 ? `，其中多次拒绝合适工作的 ${refusing} 人的份额按规定减少` : ''
  return `每月补差 ${formatYuan(baseAmountFen)}：${computed}${suspended}${cut}。`
}

/** Who brings how much; a member who is not counted has no amount. */
const shares = ({ uses = [] }: TraceNode): string =>
  uses
    .filter(({ raw }) => Number(raw) > 0)
    .map(({ title, value }) => `${title} ${value}`)
    .join('，')

const verdictSentence = ({ result, missing }: Assessment): string =>
  result === 'undecided'
    ? `${resultWords[result]}，还缺：${missing.map(missingWords).join('、')}。`
    : `测算结果：${resultWords[result]}。`
