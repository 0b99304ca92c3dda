import { goHome, goInstead } from '../shell/go'
import { Button } from '../ui/button'
import type { Trouble } from '../wire/office'

/** The draft is no more: it was sent, or thrown away. The browser's back button leads here from the receipt. */
export const isGone = (trouble: Trouble | undefined): boolean =>
  trouble?.kind === 'refused' && trouble.code === 'not-found'

export function Gone() {
  return (
    <section className="card card--note" role="alert">
      <h2 className="card__title">这份申请不在填写中</h2>
      <p className="card__text">可能已经提交，也可能删掉了。</p>
      <Button onClick={() => goInstead('/account/mine/index')}>看我的申请</Button>
      <Button kind="plain" onClick={goHome}>
        回首页
      </Button>
    </section>
  )
}
