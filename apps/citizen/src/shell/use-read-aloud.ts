import { useDidHide, useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { hush, speak } from '../platform/speech'
import { spoken } from './spoken'

/** Reads sentences one after another; `at` is the one being read, for the page to mark. Stops when the page is left. */
export function useReadAloud(sentences: readonly string[]) {
  const [at, setAt] = useState<number>()
  const turn = useRef(0)

  const stop = () => {
    turn.current += 1
    hush()
    setAt(undefined)
  }
  const start = async () => {
    const mine = ++turn.current
    hush()
    for (const [index, sentence] of sentences.entries()) {
      if (turn.current !== mine) return
      setAt(index)
      await speak(spoken(sentence))
    }
    if (turn.current === mine) setAt(undefined)
  }
  useEffect(() => stop, [])
  useDidHide(stop)
  useUnload(stop)
  return { at, reading: at !== undefined, start, stop }
}
