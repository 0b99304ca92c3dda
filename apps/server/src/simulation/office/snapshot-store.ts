import type { PopulationName } from '@jzt/contract'
import type { PlainDate } from '@jzt/kernel'
import type { Tx } from '../../platform/database.ts'

/** How far the file of a population is, and the day and size of the last finished one. */
export interface StoredSnapshot {
  readonly population: PopulationName
  readonly state: 'making' | 'ready' | 'failed'
  readonly factsOn: PlainDate | null
  readonly households: number | null
  readonly persons: number | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

const columns = ['population', 'state', 'factsOn', 'households', 'persons', 'startedAt', 'finishedAt'] as const

export async function findSnapshot(tx: Tx, population: PopulationName): Promise<StoredSnapshot | undefined> {
  const row = await tx
    .selectFrom('populationSnapshot')
    .select(columns)
    .where('population', '=', population)
    .executeTakeFirst()
  return row as StoredSnapshot | undefined
}

/** Notes that one is being made; false when that is so already, unless it was begun before `orBegunBefore`. */
export async function beginSnapshot(
  tx: Tx,
  population: PopulationName,
  { by, at, orBegunBefore }: { readonly by: string | null; readonly at: Date; readonly orBegunBefore: Date },
): Promise<boolean> {
  const begun = { state: 'making', startedBy: by, startedAt: at }
  const row = await tx
    .insertInto('populationSnapshot')
    .values({ population, ...begun })
    .onConflict((conflict) =>
      conflict
        .column('population')
        .doUpdateSet(begun)
        .where((where) =>
          where.or([
            where('populationSnapshot.state', '<>', 'making'),
            where('populationSnapshot.startedAt', '<', orBegunBefore),
          ]),
        ),
    )
    .returning('population')
    .executeTakeFirst()
  return row !== undefined
}

export async function endSnapshot(
  tx: Tx,
  population: PopulationName,
  made: { readonly on: PlainDate; readonly households: number; readonly persons: number; readonly at: Date },
): Promise<void> {
  const { on: factsOn, households, persons, at: finishedAt } = made
  await tx
    .updateTable('populationSnapshot')
    .set({ state: 'ready', factsOn, households, persons, finishedAt })
    .where('population', '=', population)
    .execute()
}

/** The last finished one stays in use. */
export async function failSnapshot(tx: Tx, population: PopulationName): Promise<void> {
  await tx.updateTable('populationSnapshot').set({ state: 'failed' }).where('population', '=', population).execute()
}
