import { goInstead } from '../shell/go'
import { Screen } from '../shell/screen'
import { Button } from '../ui/button'
import type { Answer } from '../wire/use-answer'

/** An address without a case, with half a case number, or with a case that is not of whoever asks. */
const codes: readonly string[] = ['invalid-input', 'not-found', 'case-not-found']

/** Whether the office answered that there is no such case: nothing was filled in here that could be mended. */
export const isNoCase = (answer: Answer<unknown>): boolean =>
  answer.state === 'trouble' && answer.trouble.kind === 'refused' && codes.includes(answer.trouble.code)

/** In place of a case's page: where the cases are. */
export function NoCase() {
  return (
    <Screen title="没有找到这份申请" says={['可能是链接不完整，请从我的申请里打开。']}>
      <section className="card card--note">
        <p className="card__text">可能是链接不完整，请从我的申请里打开。</p>
      </section>
      <Button onClick={() => goInstead('/account/mine/index')}>看我的申请</Button>
    </Screen>
  )
}
