import { formatYuan, type Programme } from '@jzt/kernel'
import type { Assessment, ProgrammeVerdict } from '../assessment/assessment.ts'
import { verdictOn } from '../assessment/assessment.ts'
import { unsetFigures } from '../assessment/unset-figures.ts'
import { mayHaveGrace } from './in-grace.ts'

/** A programme as people say it. */
export const plainProgramme: Readonly<Record<Programme, string>> = {
  dibao: '低保',
  'single-person': '单人保',
  tekun: '特困供养',
  marginal: '低保边缘家庭',
  rigid: '刚性支出困难家庭',
  temporary: '临时救助',
}

/** What a programme pays, as people say it: "每月 910 元", "一次 2,310 元"; empty where it pays no cash. */
export function paysWords({ amountFen, once }: Pick<ProgrammeVerdict, 'amountFen' | 'once'>): string {
  if (amountFen === 0) return ''
  return once ? `一次 ${formatYuan(amountFen)}` : `每月 ${formatYuan(amountFen)}`
}

/** The result in one sentence to be read aloud, to the family itself and to nobody else. */
export function resultAloud(assessment: Assessment): string {
  const { result } = assessment
  if (result === 'none') return '按现有情况，您家暂时不符合所申请的条件，可以看看还能申请什么。'
  if (result === 'undecided') return undecidedAloud(assessment)
  if (mayHaveGrace(assessment)) return '您家的收入已超过低保标准，但渐退期的条件已达到，要等区县决定给不给渐退期。'
  const verdict = verdictOn(assessment, result)
  const pays = verdict ? paysWords(verdict) : ''
  return `按现有情况，您家符合${plainProgramme[result]}条件${pays ? `，${pays}` : ''}。`
}

/** The family is not asked for what the office itself has still to set. */
const undecidedAloud = (assessment: Assessment): string =>
  unsetFigures(assessment).length === 0
    ? '还有情况没有查清，现在不能下结论。'
    : '不是您家缺材料：计算要用的当年标准，市里还没有定下来，要等定下来再看结果。'

/** What a text message may tell; `granted` and `refused` are the words of a signed decision that has been delivered. */
export type TextedOutcome = 'granted' | 'refused' | 'ineligible'

const outcomes: Readonly<Record<TextedOutcome, string>> = {
  granted: '已获同意，决定书请打开救助通查看',
  refused: '已有决定，理由和其他帮助请打开救助通查看',
  ineligible: '调查有了结果，还可以提出异议，请打开救助通查看',
}

/**
 * One sentence for a text message: no name, no programme, no amount, no reason. Whoever else holds the phone learns nothing
 * of the family. At most 70 characters with the signature, so that it is one message.
 */
export const textedSentence = (outcome: TextedOutcome, number: string): string =>
  `您的申请 ${number} ${outcomes[outcome]}。`
