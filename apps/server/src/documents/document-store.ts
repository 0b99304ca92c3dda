import type { CaseId, DocumentId, HouseholdId } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { type Cleaned, cleanUpload } from './clean-upload.ts'

export interface NewDocument {
  readonly content: Buffer
  readonly kind: string
  readonly memberKey?: string | undefined
  readonly uploadedBy: { readonly kind: 'citizen' | 'officer' | 'token'; readonly id: string }
  /** The case that takes it in at once; without it the document waits for a submission or a step to take it in. */
  readonly file?: { readonly hid: HouseholdId; readonly caseId: CaseId } | undefined
}

interface StoredDocument {
  readonly documentId: DocumentId
  readonly kind: string
  readonly memberKey: string | null
  readonly mediaType: string
  readonly sha256: string
  readonly hid: string | null
  readonly caseId: string | null
  readonly uploadedBy: string
}

type Kept = { readonly ok: true; readonly documentId: DocumentId } | Extract<Cleaned, { ok: false }>

/**
 * Cleans, seals and stores a file, and adds its row in a transaction that `add` opens afterwards: no connection waits for
 * a decoder. When that transaction fails, a sealed file without a row is left behind, which nobody can reach.
 */
export async function keepDocument(
  equipment: Equipment,
  document: NewDocument,
  add: (write: (tx: Tx) => Promise<void>) => Promise<void>,
): Promise<Kept> {
  const cleaned = await cleanUpload(document.content)
  if (!cleaned.ok) return cleaned
  const documentId = newId<DocumentId>()
  const storageKey = newId()
  await equipment.files.put(storageKey, cleaned.file.content)
  const { kind, memberKey = null, uploadedBy, file } = document
  const { content, mediaType, sha256 } = cleaned.file
  const row = { documentId, storageKey, kind, memberKey, mediaType, sha256, bytes: content.length }
  await add(async (tx) => {
    await tx
      .insertInto('document')
      .values({
        ...row,
        uploadedByKind: uploadedBy.kind,
        uploadedBy: uploadedBy.id,
        hid: file?.hid ?? null,
        caseId: file?.caseId ?? null,
      })
      .execute()
  })
  return { ok: true, documentId }
}

/** A document that the scope of this transaction may see, with its content. The caller writes the audit row. */
export async function readDocument(
  { files }: Pick<Equipment, 'files'>,
  tx: Tx,
  documentId: DocumentId,
): Promise<(StoredDocument & { readonly content: Buffer }) | undefined> {
  const row = await tx
    .selectFrom('document')
    .select(['documentId', 'kind', 'memberKey', 'mediaType', 'sha256', 'hid', 'caseId', 'uploadedBy', 'storageKey'])
    .where('documentId', '=', documentId)
    .executeTakeFirst()
  if (!row) return undefined
  const { storageKey, ...document } = row
  return { ...document, documentId, content: await files.get(storageKey) }
}

/**
 * Copies of a citizen's own papers from a case that has ended, as new papers of nobody's: the ended case keeps its file as
 * it was, and the next application need not ask for the photo again. Gives old id → new id.
 */
export async function copyDocuments(
  { files }: Pick<Equipment, 'files'>,
  tx: Tx,
  { documentIds, uploadedBy }: { documentIds: readonly DocumentId[]; uploadedBy: string },
): Promise<ReadonlyMap<DocumentId, DocumentId>> {
  if (documentIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('document')
    .select(['documentId', 'kind', 'memberKey', 'mediaType', 'sha256', 'bytes', 'storageKey'])
    .where('documentId', 'in', documentIds)
    .where('uploadedBy', '=', uploadedBy)
    .execute()
  const copies = new Map<DocumentId, DocumentId>()
  for (const { documentId, storageKey, ...row } of rows) {
    const copy = {
      ...row,
      documentId: newId<DocumentId>(),
      storageKey: newId(),
      uploadedByKind: 'citizen',
      uploadedBy,
    } as const
    await files.put(copy.storageKey, await files.get(storageKey))
    await tx.insertInto('document').values(copy).execute()
    copies.set(documentId as DocumentId, copy.documentId)
  }
  return copies
}
