import type { PlainDate } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import type { App } from '../platform/route.ts'
import { computeBatch, openBatches } from './compute.ts'
import { payBatch } from './pay.ts'
import { registerReading, registerSigning } from './routes.ts'
import { sweepRises } from './sweep.ts'

export { countPaid } from './paid-households.ts'
export { viewRiseReviews } from './views.ts'

export function registerRise(app: App, equipment: Equipment): void {
  registerReading(app, equipment)
  registerSigning(app, equipment)
}

/** After a publication, in its transaction: one batch for every district that pays somebody. */
export async function openRise(equipment: Equipment, tx: Tx, packId: string): Promise<void> {
  const pack = await tx
    .selectFrom('parameterPack')
    .select(['packId', 'division', 'effectiveFrom'])
    .where('packId', '=', packId)
    .executeTakeFirstOrThrow()
  await openBatches(equipment, tx, { ...pack, effectiveFrom: pack.effectiveFrom as PlainDate })
}

export async function workRise(equipment: Equipment): Promise<void> {
  await equipment.jobs.work('compute-rise', (told) => computeBatch(equipment, told))
  await equipment.jobs.work('pay-rise', (told) => payBatch(equipment, told))
  await equipment.jobs.work('sweep-rises', () => sweepRises(equipment))
  await equipment.jobs.every('sweep-rises', '*/10 * * * *')
}
