import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { Config } from '../platform/config.ts'
import { type CheckItem, type RegisterRecord, recordSchemas } from './register-record.ts'

/** One question about one person. Whoever asks names the authorisation and the case (社会救助法 第四十一条、第七十条). */
export interface RegisterQuestion {
  /** Unlike in every attempt: an answer to an earlier question is noticed. */
  readonly taskNo: string
  readonly caseNo: string
  readonly idNumber: string
  readonly name: string
  readonly authorisationNo: string
  readonly asOf: string
  readonly requesterOrg: string
}

/**
 * What came back. Only `found` and `none` say something about the person; all else leaves the fact unknown.
 * `why` is for the log: a code, never what the answer contained.
 */
export type RegisterOutcome =
  | {
      readonly status: 'found' | 'none'
      readonly records: readonly RegisterRecord[]
      readonly sourceOrg: string
      readonly requestNo: string
    }
  | { readonly status: 'not-covered'; readonly sourceOrg: string; readonly requestNo: string }
  | { readonly status: 'error' | 'no-answer' | 'malformed'; readonly why: string }

/** The way to the registers. A city with other interfaces writes another one of these. */
export interface RegisterConnector {
  ask(item: CheckItem, question: RegisterQuestion): Promise<RegisterOutcome>
}

export interface Patience {
  readonly timeoutMs: number
  readonly maxBytes: number
}
const usualPatience: Patience = { timeoutMs: 10_000, maxBytes: 1_000_000 }

const Answer = z.object({
  resultCode: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  checkTaskNo: z.string(),
  itemCode: z.string(),
  recordCount: z.int().min(0),
  records: z.array(z.unknown()).max(1_000),
  sourceOrg: z.string().max(100),
  requestNo: z.string().max(100),
})
type Answer = z.infer<typeof Answer>

const malformed = (why: string) => ({ status: 'malformed', why }) as const

/** The registers over HTTP: signed answers, ten seconds, at most a megabyte. Without an address nothing is ever asked. */
export function httpConnector(to: Config['registers'], patience: Patience = usualPatience): RegisterConnector {
  return {
    async ask(item, question) {
      if (!to) return { status: 'no-answer', why: 'not-configured' }
      const got = await post(to, item, question, patience)
      if ('status' in got) return got
      return readAnswer(got.text, { item, question, signingKey: to.signingKey })
    },
  }
}

type Got = { readonly text: string } | Extract<RegisterOutcome, { readonly why: string }>

async function post(
  to: NonNullable<Config['registers']>,
  item: CheckItem,
  question: RegisterQuestion,
  patience: Patience,
): Promise<Got> {
  try {
    const response = await fetch(`${to.url}/registers/${item}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': to.apiKey },
      body: JSON.stringify(bodyOf(item, question)),
      redirect: 'error',
      signal: AbortSignal.timeout(patience.timeoutMs), // covers the body too: an answer that drips is none
    })
    if (response.status !== 200) {
      await response.body?.cancel()
      return { status: 'error', why: `http-${response.status}` }
    }
    const text = await readUpTo(patience.maxBytes, response)
    return text === undefined ? malformed('too-large') : { text }
  } catch (error) {
    if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'TypeError')) {
      return { status: 'no-answer', why: error.name === 'TimeoutError' ? 'timeout' : 'connection' }
    }
    throw error
  }
}

const bodyOf = (item: CheckItem, question: RegisterQuestion) => ({
  checkTaskNo: question.taskNo,
  personIdNo: question.idNumber,
  name: question.name,
  itemCode: item,
  asOf: question.asOf,
  authorizationNo: question.authorisationNo,
  legalBasis: '社会救助法 第四十一条',
  caseNo: question.caseNo,
  requesterOrg: question.requesterOrg,
})

/** Undefined when it is longer: the rest is not even received. */
async function readUpTo(max: number, response: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > max) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

interface Asked {
  readonly item: CheckItem
  readonly question: RegisterQuestion
  readonly signingKey: string
}

/** An answer counts only when it is signed, whole, of the right form, and about the question and the person asked. */
export function readAnswer(text: string, { item, question, signingKey }: Asked): RegisterOutcome {
  const said = parseObject(text)
  if (!said) return malformed('not-json')
  if (!isSigned(said, signingKey)) return malformed('signature')
  const read = Answer.safeParse(said)
  if (!read.success) return malformed('form')
  const answer = read.data
  if (answer.checkTaskNo !== question.taskNo || answer.itemCode !== item) return malformed('another-question')
  const { sourceOrg, requestNo } = answer
  if (answer.resultCode === 3) return { status: 'error', why: 'source-error' }
  if (answer.resultCode === 2) return { status: 'not-covered', sourceOrg, requestNo }
  const records = readRecords(answer, item, question.idNumber)
  if (!Array.isArray(records)) return malformed(records.why)
  return { status: answer.resultCode === 0 ? 'found' : 'none', records, sourceOrg, requestNo }
}

function readRecords(answer: Answer, item: CheckItem, idNumber: string): RegisterRecord[] | { readonly why: string } {
  if (answer.records.length !== answer.recordCount) return { why: 'partial-list' }
  if ((answer.resultCode === 0) !== answer.records.length > 0) return { why: 'code-and-records' }
  const read = z.array(recordSchemas[item] as z.ZodType<RegisterRecord>).safeParse(answer.records)
  if (!read.success) return { why: 'record-form' }
  if (!aboutPerson(read.data, item, idNumber)) return { why: 'another-person' }
  // A list sent twice over is the same list: two equal records are one car, not two.
  return [...new Map(read.data.map((record) => [JSON.stringify(record), record])).values()]
}

/** A household register names everybody in it, the person asked among them; every other register that person alone. */
function aboutPerson(records: readonly RegisterRecord[], item: CheckItem, idNumber: string): boolean {
  if (records.length === 0) return true
  const isAsked = (record: RegisterRecord) => record.personIdNo === idNumber
  return item === 'M01' ? records.some(isAsked) : records.every(isAsked)
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The signature is over the answer without it, its fields in the order received. */
function isSigned({ signature, ...said }: Record<string, unknown>, key: string): boolean {
  if (typeof signature !== 'string') return false
  const expected = createHmac('sha256', key).update(JSON.stringify(said)).digest()
  const given = Buffer.from(signature, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
