import type { ClockView } from '@jzt/contract'
import type { Tone } from '../ui/mark.tsx'

export interface ClockWarning {
  readonly tone: Tone
  readonly words: string
}

/** The warning of a statutory clock at 50, 80 and 100 per cent; a paused clock warns of nothing. */
export function clockWarning(clock: Pick<ClockView, 'sharePercent' | 'remainingWorkdays' | 'paused'>): ClockWarning {
  if (clock.remainingWorkdays < 0) return { tone: 'late', words: `已超期 ${-clock.remainingWorkdays} 个工作日` }
  if (clock.paused) return { tone: 'plain', words: '公示期间停止计算' }
  if (clock.sharePercent >= 100) return { tone: 'late', words: '期限已到' }
  if (clock.sharePercent >= 80) return { tone: 'soon', words: '快到期' }
  if (clock.sharePercent >= 50) return { tone: 'soon', words: '已过半' }
  return { tone: 'good', words: '正常' }
}

export const remainingWords = (days: number): string => (days < 0 ? '' : `还剩 ${days} 个工作日`)
