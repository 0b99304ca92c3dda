import { law } from '@jzt/casework'
import type { PlainDate, Programme } from '@jzt/kernel'

/** What the law says of one programme. A line is left out where that law says nothing of it. */
interface ProgrammeLaw {
  /** What the benefit itself rests on, beside the conditions that were met. */
  readonly benefit: readonly string[]
  /** The decision is told: a yes published, a no in writing with its reasons. */
  readonly told?: string
  /** The household is looked at again from time to time. */
  readonly reviewed?: string
  /** The amount follows what has changed, and ends where the conditions do. */
  readonly adjusted?: string
}

/** Every provision that letters and notices cite of the law that changes with the day. */
interface LawCited {
  readonly from: PlainDate
  readonly programmes: Readonly<Record<Programme, ProgrammeLaw>>
  readonly aidFirst: string
  readonly appeal: string
  /** No paper may be asked for that the registers answer. */
  readonly noNeedlessPapers?: string
  /** The household is heard before aid is reduced or ended. */
  readonly heard?: string
}

const differenceIsPaid = '重庆市城乡居民最低生活保障条例 第二十条'
const rigidForAYear = '渝民规〔2025〕1号（有效期一年）'

/**
 * 社会救助暂行办法（国务院令第649号）, read in full. It knew neither 低保边缘 nor 刚性支出困难家庭: the ministry's measures
 * did, whose article numbers nobody has checked, so that they are named without one. Nor did it ask for a hearing.
 */
const interimMeasures: LawCited = {
  from: '2014-05-01' as PlainDate,
  programmes: {
    dibao: {
      benefit: [differenceIsPaid],
      told: '社会救助暂行办法 第十一条',
      reviewed: '社会救助暂行办法 第十三条',
      adjusted: '社会救助暂行办法 第十三条',
    },
    'single-person': {
      benefit: ['最低生活保障审核确认办法', differenceIsPaid],
      told: '社会救助暂行办法 第十一条',
      reviewed: '社会救助暂行办法 第十三条',
      adjusted: '社会救助暂行办法 第十三条',
    },
    tekun: {
      benefit: ['社会救助暂行办法 第十四条'],
      told: '社会救助暂行办法 第十一条、第十六条',
      adjusted: '社会救助暂行办法 第十五条、第十八条',
    },
    marginal: { benefit: ['最低生活保障审核确认办法'] },
    rigid: { benefit: ['刚性支出困难家庭认定办法', rigidForAYear] },
    temporary: { benefit: ['社会救助暂行办法 第四十七条'], told: '社会救助暂行办法 第四十八条' },
  },
  aidFirst: '社会救助暂行办法 第四十八条',
  appeal: '社会救助暂行办法 第六十五条，行政复议法 第二十条',
}

const underTheLaw = {
  told: '社会救助法 第四十五条',
  reviewed: '社会救助法 第四十六条至第四十八条',
  adjusted: '社会救助法 第四十六条、第四十七条',
}

/** 社会救助法, from the day on which it is in force (第七十八条). */
const assistanceLaw: LawCited = {
  from: '2026-07-01' as PlainDate,
  programmes: {
    dibao: { benefit: [differenceIsPaid], ...underTheLaw },
    'single-person': { benefit: ['社会救助法 第二十一条', differenceIsPaid], ...underTheLaw },
    tekun: { benefit: ['社会救助法 第十六条'], ...underTheLaw },
    marginal: { benefit: ['社会救助法 第二十一条'], ...underTheLaw },
    rigid: { benefit: ['社会救助法 第二十二条', rigidForAYear], ...underTheLaw },
    temporary: { benefit: ['社会救助法 第二十九条'], ...underTheLaw },
  },
  aidFirst: '社会救助法 第五十条',
  appeal: '社会救助法 第七十六条，行政复议法 第二十条',
  noNeedlessPapers: '社会救助法 第六十二条',
  heard: '社会救助法 第四十八条',
}

/** The law of the day on which something is decided or told: letters cite no provision that was not in force yet. */
export const lawCitedOn = (day: PlainDate): LawCited =>
  [assistanceLaw, interimMeasures].find(({ from }) => from <= day) ?? interimMeasures

/** That the decision on these programmes is told in writing: the process of the district, and the law above it. */
export function tellingBasis(day: PlainDate, programmes: readonly Programme[]): string {
  const above = programmes.flatMap((one) => lawCitedOn(day).programmes[one].told ?? [])
  return [law.confirm, ...new Set(above)].join('、')
}

/** “（社会救助法 第六十二条）” behind a sentence; nothing where the law of the day says nothing of it. */
export const inBrackets = (provision: string | undefined): string => (provision ? `（${provision}）` : '')
