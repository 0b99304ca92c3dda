import type { CaseProgress } from '@jzt/contract'
import { type ReactNode, useState } from 'react'
import { Screen } from '../shell/screen'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { Check } from '../ui/check'
import { ErrorSummary, type Wrong } from '../ui/error-summary'
import { PhotoField } from '../ui/photo-field'
import type { Signature } from '../ui/signature'
import { SignaturePad } from '../ui/signature-pad'
import { call, uploadPhoto } from '../wire/office'
import { useAction } from '../wire/use-action'
import { AuthorisationText, linesOf, type Text } from './authorisation-text'

/** What every way of signing on another's device needs to know. */
export interface SigningHere {
  progress: CaseProgress
  member: CaseProgress['members'][number]
  text: Text
  onSigned(): void
}

interface SignOnDeviceProps extends SigningHere {
  title: string
  intro?: readonly string[]
  /** Whose words they are: 本人, 监护人. */
  who: string
  onPaper: boolean
  needsPhoto: boolean
  /** What the way asks beside the signature, and what is wrong with it. */
  fields?: (wrongs: readonly Wrong[]) => ReactNode
  lacking?: () => Wrong[]
  /** How it is signed, and by whom. */
  given: { how: 'handwriting-and-photo' | 'scanned-paper' | 'guardian'; why?: string }
  foot?: ReactNode
}

/** The text, the handwriting or the signed paper, and a photo where one is needed: signed on the family's phone. */
export function SignOnDevice({ progress, member, text, onSigned, ...way }: SignOnDeviceProps) {
  const { intro = [], who, onPaper, needsPhoto, given } = way
  const [read, setRead] = useState(false)
  const [signature, setSignature] = useState<Signature>()
  const [photos, setPhotos] = useState<Partial<Record<'paper' | 'photo', string>>>({})
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const signing = useAction()
  const { risks, rest } = linesOf(text)
  const kind = onPaper ? 'paper' : 'photo'
  const photo = photos[kind]

  const submit = () => {
    const wanted = [
      { id: 'read', given: read, words: '请先读完，再勾上“读完了”' },
      { id: 'signature', given: onPaper || signature, words: '请在框里写上名字' },
      { id: 'photo', given: !needsPhoto || photo, words: onPaper ? '请拍签过的授权书' : '请拍一张签字的照片' },
    ]
    const found = [...wanted.filter((one) => !one.given), ...(way.lacking?.() ?? [])]
    setWrongs(found.map(({ id, words }) => ({ id, words })))
    if (found.length === 0) void signing.run(send)
  }
  const send = async () => {
    const body = {
      memberId: member.memberId,
      textSha256: text.sha256,
      riskNoticeRead: true as const,
      ...given,
      ...(signature && !onPaper ? { handwriting: await uploadPhoto(signature.photo) } : {}),
      ...(photo && needsPhoto ? { [kind]: photo } : {}),
    }
    const params = { caseId: progress.caseId }
    await call('signAuthorisationOnDevice', { params, body, idempotencyKey: signing.keyFor(body) })
    onSigned()
  }
  return (
    <Screen
      title={way.title}
      helping={progress.onBehalf ? progress.applicantName : undefined}
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
      {intro.map((line) => (
        <p key={line} className="card__text">
          {line}
        </p>
      ))}
      <AuthorisationText text={text} />
      <section className="card">
        <Check id="read" checked={read} onChange={setRead}>
          {`读完了，${who}同意`}
        </Check>
        {way.fields?.(wrongs)}
        {onPaper ? null : (
          <>
            <h2 className="card__title">{`请${who}写名字`}</h2>
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
          onUploaded={(documentId) => setPhotos({ ...photos, [kind]: documentId })}
        />
      ) : null}
      {way.foot}
    </Screen>
  )
}
