import type { DocumentKind } from '@jzt/contract'
import type { CaseId } from '@jzt/kernel'
import type * as z from 'zod'
import { call } from '../shell/api.ts'

export type DocumentKindName = z.infer<typeof DocumentKind>

export interface Upload {
  caseId: CaseId
  file: Blob
  name: string
  kind: DocumentKindName
  memberId?: string | undefined
}

/** Sends a paper to the case's file and answers its id. The small fields go first: the server reads a form in order. */
export async function uploadDocument({ caseId, file, name, kind, memberId }: Upload): Promise<string> {
  const form = new FormData()
  form.append('kind', kind)
  if (memberId) form.append('memberId', memberId)
  form.append('file', file, name)
  // The contract gives a multipart endpoint no body schema, so the client types its body as undefined.
  const reply = await call('uploadCaseDocument', { params: { caseId }, body: form as never })
  return reply.documentId
}

/** Where a paper of a case can be looked at. */
export const documentAddress = (caseId: string, documentId: string): string =>
  `/api/cases/${encodeURIComponent(caseId)}/documents/${encodeURIComponent(documentId)}`
