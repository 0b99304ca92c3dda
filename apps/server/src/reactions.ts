import type { CaseEvent, CaseEventKind } from '@jzt/casework'
import type { Tx } from './platform/database.ts'
import type { Happening, Reactions, Services } from './platform/services.ts'

/** What one capability does about one kind of event. */
export type Reaction<Kind extends CaseEventKind> = (
  services: Services,
  tx: Tx,
  happening: Happening<Extract<CaseEvent, { kind: Kind }>>,
) => Promise<void>

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
