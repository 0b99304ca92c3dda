import type { Case } from '@jzt/casework'
import { SupporterStatement } from '@jzt/contract'
import type { IdNumber, MemberId, PlainDate } from '@jzt/kernel'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { newAuthorisationNo } from '../authorisation-no.ts'
import { supporterText } from '../authorisation-text.ts'
import type { KeptHandwriting } from '../handwriting.ts'

/** What was kept of the act, sealed (电子签名法 第十三条). */
export interface SupporterEvidence {
  readonly deviceHash: string
  /** The phone that got the code, masked. */
  readonly codeSentTo: string
  readonly riskNoticeRead?: true
  readonly handwriting?: KeptHandwriting
  readonly why?: string | undefined
}

export interface SupporterPerson {
  /** By which registers are asked about him: he is no member of the case. */
  readonly personId: MemberId
  readonly name: string
  readonly idNumber: IdNumber
  readonly birth: PlainDate
}

export interface NewAnswer {
  readonly supporterKey: string
  readonly outcome: 'consented' | 'declined'
  /** Of who consents: nobody is asked about without name and number. */
  readonly person?: SupporterPerson
  readonly statement?: SupporterStatement | undefined
  readonly evidence: SupporterEvidence
}

export interface SupporterAnswer {
  readonly supporterKey: string
  readonly outcome: 'consented' | 'declined'
  readonly answeredOn: PlainDate
  readonly authorisationNo: string | undefined
  readonly person: SupporterPerson | undefined
  readonly statement: SupporterStatement | undefined
  readonly why: string | undefined
}

const place = (column: 'person' | 'statement' | 'evidence', household: string, key: string) =>
  `supporter_answer.${column}.${household}.${key}`

/** Puts the answer on file. Who has declined may still agree later; who has agreed stays so until he withdraws. */
export async function saveSupporterAnswer(
  { clock, encryption }: Equipment,
  tx: Tx,
  file: Case,
  answer: NewAnswer,
): Promise<{ answeredOn: PlainDate; authorisationNo: string | undefined }> {
  const { supporterKey, outcome, person, statement, evidence } = answer
  const text = supporterText()
  const answeredOn = clock.today()
  const authorisationNo = outcome === 'consented' ? newAuthorisationNo(answeredOn) : undefined
  const seal = (column: 'person' | 'statement' | 'evidence', value: object | undefined) =>
    value ? encryption.seal(JSON.stringify(value), place(column, file.household, supporterKey)) : null
  const row = {
    caseId: file.id,
    outcome,
    authorisationNo: authorisationNo ?? null,
    textVersion: text.version,
    textSha256: text.sha256,
    personSealed: seal('person', person),
    statementSealed: seal('statement', statement),
    evidenceSealed: seal('evidence', evidence) ?? '',
    answeredAt: clock.now(),
    answeredOn,
  }
  await tx
    .insertInto('supporterAnswer')
    .values({ hid: file.household, supporterKey, ...row })
    .onConflict((conflict) =>
      conflict.columns(['hid', 'supporterKey']).doUpdateSet(row).where('supporterAnswer.outcome', '=', 'declined'),
    )
    .execute()
  return { answeredOn, authorisationNo }
}

/** What the supporters of this household have answered. A withdrawn consent is none, and neither is what came with it. */
export async function listSupporterAnswers(
  { encryption }: Equipment,
  tx: Tx,
  { household }: Pick<Case, 'household'>,
): Promise<SupporterAnswer[]> {
  const rows = await tx
    .selectFrom('supporterAnswer')
    .select(['supporterKey', 'outcome', 'answeredOn', 'authorisationNo'])
    .select(['personSealed', 'statementSealed', 'evidenceSealed'])
    .where('hid', '=', household)
    .where('withdrawnOn', 'is', null)
    .orderBy('supporterKey')
    .execute()
  return rows.map((row) => {
    const opened = <Value>(column: 'person' | 'statement' | 'evidence', sealed: string | null) =>
      sealed ? (JSON.parse(encryption.open(sealed, place(column, household, row.supporterKey))) as Value) : undefined
    const statement = opened<unknown>('statement', row.statementSealed)
    return {
      supporterKey: row.supporterKey,
      outcome: row.outcome as SupporterAnswer['outcome'],
      answeredOn: row.answeredOn as PlainDate,
      authorisationNo: row.authorisationNo ?? undefined,
      person: opened<SupporterPerson>('person', row.personSealed),
      statement: statement === undefined ? undefined : SupporterStatement.parse(statement),
      why: opened<SupporterEvidence>('evidence', row.evidenceSealed)?.why,
    }
  })
}
