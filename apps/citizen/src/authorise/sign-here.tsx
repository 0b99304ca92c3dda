import type { CaseProgress } from '@jzt/contract'
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
import { AuthorisationText, linesOf, type Text } from './authorisation-text'
import type { How } from './ways'

interface SignHereProps {
  progress: CaseProgress
  member: CaseProgress['members'][number]
  how: How
  text: Text
  onSigned(): void
}

interface Given {
  how: How
  read: boolean
  signature: Signature | undefined
  photo: string | undefined
  needsPhoto: boolean
  guardian: string
}

function missingOf({ how, read, signature, photo, needsPhoto, guardian }: Given): Wrong[] {
  const onPaper = how === 'scanned-paper'
  const wanted = [
    { id: 'read', given: read, words: '请先读完，再勾上“读完了”' },
    { id: 'signature', given: onPaper || signature, words: '请在框里写上名字' },
    { id: 'photo', given: !needsPhoto || photo, words: onPaper ? '请拍签过的授权书' : '请拍一张签字的照片' },
    { id: 'guardian', given: how !== 'guardian' || guardian, words: '请选监护人' },
  ]
  return wanted.filter((one) => !one.given).map(({ id, words }) => ({ id, words }))
}

const isApplicant = (progress: CaseProgress, wanted: string): boolean =>
  progress.members.some(({ memberId, isApplicant }) => isApplicant && memberId === wanted)

/** Handwriting and a photo of the moment, a signed paper, or the guardian's handwriting. */
export function SignHere({ progress, member, how, text, onSigned }: SignHereProps) {
  const [read, setRead] = useState(false)
  const [signature, setSignature] = useState<Signature>()
  const [photo, setPhoto] = useState<string>()
  const grownUps = progress.members.filter(({ isMinor }) => !isMinor)
  const [guardian, setGuardian] = useState(grownUps.find(({ isApplicant }) => isApplicant)?.memberId ?? '')
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const signing = useAction()
  const onPaper = how === 'scanned-paper'
  const { risks, rest } = linesOf(text)
  // The applicant who signs for his child on his own device is known; anybody else is photographed while signing.
  const isOwnChild = how === 'guardian' && !progress.onBehalf && isApplicant(progress, guardian)
  const needsPhoto = !isOwnChild

  const submit = () => {
    const found = missingOf({ how, read, signature, photo, needsPhoto, guardian })
    setWrongs(found)
    if (found.length === 0) void signing.run(send)
  }
  const send = async () => {
    const handwriting = signature && !onPaper ? await uploadPhoto(signature.photo) : undefined
    const body = {
      memberId: member.memberId,
      textSha256: text.sha256,
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
      title={how === 'guardian' ? `替 ${member.name} 签授权书` : `请 ${member.name} 签授权书`}
      helping={progress.onBehalf ? progress.applicantName : undefined}
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
      <AuthorisationText text={text} />
      <section className="card">
        <Check id="read" checked={read} onChange={setRead}>
          {how === 'guardian' ? '读完了，监护人同意' : '读完了，本人同意'}
        </Check>
        {how === 'guardian' ? (
          <SelectField
            id="guardian"
            label="谁是监护人"
            options={grownUps.map((member) => ({ value: member.memberId, label: member.name }))}
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
      {needsPhoto ? (
        <PhotoField
          id="photo"
          title={onPaper ? '签过字的授权书' : '签字时的照片'}
          help={onPaper ? '放平，整张拍进去。' : '拍到签字的人和手机。'}
          documentId={photo}
          onUploaded={setPhoto}
        />
      ) : null}
    </Screen>
  )
}
