import type { Draft } from '@jzt/contract'
import { newKey } from '../wire/intention'
import { sendPage } from '../wire/unsent'
import { strangersOf } from './strangers.ts'

export async function withoutStrangers(draft: Draft): Promise<Draft> {
  let clean = draft
  for (const { page, content } of strangersOf(draft.pages))
    clean = await sendPage({
      draftId: draft.draftId,
      page,
      content,
      resumeAt: draft.resumeAt,
      key: newKey(),
      keptAt: Date.now(),
    })
  return clean
}
