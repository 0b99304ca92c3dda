import {
  type AskedProgramme,
  addDays,
  type Month,
  monthOf,
  nextMonth,
  type PlainDate,
  type Programme,
  plainDate,
  yearOf,
} from '@jzt/kernel'
import { read, type Source, unread } from './source.ts'

export type Payment = 'monthly' | 'once' | 'none'

/** What it means to be granted a programme: money every month, once, or none, from when, and for how long. */
export interface GrantTerms {
  readonly payment: Payment
  readonly from: 'APPROVAL_MONTH' | 'NEXT_MONTH'
  /** Granted to some members by name, not to the household as a whole. */
  readonly toMembers: boolean
  /** 照料护理 by self-care level goes with it. */
  readonly hasCare?: true
  /** 有效期: it ends by itself, after the months that the rules give; else it holds until a review ends it. */
  readonly endsByItself?: true
  readonly source: Source
}

const dibaoSource = read('重庆市城乡居民最低生活保障条例 第二十二条（批准之月）；民发〔2021〕57号为次月')

/** The terms of each programme; single figures with their source, so that another city changes a row and no step. */
export const grantTerms: Readonly<Record<Programme, GrantTerms>> = {
  dibao: { payment: 'monthly', from: 'APPROVAL_MONTH', toMembers: false, source: dibaoSource },
  'single-person': { payment: 'monthly', from: 'APPROVAL_MONTH', toMembers: true, source: dibaoSource },
  tekun: {
    payment: 'monthly',
    from: 'NEXT_MONTH',
    toMembers: true,
    hasCare: true,
    source: unread('特困人员认定办法（民发〔2021〕43号）第十八条'),
  },
  marginal: {
    payment: 'none',
    from: 'APPROVAL_MONTH',
    toMembers: false,
    endsByItself: true,
    source: unread('低保边缘家庭认定一般十二个月有效'),
  },
  rigid: {
    payment: 'none',
    from: 'APPROVAL_MONTH',
    toMembers: false,
    endsByItself: true,
    source: read('渝民规〔2025〕1号：一年；民发〔2024〕57号：不超过十二个月'),
  },
  temporary: {
    payment: 'once',
    from: 'APPROVAL_MONTH',
    toMembers: false,
    source: read('社会救助法 第二十九条'),
  },
}

/** Money goes with this programme. */
export const hasCash = (programme: Programme): boolean => grantTerms[programme].payment !== 'none'

/** The first month of the benefit. */
export function firstMonthOf(programme: Programme, decidedOn: PlainDate): Month {
  const month = monthOf(decidedOn)
  return grantTerms[programme].from === 'APPROVAL_MONTH' ? month : nextMonth(month)
}

/** The last day on which a recognition holds that was decided on a day for so many months. */
export const validUntil = (months: number, decidedOn: PlainDate): PlainDate =>
  addDays(sameDayAfter(decidedOn, months), -1)

/** The same day so many months later; the last day of the month where that month is shorter. */
function sameDayAfter(day: PlainDate, months: number): PlainDate {
  const count = yearOf(day) * 12 + Number(day.slice(5, 7)) - 1 + months
  const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}` as Month
  const last = addDays(plainDate(`${nextMonth(month)}-01`), -1)
  const same = `${month}-${day.slice(8)}`
  return same > last ? last : (same as PlainDate)
}

const comesTo: Readonly<Record<AskedProgramme, readonly Programme[]>> = {
  dibao: ['dibao', 'single-person'],
  tekun: ['tekun'],
  // 社会救助法 第二十一条: a member of a marginal family may be paid 低保 alone.
  marginal: ['marginal', 'single-person'],
  rigid: ['rigid'],
  temporary: ['temporary'],
}

/** What an application may come to: nobody is granted what was not asked for, and 单人保 is never asked for by name. */
export const mayBeGranted = (asked: readonly AskedProgramme[]): Programme[] => [
  ...new Set(asked.flatMap((programme) => comesTo[programme])),
]
