import type { CaseProgress } from '@jzt/contract'
import { type Fen, formatYuan } from '@jzt/kernel'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { device } from '../platform/device'
import { BenefitTerm } from '../shell/benefit-term'
import { go } from '../shell/go'
import { page } from '../shell/page'
import { askedInWords, benefitInWords, payRhythm } from '../shell/programmes.ts'
import { Screen } from '../shell/screen'
import { Waiting } from '../shell/waiting'
import { Button } from '../ui/button'
import { call } from '../wire/office'
import { useAnswer } from '../wire/use-answer'
import { isNoCase, NoCase } from './no-case'
import { Notices } from './notices'
import { stageLines } from './stage-lines.ts'
import { StageList } from './stage-list'
import { ToDo } from './to-do'
import { toDoLines } from './to-do-lines.ts'

function Progress() {
  const caseId = useRouter().params['case']
  return caseId ? <ProgressOf caseId={caseId} /> : <NoCase />
}

function ProgressOf({ caseId }: { caseId: string }) {
  const { answer, again } = useAnswer(() => call('getMyCase', { params: { caseId } }))
  const opened = useRef(false)
  useDidShow(() => {
    if (opened.current) again()
    opened.current = true
  })
  if (isNoCase(answer)) return <NoCase />
  return (
    <Waiting title="办到哪一步了" answer={answer} again={again}>
      {(progress) => <Tracker progress={progress} />}
    </Waiting>
  )
}

const isOver = (progress: CaseProgress): boolean =>
  progress.closed !== undefined || progress.stages.every((stage) => stage.state !== 'now')

const holderLine = (progress: CaseProgress): string =>
  isOver(progress) ? '已经办完了。' : `现在由谁办：${progress.holder.name}。`

const daysLine = (progress: CaseProgress): string | undefined =>
  progress.pausedBecause
    ? `时间先停着：${progress.pausedBecause}。`
    : progress.remainingWorkdays === undefined || isOver(progress)
      ? undefined
      : progress.remainingWorkdays < 0
        ? '已经过了办理的期限，上级在督办。'
        : `还有 ${progress.remainingWorkdays} 个工作日。`

function Tracker({ progress }: { progress: CaseProgress }) {
  const { holder, benefit } = progress
  const days = daysLine(progress)
  const isDecided = progress.notices.some((notice) => notice.kind === 'decision')
  return (
    <Screen
      title="办到哪一步了"
      helping={progress.onBehalf ? progress.applicantName : undefined}
      says={[...toDoLines(progress), holderLine(progress), ...(days ? [days] : []), ...stageLines(progress)]}
    >
      <ToDo progress={progress} />
      {benefit ? (
        <section className="card card--done">
          <p className="card__text">{benefitInWords(benefit.programme)}</p>
          {payRhythm(benefit.programme) ? <p className="number">{formatYuan(benefit.amountFen as Fen)}</p> : null}
          {benefit.example ? <p className="card__text">金额为示例，以官方文件为准。</p> : null}
          <BenefitTerm progress={progress} />
        </section>
      ) : null}
      {isDecided ? <Button onClick={() => go('/decision/index', { case: progress.caseId })}>看决定书</Button> : null}
      <section className="card">
        <h2 className="card__title">{`${progress.applicantName}的${askedInWords(progress.asked)}申请`}</h2>
        <p className="card__text">{`编号 ${progress.number}`}</p>
        <p className="card__text">{holderLine(progress)}</p>
        {days ? <p className="card__text">{days}</p> : null}
        <StageList progress={progress} />
        <Button kind="plain" onClick={() => device.callPhone(holder.phone)}>
          {`打电话问 ${holder.phone}`}
        </Button>
      </section>
      <Notices progress={progress} />
      {progress.allowedSteps.includes('report-self-care') ? (
        <Button kind="plain" onClick={() => go('/progress/self-care/index', { case: progress.caseId })}>
          身体有变化，告诉镇街
        </Button>
      ) : null}
      {progress.allowedSteps.includes('report-income-change') ? (
        <Button kind="plain" onClick={() => go('/progress/income-change/index', { case: progress.caseId })}>
          收入变了，告诉镇街
        </Button>
      ) : null}
      {progress.supporters.length > 0 && !isOver(progress) ? (
        <Button kind="plain" onClick={() => go('/authorise/family/index', { case: progress.caseId })}>
          不住一起的亲人，请他说明
        </Button>
      ) : null}
      {progress.allowedSteps.includes('withdraw') ? (
        <Button kind="plain" onClick={() => go('/progress/withdraw/index', { case: progress.caseId })}>
          不想申请了，撤回
        </Button>
      ) : null}
    </Screen>
  )
}

export default page(Progress)
