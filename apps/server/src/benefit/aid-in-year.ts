import type { Actor, Case } from '@jzt/casework'
import { type Fen, fen } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import { scopeOf, widen } from '../platform/scope.ts'

interface Looking {
  readonly file: Case
  /** In whose name the books are read; the sum counts what other towns gave as well. */
  readonly by: Actor
  readonly year: number
}

/**
 * 临时救助 that these people were given in a calendar year under other applications, wherever in the city: the limit is
 * one of the year (社会救助法 第二十九条), and an application opens a household of its own. Of the other files only the sum
 * comes back. What this very case gave, such as aid before the papers, is not earlier aid.
 */
export const aidInYear = (tx: Tx, { file, by, year }: Looking): Promise<Fen> =>
  widen(tx, scopeOf(by), async () => {
    const places = await tx
      .selectFrom('caseMember')
      .innerJoin('personDirectory', 'personDirectory.idNumberIndex', 'caseMember.idNumberIndex')
      .select(['personDirectory.hid', 'personDirectory.caseId'])
      .where('caseMember.hid', '=', file.household)
      .where('caseMember.caseId', '=', file.id)
      .where('personDirectory.procedure', '=', 'temporary')
      .where('personDirectory.caseId', '<>', file.id)
      .execute()
    if (places.length === 0) return fen(0)
    const { total } = await tx
      .selectFrom('entitlement')
      .select(({ fn }) => fn.sum<string | null>('amountFen').as('total'))
      .where('hid', 'in', [...new Set(places.map(({ hid }) => hid))])
      .where('caseId', 'in', [...new Set(places.map(({ caseId }) => caseId))])
      .where('payment', '=', 'once')
      .where('grantedOn', '>=', `${year}-01-01`)
      .where('grantedOn', '<=', `${year}-12-31`)
      .executeTakeFirstOrThrow()
    return fen(Number(total ?? 0))
  })
