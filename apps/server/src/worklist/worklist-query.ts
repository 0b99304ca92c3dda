import type { WorklistRow } from '@jzt/contract'
import type { PlainDate } from '@jzt/kernel'
import { type SqlBool, sql } from 'kysely'
import type { Tx } from '../platform/database.ts'

export interface WorklistFilter {
  /** The officer's own division; every row lies in it, or is lived in there. */
  readonly scope: string
  readonly holder?: string | undefined
  /** Everybody's work but that of this desk. */
  readonly notHolder?: string | undefined
  readonly stage?: string | undefined
  /** Asked for, or stood for now. */
  readonly programme?: string | undefined
  readonly outcome?: string | undefined
  readonly division?: string | undefined
  readonly dueUntil?: PlainDate | undefined
  readonly find?: { readonly number?: string; readonly nameIndex?: string; readonly idNumberIndex?: string } | undefined
  readonly after?: { readonly deadline: string; readonly caseId: string } | undefined
  readonly limit: number
}

export interface FoundRow {
  readonly hid: string
  readonly caseId: string
  readonly caseNumber: string
  readonly asked: WorklistRow['asked']
  readonly programme: WorklistRow['programme']
  readonly stage: WorklistRow['stage']
  readonly holder: WorklistRow['holder']
  readonly division: string
  readonly livingDivision: string
  readonly applicantNameSealed: string
  readonly memberCount: number
  readonly submittedOn: PlainDate
  readonly nextDeadline: PlainDate | null
  readonly nextDeadlineName: WorklistRow['deadlineName'] | null
  readonly standardChanged: boolean
  readonly authorisationWithdrawn: boolean
}

const endOf = (scope: string): string => `${scope}~`
/** Where the cases of a place are found; a village also works for families that only live in it. */
const within = (scope: string) =>
  scope.length === 12
    ? sql<SqlBool>`((division >= ${scope} and division < ${endOf(scope)}) or (living_division >= ${scope} and living_division < ${endOf(scope)}))`
    : sql<SqlBool>`division >= ${scope} and division < ${endOf(scope)}`

/**
 * The open cases of a place by deadline, overdue first, from an index on (division, deadline). The scope stands in the
 * statement although row-level security holds it too: only then may the planner walk the index.
 */
export async function findWork(tx: Tx, filter: WorklistFilter): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select hid, case_id, case_number, asked, programme, stage, holder, division, living_division, applicant_name_sealed, member_count,
      submitted_on, next_deadline, next_deadline_name,
      closed_on is null and state #>> '{assessment,outdated}' = 'true'
        and state #>> '{assessment,standardFrom}' is not null as standard_changed,
      closed_on is null and stage not in ('decided', 'delivered', 'published')
        and jsonb_path_exists(state, '$.members[*].withdrawnOn') as authorisation_withdrawn
    from case_file where ${conditions(filter)}
    order by due_on, case_id limit ${filter.limit}`.execute(tx)
  return rows
}

function conditions(filter: WorklistFilter) {
  const { scope, holder, notHolder, stage, programme, outcome, division, dueUntil, find, after } = filter
  const parts = [within(scope)]
  if (outcome) parts.push(sql<SqlBool>`closed_on is not null and outcome = ${outcome}`)
  else if (!find) parts.push(sql<SqlBool>`closed_on is null`)
  if (holder) parts.push(sql<SqlBool>`holder = ${holder}`)
  if (notHolder) parts.push(sql<SqlBool>`holder <> ${notHolder}`)
  if (stage) parts.push(sql<SqlBool>`stage = ${stage}`)
  if (programme) parts.push(sql<SqlBool>`(programme = ${programme} or ${programme} = any(asked))`)
  if (division) parts.push(sql<SqlBool>`division >= ${division} and division < ${endOf(division)}`)
  if (dueUntil) parts.push(sql<SqlBool>`due_on <= ${dueUntil}`)
  if (find?.number)
    parts.push(
      sql<SqlBool>`(hid, case_id) in (select hid, case_id from case_directory where case_number = ${find.number})`,
    )
  if (find?.nameIndex) parts.push(sql<SqlBool>`applicant_name_index = ${find.nameIndex}`)
  if (find?.idNumberIndex)
    parts.push(
      sql<SqlBool>`(hid, case_id) in (select hid, case_id from person_directory where id_number_index = ${find.idNumberIndex})`,
    )
  if (after) parts.push(sql<SqlBool>`(due_on, case_id) > (${after.deadline}::date, ${after.caseId}::uuid)`)
  return sql.join(parts, sql` and `)
}

export interface WorkCounts {
  readonly stage: WorklistRow['stage']
  readonly holder: string
  readonly count: number
  readonly overdue: number
  readonly today: number
  readonly threeDays: number
}

/** The whole city has no desk: it looks at what is due, and its totals stand in the supervision summary. */
const isCity = (scope: string): boolean => scope.length === 2

/** How much there is of each, for the tiles above the list; for the city only of what is due within three days. */
export async function countWork(
  tx: Tx,
  scope: string,
  days: { today: PlainDate; threeDays: PlainDate },
): Promise<WorkCounts[]> {
  const { rows } = await sql<WorkCounts>`
    select stage, holder, count(*)::int as count,
      (count(*) filter (where due_on < ${days.today}))::int as overdue,
      (count(*) filter (where due_on = ${days.today}))::int as today,
      (count(*) filter (where due_on between ${days.today} and ${days.threeDays}))::int as three_days
    from case_file
    where closed_on is null and ${within(scope)} ${isCity(scope) ? sql`and due_on <= ${days.threeDays}` : sql``}
    group by stage, holder`.execute(tx)
  return rows
}
