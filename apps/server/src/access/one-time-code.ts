import { randomInt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { withinLimit } from '../platform/attempts.ts'
import type { Db } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { inScope, nobody } from '../platform/scope.ts'
import { sendSms } from './sms.ts'

export const codeLife = { minutes: 10, tries: 5, resendAfterSeconds: 60 } as const
const perPhone = { windowSeconds: 3_600, max: 10 }
/** What the texts of one hour may cost the whole city, whoever asks for them. */
const perCity = { windowSeconds: 3_600, max: 20_000 }

type CodePurpose = 'sign-in' | 'authorisation'
type CodeChecked = 'ok' | 'wrong' | 'expired' | 'too-many'

const wordings: Record<CodePurpose, string> = {
  'sign-in': '登录验证码',
  authorisation: '家庭经济状况核对授权验证码',
}

interface CodeAsked {
  readonly purpose: CodePurpose
  /** What the code is bound to: the phone itself, or the authorisation it signs. */
  readonly subject: string
  readonly phone: string
  /** What the code is for, where the words of the purpose do not fit who gets it. */
  readonly words?: string
}

/** Sends a new six-digit code; the one before it dies. Ten an hour to one phone, for every purpose together. */
export async function issueCode(equipment: Equipment, asked: CodeAsked): Promise<'sent' | 'too-many'> {
  const { db, encryption } = equipment
  const bucket = `code-phone:${encryption.index('phone', asked.phone)}`
  if (!(await withinLimit(db, bucket, perPhone))) return 'too-many'
  if (!(await withinLimit(db, 'code-city', perCity))) return 'too-many'

  const codeId = newId()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const subjectIndex = encryption.index('one-time-code', asked.subject)
  await inScope(db, nobody, async (tx) => {
    // Two requests for one phone stand in line here, so that one code is alive and not two.
    await tx.selectFrom('attempt').select('bucket').where('bucket', '=', bucket).forUpdate().execute()
    await tx
      .deleteFrom('signInCode')
      .where('purpose', '=', asked.purpose)
      .where('subjectIndex', '=', subjectIndex)
      .execute()
    const expiresAt = sql<Date>`now() + make_interval(mins => ${codeLife.minutes})`
    const codeHash = hashOf(equipment, codeId, code)
    await tx
      .insertInto('signInCode')
      .values({ codeId, purpose: asked.purpose, subjectIndex, codeHash, expiresAt })
      .execute()
    const text = `${asked.words ?? wordings[asked.purpose]}：${code}，${codeLife.minutes} 分钟内有效。任何人（包括工作人员）都不会向您索要，请勿告诉他人。`
    await sendSms(equipment, tx, { phone: asked.phone, text, key: codeId })
  })
  return 'sent'
}

interface CodeGiven {
  readonly purpose: CodePurpose
  readonly subject: string
  readonly code: string
}

/** Tries a code and uses it up when it is right. */
export async function checkCode(equipment: Equipment, given: CodeGiven): Promise<CodeChecked> {
  const tried = await tryCode(equipment, given)
  if (tried !== 'ok') return tried
  return (await useCode(equipment, equipment.db, given)) ? 'ok' : 'expired'
}

/**
 * Tries a code without using it up. The try is counted and committed before the code is compared, in one statement that
 * locks the row: guesses sent side by side share the five tries (T35). Outside of any transaction, so that a refusal
 * cannot undo it.
 */
export async function tryCode(equipment: Equipment, given: CodeGiven): Promise<CodeChecked> {
  const { db, encryption } = equipment
  const subjectIndex = encryption.index('one-time-code', given.subject)
  const counted = await db
    .updateTable('signInCode')
    .set({ tries: sql`tries + 1` })
    .where('purpose', '=', given.purpose)
    .where('subjectIndex', '=', subjectIndex)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`now()`)
    .where('tries', '<', codeLife.tries)
    .returning(['codeId', 'codeHash'])
    .executeTakeFirst()
  if (!counted) return whyNot(equipment, given.purpose, subjectIndex)
  return sameHash(counted.codeHash, hashOf(equipment, counted.codeId, given.code)) ? 'ok' : 'wrong'
}

/** Uses up a code that `tryCode` found right, in the transaction of what it signs: one of two callers gets it. */
export async function useCode(equipment: Equipment, tx: Db, given: CodeGiven): Promise<boolean> {
  const live = await tx
    .selectFrom('signInCode')
    .select(['codeId', 'codeHash'])
    .where('purpose', '=', given.purpose)
    .where('subjectIndex', '=', equipment.encryption.index('one-time-code', given.subject))
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  if (!live || !sameHash(live.codeHash, hashOf(equipment, live.codeId, given.code))) return false
  const used = await tx
    .updateTable('signInCode')
    .set({ usedAt: sql`now()` })
    .where('codeId', '=', live.codeId)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

async function whyNot({ db }: Equipment, purpose: CodePurpose, subjectIndex: string): Promise<CodeChecked> {
  const live = await db
    .selectFrom('signInCode')
    .select('tries')
    .where('purpose', '=', purpose)
    .where('subjectIndex', '=', subjectIndex)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return live ? 'too-many' : 'expired'
}

/** Keyed: six digits could be tried out from a plain hash in no time. */
const hashOf = ({ encryption }: Equipment, codeId: string, code: string): string =>
  encryption.index('one-time-code', `${codeId}:${code}`)

const sameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
