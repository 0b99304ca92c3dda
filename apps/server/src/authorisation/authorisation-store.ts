import type { Case } from '@jzt/casework'
import type { GuardianRelation } from '@jzt/contract'
import type { MemberId, PlainDate } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newAuthorisationNo } from './authorisation-no.ts'
import { currentText } from './authorisation-text.ts'
import type { KeptHandwriting } from './handwriting.ts'

export type HowSigned = 'own-code' | 'handwriting-and-photo' | 'scanned-paper' | 'guardian'

export interface OutsideGuardian {
  readonly name: string
  readonly relation: GuardianRelation
  readonly phone?: string | undefined
}

/** What was kept of the act, sealed: who could have signed, with what, where (电子签名法 第十三条). */
export interface Evidence {
  readonly riskNoticeRead: true
  readonly deviceHash: string
  /** By link: the phone that got the code, masked. */
  readonly codeSentTo?: string | undefined
  readonly handwriting?: KeptHandwriting | undefined
  /** Documents of the case: handwriting, photo, paper. */
  readonly documents?: Readonly<Record<string, string>> | undefined
  /** Who signed in the member's place: one of the household, or somebody else as he named himself. */
  readonly guardian?: MemberId | undefined
  readonly guardianOutside?: OutsideGuardian | undefined
  /** The citizen on whose device it was signed. */
  readonly onDeviceOf?: string | undefined
  readonly why?: string | undefined
}

export interface Signed {
  readonly signedOn: PlainDate
  readonly authorisationNo: string
}

const place = (memberId: string) => `authorisation.evidence.${memberId}`

/** Puts the authorisation of one person on file, bound to the version and hash of the text that was signed. */
export async function insertAuthorisation(
  equipment: Equipment,
  tx: Tx,
  { file, memberId, how, evidence }: { file: Case; memberId: MemberId; how: HowSigned; evidence: Evidence },
): Promise<Signed> {
  const { clock, encryption } = equipment
  const text = currentText()
  const signedOn = clock.today()
  const authorisationNo = newAuthorisationNo(signedOn)
  const before = await withdrawnBefore(equipment, tx, file, memberId)
  const row = {
    authorisationNo,
    how,
    textVersion: text.version,
    textSha256: text.sha256,
    evidenceSealed: encryption.seal(JSON.stringify(before ? { ...evidence, before } : evidence), place(memberId)),
    signedAt: clock.now(),
    signedOn,
    withdrawnOn: null,
  }
  await tx
    .insertInto('authorisation')
    .values({ hid: file.household, caseId: file.id, memberId, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['hid', 'caseId', 'memberId'])
        .doUpdateSet(row)
        .where('authorisation.withdrawnOn', 'is not', null),
    )
    .execute()
  return { signedOn, authorisationNo }
}

/** The authorisation that was taken back, whole: questions were asked by its number, and what was signed stays provable. */
async function withdrawnBefore({ encryption }: Equipment, tx: Tx, file: Case, memberId: MemberId) {
  const row = await tx
    .selectFrom('authorisation')
    .select(['authorisationNo', 'how', 'textVersion', 'textSha256', 'evidenceSealed', 'signedOn', 'withdrawnOn'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('memberId', '=', memberId)
    .where('withdrawnOn', 'is not', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { evidenceSealed, ...before } = row
  return { ...before, evidence: JSON.parse(encryption.open(evidenceSealed, place(memberId))) as Evidence }
}

/** From this day nothing is asked about the member. */
export async function markWithdrawn(
  tx: Tx,
  file: Case,
  { memberId, on }: { memberId: MemberId; on: PlainDate },
): Promise<void> {
  await tx
    .updateTable('authorisation')
    .set({ withdrawnOn: on })
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('memberId', '=', memberId)
    .where('withdrawnOn', 'is', null)
    .execute()
}

/** The member of the household who signed as guardian; undefined where nobody did, or somebody from outside. */
export async function findGuardian(
  { encryption }: Equipment,
  tx: Tx,
  file: Pick<Case, 'household' | 'id'>,
  memberId: MemberId,
): Promise<MemberId | undefined> {
  const row = await tx
    .selectFrom('authorisation')
    .select('evidenceSealed')
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('memberId', '=', memberId)
    .where('withdrawnOn', 'is', null)
    .executeTakeFirst()
  return row && (JSON.parse(encryption.open(row.evidenceSealed, place(memberId))) as Evidence).guardian
}

/** The number that every query names. Undefined: nobody may be asked about this person. */
export async function findAuthorisationNo(
  tx: Tx,
  hid: string,
  caseId: string,
  memberId: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('authorisation')
    .select('authorisationNo')
    .where('hid', '=', hid)
    .where('caseId', '=', caseId)
    .where('memberId', '=', memberId)
    .where('withdrawnOn', 'is', null)
    .executeTakeFirst()
  return row?.authorisationNo
}

/** No authorisation, no query (社会救助法 第四十条). */
export const isAuthorised = async (tx: Tx, hid: string, caseId: string, memberId: string): Promise<boolean> =>
  (await findAuthorisationNo(tx, hid, caseId, memberId)) !== undefined

export interface AuthorisationOnFile extends Signed {
  readonly memberId: MemberId
  readonly how: HowSigned
  readonly textVersion: string
  readonly withdrawnOn: PlainDate | undefined
}

/** Who has signed, how and which text; without the evidence. */
export async function listAuthorisations(tx: Tx, file: Pick<Case, 'household' | 'id'>): Promise<AuthorisationOnFile[]> {
  const rows = await tx
    .selectFrom('authorisation')
    .select(['memberId', 'authorisationNo', 'how', 'textVersion', 'signedOn', 'withdrawnOn'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('signedAt')
    .execute()
  return rows.map((row) => ({
    ...row,
    memberId: row.memberId as MemberId,
    how: row.how as HowSigned,
    signedOn: row.signedOn as PlainDate,
    withdrawnOn: (row.withdrawnOn as PlainDate | null) ?? undefined,
  }))
}

export interface SignedWith {
  readonly memberId: MemberId
  readonly how: HowSigned
  readonly signedOn: PlainDate
  readonly withdrawnOn: PlainDate | undefined
  readonly evidence: Evidence
}

/** Who has signed, with the evidence opened: for a reading of the file that is audited. */
export async function listEvidence(
  { encryption }: Equipment,
  tx: Tx,
  file: Pick<Case, 'household' | 'id'>,
): Promise<SignedWith[]> {
  const rows = await tx
    .selectFrom('authorisation')
    .select(['memberId', 'how', 'signedOn', 'withdrawnOn', 'evidenceSealed'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .execute()
  return rows.map(({ evidenceSealed, ...row }) => ({
    memberId: row.memberId as MemberId,
    how: row.how as HowSigned,
    signedOn: row.signedOn as PlainDate,
    withdrawnOn: (row.withdrawnOn as PlainDate | null) ?? undefined,
    evidence: JSON.parse(encryption.open(evidenceSealed, place(row.memberId))) as Evidence,
  }))
}
