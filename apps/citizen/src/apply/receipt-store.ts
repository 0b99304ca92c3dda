import type { Receipt } from '@jzt/contract'
import { device } from '../platform/device'

const keyOf = (caseId: string) => `receipt.${caseId}`

/** The receipt stays on the phone, so that it can be opened again. */
export const keepReceipt = (receipt: Receipt): void =>
  device.storage.set(keyOf(receipt.caseId), JSON.stringify(receipt))

export function keptReceipt(caseId: string): Receipt | undefined {
  const stored = device.storage.get(keyOf(caseId))
  return stored ? (JSON.parse(stored) as Receipt) : undefined
}
