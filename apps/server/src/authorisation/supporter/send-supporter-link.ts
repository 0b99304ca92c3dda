import { type Actor, type Case, maySee } from '@jzt/casework'
import type { Application, Supporter } from '@jzt/contract'
import { maskMiddle, maskPhone } from '@jzt/kernel'
import { findCitizenPhone, sendSms } from '../../access/index.ts'
import { findCase } from '../../casework/index.ts'
import { getApplication, type KnownMember, listMembers } from '../../intake/index.ts'
import { withinLimit } from '../../platform/attempts.ts'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import type { Refusal } from '../../platform/problem.ts'
import { answer, refused } from '../../platform/route.ts'
import type { SignedInOfficer } from '../../platform/session.ts'
import { hashToken } from '../../platform/session.ts'
import { checkFirst, type WhoAsks, whoAsks } from '../who-asks.ts'
import { supportedIs } from './kinship.ts'
import { listSupporterAnswers } from './supporter-answer-store.ts'
import { insertSupporterLink } from './supporter-link-store.ts'

/** While a check or a visit can still use the answer. */
export const openStages: readonly Case['stage'][] = [
  'submitted',
  'supplementing',
  'accepted',
  'investigating',
  're-examining',
  're-investigating',
]

/** Nobody is pressed by text message: so many links go to the phones of one case in a day. */
const perCase = { windowSeconds: 86_400, max: 10 }

/** They watch over cases and carry none. */
const onlookers: ReadonlySet<string> = new Set(['city', 'auditor', 'administrator'])

export interface SupporterLinkWanted {
  readonly actor: Actor | SignedInOfficer
  readonly caseId: string
  readonly supporterKey: string
  readonly phone: string
  /** Where the citizen pages are: https://… without a slash at the end. */
  readonly origin: string
}

/** Counted before the transaction: a refusal cannot undo it. */
export const mayStillSend = ({ db }: Equipment, caseId: string): Promise<boolean> =>
  withinLimit(db, `supporter-link:${caseId}`, perCase)

/** Has a one-use link sent to a supporter's own phone; who sends it, the family or the office, does not get it (R15). */
export async function sendSupporterLink(equipment: Equipment, tx: Tx, wanted: SupporterLinkWanted) {
  const { actor, supporterKey, phone } = wanted
  const file = await findCase(tx, wanted.caseId)
  const seen = file ? maySee(actor, file) : ({ code: 'case-not-found' } as const)
  if (!file || seen !== 'yes') return refused(seen === 'yes' ? { code: 'case-not-found' } : { ...seen })
  if (actor.kind === 'officer' && onlookers.has(actor.role)) return refused({ code: 'not-your-role' })
  const application = await getApplication(equipment, tx, file)
  const supporter = application.supporters?.find(({ key }) => key === supporterKey)
  if (!supporter) return refused({ code: 'supporter-not-named' })
  const members = await listMembers(equipment, tx, file)
  const refusal = await forbids(equipment, tx, { file, members, supporterKey, phone })
  if (refusal) return refused(refusal)

  const { token, expiresAt } = await insertSupporterLink(equipment, tx, { file, supporterKey, phone })
  const link = `${wanted.origin}/supporter/?token=${token}`
  const text = wordsFor(supporter, application, { asks: await whoAsks(tx, file, application), link })
  await sendSms(equipment, tx, { phone, text, key: hashToken(token) })
  await audit(tx, actor, 'supporter-link-sent', file, supporterKey)
  return answer({ sentTo: maskPhone(phone), expiresAt: expiresAt.toISOString() })
}

interface Sending {
  readonly file: Case
  readonly members: readonly KnownMember[]
  readonly supporterKey: string
  readonly phone: string
}

async function forbids(
  equipment: Equipment,
  tx: Tx,
  { file, members, supporterKey, phone }: Sending,
): Promise<Refusal | undefined> {
  if (!openStages.includes(file.stage)) return { code: 'stage-forbids', stage: file.stage }
  const answers = await listSupporterAnswers(equipment, tx, file)
  if (answers.some((one) => one.supporterKey === supporterKey && one.outcome === 'consented')) {
    return { code: 'supporter-has-answered' }
  }
  const own = await Promise.all(
    [file.applicant, file.agent].map((id) => id && findCitizenPhone(tx, equipment.encryption, id)),
  )
  return [...own, ...members.map((member) => member.phone)].includes(phone) ? { code: 'helper-phone' } : undefined
}

interface Asking {
  readonly asks: WhoAsks
  readonly link: string
}

/** He is to know at once who asks and for whom; a message gone astray names nobody. */
function wordsFor(supporter: Supporter, { members }: Pick<Application, 'members'>, { asks, link }: Asking): string {
  const supported = members.find(({ key }) => key === supporter.supports)
  const kin = `您的${supportedIs(supporter, supported)}${maskMiddle(supported?.name ?? '')}`
  const family = supported?.relation === 'self' ? kin : `${kin}家（申请人${asks.applicant}）`
  return `${maskMiddle(supporter.name)}您好，${family}在向${asks.office.name}申请社会救助，家里电话尾号${asks.phoneEnds}，想请您说明您家的情况。请打开 ${link} 看清后自己决定同意还是不同意，72 小时内有效。${checkFirst(asks)}不认识这家人请不要理会。`
}
