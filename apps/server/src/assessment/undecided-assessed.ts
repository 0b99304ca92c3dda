import { undecidedStages } from '@jzt/casework'
import type { AskedProgramme, DivisionCode, PlainDate } from '@jzt/kernel'
import type { HouseholdFacts, ParameterPack } from '@jzt/rules'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { findParameters, openGrounds } from './assessment-store.ts'

/** A case on which nothing is decided, with the assessment that it stands on and what that was made from. */
export interface UndecidedAssessed {
  readonly hid: string
  readonly caseId: string
  readonly caseNumber: string
  readonly division: DivisionCode
  readonly stage: (typeof undecidedStages)[number]
  readonly dueBy: PlainDate | null
  readonly assessmentId: string
  readonly assessedOn: PlainDate
  readonly facts: HouseholdFacts
  readonly asked: readonly AskedProgramme[]
  /** What it was judged by; undefined where the oldest assessments kept none. */
  readonly parameters: ParameterPack | undefined
}

interface Row extends Omit<UndecidedAssessed, 'facts' | 'asked' | 'parameters'> {
  readonly factsSealed: string
  readonly packDigest: string | null
  readonly rulesVersion: string
}

/** Open, and nothing decided: what everything here is about. `f` is `case_file`. */
export const isUndecided = (division: DivisionCode) => sql<SqlBool>`
  f.division >= ${division} and f.division < ${`${division}~`} and f.closed_on is null
  and f.stage in (${sql.join([...undecidedStages])})`

export interface Selecting {
  readonly division: DivisionCode
  /** The case after which the page begins; from the first where it is absent. */
  readonly after?: string | undefined
  readonly limit: number
  /** Only those that were judged by other parameters than these, and have not been held against these yet. */
  readonly notBy?: string | undefined
}

/** The undecided cases of a place that were assessed, by their id. Reading them is audited by whoever asks. */
export async function listUndecidedAssessed(
  { encryption }: Pick<Equipment, 'encryption'>,
  tx: Tx,
  { division, after, limit, notBy }: Selecting,
): Promise<UndecidedAssessed[]> {
  const behind = after ? sql<SqlBool>`f.case_id > ${after}::uuid` : sql<SqlBool>`true`
  const { rows } = await sql<Row>`
    select f.hid, f.case_id, f.case_number, f.division, f.stage, f.next_deadline as due_by,
      a.assessment_id, a.assessed_on, a.facts_sealed, a.pack_digest, a.rules_version
    from case_file f
    join assessment a on a.hid = f.hid and a.case_id = f.case_id
      and a.assessment_id = (f.state #>> '{assessment,id}')::uuid
    where ${isUndecided(division)} and ${behind} and ${notBy ? notHeldAgainst(notBy) : sql<SqlBool>`true`}
    order by f.case_id limit ${limit}`.execute(tx)
  return Promise.all(
    rows.map(async ({ factsSealed, packDigest, rulesVersion, ...row }) => ({
      ...row,
      ...openGrounds({ encryption }, { assessmentId: row.assessmentId, factsSealed }),
      parameters: await findParameters(tx, {
        ...(packDigest ? { packDigest } : {}),
        assessedOn: row.assessedOn,
        assessment: { rulesVersion },
      }),
    })),
  )
}

const notHeldAgainst = (digest: string) => sql<SqlBool>`
  a.pack_digest is distinct from ${digest} and f.state #>> '{assessment,outdated}' = 'false'
  and not exists (
    select from standard_check c where c.hid = f.hid and c.case_id = f.case_id
      and c.assessment_id = a.assessment_id and c.pack_digest = ${digest})`

/** How many undecided cases of a place were never assessed. */
export async function countNotAssessed(tx: Tx, division: DivisionCode): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from case_file f
    where ${isUndecided(division)} and f.state #> '{assessment}' is null`.execute(tx)
  return rows[0]?.count ?? 0
}
