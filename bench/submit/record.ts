import pg from 'pg'
import { submit } from '../../apps/server/src/intake/index.ts'
import type { Equipment } from '../../apps/server/src/platform/equipment.ts'
import { inScope } from '../../apps/server/src/platform/scope.ts'
import type { Ready } from './applications.ts'
import { type Statement, writingDown } from './statement.ts'

class RolledBack extends Error {}

/**
 * The statements of one submission each, with their values. The use case itself runs and is rolled back, so a bare client
 * that sends them afterwards does the same work for the first time.
 */
export async function recordSubmissions(
  equipment: Equipment,
  connection: pg.ClientConfig,
  ready: readonly Ready[],
): Promise<Statement[][]> {
  const { db, taken } = writingDown(new pg.Pool({ ...connection, max: 1 }))
  const recorded: Statement[][] = []
  for (const one of ready) recorded.push(await recordOne(equipment, one, { db, taken }))
  await db.destroy()
  return recorded
}

async function recordOne(
  equipment: Equipment,
  ready: Ready,
  { db, taken }: ReturnType<typeof writingDown>,
): Promise<Statement[]> {
  const run = inScope(db, { division: '', citizen: ready.citizen }, async (tx) => {
    const sent = await submit(equipment, tx, ready)
    throw sent.ok ? new RolledBack() : new Error(JSON.stringify(sent.refusal))
  })
  await run.catch((error) => {
    if (!(error instanceof RolledBack)) throw error
  })
  const statements = taken()
  const last = statements.at(-1)
  if (statements[0]?.text !== 'begin' || last?.text !== 'rollback') throw new Error('not one whole transaction')
  return [...statements.slice(0, -1), { text: 'commit', values: [] }]
}
