import { useState } from 'react'
import { go } from '../shell/go'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { call } from '../wire/office'
import { forgetUnsent } from '../wire/unsent'
import { useAction } from '../wire/use-action'

/** An application that is not finished: go on with it, or throw it away after being asked once more. */
export function DraftCard({ draftId, onDiscarded }: { draftId: string; onDiscarded: () => void }) {
  const [asking, setAsking] = useState(false)
  const discarding = useAction()
  const discard = () =>
    discarding.run(async () => {
      await call('discardDraft', { params: { draftId }, idempotencyKey: discarding.keyFor(draftId) })
      forgetUnsent()
      onDiscarded()
    })
  return (
    <section className="card card--note">
      <h2 className="card__title">没填完的申请</h2>
      <TroubleNotice trouble={discarding.trouble} />
      <Button onClick={() => go('/apply/question/index', { draft: draftId })}>接着填</Button>
      {asking ? (
        <>
          <p className="card__text">删掉就找不回来了。</p>
          <Button kind="danger" onClick={discard} disabled={discarding.busy}>
            确定删掉
          </Button>
          <Button kind="plain" onClick={() => setAsking(false)}>
            不删了
          </Button>
        </>
      ) : (
        <Button kind="plain" onClick={() => setAsking(true)}>
          不要了，删掉
        </Button>
      )}
    </section>
  )
}
