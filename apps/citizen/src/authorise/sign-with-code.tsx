import type { Reply } from '@jzt/contract/client'
import { useState } from 'react'
import { CodeButton } from '../account/code-button'
import { Screen } from '../shell/screen'
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

type View = Reply<'getAuthorisation'>

interface SignWithCodeProps {
  token: string
  view: View
  onSigned(signedOn: string): void
}

/** The member reads, writes the own name, and gives the code that came to the own phone. */
export function SignWithCode({ token, view, onSigned }: SignWithCodeProps) {
  const [read, setRead] = useState(false)
  const [signature, setSignature] = useState<Signature>()
  const [code, setCode] = useState('')
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const signing = useAction()
  const { risks, rest } = linesOf(view.text)

  const submit = () => {
    const found: Wrong[] = []
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
      title={`请 ${view.memberName} 签授权书`}
      wrong={wrongs.length > 0}
      says={[...risks, ...rest]}
      foot={
        <Button onClick={submit} disabled={signing.busy}>
          {signing.busy ? '正在提交…' : '同意，签好了'}
        </Button>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      <TroubleNotice trouble={signing.trouble} />
      <p className="card__text">{`${view.applicantName}家在申请救助，要查全家的收入和财产。`}</p>
      <AuthorisationText text={view.text} />
      <section className="card">
        <Check id="read" checked={read} onChange={setRead}>
          我看完了，我同意
        </Check>
        <h2 className="card__title">{`请 ${view.memberName} 在框里写名字`}</h2>
        <SignaturePad onChange={setSignature} />
      </section>
      <section className="card">
        <p className="card__text">{`验证码发到本人手机${view.phone ? ` ${view.phone}` : ''}。`}</p>
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
