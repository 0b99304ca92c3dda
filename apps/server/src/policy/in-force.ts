import { createHash } from 'node:crypto'
import type { DivisionCode, PlainDate } from '@jzt/kernel'
import { amended, chongqing, type ParameterHistory, type ParameterPack, parametersOn } from '@jzt/rules'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { amendingOf, layerOf } from './changes.ts'
import type { StoredDraft } from './draft-store.ts'

/** Every parameter with its history: what the house brings along, and every published pack in the order of publication. */
export const publishedHistories = (tx: Tx): Promise<readonly ParameterHistory[]> => historiesWithout(tx)

/** The same, as if this draft had never been published. */
async function historiesWithout(tx: Tx, draftId?: string): Promise<readonly ParameterHistory[]> {
  const published = tx.selectFrom('parameterPack').select(['division', 'changes']).orderBy('number')
  const packs = await (draftId ? published.where('draftId', '<>', draftId) : published).execute()
  return packs.reduce<readonly ParameterHistory[]>(
    (histories, pack) => amended(histories, amendingOf(pack.division, pack.changes)),
    chongqing,
  )
}

/** The parameters by which a household of this place is judged on a day. */
export async function parametersInForce(tx: Tx, on: PlainDate, division: DivisionCode): Promise<ParameterPack> {
  return parametersOn(on, { division, histories: await publishedHistories(tx) })
}

/** What a set of parameters is known by: the SHA-256 of its text. */
export const digestOf = (pack: ParameterPack): string => createHash('sha256').update(JSON.stringify(pack)).digest('hex')

/** The parameters of a day and place without the draft and with it, whether it is published by now or not. */
export async function parametersAround(
  tx: Tx,
  { draftId, division, changes, state }: StoredDraft,
): Promise<(on: PlainDate, place: DivisionCode) => { readonly before: ParameterPack; readonly after: ParameterPack }> {
  const without = await historiesWithout(tx, draftId)
  const amendment = { division: layerOf(division), changes }
  const included = state === 'published' ? await publishedHistories(tx) : amended(without, amendment)
  return (on, place) => ({
    before: parametersOn(on, { division: place, histories: without }),
    after: parametersOn(on, { division: place, histories: included }),
  })
}

/** Keeps a set of parameters that an assessment used, once; gives the hash by which `readPack` finds it. */
export async function keepPack({ clock }: Pick<Equipment, 'clock'>, tx: Tx, pack: ParameterPack): Promise<string> {
  const content = JSON.stringify(pack)
  const digest = digestOf(pack)
  await tx
    .insertInto('parameterContent')
    .values({ digest, pack: pack.packId, content, firstUsedAt: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return digest
}

/** The parameters that an assessment was made with, as they were. */
export async function readPack(tx: Tx, digest: string): Promise<ParameterPack | undefined> {
  const row = await tx.selectFrom('parameterContent').select('content').where('digest', '=', digest).executeTakeFirst()
  return row && (JSON.parse(row.content) as ParameterPack)
}
