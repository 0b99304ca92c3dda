import type { CaseProgress } from '@jzt/contract'
import { useState } from 'react'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Button } from '../../ui/button'
import { ChoiceField } from '../../ui/choice-field'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import { TextArea } from '../../ui/text-area'
import { CaseScreen } from '../case-screen'
import { useStep } from '../use-step'

const says = ['身体变差或变好，都可以说。', '镇街 10 个工作日内上门再看。', '看了以后，护理的钱可能要调。']

/** 自理能力变化: by the person, a helper or kin; from then on the town has 10 working days. */
function SelfCare({ progress }: { progress: CaseProgress }) {
  const { members } = progress
  const [memberId, setMemberId] = useState<string>(members.length === 1 ? (members[0]?.memberId ?? '') : '')
  const [words, setWords] = useState('')
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const step = useStep(progress)
  const submit = () => {
    const found = [
      ...(memberId ? [] : [{ id: 'member', words: '“谁的身体变了”还没有选' }]),
      ...(words.trim() ? [] : [{ id: 'words', words: '“有什么变化”还没有写' }]),
    ]
    setWrongs(found)
    if (found.length === 0)
      void step.take('report-self-care', { memberId, words: words.trim() }, '已经报告，等镇街上门')
  }
  const wrongAt = (id: string) => wrongs.find((wrong) => wrong.id === id)?.words
  return (
    <Screen
      title="身体有变化，告诉镇街"
      helping={progress.onBehalf ? progress.applicantName : undefined}
      wrong={wrongs.length > 0}
      says={says}
      foot={
        <Button onClick={submit} disabled={step.busy}>
          {step.busy ? '正在提交…' : '告诉镇街'}
        </Button>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={step.trouble} />
      <Sentences lines={says} />
      <section className="card">
        {members.length > 1 ? (
          <ChoiceField
            id="member"
            label="谁的身体变了"
            options={members.map((member) => ({ value: member.memberId, label: member.name }))}
            value={memberId}
            onChange={setMemberId}
            error={wrongAt('member')}
          />
        ) : null}
        <TextArea
          id="words"
          label="有什么变化"
          hint="如：不能自己走路、吃饭、洗澡了"
          value={words}
          onChange={setWords}
          maxLength={1000}
          error={wrongAt('words')}
        />
      </section>
    </Screen>
  )
}

export default page(() => (
  <CaseScreen title="身体有变化，告诉镇街">{(progress) => <SelfCare progress={progress} />}</CaseScreen>
))
