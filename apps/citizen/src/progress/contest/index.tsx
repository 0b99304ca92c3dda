import type { CaseProgress } from '@jzt/contract'
import { useState } from 'react'
import { longDate } from '../../shell/dates.ts'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { sentencesOf } from '../../shell/spoken.ts'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Button } from '../../ui/button'
import { ChoiceField } from '../../ui/choice-field'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import { PhotoField } from '../../ui/photo-field'
import { TextArea } from '../../ui/text-area'
import { CaseScreen } from '../case-screen'
import { useStep } from '../use-step'

const views = [
  { value: 'contest', label: '不同意，请再查一次' },
  { value: 'waive-contest', label: '没有意见' },
] as const

const helps = [
  { value: 'no', label: '不用帮，我自己能找到证明' },
  { value: 'yes', label: '证明不好找，请镇街帮忙' },
]

/** 告知书: the family may contest or let it be. Neither ends the case by itself. */
function Contest({ progress }: { progress: CaseProgress }) {
  const [view, setView] = useState('')
  const [words, setWords] = useState('')
  const [help, setHelp] = useState('no')
  const [proof, setProof] = useState<string>()
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const step = useStep(progress)
  const notice = progress.notices.filter((one) => one.kind === 'ineligible').at(-1)
  const lines = (notice?.paragraphs ?? []).flatMap(sentencesOf)
  const wrongAt = (id: string) => wrongs.find((wrong) => wrong.id === id)?.words

  const submit = () => {
    const found: Wrong[] = []
    if (view === '') found.push({ id: 'view', words: '请选同意还是不同意' })
    if (view === 'contest' && !words.trim()) found.push({ id: 'words', words: '请写哪里不对' })
    setWrongs(found)
    if (found.length > 0) return
    if (view === 'waive-contest') return void step.take('waive-contest', {}, '已告诉镇街')
    const documents = proof ? [{ documentId: proof, kind: 'evidence' }] : []
    return void step.take(
      'contest',
      { words: words.trim(), documents, needsHelp: help === 'yes' },
      '已提交，镇街会再查',
    )
  }
  return (
    <Screen
      title="您同意吗？"
      helping={progress.onBehalf ? progress.applicantName : undefined}
      wrong={wrongs.length > 0}
      says={lines}
      foot={
        <Button onClick={submit} disabled={step.busy}>
          提交
        </Button>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={step.trouble} />
      {lines.length > 0 ? (
        <section className="card card--note">
          <h2 className="card__title">{notice?.title}</h2>
          <Sentences lines={lines} />
        </section>
      ) : null}
      {progress.toDo.by ? (
        <p className="card__text card__text--strong">{`请在${longDate(progress.toDo.by)}前答复。`}</p>
      ) : null}
      <section className="card">
        <ChoiceField
          id="view"
          label="您的意见"
          options={views}
          value={view}
          onChange={setView}
          error={wrongAt('view')}
        />
        {view === 'contest' ? (
          <>
            <TextArea id="words" label="哪里不对" value={words} onChange={setWords} error={wrongAt('words')} />
            <ChoiceField id="help" label="要不要帮忙" options={helps} value={help} onChange={setHelp} />
          </>
        ) : null}
      </section>
      {view === 'contest' ? (
        <PhotoField
          id="proof"
          title="证明的照片（可不拍）"
          help="有证明就拍，没有也行。"
          documentId={proof}
          onUploaded={setProof}
        />
      ) : null}
    </Screen>
  )
}

export default page(() => <CaseScreen title="您同意吗？">{(progress) => <Contest progress={progress} />}</CaseScreen>)
