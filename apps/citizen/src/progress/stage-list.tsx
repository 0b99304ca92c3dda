import type { CaseProgress } from '@jzt/contract'
import { longDate } from '../shell/dates.ts'
import { browserOnly } from '../ui/accessible'

type Stage = CaseProgress['stages'][number]

const names: Record<Stage['stage'], string> = {
  submitted: '提交申请',
  accepted: '受理（镇街收下办理）',
  checked: '上门看、查收入财产',
  publicised: '公示（贴出来让大家看）',
  decided: '区里作决定',
  delivered: '把结果送给您',
}

const states: Record<Stage['state'], string> = { done: '已完成', now: '正在办', later: '还没到', skipped: '不用办' }

const dateLine = (stage: Stage): string | undefined => {
  if (stage.doneOn) return `${longDate(stage.doneOn)}完成`
  if (!stage.dueBy || stage.state === 'skipped') return undefined
  return `最晚${longDate(stage.dueBy)}${stage.provisional ? '（暂定，放假安排还没公布）' : ''}`
}

export const stageLines = (progress: CaseProgress): string[] =>
  progress.stages.map((stage) => `${names[stage.stage]}，${states[stage.state]}。${dateLine(stage) ?? ''}`)

export function StageList({ progress }: { progress: CaseProgress }) {
  return (
    <ol className="stages">
      {progress.stages.map((stage) => (
        <li
          key={stage.stage}
          className={`stages__one stages__one--${stage.state}`}
          {...browserOnly({ 'aria-current': stage.state === 'now' ? 'step' : undefined })}
        >
          <div className="stages__head">
            <span className="stages__name">{names[stage.stage]}</span>
            <span className={`stages__tag stages__tag--${stage.state}`}>{states[stage.state]}</span>
          </div>
          {dateLine(stage) ? <div className="stages__date">{dateLine(stage)}</div> : null}
        </li>
      ))}
    </ol>
  )
}
