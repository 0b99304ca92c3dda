import type { CaseProgress } from '@jzt/contract'
import { longDate } from '../shell/dates.ts'

type Stage = CaseProgress['stages'][number]

export const stageNames: Record<Stage['stage'], string> = {
  submitted: '提交申请',
  accepted: '受理（镇街收下办理）',
  checked: '上门看、查收入财产',
  publicised: '公示（贴出来让大家看）',
  decided: '区里作决定',
  delivered: '把结果送给您',
}

export const stageStates: Record<Stage['state'], string> = {
  done: '已完成',
  now: '正在办',
  later: '还没到',
  skipped: '不用办',
}

/** When it was done, or by when it will be. */
export const dateLine = (stage: Stage): string | undefined => {
  if (stage.doneOn) return `${longDate(stage.doneOn)}完成`
  if (!stage.dueBy || stage.state === 'skipped') return undefined
  return `最晚${longDate(stage.dueBy)}${stage.provisional ? '（暂定，放假安排还没公布）' : ''}`
}

/** The six stages, as they are read aloud. */
export const stageLines = (progress: CaseProgress): string[] =>
  progress.stages.map((stage) => `${stageNames[stage.stage]}，${stageStates[stage.state]}。${dateLine(stage) ?? ''}`)
