import type { CasePage } from '@jzt/contract'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export interface StandIn {
  readonly standInId: string
  readonly on: string
  readonly by: string
}

/** 代替证据 as the timeline tells of them: the case page has no list of its own. */
export const standInsOf = ({ timeline }: Pick<CasePage, 'timeline'>): StandIn[] =>
  timeline
    .filter((entry) => entry.kind.includes('stand-in'))
    .flatMap((entry) =>
      entry.details
        .filter(({ value }) => uuid.test(value))
        .slice(0, 1)
        .map(({ value }) => ({ standInId: value, on: entry.on, by: entry.by })),
    )
    .filter((one, index, all) => all.findIndex((other) => other.standInId === one.standInId) === index)
