import { benefitsOf, type Case, type Citizen, maySee } from '@jzt/casework'
import type { Application, ApplicationPages } from '@jzt/contract'
import { findCase } from '../casework/index.ts'
import { copyDocuments } from '../documents/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { getApplication } from './case-content.ts'

/**
 * What the last application of this person said, when it ended without a benefit, or with a recognition that ends or has
 * ended by itself: a new one re-uses everything (R61).
 * The mandate stays out, for who is helped is asked anew each time; so do what is asked for and what happened.
 */
export async function previousPages(equipment: Equipment, tx: Tx, citizen: Citizen): Promise<ApplicationPages> {
  const file = await findEnded(tx, citizen)
  if (!file) return {}
  const {
    mandate: _,
    asking: __,
    temporary: ___,
    ...application
  } = askedPages(await getApplication(equipment, tx, file))
  const documentIds = application.documents.map(({ documentId }) => documentId)
  const copies = await copyDocuments(equipment, tx, { documentIds, uploadedBy: citizen.id })
  const documents = application.documents.flatMap((paper) => {
    const documentId = copies.get(paper.documentId)
    return documentId ? [{ ...paper, documentId }] : []
  })
  return { ...application, documents }
}

/** A page that stands empty because nobody asked is asked for anew. */
function askedPages({ notAsked = [], ...application }: Application): ApplicationPages & Pick<Application, 'documents'> {
  const asked = Object.entries(application).filter(([page]) => !(notAsked as readonly string[]).includes(page))
  return Object.fromEntries(asked) as ApplicationPages & Pick<Application, 'documents'>
}

/** The newest of the last few applications that is over, or that came to a recognition with a last day. */
async function findEnded(tx: Tx, citizen: Citizen): Promise<Case | undefined> {
  const rows = await tx
    .selectFrom('caseFile')
    .select('caseId')
    .where('applicantId', '=', citizen.id)
    .where('stage', 'in', ['closed', 'published'])
    .orderBy('changedAt', 'desc')
    .limit(5)
    .execute()
  for (const { caseId } of rows) {
    const file = await findCase(tx, caseId)
    if (file && maySee(citizen, file) === 'yes' && isOver(file)) return file
  }
  return undefined
}

const isOver = (file: Case): boolean =>
  file.stage === 'closed' || benefitsOf(file).some(({ validUntil }) => validUntil !== undefined)
