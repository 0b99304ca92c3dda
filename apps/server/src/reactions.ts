import type { CaseEventKind } from '@jzt/casework'
import type { Reaction, Reactions, Services } from './platform/services.ts'

type Table = { readonly [Kind in CaseEventKind]?: readonly Reaction<Kind>[] }

/** Who acts on what: one line an event, read from top to bottom. Filled in by the capabilities' doors. */
const table: Table = {}

/** Binds the table to the services. The reactions of an event run in the order of its line. */
export function reactionsOf(services: () => Services): Reactions {
  return async (tx, happening) => {
    const reactions = (table[happening.event.kind] ?? []) as readonly Reaction<CaseEventKind>[]
    for (const reaction of reactions) await reaction(services(), tx, happening as never)
  }
}
