import type { CasePage } from '@jzt/contract'
import type { Tone } from '../ui/mark.tsx'

type Answer = CasePage['registerAnswers'][number]

const tones: Record<Answer['status'], Tone> = {
  waiting: 'soon',
  found: 'good',
  none: 'good',
  'not-covered': 'plain',
  error: 'late',
  'no-answer': 'late',
  malformed: 'late',
  'stood-in': 'calm',
}

export const answerMark = (answer: Pick<Answer, 'status'>): Tone => tones[answer.status]

/** Only an answer, or what an officer let stand in for it, is something to decide on (sentence 4 of the house: "not known" is an answer). */
export const isComplete = ({ status }: Pick<Answer, 'status'>): boolean =>
  status === 'found' || status === 'none' || status === 'stood-in'

/** A record of a register in one line; the server names its fields in Chinese and writes amounts in yuan. */
export const recordWords = (record: Answer['records'][number]): string =>
  Object.entries(record)
    .filter(([, value]) => value !== null && value !== '')
    .map(([label, value]) => `${label}：${value}`)
    .join('，')
