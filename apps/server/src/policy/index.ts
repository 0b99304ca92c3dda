import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { App } from '../platform/route.ts'
import { registerDrafting, registerPublication, registerReading } from './routes.ts'

export { city } from './changes.ts'
export type { StoredDraft } from './draft-store.ts'
export { digestOf, keepPack, parametersAround, parametersInForce, publishedHistories, readPack } from './in-force.ts'
export { draftFor } from './routes.ts'
export { mayDraft, mayReadPolicy } from './seats.ts'

/** What follows from a publication, in the transaction that publishes. */
export type AfterPublication = (tx: Tx, packId: string) => Promise<void>

export function registerPolicy(app: App, equipment: Equipment, after: AfterPublication): void {
  registerReading(app, equipment)
  registerDrafting(app, equipment)
  registerPublication(app, equipment, after)
}
