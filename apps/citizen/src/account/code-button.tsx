import { useEffect, useState } from 'react'
import { TroubleNotice } from '../shell/trouble-notice'
import { Button } from '../ui/button'
import { useAction } from '../wire/use-action'

interface CodeButtonProps {
  ready?: () => boolean
  send: () => Promise<{ resendAfterSeconds: number }>
}

/** Sends a one-time code, and counts the seconds until another may be sent. */
export function CodeButton({ ready = () => true, send }: CodeButtonProps) {
  const [left, setLeft] = useState(0)
  const [sent, setSent] = useState(false)
  const sending = useAction()
  useEffect(() => {
    if (left === 0) return
    const timer = setTimeout(() => setLeft(left - 1), 1000)
    return () => clearTimeout(timer)
  }, [left])

  const press = () =>
    ready() &&
    sending.run(async () => {
      const { resendAfterSeconds } = await send()
      setSent(true)
      setLeft(resendAfterSeconds)
    })
  return (
    <>
      <Button kind="plain" onClick={press} disabled={sending.busy || left > 0}>
        {left > 0 ? `${left} 秒后可以再发` : sent ? '再发一次验证码' : '发验证码'}
      </Button>
      {sent && left > 0 ? <p className="card__text">短信已经发出，请看手机。</p> : null}
      <TroubleNotice trouble={sending.trouble} />
    </>
  )
}
