import { createContext, type PropsWithChildren, useContext, useState } from 'react'
import { device } from '../platform/device'

interface LargeType {
  on: boolean
  scale: number
  set(on: boolean): void
}

const LargeTypeContext = createContext<LargeType>({ on: false, scale: 1, set: () => {} })
export const useLargeType = () => useContext(LargeTypeContext)

const key = 'large-type'
const largest = 1.4

/** 大字版: the saved choice, otherwise the reader's own WeChat text size (care mode is 1.4). */
export function LargeTypeProvider({ children }: PropsWithChildren) {
  const [on, setOn] = useState(() => {
    const saved = device.storage.get(key)
    return saved === null ? device.fontScale() >= 1.25 : saved === '1'
  })
  const set = (value: boolean) => {
    device.storage.set(key, value ? '1' : '0')
    setOn(value)
  }
  const scale = on ? largest : Math.min(Math.max(device.fontScale(), 1), largest)
  return <LargeTypeContext.Provider value={{ on, scale, set }}>{children}</LargeTypeContext.Provider>
}
