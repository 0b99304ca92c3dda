import { createHash } from 'node:crypto'
import { drawSpotChecks } from '@jzt/casework'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { Refusal } from '../platform/problem.ts'

/** 5 in 100, at least three: our own rule, the documents name no share for a rise. */
const sampleShare = 0.05
const sampleAtLeast = 3

/** What stands before the officer's words in `reason`, and says what becomes of the others. */
export const disagreement = { stops: 'sample-disagreed', setAside: 'set-aside' } as const

/** Who sets a household aside after the batch was stopped adds to what was written then, and takes nothing of it away. */
const withWrittenBefore = (word: string, reason: string) =>
  sql<string>`${`${word}:`} || case when ${stopsTheBatch}
    then substr(reason, ${disagreement.stops.length + 2}::int) || '；后来写明：' else '' end || ${reason}`

/** A household of the sample that somebody disagreed with, and that nobody has set aside. */
export const stopsTheBatch = sql<boolean>`(sampled and agrees = false and reason like ${`${disagreement.stops}%`})`

/** One that was disagreed with and goes to people alone. */
export const isSetAside = sql<boolean>`(agrees = false and reason like ${`${disagreement.setAside}%`})`

interface Candidate {
  readonly caseId: string
  readonly caseNumber: string
}

/** Only what is raised is checked: another benefit of a drawn household, which people review anyhow, waits for nobody. */
const raisedOf = (tx: Tx, batchId: string, sampled?: false): Promise<Candidate[]> => {
  const raised = tx
    .selectFrom('riseHousehold')
    .innerJoin('caseFile', 'caseFile.caseId', 'riseHousehold.caseId')
    .select(['riseHousehold.caseId', 'caseFile.caseNumber'])
    .distinct()
    .where('batchId', '=', batchId)
    .where('riseHousehold.outcome', '=', 'raise')
    .orderBy('caseFile.caseNumber')
  return (sampled === false ? raised.where('sampled', '=', false) : raised).execute()
}

/** The sample of a batch, drawn once. The seed is the hash of the list of those that are raised: anybody can repeat it. */
export async function drawSample(tx: Tx, batchId: string): Promise<void> {
  const raised = await raisedOf(tx, batchId)
  await draw(tx, batchId, raised, Math.max(sampleShare, sampleAtLeast / raised.length))
}

async function draw(tx: Tx, batchId: string, among: readonly Candidate[], share: number): Promise<void> {
  if (among.length === 0) return
  const caseNumbers = among.map(({ caseNumber }) => caseNumber)
  const seed = createHash('sha256').update(caseNumbers.join('\n')).digest('hex')
  const drawn = new Set(drawSpotChecks({ caseNumbers, seed, share: Math.min(1, share) }))
  await tx
    .updateTable('riseHousehold')
    .set({ sampled: true })
    .where('batchId', '=', batchId)
    .where('outcome', '=', 'raise')
    .where(
      'caseId',
      'in',
      among.filter(({ caseNumber }) => drawn.has(caseNumber)).map(({ caseId }) => caseId),
    )
    .execute()
}

export type Taken = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }
const taken: Taken = { ok: true }
const refuse = (refusal: Refusal): Taken => ({ ok: false, refusal })

/** What an officer found on one household of the sample. */
export interface Finding {
  readonly caseId: string
  readonly agrees: boolean
  /** Why not. */
  readonly reason?: string | undefined
  /** The fault is this household's alone: it goes to the people who review, and the others go on. */
  readonly othersGoOn?: boolean | undefined
  readonly by: string
  readonly at: Date
}

/**
 * An officer has seen a household of the sample. Who disagrees sends it to the people who review, with the reason. By that
 * the whole batch stops until it is computed again, since what is wrong with one may be wrong with all; unless the officer
 * signs, then or later, that it is this household's alone. In its place another one is drawn from those that are left.
 */
export async function tickOff(
  tx: Tx,
  { batchId, state }: { readonly batchId: string; readonly state: string },
  { caseId, agrees, reason = '', othersGoOn, by, at }: Finding,
): Promise<Taken> {
  if (state !== 'ready') return refuse({ code: 'batch-not-ready' })
  const word = othersGoOn ? disagreement.setAside : disagreement.stops
  const { numUpdatedRows } = await tx
    .updateTable('riseHousehold')
    .set({
      checkedBy: by,
      checkedAt: at,
      agrees,
      ...(agrees ? {} : { outcome: 'review', reason: withWrittenBefore(word, reason) }),
    })
    .where('batchId', '=', batchId)
    .where('caseId', '=', caseId)
    .where('sampled', '=', true)
    .where((row) =>
      agrees || !othersGoOn
        ? row('outcome', '=', 'raise')
        : row.or([row('outcome', '=', 'raise'), row(stopsTheBatch, '=', true)]),
    )
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refuse({ code: 'not-in-sample' })
  if (!agrees && othersGoOn) {
    const left = await raisedOf(tx, batchId, false)
    await draw(tx, batchId, left, 1 / left.length)
  }
  return taken
}

/** Nobody has looked at it yet, or somebody disagreed and the others do not go on. */
export async function isSampleOpen(tx: Tx, batchId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('riseHousehold')
    .select('caseId')
    .where('batchId', '=', batchId)
    .where('sampled', '=', true)
    .where((open) => open.or([open('agrees', 'is', null), open(stopsTheBatch, '=', true)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
