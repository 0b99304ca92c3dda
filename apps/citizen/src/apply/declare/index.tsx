import type { Draft } from '@jzt/contract'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { goInstead } from '../../shell/go'
import { page } from '../../shell/page'
import { Screen } from '../../shell/screen'
import { Sentences } from '../../shell/sentences'
import { TroubleNotice } from '../../shell/trouble-notice'
import { Waiting } from '../../shell/waiting'
import { Button } from '../../ui/button'
import { Check } from '../../ui/check'
import { ErrorSummary, type Wrong } from '../../ui/error-summary'
import type { Signature } from '../../ui/signature'
import { SignaturePad } from '../../ui/signature-pad'
import { call, uploadPhoto } from '../../wire/office'
import { useAction } from '../../wire/use-action'
import { useAnswer } from '../../wire/use-answer'
import { Gone, isGone } from '../gone'
import { helpedOf } from '../question-frame'
import { keepReceipt } from '../receipt-store'

const declaration = ['我写的都是真的，没有瞒报。', '家里情况变了，我会告诉镇街。', '故意写假的，钱要退回去。']
const cannotWrite = ['写不了字，可以请家人代办。', '也可以打 12345，让人上门来办。']

function Declare() {
  const { params } = useRouter()
  const { answer, again } = useAnswer(() => call('getDraft', { params: { draftId: params['draft'] ?? '' } }))
  return (
    <Waiting title="签名提交" answer={answer} again={again} missing={<Gone />}>
      {(draft) => <Signing draft={draft} />}
    </Waiting>
  )
}

function Signing({ draft }: { draft: Draft }) {
  const [accepted, setAccepted] = useState(false)
  const [signature, setSignature] = useState<Signature>()
  const [uploaded, setUploaded] = useState<{ of: Signature; documentId: string }>()
  const [wrongs, setWrongs] = useState<Wrong[]>([])
  const sending = useAction()

  const submit = () => {
    const found: Wrong[] = []
    if (!accepted) found.push({ id: 'accepted', words: '请先勾上“我看过了，我承诺”' })
    if (!signature) found.push({ id: 'signature', words: '请在框里写上您的名字' })
    setWrongs(found)
    if (found.length > 0 || !signature) return
    void sending.run(async () => {
      const documentId = uploaded?.of === signature ? uploaded.documentId : await uploadPhoto(signature.photo)
      setUploaded({ of: signature, documentId })
      const body = { declarationAccepted: true as const, signature: documentId }
      const receipt = await call('submitApplication', {
        params: { draftId: draft.draftId },
        body,
        idempotencyKey: sending.keyFor(body),
      })
      keepReceipt(receipt)
      goInstead('/apply/receipt/index', { case: receipt.caseId })
    })
  }
  return (
    <Screen
      title="签名提交"
      helping={helpedOf(draft.pages)}
      wrong={wrongs.length > 0}
      back={() => goInstead('/apply/check/index', { draft: draft.draftId })}
      says={[...declaration, ...cannotWrite]}
      foot={
        <Button onClick={submit} disabled={sending.busy}>
          {sending.busy ? '正在提交…' : '提交申请'}
        </Button>
      }
    >
      <ErrorSummary wrongs={wrongs} />
      {isGone(sending.trouble) ? <Gone /> : <TroubleNotice trouble={sending.trouble} />}
      <section className="card">
        <h2 className="card__title">我承诺</h2>
        <Sentences lines={declaration} />
        <Check id="accepted" checked={accepted} onChange={setAccepted}>
          我看过了，我承诺
        </Check>
      </section>
      <section className="card">
        <h2 className="card__title">请在框里写名字</h2>
        <SignaturePad onChange={setSignature} />
        <Sentences lines={cannotWrite} />
      </section>
    </Screen>
  )
}

export default page(Declare)
