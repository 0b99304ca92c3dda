import type { CaseProgress } from '@jzt/contract'
import { useState } from 'react'
import { longDate } from '../../shell/dates.ts'
import { go } from '../../shell/go'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Button } from '../../ui/button'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import { PhotoField } from '../../ui/photo-field'
import { TextArea } from '../../ui/text-area'
import { CaseScreen } from '../case-screen'
import { useStep } from '../use-step'

type Gap = CaseProgress['gaps'][number]

const idOf = (gap: Gap, index: number) => `gap-${index}-${gap.what}`

/** Exactly what the notice asks for: a photo, an answer, or a signature, each in its place. */
function Supplement({ progress }: { progress: CaseProgress }) {
  const { gaps } = progress
  const [given, setGiven] = useState<Record<string, string>>({})
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const step = useStep(progress)
  const nameOf = (gap: Gap) => progress.members.find((member) => member.memberId === gap.memberId)?.name
  const put = (id: string) => (value: string) => setGiven((before) => ({ ...before, [id]: value }))
  const wrongAt = (id: string) => wrongs.find((wrong) => wrong.id === id)?.words
  const titleOf = (gap: Gap) => (nameOf(gap) ? `${nameOf(gap)}：${gap.words}` : gap.words)

  const submit = () => {
    const found = gaps.flatMap((gap, index) => {
      const id = idOf(gap, index)
      if (gap.kind === 'signature' || given[id]?.trim()) return []
      return [{ id, words: `还差：${titleOf(gap)}` }]
    })
    setWrongs(found)
    if (found.length === 0) void step.take('supplement', supplementOf(gaps, given), '补的材料已提交')
  }
  return (
    <Screen
      title="补材料"
      helping={progress.onBehalf ? progress.applicantName : undefined}
      wrong={wrongs.length > 0}
      says={gaps.map(titleOf)}
      foot={
        <Button onClick={submit} disabled={step.busy}>
          {step.busy ? '正在提交…' : '都补好了，提交'}
        </Button>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={step.trouble} />
      {progress.toDo.by ? (
        <p className="card__text card__text--strong">{`请在${longDate(progress.toDo.by)}前补好。`}</p>
      ) : null}
      {gaps.map((gap, index) => {
        const id = idOf(gap, index)
        if (gap.kind === 'document')
          return (
            <PhotoField
              key={id}
              id={id}
              title={titleOf(gap)}
              help="放平，字要看得清。"
              documentId={given[id]}
              error={wrongAt(id)}
              onUploaded={put(id)}
            />
          )
        if (gap.kind === 'signature') return <SignatureGap key={id} title={titleOf(gap)} caseId={progress.caseId} />
        return (
          <section key={id} className="card">
            <TextArea id={id} label={titleOf(gap)} value={given[id] ?? ''} onChange={put(id)} error={wrongAt(id)} />
          </section>
        )
      })}
      {progress.allowedSteps.includes('extend-supplement') ? <Extension progress={progress} /> : null}
    </Screen>
  )
}

const supplementOf = (gaps: readonly Gap[], given: Record<string, string>) => ({
  documents: gaps.flatMap((gap, index) =>
    gap.kind === 'document' ? [{ documentId: given[idOf(gap, index)], kind: gap.what }] : [],
  ),
  answers: gaps.flatMap((gap, index) =>
    gap.kind === 'field' ? [{ what: gap.what, words: given[idOf(gap, index)]?.trim() }] : [],
  ),
})

const SignatureGap = ({ title, caseId }: { title: string; caseId: string }) => (
  <section className="card">
    <h2 className="card__title">{title}</h2>
    <Button kind="plain" onClick={() => go('/authorise/family/index', { case: caseId })}>
      去签授权书
    </Button>
  </section>
)

function Extension({ progress }: { progress: CaseProgress }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<string>()
  const step = useStep(progress)
  if (!open)
    return (
      <Button kind="plain" onClick={() => setOpen(true)}>
        来不及，申请延长
      </Button>
    )
  const submit = () => {
    setWrong(reason.trim() ? undefined : '请写为什么来不及')
    if (reason.trim()) void step.take('extend-supplement', { reason: reason.trim() }, '延长的申请已提交')
  }
  return (
    <section className="card">
      <TroubleNotice trouble={step.trouble} />
      <p className="card__text">只能延长一次。</p>
      <TextArea id="extension" label="为什么来不及" value={reason} onChange={setReason} error={wrong} />
      <Button onClick={submit} disabled={step.busy}>
        申请延长
      </Button>
    </section>
  )
}

export default page(() => <CaseScreen title="补材料">{(progress) => <Supplement progress={progress} />}</CaseScreen>)
