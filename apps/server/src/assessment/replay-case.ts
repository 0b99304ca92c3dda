import { type Case, system } from '@jzt/casework'
import type { PlainDate } from '@jzt/kernel'
import type { ParameterPack } from '@jzt/rules'
import { firstDifference, type Replay, replay } from '@jzt/rules/editions'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { findParameters, type KeptRow, listKept } from './assessment-store.ts'

/** One assessment made again, in which edition and with which parameters. */
export interface Replayed {
  readonly assessmentId: string
  readonly on: PlainDate
  readonly rulesVersion: string
  readonly packId: string
  readonly replay: Replay
}

/**
 * Makes every assessment of a case again from what was kept with it: the facts, what was asked for, the day, the
 * parameters and the rules of then. The reading is audited: whoever repeats reads the family's file. Of a case that was never
 * assessed nothing is read, and nothing audited.
 */
export async function replayCase(
  equipment: Pick<Equipment, 'encryption'>,
  tx: Tx,
  file: Case,
): Promise<readonly Replayed[]> {
  if (!file.assessment) return []
  await audit(tx, system, 'read:assessment', file, 'replay')
  const rows = await listKept(equipment, tx, file)
  const replayed: Replayed[] = []
  for (const row of rows) {
    const { rulesVersion, packId } = row.assessment
    replayed.push({
      assessmentId: row.assessmentId,
      on: row.assessedOn,
      rulesVersion,
      packId,
      replay: replayRow(row, await findParameters(tx, row)),
    })
  }
  return replayed
}

/** The open columns are what lists and statistics read: they must say what the sealed assessment says. */
function replayRow(
  { columns, assessment, facts, asked, assessedOn: on }: KeptRow,
  parameters: ParameterPack | undefined,
): Replay {
  const { result, amountFen, rulesVersion, packId } = assessment
  const beside = firstDifference(columns, { result, amountFen, rulesVersion, packId })
  if (beside) return { kind: 'different', ...beside, path: `column ${beside.path}` }
  if (!parameters) return { kind: 'different', path: 'parameters', stored: packId, now: 'gone or changed' }
  return replay({ facts, asked, on, parameters, assessment })
}
