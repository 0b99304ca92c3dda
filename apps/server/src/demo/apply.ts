import type { Citizen } from '@jzt/casework'
import type { Draft } from '@jzt/contract'
import type { Family } from '@jzt/sandbox'
import { findOrAddCitizen } from '../access/index.ts'
import { findCase } from '../casework/index.ts'
import { submit } from '../intake/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { inScope, nobody, scopeOf } from '../platform/scope.ts'
import { declaredPages } from './declared-pages.ts'
import type { Staff } from './officers.ts'
import { addPaper } from './papers.ts'
import { keepTime, type Past } from './past.ts'
import { handsFor, type Walk } from './walk.ts'

/** The account behind a phone, as if its owner had signed in once. */
export async function citizenOf({ db, encryption }: Equipment, phone: string): Promise<Citizen> {
  return { kind: 'citizen', id: await inScope(db, nobody, (tx) => findOrAddCitizen(tx, encryption, phone)) }
}

export interface Applying {
  readonly family: Family
  readonly past: Past
  readonly staff: Staff
  /** False: the photo of the identity card is forgotten, and the town will ask for it. */
  readonly withCard: boolean
}

/** A family applies on its phone, on the day on which the past stands. */
export async function apply({ family, past, staff, withCard }: Applying): Promise<Walk> {
  const { equipment } = past
  const citizen = await citizenOf(equipment, family.members[0].phone ?? '')
  return inScope(equipment.db, scopeOf(citizen), async (tx) => {
    await keepTime(equipment, tx)
    const draft = await fillIn(equipment, tx, { family, citizen, withCard })
    const signature = await addPaper(equipment, tx, { kind: 'signature', uploadedBy: citizen })
    const sent = await submit(equipment, tx, { draft, signature, citizen: citizen.id })
    if (!sent.ok) throw new Error(`${family.key} applies: ${JSON.stringify(sent.refusal)}`)
    const file = await findCase(tx, sent.receipt.caseId)
    if (!file) throw new Error(`${family.key}: no case after the application`)
    return { family, past, equipment, tx, file, citizen, hands: handsFor(staff, family) }
  })
}

async function fillIn(
  equipment: Equipment,
  tx: Tx,
  { family, citizen, withCard }: { family: Family; citizen: Citizen; withCard: boolean },
): Promise<Draft> {
  const kinds = withCard ? (['id-card-front', 'household-book'] as const) : (['household-book'] as const)
  const documents: {
    documentId: Awaited<ReturnType<typeof addPaper>>
    kind: (typeof kinds)[number]
    memberKey: string
  }[] = []
  for (const kind of kinds) {
    const paper = { kind, memberKey: 'm1', uploadedBy: citizen }
    documents.push({ documentId: await addPaper(equipment, tx, paper), kind, memberKey: 'm1' })
  }
  return {
    draftId: newId(),
    programmes: [...(family.asks ?? (['dibao'] as const))],
    version: 1,
    resumeAt: 'signature',
    savedAt: equipment.clock.now().toISOString(),
    pages: { ...declaredPages(family, equipment.clock.today()), documents },
  }
}
