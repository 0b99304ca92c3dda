import { useEffect, useRef } from 'react'
import { isTyping, type KeyPress } from './keyboard.ts'

/** Listens to the keys of a screen as long as it is shown. The handler answers true when it used the key. */
export function useKeys(handle: (press: KeyPress) => boolean) {
  const latest = useRef(handle)
  latest.current = handle
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey } = event
      if (latest.current({ key, ctrlKey, altKey, metaKey, typing: isTyping(event.target) })) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
