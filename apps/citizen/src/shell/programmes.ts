import type { AskedProgramme, Programme } from '@jzt/kernel'

/** The programmes as people speak of them: 低保, not 最低生活保障. */
const spoken: Readonly<Record<Programme, string>> = {
  dibao: '低保',
  'single-person': '单人低保',
  tekun: '特困供养',
  marginal: '低保边缘',
  rigid: '大额支出困难',
  temporary: '临时救助',
}

/** What was asked for, in one line. */
export const askedInWords = (asked: readonly AskedProgramme[]): string =>
  asked.map((programme) => spoken[programme]).join('、')
