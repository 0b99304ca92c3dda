import type { Case, Grant } from '@jzt/casework'
import { type Fen, fen, type PlainDate, type Programme } from '@jzt/kernel'
import { payIsExample } from '../assessment/index.ts'
import { countCovered, getApplicantName } from '../notice/index.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'

/** One family on the board or the list. The name is the full one: mask it for the web. */
export interface Posted {
  readonly publicityId: string
  readonly hid: string
  readonly caseId: string
  readonly kind: 'proposed' | 'granted'
  readonly programme: Programme
  readonly division: string
  readonly applicantName: string
  readonly memberCount: number
  readonly include: boolean
  readonly amountFen: Fen
  /** The amount rests on a figure that no official text confirms. */
  readonly example: boolean
  readonly postedOn: PlainDate
  readonly endsOn?: PlainDate
}

interface Posting {
  readonly publicityId: string
  readonly kind: Posted['kind']
  readonly include: boolean
  /** One programme of what is proposed or granted: each hangs in a line of its own. */
  readonly grant: Grant
  readonly postedOn: PlainDate
  readonly endsOn?: PlainDate
}

/** Hangs a family on the board of the village where it lives. */
export async function post(equipment: Equipment, tx: Tx, file: Case, { grant, ...posting }: Posting): Promise<void> {
  const name = await getApplicantName(equipment, tx, file)
  const { programme, amountFen } = grant
  const showsAmount = posting.include && amountFen > 0
  await tx
    .insertInto('publicity')
    .values({
      ...posting,
      endsOn: posting.endsOn ?? null,
      amountFen,
      example: showsAmount && (await payIsExample(equipment, tx, file, programme)),
      hid: file.household,
      caseId: file.id,
      division: file.livingVillage,
      programme,
      applicantNameSealed: equipment.encryption.seal(name, placeOf(posting.publicityId)),
      memberCount: await countCovered(equipment, tx, file, grant),
    })
    .execute()
}

const placeOf = (publicityId: string): string => `publicity.applicant_name.${publicityId}`

/** Takes down what still hangs of a case that has ended: nobody stays on a board for nothing. */
export async function takeDown(tx: Tx, file: Case, on: PlainDate): Promise<void> {
  await tx
    .updateTable('publicity')
    .set({ withdrawnOn: on })
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('withdrawnOn', 'is', null)
    .execute()
}

/** Takes down what was granted of one programme, on the day on which it ends by itself. */
export async function takeDownGrant(tx: Tx, file: Case, programme: Programme, on: PlainDate): Promise<void> {
  await tx
    .updateTable('publicity')
    .set({ withdrawnOn: on })
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('kind', '=', 'granted')
    .where('programme', '=', programme)
    .where('withdrawnOn', 'is', null)
    .execute()
}

const standing = (tx: Tx) =>
  tx
    .selectFrom('publicity')
    .select([
      'publicityId',
      'hid',
      'caseId',
      'kind',
      'programme',
      'division',
      'applicantNameSealed',
      'memberCount',
      'include',
      'amountFen',
      'example',
      'postedOn',
      'endsOn',
    ])
    .where('withdrawnOn', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof standing>['executeTakeFirstOrThrow']>>

function opened({ encryption }: Equipment, { applicantNameSealed, amountFen, endsOn, ...row }: Row): Posted {
  return {
    ...row,
    kind: row.kind as Posted['kind'],
    programme: row.programme as Programme,
    applicantName: encryption.open(applicantNameSealed, placeOf(row.publicityId)),
    amountFen: fen(Number(amountFen)),
    postedOn: row.postedOn as PlainDate,
    ...(endsOn ? { endsOn: endsOn as PlainDate } : {}),
  }
}

/** Gone the day after the last day, by the clock alone: no job has to run for it. */
const onTheWeb = (tx: Tx, today: PlainDate) =>
  standing(tx)
    .where('include', '=', true)
    .where('postedOn', '<=', today)
    .where((is) => is.or([is('endsOn', 'is', null), is('endsOn', '>=', today)]))

/** The most that one page shows; who looks for more narrows the place. */
const pageOf = 500

export interface Asked {
  readonly division?: string | undefined
  readonly kind?: Posted['kind'] | undefined
}

/** What the web shows today: the included and the granted, never a family that is not to be included (R72). */
export async function listOnTheWeb(equipment: Equipment, tx: Tx, { division, kind }: Asked): Promise<Posted[]> {
  let query = onTheWeb(tx, equipment.clock.today())
  if (division) query = query.where('division', '>=', division).where('division', '<', `${division}~`)
  if (kind) query = query.where('kind', '=', kind)
  const rows = await query.orderBy('postedOn', 'desc').orderBy('publicityId', 'desc').limit(pageOf).execute()
  return rows.map((row) => opened(equipment, row))
}

export async function findOnTheWeb(equipment: Equipment, tx: Tx, publicityId: string): Promise<Posted | undefined> {
  const row = await onTheWeb(tx, equipment.clock.today()).where('publicityId', '=', publicityId).executeTakeFirst()
  return row && opened(equipment, row)
}

/** Any notice by its id, also of a family that is not to be included, as far as the scope reaches. */
export async function findPosted(equipment: Equipment, tx: Tx, publicityId: string): Promise<Posted | undefined> {
  const row = await standing(tx).where('publicityId', '=', publicityId).executeTakeFirst()
  return row && opened(equipment, row)
}

/** Everybody on the board of a village on a day, included and not, in the order of posting. */
export async function listOnBoard(equipment: Equipment, tx: Tx, division: string, day: PlainDate): Promise<Posted[]> {
  const rows = await standing(tx)
    .where('kind', '=', 'proposed')
    .where('division', '=', division)
    .where('postedOn', '<=', day)
    .where('endsOn', '>=', day)
    .orderBy('postedOn')
    .orderBy('publicityId')
    .execute()
  return rows.map((row) => opened(equipment, row))
}
