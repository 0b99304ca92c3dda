import type { Case } from '@jzt/casework'
import type { CasePage, StepBody } from '@jzt/contract'
import type { StepRecord } from '../casework/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

const outcomes: Record<StepBody<'resolve-finding'>['outcome'], string> = {
  'statement-stands': '以申报为准',
  'register-stands': '以核对为准',
  corrected: '已更正',
  irrelevant: '不影响',
}

/** Contradictions with what was stated, what was found, and how a person resolved them. */
export async function listFindings(
  { encryption }: Equipment,
  tx: Tx,
  file: Case,
  records: readonly StepRecord[],
): Promise<CasePage['findings']> {
  const rows = await tx
    .selectFrom('finding')
    .select(['findingId', 'detailSealed'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .execute()
  const details = new Map(
    rows.map((row) => [
      row.findingId,
      JSON.parse(encryption.open(row.detailSealed, `finding.detail.${row.findingId}`)) as {
        words: string
        stated?: string
        found?: string
      },
    ]),
  )
  const resolutions = records
    .filter(({ step }) => step === 'resolve-finding')
    .map(({ input }) => input as StepBody<'resolve-finding'>)
  return file.findings.map(({ id, code, memberId, resolved }) => {
    const detail = details.get(id)
    const reason = resolutions.find(({ findingId }) => findingId === id)?.reason
    return {
      findingId: id,
      code,
      ...(memberId ? { memberId } : {}),
      words: detail?.words ?? code,
      ...(detail?.stated ? { stated: detail.stated } : {}),
      ...(detail?.found ? { found: detail.found } : {}),
      ...(resolved ? { outcome: outcomes[resolved.outcome] } : {}),
      ...(reason ? { reason } : {}),
    }
  })
}
