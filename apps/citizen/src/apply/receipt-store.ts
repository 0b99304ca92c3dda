import type { Receipt } from '@jzt/contract'
import { device } from '../platform/device'

const key = 'receipts'

const all = (): Record<string, Receipt> => JSON.parse(device.storage.get(key) ?? '{}')

/** The receipt stays on the phone, so that it can be opened again, until the reader signs out. */
export const keepReceipt = (receipt: Receipt): void =>
  device.storage.set(key, JSON.stringify({ ...all(), [receipt.caseId]: receipt }))

export const keptReceipt = (caseId: string): Receipt | undefined => all()[caseId]

export const forgetReceipts = (): void => device.storage.remove(key)
