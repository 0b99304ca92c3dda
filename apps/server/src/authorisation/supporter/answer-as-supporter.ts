import type { endpoints } from '@jzt/contract'
import { ageOn, type MemberId, maskPhone, readIdNumber } from '@jzt/kernel'
import type * as z from 'zod'
import { tryCode, useCode } from '../../access/index.ts'
import { lockCase } from '../../casework/index.ts'
import { withinLimit } from '../../platform/attempts.ts'
import { audit } from '../../platform/audit.ts'
import type { Tx } from '../../platform/database.ts'
import type { Equipment } from '../../platform/equipment.ts'
import { newId } from '../../platform/ids.ts'
import type { Refusal } from '../../platform/problem.ts'
import { answer, refused } from '../../platform/route.ts'
import { inScope, wholeCity } from '../../platform/scope.ts'
import { hashToken } from '../../platform/session.ts'
import { supporterText } from '../authorisation-text.ts'
import { keepHandwriting, readHandwriting } from '../handwriting.ts'
import { linkHours } from '../link-store.ts'
import { openStages } from './send-supporter-link.ts'
import { type NewAnswer, type SupporterPerson, saveSupporterAnswer } from './supporter-answer-store.ts'
import { useSupporterLink } from './supporter-link-store.ts'
import { type Asked, codeSubjectOf, findAsked } from './view-supporter-request.ts'

type Body = z.output<typeof endpoints.answerAsSupporter.body>
type Consent = Extract<Body, { answer: 'consent' }>

export interface Answering {
  readonly token: string
  readonly body: Body
  readonly deviceHash: string
}

type Ready = { readonly png?: Buffer; readonly person?: SupporterPerson } | { readonly refusal: Refusal }

const identityTries = { windowSeconds: linkHours * 3600, max: 8 }
const majority = 18 // 民法典 第十七条
const codeRefusals = { wrong: 'code-wrong', expired: 'code-expired', 'too-many': 'too-many-requests' } as const

/**
 * What can be looked at before the case is locked: text, handwriting, who he is, and last the code. Names and codes are
 * counted before they are compared, and stay counted whatever the answer is.
 */
export async function readyToAnswer(
  equipment: Equipment,
  { token, body }: Pick<Answering, 'token' | 'body'>,
): Promise<Ready> {
  const signed = body.answer === 'consent' ? await readSigned(body) : {}
  if ('refusal' in signed) return signed
  if (!(await withinLimit(equipment.db, `supporter-identity:${hashToken(token)}`, identityTries))) {
    return refused({ code: 'link-tries-used-up' })
  }
  const asked = await inScope(equipment.db, wholeCity, (tx) => findAsked(equipment, tx, token))
  if (!asked) return refused({ code: 'token-used' })
  const identified = identify(equipment, asked, body)
  if ('refusal' in identified) return identified
  const tried = await tryCode(equipment, codeOf(token, body.code))
  return tried === 'ok' ? { ...signed, ...identified } : refused({ code: codeRefusals[tried] })
}

async function readSigned(body: Consent): Promise<Ready> {
  if (body.textSha256 !== supporterText().sha256) return refused({ code: 'authorisation-text-changed' })
  const png = await readHandwriting(body.handwriting)
  return png ? { png } : refused({ code: 'handwriting-unreadable' })
}

const codeOf = (token: string, code: string) =>
  ({ purpose: 'authorisation', subject: codeSubjectOf(hashToken(token)), code }) as const

const plain = (name: string): string => name.normalize('NFKC').replace(/[\s·•・.]/g, '')

/**
 * The name must be the one in the application. Nobody stated a number there, so it must be a right one, of a grown-up,
 * and of nobody in the household. One refusal for all that does not match: the page is no way to try numbers out.
 */
function identify(
  { clock }: Equipment,
  { supporter, application }: Asked,
  body: Body,
): { person?: SupporterPerson } | { refusal: Refusal } {
  if (plain(body.name) !== plain(supporter.name)) return refused({ code: 'supporter-not-matched' })
  if (body.answer === 'decline') return {}
  const reading = readIdNumber(body.idNumber)
  if (!reading.ok) return wrongNumber('身份证号码不对，请对着身份证再写一遍')
  if (ageOn(reading.birth, clock.today()) < majority) return wrongNumber('未满 18 岁的，不用签这份授权书')
  const { idNumber, birth } = reading
  const members = application.members.map((member) => readIdNumber(member.idNumber))
  if (members.some((member) => member.ok && member.idNumber === idNumber)) {
    return refused({ code: 'supporter-not-matched' })
  }
  return { person: { personId: newId<MemberId>(), name: supporter.name, idNumber, birth } }
}

const wrongNumber = (message: string) => refused({ code: 'invalid-input', fields: [{ path: 'idNumber', message }] })

/** A supporter agrees to be checked, or declines (社会救助法 第四十一条, R15). Either is on file and moves no step of the case. */
export async function answerAsSupporter(
  equipment: Equipment,
  tx: Tx,
  { token, body, deviceHash, ready }: Answering & { readonly ready: Ready },
) {
  const asked = await findAsked(equipment, tx, token)
  const file = asked && (await lockCase(tx, asked.file.id))
  if (!asked || !file) return refused({ code: 'token-used' })
  if ('refusal' in ready) return ready
  if (!openStages.includes(file.stage)) return refused({ code: 'stage-forbids', stage: file.stage })
  if (!(await useCode(equipment, tx, codeOf(token, body.code)))) return refused({ code: 'code-expired' })
  const given = await givenOf(equipment, asked, { body, deviceHash, ready })
  await useSupporterLink(equipment, tx, asked.link.tokenHash)
  const { answeredOn, authorisationNo } = await saveSupporterAnswer(equipment, tx, file, given)
  if (authorisationNo) await equipment.jobs.enqueue(tx, 'query-supporters', { hid: file.household, caseId: file.id })
  await audit(tx, undefined, `supporter-${given.outcome}`, file, [given.supporterKey, authorisationNo].join(' ').trim())
  return answer({ outcome: given.outcome, answeredOn, ...(authorisationNo ? { authorisationNo } : {}) })
}

type Given = Pick<Answering, 'body' | 'deviceHash'> & { readonly ready: Exclude<Ready, { refusal: Refusal }> }

async function givenOf(equipment: Equipment, asked: Asked, { body, deviceHash, ready }: Given): Promise<NewAnswer> {
  const supporterKey = asked.supporter.key
  const evidence = { deviceHash, codeSentTo: maskPhone(asked.link.phone) }
  const { png, person } = ready
  if (body.answer === 'decline' || !png || !person) {
    const why = body.answer === 'decline' ? body.why : undefined
    return { supporterKey, outcome: 'declined', evidence: { ...evidence, why } }
  }
  const handwriting = await keepHandwriting(equipment, png)
  const signed = { ...evidence, riskNoticeRead: body.riskNoticeRead, handwriting }
  return { supporterKey, outcome: 'consented', person, statement: body.statement, evidence: signed }
}
