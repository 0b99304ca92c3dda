import type { Draft } from '@jzt/contract'
import { device } from '../platform/device'
import { newKey } from '../wire/intention'
import { call } from '../wire/office'
import type { CarriedPages } from './carried-pages.ts'

interface Kept {
  readonly pages: CarriedPages
  readonly keptAt: number
}

const key = 'pre-assessment'
const oneDay = 24 * 3_600_000

/** Kept on this phone through the sign-in. */
export const keepCarried = (pages: CarriedPages): void =>
  device.storage.set(key, JSON.stringify({ pages, keptAt: Date.now() } satisfies Kept))

export const forgetCarried = (): void => device.storage.remove(key)

/** What was kept here within the last day. */
export function carriedPages(): CarriedPages | undefined {
  const stored = device.storage.get(key)
  if (!stored) return undefined
  const { pages, keptAt } = JSON.parse(stored) as Kept
  if (Date.now() - keptAt <= oneDay) return pages
  forgetCarried()
  return undefined
}

/** Puts it into a draft that was just begun. Nothing is skipped: each page is opened with its answer ticked. */
export async function carryInto({ draftId, resumeAt }: Draft, pages: CarriedPages): Promise<void> {
  for (const [page, content] of Object.entries(pages) as [keyof CarriedPages, unknown][]) {
    await call('saveDraftPage', { params: { draftId, page }, body: { content, resumeAt }, idempotencyKey: newKey() })
  }
  forgetCarried()
}
