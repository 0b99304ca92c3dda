import { sql } from 'kysely'
import type pg from 'pg'
import { inScope } from '../../apps/server/src/platform/scope.ts'
import { type Statement, writingDown } from '../submit/statement.ts'
import type { View } from './views.ts'

interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly Plans?: readonly PlanNode[]
}

export interface Explained {
  readonly statement: Statement
  readonly nodes: readonly PlanNode[]
}

const large = new Set(['case_file', 'case_directory', 'person_directory', 'household'])

export const isSequentialScan = (node: PlanNode): boolean =>
  node['Node Type'].includes('Seq Scan') && large.has(node['Relation Name'] ?? '')

/** The plans of every statement of a view, asked for with its own values and through the eyes of its officer. */
export async function explainView(pool: pg.Pool, view: View): Promise<Explained[]> {
  const { db, taken } = writingDown(pool)
  const scope = { division: view.office.division, citizen: '' }
  return inScope(db, scope, async (tx) => {
    taken()
    await view.look(tx)
    const explained: Explained[] = []
    for (const statement of taken()) {
      const query = sql.raw(`explain (format json) ${statement.text}`).compile(tx)
      const { rows } = await tx.executeQuery<Record<string, { Plan: PlanNode }[]>>({
        ...query,
        parameters: statement.values,
      })
      const plan = Object.values(rows[0] ?? {})[0]?.[0]?.Plan
      if (!plan) throw new Error('no plan')
      explained.push({ statement, nodes: flatten(plan) })
    }
    return explained
  })
}

const flatten = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(flatten)]
