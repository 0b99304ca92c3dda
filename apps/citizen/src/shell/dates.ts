/** 2026-11-30 as people say it. */
export function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** 2026-12 as people say it. */
export function longMonth(month: string): string {
  const [year, index] = month.split('-').map(Number)
  return `${year}年${index}月`
}
