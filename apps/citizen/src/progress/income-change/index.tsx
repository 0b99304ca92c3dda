import type { CaseProgress } from '@jzt/contract'
import { useState } from 'react'
import { today } from '../../platform/clock'
import { longMonth } from '../../shell/dates.ts'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Button } from '../../ui/button'
import { ChoiceField } from '../../ui/choice-field'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-area'
import { CaseScreen } from '../case-screen'
import { monthsBack } from '../months-back.ts'
import { useStep } from '../use-step'

const says = ['收入多了、少了，都要告诉镇街。', '及时说，免得多领了要退。', '镇街核实以后，才会调整。']

/** 收入变动: a household that is paid tells of it itself (社会救助法 第四十六条), and the town looks into it. */
function IncomeChange({ progress }: { progress: CaseProgress }) {
  const { members } = progress
  const [memberId, setMemberId] = useState<string>(members.length === 1 ? (members[0]?.memberId ?? '') : '')
  const [since, setSince] = useState('')
  const [words, setWords] = useState('')
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const step = useStep(progress)
  const submit = () => {
    const found = [
      ...(memberId ? [] : [{ id: 'member', words: '“谁的收入变了”还没有选' }]),
      ...(since ? [] : [{ id: 'since', words: '“从哪个月开始”还没有选' }]),
      ...(words.trim() ? [] : [{ id: 'words', words: '“有什么变化”还没有写' }]),
    ]
    setWrongs(found)
    if (found.length === 0)
      void step.take('report-income-change', { memberId, since, words: words.trim() }, '已经报告，等镇街核实')
  }
  const wrongAt = (id: string) => wrongs.find((wrong) => wrong.id === id)?.words
  return (
    <Screen
      title="收入变了，告诉镇街"
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
            label="谁的收入变了"
            options={members.map((member) => ({ value: member.memberId, label: member.name }))}
            value={memberId}
            onChange={setMemberId}
            error={wrongAt('member')}
          />
        ) : null}
        <SelectField
          id="since"
          label="从哪个月开始"
          options={monthsBack(today(), 24).map((month) => ({ value: month, label: longMonth(month) }))}
          value={since}
          onChange={setSince}
          error={wrongAt('since')}
        />
        <TextArea
          id="words"
          label="有什么变化"
          hint="如：找到了工作，一个月两千元"
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
  <CaseScreen title="收入变了，告诉镇街">{(progress) => <IncomeChange progress={progress} />}</CaseScreen>
))
