import { type Month, monthOf, nextMonth, type PlainDate } from '@jzt/kernel'

/** The first month that is not paid yet: from it a new amount counts. */
export const monthAfter = (today: PlainDate): Month => nextMonth(monthOf(today))
