import type { Actor, Case } from '@jzt/casework'
import { sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

const paperFields = new Set(['documentId', 'letter', 'statement', 'photo'])

interface NamedPaper {
  readonly documentId: string
  /** What the form calls it; a photo comes from the phone without a name. */
  readonly kind?: string
  readonly memberKey?: string
}

/** Every paper that a form names, wherever in it. */
export function papersIn(input: unknown): NamedPaper[] {
  if (Array.isArray(input)) return input.flatMap(papersIn)
  if (typeof input !== 'object' || input === null) return []
  const { kind, memberKey } = input as { kind?: string; memberKey?: string }
  return Object.entries(input).flatMap(([name, value]) => {
    if (!paperFields.has(name) || typeof value !== 'string') return papersIn(value)
    return name === 'documentId'
      ? [{ documentId: value, ...(kind && { kind }), ...(memberKey && { memberKey }) }]
      : [{ documentId: value }]
  })
}

/** Takes the papers of a form into the case: each belongs to it already, or was uploaded by the sender and belongs to none. */
export async function bindPapers(tx: Tx, file: Case, input: unknown, by: Actor): Promise<boolean> {
  const papers = [...new Map(papersIn(input).map((paper) => [paper.documentId, paper])).values()]
  if (papers.length === 0) return true
  const sender = by.kind === 'system' ? null : by.id
  const bound = await sql`
    update document set hid = ${file.household}, case_id = ${file.id},
      kind = coalesce(named.kind, document.kind), member_key = coalesce(named."memberKey", document.member_key)
    from jsonb_to_recordset(${JSON.stringify(papers)}::jsonb) as named ("documentId" uuid, kind text, "memberKey" text)
    where document.document_id = named."documentId"
      and (case_id = ${file.id} or (case_id is null and uploaded_by = ${sender}))`.execute(tx)
  return Number(bound.numAffectedRows) === papers.length
}
