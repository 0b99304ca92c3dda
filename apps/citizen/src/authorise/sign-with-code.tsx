import type { Reply } from '@jzt/contract/client'
import { useState } from 'react'
import { CodeButton } from '../account/code-button'
import type { Values } from '../apply/fields.ts'
import { Screen } from '../shell/screen'
import { Sentences } from '../shell/sentences'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { Check } from '../ui/check'
import { ErrorSummary, type Wrong } from '../ui/error-summary'
import type { Signature } from '../ui/signature'
import { SignaturePad } from '../ui/signature-pad'
import { TextField } from '../ui/text-field'
import { call } from '../wire/office'
import { useAction } from '../wire/use-action'
import { AuthorisationText, linesOf } from './authorisation-text'
import { guardianGiven, guardianWrongs, ownFields, whyGuardian } from './guardian.ts'
import { GuardianInputs } from './guardian-inputs'

type View = Reply<'getAuthorisation'>

interface SignWithCodeProps {
  token: string
  view: View
  onSigned(signedOn: string): void
}

const introOf = (view: View): string[] => [
  `${view.applicantName}家在申请救助，要查全家的收入和财产。`,
  ...(view.guardianFor ? [`${view.memberName}${whyGuardian(view)}`, '您是他的监护人，请您签。'] : []),
]

/** Who signs reads, writes the own name, and gives the code that came to the own phone: the member, or his guardian. */
export function SignWithCode({ token, view, onSigned }: SignWithCodeProps) {
  const [read, setRead] = useState(false)
  const [signature, setSignature] = useState<Signature>()
  const [code, setCode] = useState('')
  const [values, setValues] = useState<Values>({})
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const signing = useAction()
  const { risks, rest } = linesOf(view.text)
  const isGuardian = view.guardianFor !== undefined
  const intro = introOf(view)

  const submit = () => {
    const found: Wrong[] = []
    if (isGuardian) found.push(...guardianWrongs(ownFields, values))
    if (!read) found.push({ id: 'read', words: '请先看完，再勾上“我看完了”' })
    if (!signature) found.push({ id: 'signature', words: '请在框里写上名字' })
    if (!/^\d{6}$/.test(code.trim())) found.push({ id: 'code', words: '请写短信里的 6 位数字' })
    setWrongs(found)
    if (found.length > 0 || !signature) return
    const body = {
      textSha256: view.text.sha256,
      riskNoticeRead: true as const,
      handwriting: signature.dataUrl,
      code: code.trim(),
      ...(isGuardian ? { guardian: guardianGiven(values) } : {}),
    }
    void signing.run(async () => {
      const { signedOn } = await call('signAuthorisation', {
        params: { token },
        body,
        idempotencyKey: signing.keyFor(body),
      })
      onSigned(signedOn)
    })
  }
  return (
    <Screen
      title={isGuardian ? `请监护人替 ${view.memberName} 签` : `请 ${view.memberName} 签授权书`}
      wrong={wrongs.length > 0}
      says={[...intro, ...risks, ...rest]}
      foot={
        <Button onClick={submit} disabled={signing.busy}>
          {signing.busy ? '正在提交…' : '同意，签好了'}
        </Button>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={signing.trouble} />
      <Sentences lines={intro} />
      <AuthorisationText text={view.text} />
      {isGuardian ? (
        <section className="card">
          <GuardianInputs specs={ownFields} values={values} wrongs={wrongs} onChange={setValues} />
        </section>
      ) : null}
      <section className="card">
        <Check id="read" checked={read} onChange={setRead}>
          我看完了，我同意
        </Check>
        <h2 className="card__title">{isGuardian ? '请在框里写您自己的名字' : `请 ${view.memberName} 在框里写名字`}</h2>
        <SignaturePad onChange={setSignature} />
      </section>
      <section className="card">
        <p className="card__text">{`验证码发到${isGuardian ? '您的' : '本人'}手机${view.phone ? ` ${view.phone}` : ''}。`}</p>
        <CodeButton send={() => call('requestAuthorisationCode', { params: { token } })} />
        <TextField
          id="code"
          label="验证码"
          hint="短信里的 6 位数字"
          keyboard="number"
          complete="one-time-code"
          maxLength={6}
          value={code}
          onChange={setCode}
          error={wrongs.find((wrong) => wrong.id === 'code')?.words}
        />
      </section>
      <p className="card__text">不同意，关掉这一页就行。</p>
    </Screen>
  )
}
