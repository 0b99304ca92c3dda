import type { ApplicationPages } from '@jzt/contract'

const bound = ['income', 'assets', 'dwellings', 'vehicles', 'spending', 'consumption', 'documents'] as const

type Bound = readonly { memberKey?: string | undefined; kind?: string }[]

/** Pages that still hold something of a member or a helper who was taken out, without it: the server refuses it. */
export function strangersOf(pages: ApplicationPages): { page: keyof ApplicationPages; content: unknown }[] {
  const keys = new Set((pages.members ?? []).map((member) => member.key))
  const belongs = ({ memberKey, kind }: Bound[number]) =>
    (memberKey === undefined || keys.has(memberKey)) && (kind !== 'mandate' || pages.mandate !== undefined)
  const lists = bound.flatMap((page) => {
    const items: Bound = pages[page] ?? []
    const kept = items.filter(belongs)
    return kept.length === items.length ? [] : [{ page, content: kept as unknown }]
  })
  return [...lists, ...supportersOf(pages, keys), ...affectedBy(pages, keys)]
}

function supportersOf({ supporters = [] }: ApplicationPages, keys: Set<string>) {
  const kept = supporters.filter(({ supports }) => keys.has(supports))
  return kept.length === supporters.length ? [] : [{ page: 'supporters' as const, content: kept }]
}

/** An emergency that is left without anybody whom it hit asks for them anew. */
function affectedBy({ temporary }: ApplicationPages, keys: Set<string>) {
  if (!temporary?.affected || temporary.affected.every((key) => keys.has(key))) return []
  const { affected, ...rest } = temporary
  const kept = affected.filter((key) => keys.has(key))
  return [{ page: 'temporary' as const, content: kept.length > 0 ? { ...rest, affected: kept } : rest }]
}
