import { useRef, useState } from 'react'
import { createIntention } from './intention'
import { type Trouble, troubleOf } from './office'

/** Something the reader does: runs once at a time, and says what went wrong. `keyFor` gives the key of the intention. */
export function useAction() {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const running = useRef(false)
  const [keyFor] = useState(() => createIntention())

  const run = async (act: () => Promise<void>): Promise<void> => {
    if (running.current) return
    running.current = true
    setBusy(true)
    setTrouble(undefined)
    try {
      await act()
    } catch (reason) {
      setTrouble(troubleOf(reason))
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { busy, trouble, run, keyFor }
}
