import type { CaseProgress } from '@jzt/contract'
import type { Reply } from '@jzt/contract/client'
import { useState } from 'react'
import { Screen } from '../shell/screen'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { Check } from '../ui/check'
import { ErrorSummary, type Wrong } from '../ui/error-summary'
import { PhotoField } from '../ui/photo-field'
import { SelectField } from '../ui/select-field'
import type { Signature } from '../ui/signature'
import { SignaturePad } from '../ui/signature-pad'
import { call, uploadPhoto } from '../wire/office'
import { useAction } from '../wire/use-action'
import { AuthorisationText, linesOf } from './authorisation-text'
import type { How } from './ways'

interface SignHereProps {
  progress: CaseProgress
  memberId: string
  how: How
  view: Reply<'getAuthorisation'>
  onSigned(): void
}

interface Given {
  how: How
  read: boolean
  signature: Signature | undefined
  photo: string | undefined
  guardian: string
}

function missingOf({ how, read, signature, photo, guardian }: Given): Wrong[] {
  const onPaper = how === 'scanned-paper'
  const wanted = [
    { id: 'read', given: read, words: '请先读完，再勾上“读完了”' },
    { id: 'signature', given: onPaper || signature, words: '请在框里写上名字' },
    { id: 'photo', given: how === 'guardian' || photo, words: onPaper ? '请拍签过的授权书' : '请拍一张签字的照片' },
    { id: 'guardian', given: how !== 'guardian' || guardian, words: '请选监护人' },
  ]
  return wanted.filter((one) => !one.given).map(({ id, words }) => ({ id, words }))
}

/** Handwriting and a photo of the moment, a signed paper, or the guardian's handwriting. */
export function SignHere({ progress, memberId, how, view, onSigned }: SignHereProps) {
  const [read, setRead] = useState(false)
  const [signature, setSignature] = useState<Signature>()
  const [photo, setPhoto] = useState<string>()
  const others = progress.members.filter((member) => member.memberId !== memberId)
  const [guardian, setGuardian] = useState(others.find((member) => member.isApplicant)?.memberId ?? '')
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const signing = useAction()
  const onPaper = how === 'scanned-paper'
  const { risks, rest } = linesOf(view.text)

  const submit = () => {
    const found = missingOf({ how, read, signature, photo, guardian })
    setWrongs(found)
    if (found.length === 0) void signing.run(send)
  }
  const send = async () => {
    const handwriting = signature && !onPaper ? await uploadPhoto(signature.photo) : undefined
    const body = {
      memberId,
      textSha256: view.text.sha256,
      riskNoticeRead: true as const,
      how,
      ...(handwriting ? { handwriting } : {}),
      ...(photo ? (onPaper ? { paper: photo } : { photo }) : {}),
      ...(how === 'guardian' ? { guardian } : { why: onPaper ? '已在纸上签字' : '本人没有手机' }),
    }
    await call('signAuthorisationOnDevice', {
      params: { caseId: progress.caseId },
      body,
      idempotencyKey: signing.keyFor(body),
    })
    onSigned()
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
      <AuthorisationText text={view.text} />
      <section className="card">
        <Check id="read" checked={read} onChange={setRead}>
          读完了，本人同意
        </Check>
        {how === 'guardian' ? (
          <SelectField
            id="guardian"
            label="谁是监护人"
            options={others.map((member) => ({ value: member.memberId, label: member.name }))}
            value={guardian}
            onChange={setGuardian}
          />
        ) : null}
        {onPaper ? null : (
          <>
            <h2 className="card__title">{how === 'guardian' ? '请监护人写名字' : '请本人写名字'}</h2>
            <SignaturePad onChange={setSignature} />
          </>
        )}
      </section>
      {how === 'guardian' ? null : (
        <PhotoField
          id="photo"
          title={onPaper ? '签过字的授权书' : '签字时的照片'}
          help={onPaper ? '放平，整张拍进去。' : '拍到本人和手机。'}
          documentId={photo}
          onUploaded={setPhoto}
        />
      )}
    </Screen>
  )
}
