/** 2026-09-15T10:30:00+08:00: an instant as the offices of China write it. */
export const chinaTime = (instant: Date): string =>
  `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`
