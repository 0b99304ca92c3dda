import { setImmediate as letOthersWork } from 'node:timers/promises'
import type { TouchedCase } from '@jzt/contract'
import { type PlainDate, townOf } from '@jzt/kernel'
import type { ParameterPack } from '@jzt/rules'
import { countNotAssessed, listUndecidedAssessed, type UndecidedAssessed } from '../assessment/index.ts'
import { listPlaceNames } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { parametersAround, type StoredDraft } from '../policy/index.ts'
import { differenceOf, judgeAgain } from './judge-again.ts'

/** Cases of one reading; rows of one page. */
const perReading = 500
const perPage = 20
/** Cases judged before the other requests have their turn: about ten milliseconds. */
const perTurn = 10

type Row = Omit<TouchedCase, 'townName' | 'caseId' | 'number'> &
  Pick<UndecidedAssessed, 'caseId' | 'caseNumber' | 'division'>

/** What a draft does to the cases that are not decided yet, as far as the one who asks sees them. */
export interface Touched {
  readonly on: PlainDate
  /** Published, and its day has come: nothing is foretold any more, the cases were asked to be assessed again. */
  readonly inForce: boolean
  readonly same: number
  readonly notAssessed: number
  /** Those that are due first, first. */
  readonly changed: readonly Row[]
}

/** The first day of the draft, or today where it is past: by its parameters an open case will be assessed. */
export const dayOf = ({ changes }: Pick<StoredDraft, 'changes'>, today: PlainDate): PlainDate =>
  changes.reduce<PlainDate | undefined>((first, { from }) => (first && first < from ? first : from), undefined) ?? today

/** Judges every undecided case of the draft's place by its stored facts, with the draft and without it. */
export async function findTouched(equipment: Equipment, tx: Tx, draft: StoredDraft): Promise<Touched> {
  const today = equipment.clock.today()
  const first = dayOf(draft, today)
  const on = first < today ? today : first
  const notAssessed = await countNotAssessed(tx, draft.division)
  if (draft.state === 'published' && first <= today) return { on, inForce: true, same: 0, notAssessed, changed: [] }
  const judge = await judgeOf(tx, draft, on)
  const changed: Row[] = []
  let same = 0
  for (let after: string | undefined; ; ) {
    const page = await listUndecidedAssessed(equipment, tx, { division: draft.division, after, limit: perReading })
    for (const [at, one] of page.entries()) {
      if (at % perTurn === 0) await letOthersWork()
      const row = judge(one)
      if (row) changed.push(row)
      else same += 1
    }
    after = page.at(-1)?.caseId
    if (page.length < perReading) break
  }
  changed.sort((one, other) => key(one).localeCompare(key(other)))
  return { on, inForce: false, same, notAssessed, changed }
}

/** The place of a row in the list: by the day it is due. */
const key = ({ dueBy, caseId }: Pick<Row, 'dueBy' | 'caseId'>): string => `${dueBy ?? '9999-12-31'}_${caseId}`

async function judgeOf(tx: Tx, draft: StoredDraft, on: PlainDate) {
  const around = await parametersAround(tx, draft)
  const byTown = new Map<string, { readonly before: ParameterPack; readonly after: ParameterPack }>()
  const packsOf = (town: string) => {
    const known = byTown.get(town) ?? around(on, town)
    byTown.set(town, known)
    return known
  }
  return (one: UndecidedAssessed): Row | undefined => {
    const found = judgeAgain(one, { on, ...packsOf(townOf(one.division)) })
    if (!found) return undefined
    const { caseId, caseNumber, division, stage, assessedOn, dueBy } = one
    const differenceFen = differenceOf(found.before, found.after)
    return {
      ...{ caseId, caseNumber, division, stage, assessedOn, ...found },
      ...(dueBy ? { dueBy } : {}),
      ...(differenceFen === undefined ? {} : { differenceFen }),
    }
  }
}

/** One page as people read it. */
export async function pageOf(tx: Tx, { changed }: Touched, after: string | undefined) {
  const behind = after ? changed.filter((row) => key(row) > after) : changed
  const rows = behind.slice(0, perPage)
  const last = behind.length > perPage ? rows.at(-1) : undefined
  const names = await listPlaceNames(
    tx,
    rows.map(({ division }) => townOf(division)),
  )
  return {
    rows: rows.map(({ division, caseId, caseNumber, ...row }) => ({
      ...row,
      caseId: caseId as TouchedCase['caseId'],
      number: caseNumber as TouchedCase['number'],
      townName: names.get(townOf(division)) ?? division,
    })),
    ...(last ? { next: key(last) } : {}),
  }
}
