import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { longDate } from '../shell/dates.ts'
import { page } from '../shell/page'
import { Screen } from '../shell/screen'
import { Waiting } from '../shell/waiting'
import { call } from '../wire/office'
import { useAnswer } from '../wire/use-answer'
import { SignWithCode } from './sign-with-code'

/** Reached by the one-use link, on the member's own phone, by somebody who is not signed in. */
function Authorise() {
  const token = useRouter().params['token'] ?? ''
  const { answer, again } = useAnswer(() => call('getAuthorisation', { params: { token } }))
  const [signedOn, setSignedOn] = useState<string>()
  return (
    <Waiting title="授权书" answer={answer} again={again}>
      {(view) => {
        const on = signedOn ?? view.signedOn
        return on ? <Signed on={on} /> : <SignWithCode token={token} view={view} onSigned={setSignedOn} />
      }}
    </Waiting>
  )
}

const Signed = ({ on }: { on: string }) => (
  <Screen title="授权书签好了" back="none" says={['您不用再做什么。']}>
    <section className="card card--done">
      <p className="card__text">{`${longDate(on)}签的。`}</p>
      <p className="card__text">您不用再做什么，可以关掉这一页。</p>
    </section>
  </Screen>
)

export default page(Authorise)
