import type { CaseProgress } from '@jzt/contract'
import { longDate } from './dates.ts'
import { besideInWords, nextInWords, sinceInWords } from './programmes.ts'

function validityInWords(validUntil: string, benefit: CaseProgress['benefit']): string {
  if (benefit?.endedOn && benefit.renewed) return `用到 ${longDate(benefit.endedOn)}，已有新的决定。`
  return `有效到 ${longDate(validUntil)}${benefit?.endedOn ? '，已到期' : ''}。`
}

type Granted = Pick<CaseProgress, 'benefit' | 'otherBenefits' | 'validUntil'>

/** From which month the money comes, until when a recognition holds, and what the family was granted with it. */
export const benefitLines = ({ benefit, otherBenefits = [], validUntil }: Granted): string[] =>
  [
    ...(benefit?.payment === 'monthly' ? [sinceInWords(benefit)] : []),
    ...(benefit?.next ? [nextInWords(benefit.next)] : []),
    ...(validUntil ? [validityInWords(validUntil, benefit)] : []),
    ...otherBenefits.map((one) => besideInWords(one, one.validUntil && longDate(one.validUntil))),
  ].filter((line) => line !== '')
