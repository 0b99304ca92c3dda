import { useCallback, useEffect, useState } from 'react'
import { device } from '../platform/device'
import { type Trouble, troubleOf } from './office'

export type Answer<T> = { state: 'waiting' } | { state: 'here'; value: T } | { state: 'trouble'; trouble: Trouble }

/** Asks once, and again when the phone is back on the net after silence. */
export function useAnswer<T>(ask: () => Promise<T>): { answer: Answer<T>; again: () => void; put: (value: T) => void } {
  const [answer, setAnswer] = useState<Answer<T>>({ state: 'waiting' })
  const again = useCallback(() => {
    setAnswer({ state: 'waiting' })
    ask().then(
      (value) => setAnswer({ state: 'here', value }),
      (reason) => setAnswer({ state: 'trouble', trouble: troubleOf(reason) }),
    )
  }, [])
  useEffect(again, [])
  const silent = answer.state === 'trouble' && answer.trouble.kind === 'no-answer'
  useEffect(() => (silent ? device.onBackOnline(again) : undefined), [silent])
  const put = useCallback((value: T) => setAnswer({ state: 'here', value }), [])
  return { answer, again, put }
}
