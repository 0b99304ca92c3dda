import type { CaseProgress } from '@jzt/contract'
import { browserOnly } from '../ui/accessible'
import { dateLine, stageNames, stageStates } from './stage-lines.ts'

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
            <span className="stages__name">{stageNames[stage.stage]}</span>
            <span className={`stages__tag stages__tag--${stage.state}`}>{stageStates[stage.state]}</span>
          </div>
          {dateLine(stage) ? <div className="stages__date">{dateLine(stage)}</div> : null}
        </li>
      ))}
    </ol>
  )
}
