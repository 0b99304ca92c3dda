import { type Programme, programmeWords } from '@jzt/kernel'
import { yuanWords } from './money-input.ts'

/** What is paid and how often: 临时救助 once, a recognition nothing, everything else every month. */
export const payWords = (programme: Programme, amountFen: number): string =>
  amountFen === 0 ? '不发现金' : `${programme === 'temporary' ? '一次' : '每月'} ${yuanWords(amountFen)}`

/** What a case asks for, in one line. */
export const askedWords = (asked: readonly Programme[]): string =>
  asked.map((programme) => programmeWords[programme]).join('、')
