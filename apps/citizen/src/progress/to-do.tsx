import type { CaseProgress } from '@jzt/contract'
import { longDate } from '../shell/dates.ts'
import { go } from '../shell/go'
import { Sentences } from '../shell/sentences'
import { Button } from '../ui/button'
import { toDoLines } from './to-do-lines.ts'

/** The first thing on the page: what the family is to do now, also when that is nothing. */
export function ToDo({ progress }: { progress: CaseProgress }) {
  const { toDo, caseId, allowedSteps, closed, renewal } = progress
  const open = (path: string) => () => go(path, { case: caseId })
  const isToSign = toDo.kind === 'authorise' || progress.gaps.some((gap) => gap.kind === 'signature')
  return (
    <section className="card card--note">
      <h2 className="card__title">现在要做什么</h2>
      <Sentences lines={toDoLines(progress)} />
      {toDo.by ? <p className="card__text card__text--strong">{`请在${longDate(toDo.by)}前做完。`}</p> : null}
      {closed && closed.words !== toDo.words ? <p className="card__text">{closed.words}</p> : null}
      {renewal ? (
        <Button onClick={() => go('/apply/start/index', { renew: renewal.programmes.join('.'), begin: '1' })}>
          继续申请
        </Button>
      ) : null}
      {isToSign ? <Button onClick={open('/authorise/family/index')}>家人签授权书</Button> : null}
      {allowedSteps.includes('supplement') ? (
        <Button onClick={open('/progress/supplement/index')}>补材料</Button>
      ) : null}
      {allowedSteps.includes('contest') || allowedSteps.includes('waive-contest') ? (
        <Button onClick={open('/progress/contest/index')}>同意，或者不同意</Button>
      ) : null}
    </section>
  )
}
