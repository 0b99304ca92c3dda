import type { Tx } from '../../apps/server/src/platform/database.ts'
import {
  countWork,
  type FoundRow,
  findWork,
  type WorklistFilter,
} from '../../apps/server/src/worklist/worklist-query.ts'
import type { Office } from './offices.ts'

/** One look at the work queue, as the route takes it: the page and the counts above it, in one transaction. */
export interface View {
  readonly name: string
  readonly office: Office
  look(tx: Tx): Promise<unknown>
}

interface Days {
  readonly today: Parameters<typeof countWork>[2]['today']
  readonly threeDays: Parameters<typeof countWork>[2]['threeDays']
}

const page = 51

/** What an officer of the place looks at: the first page, a page far down, the overdue ones, and one case by number and name. */
export function viewsOf(office: Office, days: Days, deep: FoundRow): View[] {
  const view = (name: string, filter: Partial<WorklistFilter>): View => ({
    name: `${office.name}-${name}`,
    office,
    look: async (tx) => [
      await findWork(tx, { scope: office.division, limit: page, ...filter }),
      await countWork(tx, office.division, days),
    ],
  })
  const after = { deadline: deep.nextDeadline ?? '9999-12-31', caseId: deep.caseId }
  return [
    view('first-page', {}),
    view('deep-page', { after }),
    view('overdue', { dueUntil: days.today, holder: 'town' }),
    view('by-number', { find: { number: deep.caseNumber } }),
    view('by-name', { find: { nameIndex: 'nobody' } }),
    view('by-id-number', { find: { idNumberIndex: 'nobody' } }),
  ]
}

/** The row in the middle of all open cases of a place, by turning pages of a thousand. */
export async function rowInTheMiddle(tx: Tx, office: Office): Promise<FoundRow> {
  const rows = await findWork(tx, { scope: office.division, limit: Math.max(1, Math.floor(office.open / 2)) })
  const last = rows.at(-1)
  if (!last) throw new Error(`no open case in ${office.division}`)
  return last
}
