import type { Draft } from '@jzt/contract'
import type { CitizenId } from '@jzt/kernel'
import { sql } from 'kysely'
import { findOrAddCitizen } from '../../apps/server/src/access/index.ts'
import type { Equipment } from '../../apps/server/src/platform/equipment.ts'
import { newId } from '../../apps/server/src/platform/ids.ts'
import { inScope, nobody } from '../../apps/server/src/platform/scope.ts'
import { inventedFamily } from '../invented-family.ts'

/** An application filled in to its last page, ready to be sent. */
export interface Ready {
  readonly draft: Draft
  readonly signature: string
  readonly citizen: CitizenId
}

const papers = ['id-card-front', 'household-book', 'income-proof', 'illness-proof', 'signature'] as const

/** Puts drafts with five papers each into the database, as the routes leave them; what a paper shows is not read here. */
export async function fillInDrafts(equipment: Equipment, from: number, count: number): Promise<Ready[]> {
  const numbers = Array.from({ length: count }, (_, index) => from + index)
  const ready: Ready[] = []
  while (numbers.length > 0) {
    ready.push(...(await Promise.all(numbers.splice(0, 8).map((n) => fillInDraft(equipment, n)))))
  }
  return ready
}

async function fillInDraft(equipment: Equipment, n: number): Promise<Ready> {
  const phone = `1990${String(n % 200).padStart(7, '0')}`
  return inScope(equipment.db, nobody, async (tx) => {
    const citizen = await findOrAddCitizen(tx, equipment.encryption, phone)
    const documents = papers.map((kind) => ({ documentId: newId(), kind, memberKey: 'm1' }))
    const draftId = newId()
    const pages = { ...inventedFamily(n), documents: documents.slice(0, -1) }
    await sql.raw(`set local app.citizen = '${citizen}'`).execute(tx)
    await tx
      .insertInto('draft')
      .values({
        draftId,
        citizenId: citizen,
        programmes: ['dibao'],
        resumeAt: 'documents',
        pagesSealed: equipment.encryption.seal(JSON.stringify(pages), `draft.pages.${draftId}`),
      })
      .execute()
    await tx
      .insertInto('document')
      .values(
        documents.map(({ documentId, kind, memberKey }) => ({
          documentId,
          kind,
          memberKey,
          storageKey: newId(),
          uploadedByKind: 'citizen',
          uploadedBy: citizen,
          mediaType: 'image/jpeg',
          bytes: 200_000,
          sha256: documentId,
        })),
      )
      .execute()
    const draft = { draftId, programmes: ['dibao'], version: 1, resumeAt: 'documents', savedAt: '', pages } as const
    return { draft: draft as unknown as Draft, signature: documents.at(-1)?.documentId ?? '', citizen }
  })
}
