import type { Case } from '@jzt/casework'
import type { NoticeView } from '@jzt/contract'
import { formatDate, type PlainDate } from '@jzt/kernel'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { nudge } from './nudge.ts'

export type NoticeKind = NoticeView['kind']

/** A paragraph of a notice, sentence by sentence, so that it can be read aloud. */
export interface Paragraph {
  readonly heading?: string
  readonly sentences: readonly string[]
}

export interface Written {
  readonly kind: NoticeKind
  /** Stands in the table as it is: no names. */
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
  /** Set where the notice reached the applicant by the very step that made it. */
  readonly servedOn?: PlainDate
}

export interface StoredNotice extends Written {
  readonly noticeId: string
  readonly issuedOn: PlainDate
}

/** Keeps a written word of the office, sealed, and nudges applicant and agent; a decision only nudges when it is served. */
export async function issueNotice(equipment: Equipment, tx: Tx, file: Case, written: Written): Promise<string> {
  const noticeId = newId()
  await tx
    .insertInto('notice')
    .values({
      hid: file.household,
      caseId: file.id,
      noticeId,
      kind: written.kind,
      title: written.title,
      paragraphsSealed: equipment.encryption.seal(JSON.stringify(written.paragraphs), placeOf(noticeId)),
      issuedOn: equipment.clock.today(),
      servedOn: written.servedOn ?? null,
    })
    .execute()
  const { kind } = written
  const tells = kind === 'ineligible' ? { outcome: kind } : { kind }
  if (kind !== 'decision') await nudge(equipment, tx, file, { noticeId, tells })
  return noticeId
}

const placeOf = (noticeId: string): string => `notice.paragraphs.${noticeId}`

/** Notes the receipt on the newest notice of a kind; nothing happens to one that was served before. */
export async function markServed(
  tx: Tx,
  file: Case,
  kind: NoticeKind,
  servedOn: PlainDate,
): Promise<string | undefined> {
  const newest = await tx
    .selectFrom('notice')
    .select('noticeId')
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('kind', '=', kind)
    .where('servedOn', 'is', null)
    .orderBy('noticeId', 'desc')
    .executeTakeFirst()
  if (!newest) return undefined
  await tx
    .updateTable('notice')
    .set({ servedOn })
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .where('noticeId', '=', newest.noticeId)
    .execute()
  return newest.noticeId
}

/** The newest notice of a kind as it was written. */
export async function findNotice(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  kind: NoticeKind,
): Promise<StoredNotice | undefined> {
  return (await storedNotices(equipment, tx, file)).filter((notice) => notice.kind === kind).at(-1)
}

/**
 * Every written word of the office on this case, oldest first, for applicant and agent. A decision that is signed and not
 * yet served is not among them: nobody reads it before the town delivers it.
 */
export async function listNotices(equipment: Equipment, tx: Tx, file: Case): Promise<NoticeView[]> {
  const notices = await storedNotices(equipment, tx, file)
  return notices.filter(isReleased).map((notice) => viewNotice(file, notice))
}

/** The same with a decision that is signed and waits to be handed over: the office prints it for that. */
export async function listNoticesForOffice(equipment: Equipment, tx: Tx, file: Case): Promise<NoticeView[]> {
  return (await storedNotices(equipment, tx, file)).map((notice) => viewNotice(file, notice))
}

const isReleased = ({ kind, servedOn }: StoredNotice): boolean => kind !== 'decision' || servedOn !== undefined

/** One notice of the case, whatever it is. */
export async function findNoticeById(
  equipment: Equipment,
  tx: Tx,
  file: Case,
  noticeId: string,
): Promise<StoredNotice | undefined> {
  return (await storedNotices(equipment, tx, file)).find((notice) => notice.noticeId === noticeId)
}

export const viewNotice = (file: Case, notice: StoredNotice): NoticeView => ({
  noticeId: notice.noticeId,
  kind: notice.kind,
  title: notice.title,
  paragraphs: [...flatten(notice.paragraphs), ...receipt(file, notice)],
  issuedOn: notice.issuedOn,
  ...(notice.servedOn ? { servedOn: notice.servedOn } : {}),
})

export const flatten = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.flatMap(({ heading, sentences }) => [...(heading ? [`【${heading}】`] : []), ...sentences])

/** The period of a supplement runs from its service, so its last day is not known when the notice is written. */
function receipt({ supplement }: Case, { kind, servedOn }: StoredNotice): string[] {
  if (kind !== 'supplement' || !servedOn || !supplement?.dueBy) return []
  return [`您于${formatDate(servedOn)}收到，请在${formatDate(supplement.dueBy)}前补齐。`]
}

async function storedNotices(equipment: Equipment, tx: Tx, file: Case): Promise<StoredNotice[]> {
  const rows = await tx
    .selectFrom('notice')
    .select(['noticeId', 'kind', 'title', 'paragraphsSealed', 'issuedOn', 'servedOn'])
    .where('hid', '=', file.household)
    .where('caseId', '=', file.id)
    .orderBy('noticeId')
    .execute()
  return rows.map(({ paragraphsSealed, ...row }) => ({
    noticeId: row.noticeId,
    kind: row.kind as NoticeKind,
    title: row.title,
    paragraphs: JSON.parse(equipment.encryption.open(paragraphsSealed, placeOf(row.noticeId))) as Paragraph[],
    issuedOn: row.issuedOn as PlainDate,
    ...(row.servedOn ? { servedOn: row.servedOn as PlainDate } : {}),
  }))
}
