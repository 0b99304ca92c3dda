import { useEffect, useState } from 'react'
import { checkField } from '../../apply/fields.ts'
import { device } from '../../platform/device'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Button } from '../../ui/button'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { call } from '../../wire/office'
import { useAction } from '../../wire/use-action'
import type { AnswerFormProps } from './answer-form.ts'
import { CodeField, codeWrong } from './code-field'
import { identityFields } from './statement.ts'

const says = ['不同意，不会受处罚。', '那家人的申请照常往下办。', '写上姓名和验证码，确认是您本人。']

/** Declining takes as little as can be: the name, and the code that shows whose phone it is. */
export function DeclineForm({ token, request, onAnswered, onBack }: AnswerFormProps) {
  const [name, setName] = useState('')
  const [why, setWhy] = useState('')
  const [code, setCode] = useState('')
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const sending = useAction()
  useEffect(() => device.onBack(onBack))
  const submit = () => {
    const nameWrong = checkField(identityFields[0]!, name)
    const found = [...(nameWrong ? [{ id: 'name', words: nameWrong }] : []), ...codeWrong(code)]
    setWrongs(found)
    if (found.length > 0) return
    const reason = why.trim()
    const body = {
      answer: 'decline' as const,
      name: name.trim(),
      code: code.trim(),
      ...(reason ? { why: reason } : {}),
    }
    void sending.run(async () =>
      onAnswered(await call('answerAsSupporter', { params: { token }, body, idempotencyKey: sending.keyFor(body) })),
    )
  }
  const wrongAt = (id: string) => wrongs.find((wrong) => wrong.id === id)?.words
  return (
    <Screen
      title="不同意"
      wrong={wrongs.length > 0}
      back={onBack}
      says={says}
      foot={
        <Button onClick={submit} disabled={sending.busy}>
          {sending.busy ? '正在提交…' : '确定不同意'}
        </Button>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={sending.trouble} />
      <section className="card card--note">
        <Sentences lines={says} />
      </section>
      <section className="card">
        <TextField
          id="name"
          label="您的姓名"
          hint="和身份证上一样"
          value={name}
          onChange={setName}
          error={wrongAt('name')}
        />
        <TextArea id="why" label="为什么不同意" optional value={why} onChange={setWhy} maxLength={200} />
      </section>
      <CodeField token={token} phone={request.phone} value={code} onChange={setCode} error={wrongAt('code')} />
    </Screen>
  )
}
