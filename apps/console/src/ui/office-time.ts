const zone = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })

/** `2026-11-02 10:42:05` on the office's wall clock, wherever the browser stands. */
const wallClock = (instant: string | Date): string => parts.format(new Date(instant))

export const formatInstant = (instant: string): string => wallClock(instant).slice(0, 16)
export const formatTime = (instant: string): string => wallClock(instant).slice(11, 16)

/** 2026-11-02 → 2026年11月2日 */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** 2026-11 → 2026年11月 */
export function formatMonth(month: string): string {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}

/** What `<input type="datetime-local">` holds ⇄ the instant that travels. Chongqing has no summer time: always +08:00. */
export const toLocalInput = (instant: string): string => wallClock(instant).slice(0, 16).replace(' ', 'T')
export const fromLocalInput = (local: string): string =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(local) ? `${local}:00+08:00` : local
