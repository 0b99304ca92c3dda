import type { Month, PlainDate } from '@jzt/kernel'

/** 2026年9月21日 */
export function chineseDate(day: PlainDate): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2026年9月 */
export function chineseMonth(month: Month): string {
  const [year, index] = month.split('-').map(Number)
  return `${year}年${index}月`
}
