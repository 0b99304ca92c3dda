import type { Actor } from '@jzt/casework'
import { sql } from 'kysely'
import type { Db, Tx } from './database.ts'

/** Whose eyes a transaction looks through: a division and all below it, one citizen, or both empty for nobody. */
export interface Scope {
  readonly division: string
  readonly citizen: string
}

export const nobody: Scope = { division: '', citizen: '' }
/** The platform's own jobs see the whole city. */
export const wholeCity: Scope = { division: '50', citizen: '' }

export function scopeOf(actor: Actor): Scope {
  if (actor.kind === 'officer') return { division: actor.role === 'administrator' ? '' : actor.division, citizen: '' }
  return actor.kind === 'citizen' ? { division: '', citizen: actor.id } : wholeCity
}

/**
 * Runs work in one transaction as the role `jzt_app`, with row-level security bound to the scope.
 * The settings are literals after a check, not `set_config`: Citus passes on only literal `SET LOCAL`.
 */
export function inScope<Result>(db: Db, scope: Scope, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    await sql.raw(scopeStatement(scope)).execute(tx)
    return work(tx)
  })
}

export function scopeStatement({ division, citizen }: Scope): string {
  if (!/^(50\d{0,10})?$/.test(division)) throw new Error('not a division scope')
  if (!/^([0-9a-f-]{36})?$/.test(citizen)) throw new Error('not a citizen scope')
  return `set local role jzt_app; set local app.division = '${division}'; set local app.citizen = '${citizen}'`
}

/** Through whose eyes this transaction looks now, for a reaction that widens it and does not know who began it. */
export async function scopeNow(tx: Tx): Promise<Scope> {
  const { rows } = await sql<Scope>`
    select current_setting('app.division', true) as division, current_setting('app.citizen', true) as citizen`.execute(
    tx,
  )
  return { ...nobody, ...rows[0] }
}

/**
 * Widens a transaction to the whole city for one piece of work, and narrows it again. For what a citizen may do without
 * seeing the file he does it to, such as an objection; the piece of work gives nothing of the file back to its caller.
 * A failure inside ends the transaction, and the wide scope with it.
 */
export async function widen<Result>(tx: Tx, from: Scope, work: () => Promise<Result>): Promise<Result> {
  await sql.raw(scopeStatement(wholeCity)).execute(tx)
  const result = await work()
  await sql.raw(scopeStatement(from)).execute(tx)
  return result
}
