import type { ApplicationPages, Draft } from '@jzt/contract'
import { device } from '../platform/device'
import { call } from './office'

/** A page of the application that was filled in without a network: kept on this phone until it has been sent once. */
export interface Unsent {
  draftId: string
  page: keyof ApplicationPages
  content: unknown
  resumeAt: string
  key: string
  keptAt: number
}

const storageKey = 'unsent'
const sevenDays = 7 * 24 * 3_600_000

export function unsentPage(draftId: string): Unsent | undefined {
  const stored = device.storage.get(storageKey)
  if (!stored) return undefined
  const unsent = JSON.parse(stored) as Unsent
  if (Date.now() - unsent.keptAt > sevenDays) forgetUnsent()
  else if (unsent.draftId === draftId) return unsent
  return undefined
}

export const keepUnsent = (unsent: Unsent): void => device.storage.set(storageKey, JSON.stringify(unsent))
export const forgetUnsent = (): void => device.storage.remove(storageKey)

/** Sends one page with the key it was given at first, so that sending it again changes nothing. */
export async function sendPage(unsent: Unsent): Promise<Draft> {
  const draft = await call('saveDraftPage', {
    params: { draftId: unsent.draftId, page: unsent.page },
    body: { content: unsent.content, resumeAt: unsent.resumeAt },
    idempotencyKey: unsent.key,
  })
  forgetUnsent()
  return draft
}
