import type { CaseProgress } from '@jzt/contract'
import { type ReactNode, useState } from 'react'
import { Screen } from '../shell/screen'
import { Sentences } from '../shell/sentences'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { ChoiceField } from '../ui/choice-field'
import { ErrorSummary, type Wrong } from '../ui/error-summary'
import { TextArea } from '../ui/text-area'
import type { useStep } from './use-step'

/** Of whom something is told, and what, in the family's own words. */
export interface Report {
  readonly memberId: string
  readonly words: string
}

interface ReportScreenProps {
  readonly progress: CaseProgress
  readonly step: ReturnType<typeof useStep>
  readonly title: string
  readonly says: readonly string[]
  /** The question for the member: "谁的收入变了". */
  readonly whose: string
  readonly hint: string
  /** What the page asks besides, between the member and the words, and what is wrong with it. */
  readonly more?: (wrongAt: (id: string) => string | undefined) => ReactNode
  readonly lacking?: readonly Wrong[]
  readonly send: (report: Report) => void
}

/** A change that a household tells the town of by itself: about whom, and what has changed. */
export function ReportScreen({ progress, step, lacking = [], more, send, ...page }: ReportScreenProps) {
  const { members } = progress
  const [memberId, setMemberId] = useState<string>(members.length === 1 ? (members[0]?.memberId ?? '') : '')
  const [words, setWords] = useState('')
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([])
  const submit = () => {
    const found = [
      ...(memberId ? [] : [{ id: 'member', words: `“${page.whose}”还没有选` }]),
      ...lacking,
      ...(words.trim() ? [] : [{ id: 'words', words: '“有什么变化”还没有写' }]),
    ]
    setWrongs(found)
    if (found.length === 0) send({ memberId, words: words.trim() })
  }
  const wrongAt = (id: string) => wrongs.find((wrong) => wrong.id === id)?.words
  return (
    <Screen
      title={page.title}
      helping={progress.onBehalf ? progress.applicantName : undefined}
      wrong={wrongs.length > 0}
      says={page.says}
      foot={
        <Button onClick={submit} disabled={step.busy}>
          {step.busy ? '正在提交…' : '告诉镇街'}
        </Button>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={step.trouble} />
      <Sentences lines={page.says} />
      <section className="card">
        {members.length > 1 ? (
          <ChoiceField
            id="member"
            label={page.whose}
            options={members.map((member) => ({ value: member.memberId, label: member.name }))}
            value={memberId}
            onChange={setMemberId}
            error={wrongAt('member')}
          />
        ) : null}
        {more?.(wrongAt)}
        <TextArea
          id="words"
          label="有什么变化"
          hint={page.hint}
          value={words}
          onChange={setWords}
          maxLength={1000}
          error={wrongAt('words')}
        />
      </section>
    </Screen>
  )
}
