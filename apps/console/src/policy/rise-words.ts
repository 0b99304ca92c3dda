import type { RiseBatchView } from '@jzt/contract'
import type { Tone } from '../ui/mark.tsx'

export const riseStateWords: Readonly<Record<RiseBatchView['state'], string>> = {
  waiting: '正在计算',
  preview: '预览',
  ready: '待抽查签字',
  proposed: '已提请，待另一人同意',
  released: '正在调整',
  done: '已调整',
}

export const riseTones: Readonly<Record<RiseBatchView['state'], Tone>> = {
  waiting: 'plain',
  preview: 'calm',
  ready: 'soon',
  proposed: 'soon',
  released: 'calm',
  done: 'good',
}
