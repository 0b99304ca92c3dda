import type { DivisionCode, OfficerId, PlainDate } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'

export interface NewEntry {
  readonly town: DivisionCode
  readonly idNumber: string
  readonly name: string
  readonly ground: string
  readonly listedOn: PlainDate
  readonly by: OfficerId
}

export interface Entry {
  readonly entryId: string
  readonly town: DivisionCode
  readonly idNumber: string
  readonly name: string
  readonly ground: string
  readonly listedOn: PlainDate
  readonly listedBy: OfficerId
  readonly removedOn?: PlainDate
  readonly removedBy?: OfficerId
  readonly removal?: string
}

const placeOf = (part: 'id_number' | 'name' | 'ground' | 'removal', entryId: string): string =>
  `special_hardship.${part}.${entryId}`

/** Puts a person on the list of a town; undefined when the person stands in it already. */
export async function addEntry(
  { encryption, clock }: Equipment,
  tx: Tx,
  { town, idNumber, name, ground, listedOn, by }: NewEntry,
): Promise<string | undefined> {
  const entryId = newId()
  const added = await tx
    .insertInto('specialHardship')
    .values({
      entryId,
      division: town,
      idNumberIndex: encryption.index('id-number', idNumber),
      idNumberSealed: encryption.seal(idNumber, placeOf('id_number', entryId)),
      nameSealed: encryption.seal(name, placeOf('name', entryId)),
      groundSealed: encryption.seal(ground, placeOf('ground', entryId)),
      listedOn,
      listedBy: by,
      listedAt: clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n ? entryId : undefined
}

/** Takes a person off; false when the entry is not there, or was taken off before. */
export async function removeEntry(
  { encryption, clock }: Equipment,
  tx: Tx,
  { entryId, reason, by }: { readonly entryId: string; readonly reason: string; readonly by: OfficerId },
): Promise<boolean> {
  const removed = await tx
    .updateTable('specialHardship')
    .set({
      removedOn: clock.today(),
      removedBy: by,
      removalSealed: encryption.seal(reason, placeOf('removal', entryId)),
    })
    .where('entryId', '=', entryId)
    .where('removedOn', 'is', null)
    .executeTakeFirst()
  return removed.numUpdatedRows === 1n
}

/** What the screen shows at once; a town has a few dozen people on its list. */
const most = 500

const columns = [
  'entryId',
  'division',
  'idNumberSealed',
  'nameSealed',
  'groundSealed',
  'listedOn',
  'listedBy',
  'removedOn',
  'removedBy',
  'removalSealed',
] as const

const rowsOf = (tx: Tx) => tx.selectFrom('specialHardship').select(columns)
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>

/** The entries of the places in scope, those in force first. */
export async function listEntries(equipment: Equipment, tx: Tx): Promise<Entry[]> {
  const rows = await rowsOf(tx)
    .orderBy('removedOn', (order) => order.desc().nullsFirst())
    .orderBy('listedOn', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => opened(equipment, row))
}

export async function findEntry(equipment: Equipment, tx: Tx, entryId: string): Promise<Entry | undefined> {
  const row = await rowsOf(tx).where('entryId', '=', entryId).executeTakeFirst()
  return row && opened(equipment, row)
}

function opened({ encryption }: Equipment, row: Row): Entry {
  const { entryId, removedOn, removedBy, removalSealed } = row
  return {
    entryId,
    town: row.division,
    idNumber: encryption.open(row.idNumberSealed, placeOf('id_number', entryId)),
    name: encryption.open(row.nameSealed, placeOf('name', entryId)),
    ground: encryption.open(row.groundSealed, placeOf('ground', entryId)),
    listedOn: row.listedOn as PlainDate,
    listedBy: row.listedBy as OfficerId,
    ...(removedOn ? { removedOn: removedOn as PlainDate } : {}),
    ...(removedBy ? { removedBy: removedBy as OfficerId } : {}),
    ...(removalSealed ? { removal: encryption.open(removalSealed, placeOf('removal', entryId)) } : {}),
  }
}

/** Which of these people stand in the list of the town on this day. */
export async function listedAmong(
  { encryption }: Pick<Equipment, 'encryption'>,
  tx: Tx,
  { town, idNumbers }: { readonly town: DivisionCode; readonly idNumbers: readonly string[] },
): Promise<ReadonlySet<string>> {
  const byIndex = new Map(idNumbers.map((idNumber) => [encryption.index('id-number', idNumber), idNumber]))
  if (byIndex.size === 0) return new Set()
  const rows = await tx
    .selectFrom('specialHardship')
    .select('idNumberIndex')
    .where('division', '=', town)
    .where('idNumberIndex', 'in', [...byIndex.keys()])
    .where('removedOn', 'is', null)
    .execute()
  return new Set(rows.flatMap(({ idNumberIndex }) => byIndex.get(idNumberIndex) ?? []))
}
