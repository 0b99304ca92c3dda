import type { ApplicationPages, Draft } from '@jzt/contract'
import { newKey } from '../wire/intention'
import { sendPage } from '../wire/unsent'

const bound = ['income', 'assets', 'dwellings', 'vehicles', 'spending', 'documents'] as const

type Bound = readonly { memberKey?: string | undefined; kind?: string }[]

/** Pages that still hold something of a member or a helper who was taken out, without it: the server refuses it. */
export function strangersOf(pages: ApplicationPages): { page: (typeof bound)[number]; content: Bound }[] {
  const keys = new Set((pages.members ?? []).map((member) => member.key))
  const belongs = ({ memberKey, kind }: Bound[number]) =>
    (memberKey === undefined || keys.has(memberKey)) && (kind !== 'mandate' || pages.mandate !== undefined)
  return bound.flatMap((page) => {
    const items: Bound = pages[page] ?? []
    const kept = items.filter(belongs)
    return kept.length === items.length ? [] : [{ page, content: kept }]
  })
}

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
