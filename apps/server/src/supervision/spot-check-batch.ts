import { createHash } from 'node:crypto'
import {
  type Case,
  drawSpotChecks,
  limitsOf,
  procedureOf,
  spotCheckMandatory,
  steps,
  system,
  takeStep,
} from '@jzt/casework'
import type { SpotCheckBatch } from '@jzt/contract'
import { lockCase, saveStep } from '../casework/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import type { SignedInOfficer } from '../platform/session.ts'
import { stepContext } from '../steps/index.ts'

/** 临时救助 is decided without a draw. */
const isDrawn = (file: Case): boolean => procedureOf(file).beforeDecision.includes('spot-check')

/** The reported cases of a district that no batch has taken yet, locked in the order of their numbers. */
async function lockReported(tx: Tx, division: string): Promise<Case[]> {
  const rows = await tx
    .selectFrom('caseFile')
    .select('caseId')
    .where('division', '>=', division)
    .where('division', '<', `${division}~`)
    .where('stage', '=', 'reported')
    .where('caseId', 'not in', tx.selectFrom('spotCheckCase').select('caseId'))
    .orderBy('caseNumber')
    .execute()
  const files: Case[] = []
  for (const { caseId } of rows) {
    const file = await lockCase(tx, caseId)
    if (file && file.spotCheck?.batch === undefined && isDrawn(file)) files.push(file)
  }
  return files
}

/**
 * Closes the batch and draws (R91). The seed is the hash of the closed list: nobody chooses it, and everybody who has the
 * list computes the same draw. A case enters one batch only, so a second draw is refused by the key of the table.
 */
export async function closeBatch(
  equipment: Equipment,
  tx: Tx,
  by: SignedInOfficer,
): Promise<SpotCheckBatch | undefined> {
  const files = await lockReported(tx, by.division)
  if (files.length === 0) return undefined
  const caseNumbers = files.map(({ number }) => number).sort()
  const seed = createHash('sha256').update(caseNumbers.join('\n')).digest('hex')
  const share = Math.max(...files.map((file) => limitsOf(file).spotCheckShare))
  const drawn = new Set(drawSpotChecks({ caseNumbers, seed, share }))
  const mandatory = files.filter(spotCheckMandatory).map(({ number }) => number)
  const batch = { batchId: newId(), division: by.division, closedAt: equipment.clock.now(), share, seed }
  await tx
    .insertInto('spotCheckBatch')
    .values({
      ...batch,
      closedBy: by.id,
      caseNumbers: JSON.stringify(caseNumbers),
      drawn: JSON.stringify([...drawn]),
      mandatory: JSON.stringify(mandatory),
    })
    .execute()
  await tx
    .insertInto('spotCheckCase')
    .values(files.map(({ id }) => ({ caseId: id, batchId: batch.batchId })))
    .execute()
  for (const file of files) await tell(equipment, tx, file, { batch: batch.batchId, drawn: drawn.has(file.number) })
  await audit(tx, by, 'spot-check:close-batch', undefined, batch.batchId)
  return {
    ...batch,
    closedAt: batch.closedAt.toISOString(),
    caseNumbers,
    drawn: caseNumbers.filter((number) => drawn.has(number)),
    mandatory,
  }
}

async function tell(equipment: Equipment, tx: Tx, file: Case, input: { batch: string; drawn: boolean }): Promise<void> {
  const taken = takeStep(steps['draw-spot-check'], file, input, stepContext(equipment, system))
  if (!taken.ok) throw new Error(`the draw cannot reach ${file.number}: ${taken.refusal.code}`)
  await saveStep(equipment, tx, file, taken, system)
}

export async function listBatches(tx: Tx, division: string): Promise<SpotCheckBatch[]> {
  const rows = await tx
    .selectFrom('spotCheckBatch')
    .select(['batchId', 'division', 'closedAt', 'share', 'seed', 'caseNumbers', 'drawn', 'mandatory'])
    .where('division', '>=', division)
    .where('division', '<', `${division}~`)
    .orderBy('closedAt', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    ...row,
    closedAt: row.closedAt.toISOString(),
    share: Number(row.share),
    caseNumbers: row.caseNumbers as unknown as SpotCheckBatch['caseNumbers'],
    drawn: row.drawn as unknown as SpotCheckBatch['drawn'],
    mandatory: row.mandatory as unknown as SpotCheckBatch['mandatory'],
  }))
}
