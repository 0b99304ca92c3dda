import { type ReactNode, useEffect } from 'react'
import { Button } from '../ui/button'
import type { Answer } from '../wire/use-answer'
import { goHome, goSignIn } from './go'
import { Outage } from './outage'
import { Screen } from './screen'

interface WaitingProps<T> {
  title: string
  answer: Answer<T>
  again: () => void
  /** What to say where the thing is no more, with a way on. */
  missing?: ReactNode
  children: (value: T) => ReactNode
}

/** A page that needs an answer of the office: waits, leads to sign-in, says why not, or says that nobody answers. */
export function Waiting<T>({ title, answer, again, missing, children }: WaitingProps<T>) {
  const signedOut = answer.state === 'trouble' && answer.trouble.kind === 'signed-out'
  useEffect(() => {
    if (signedOut) goSignIn()
  }, [signedOut])
  if (answer.state === 'here') return <>{children(answer.value)}</>
  if (answer.state === 'trouble' && answer.trouble.kind === 'no-answer') return <Outage again={again} />
  if (missing && answer.state === 'trouble' && answer.trouble.kind === 'refused' && answer.trouble.code === 'not-found')
    return (
      <Screen title={title} back="none">
        {missing}
      </Screen>
    )
  if (answer.state === 'trouble' && answer.trouble.kind === 'refused')
    return (
      <Screen title={title}>
        <section className="card card--note">
          <p className="card__text">{answer.trouble.words}</p>
        </section>
        <Button onClick={goHome}>回首页</Button>
      </Screen>
    )
  return (
    <Screen title={title}>
      <p className="card__text">请稍等…</p>
    </Screen>
  )
}
