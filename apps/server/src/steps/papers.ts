import type { Actor, Case } from '@jzt/casework'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

const paperFields = new Set(['documentId', 'letter', 'statement', 'photo'])

/** Every paper that a form names, wherever in it. */
export function papersIn(input: unknown): string[] {
  if (Array.isArray(input)) return input.flatMap(papersIn)
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([name, value]) =>
    paperFields.has(name) && typeof value === 'string' ? [value] : papersIn(value),
  )
}

/** Takes the papers of a form into the case: each belongs to it already, or was uploaded by the sender and belongs to none. */
export async function bindPapers(tx: Tx, file: Case, input: unknown, by: Actor): Promise<boolean> {
  const papers = [...new Set(papersIn(input))]
  if (papers.length === 0) return true
  const sender = by.kind === 'system' ? null : by.id
  const bound = await tx
    .updateTable('document')
    .set({ hid: file.household, caseId: file.id })
    .where('documentId', 'in', papers)
    .where(sql<boolean>`(case_id = ${file.id} or (case_id is null and uploaded_by = ${sender}))`)
    .executeTakeFirst()
  return Number(bound.numUpdatedRows) === papers.length
}
