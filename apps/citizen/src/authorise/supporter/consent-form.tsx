import { useEffect, useState } from 'react'
import { FieldInput } from '../../apply/field-input'
import type { FieldSpec, Values } from '../../apply/fields.ts'
import { labelsOf } from '../../apply/form-page'
import { device } from '../../platform/device'
import { Screen } from '../../shell/screen'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Button } from '../../ui/button'
import { Check } from '../../ui/check'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import type { Signature } from '../../ui/signature'
import { SignaturePad } from '../../ui/signature-pad'
import { call } from '../../wire/office'
import { useAction } from '../../wire/use-action'
import type { AnswerFormProps } from './answer-form.ts'
import { CodeField, codeWrong } from './code-field'
import { identityFields, statementFields, statementOf, statementWrongs } from './statement.ts'

const statementNote = ['您家的情况，愿意写就写。', '不写的，按申请人写的来看。']

/** He says who he is, what he earns if he likes, signs, and gives the code that came to his phone. */
export function ConsentForm({ token, request, onAnswered, onBack }: AnswerFormProps) {
  const [values, setValues] = useState<Values>({})
  const [read, setRead] = useState(false)
  const [signature, setSignature] = useState<Signature>()
  const [code, setCode] = useState('')
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const sending = useAction()
  useEffect(() => device.onBack(onBack))

  const submit = () => {
    const found: Wrong[] = [
      ...statementWrongs(values),
      ...(read ? [] : [{ id: 'read', words: '请先看完，再勾上“我看完了”' }]),
      ...(signature ? [] : [{ id: 'signature', words: '请在框里写上名字' }]),
      ...codeWrong(code),
    ]
    setWrongs(found)
    if (found.length > 0 || !signature) return
    const statement = statementOf(values)
    const body = {
      answer: 'consent' as const,
      name: values['name']?.trim() ?? '',
      idNumber: values['idNumber']?.trim() ?? '',
      textSha256: request.text.sha256,
      riskNoticeRead: true as const,
      handwriting: signature.dataUrl,
      code: code.trim(),
      ...(statement ? { statement } : {}),
    }
    void sending.run(async () =>
      onAnswered(await call('answerAsSupporter', { params: { token }, body, idempotencyKey: sending.keyFor(body) })),
    )
  }
  const wrongAt = (id: string) => wrongs.find((wrong) => wrong.id === id)?.words
  const input = (spec: FieldSpec) => (
    <FieldInput
      key={spec.name}
      spec={spec}
      value={values[spec.name] ?? ''}
      error={wrongAt(spec.name)}
      onChange={(value) => setValues({ ...values, [spec.name]: value })}
    />
  )
  return (
    <Screen
      title="同意，请签字"
      wrong={wrongs.length > 0}
      back={onBack}
      says={[...labelsOf(identityFields), ...statementNote, ...labelsOf(statementFields)]}
      foot={
        <Button onClick={submit} disabled={sending.busy}>
          {sending.busy ? '正在提交…' : '同意，签好了'}
        </Button>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={sending.trouble} />
      <section className="card">{identityFields.map(input)}</section>
      <section className="card">
        {statementNote.map((line) => (
          <p key={line} className="card__text">
            {line}
          </p>
        ))}
        {statementFields.map(input)}
      </section>
      <section className="card">
        <Check id="read" checked={read} onChange={setRead}>
          我看完了，我同意，写的都是真的
        </Check>
        <h2 className="card__title">请在框里写您的名字</h2>
        <SignaturePad onChange={setSignature} />
      </section>
      <CodeField token={token} phone={request.phone} value={code} onChange={setCode} error={wrongAt('code')} />
    </Screen>
  )
}
