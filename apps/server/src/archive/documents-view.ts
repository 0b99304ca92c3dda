import type { Case } from '@jzt/casework'
import type { CasePage } from '@jzt/contract'
import type { DocumentId } from '@jzt/kernel'
import type { KnownMember } from '../intake/index.ts'
import type { Tx } from '../platform/database.ts'

/** The papers of a case; their contents are read one by one, each with its own audit row. */
export async function listCaseDocuments(
  tx: Tx,
  file: Case,
  members: readonly KnownMember[],
): Promise<CasePage['documents']> {
  const rows = await tx
    .selectFrom('document')
    .select(['documentId', 'kind', 'memberKey', 'mediaType', 'uploadedAt'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('uploadedAt')
    .execute()
  return rows.map(({ documentId, kind, memberKey, mediaType, uploadedAt }) => {
    const memberId = members.find(({ key }) => key === memberKey)?.memberId
    return {
      documentId: documentId as DocumentId,
      kind,
      ...(memberId ? { memberId } : {}),
      mediaType,
      uploadedAt: uploadedAt.toISOString(),
    }
  })
}
