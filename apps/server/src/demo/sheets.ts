import { type Citizen, grantsOf, type SignedGrant } from '@jzt/casework'
import type { DocumentKind, StepBody } from '@jzt/contract'
import type { DocumentId } from '@jzt/kernel'
import type { SignedInOfficer } from '../platform/session.ts'
import { addPaper } from './papers.ts'
import { today, type Walk } from './walk.ts'

/** A paper that somebody puts into the case. */
export async function paperOf(
  { equipment, tx, file }: Walk,
  kind: DocumentKind,
  { kind: who, id }: SignedInOfficer | Citizen,
  memberKey?: string,
): Promise<DocumentId> {
  const uploadedBy = { kind: who, id } as const
  return addPaper(equipment, tx, { kind, memberKey, uploadedBy, file: { hid: file.household, caseId: file.id } })
}

/** The signature under a form; one sheet a case is enough for show. */
export async function signed(walk: Walk): Promise<{ documentId: DocumentId }> {
  walk.signature ??= await paperOf(walk, 'signature', walk.hands.clerk)
  return { documentId: walk.signature }
}

/** A receipt of today, signed by the applicant in person. */
export const handedOver = (walk: Walk) => ({ method: 'in-person', receivedBy: 'applicant', on: today(walk) }) as const

/** What is granted, as a form says it: every programme with its members and amount. */
export function grantForm(
  signedGrant: SignedGrant,
): Pick<StepBody<'confirm'>, 'programme' | 'members' | 'also' | 'amountFen'> {
  const [main, ...also] = grantsOf(signedGrant).map(({ programme, members, amountFen }) => ({
    programme,
    ...(members ? { members: [...members] } : {}),
    amountFen,
  }))
  if (!main) throw new Error('nothing is granted')
  return { ...main, also }
}
