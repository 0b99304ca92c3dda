import { createHmac } from 'node:crypto'
import { isPlainDate, readIdNumber } from '@jzt/kernel'
import type { FaultMode } from '../control/faults.ts'
import { type Inquiry, textField } from '../http/inquiry.ts'
import { type Reply, refusal } from '../http/reply.ts'
import { families, findPerson } from '../people/families.ts'
import type { Family, Person, RegisterItem } from '../people/family.ts'

/** One record of a register. Amounts are yuan as text with two decimals, the way the ministries write them. */
interface RegisterRecord {
  readonly personIdNo: string
  readonly name: string
  readonly [field: string]: string
}

/** One check item 核对事项: which register, whose it is, and what it holds about a person. */
export interface Register {
  readonly item: RegisterItem
  readonly title: string
  readonly sourceOrg: string
  covers(person: Person): boolean
  recordsOf(person: Person, family: Family): readonly RegisterRecord[]
}

export interface Query {
  readonly checkTaskNo: string
  readonly personIdNo: string
  readonly name: string
  readonly itemCode: string
  readonly asOf: string
  readonly authorizationNo: string
  readonly legalBasis: string
  readonly caseNo: string
  readonly requesterOrg: string
}

/** 0 found, 1 none, 2 not covered, 3 error. 2 and 3 are never "none". */
type ResultCode = 0 | 1 | 2 | 3

/** The answer in the order in which its text is signed. */
export interface Answer {
  readonly resultCode: ResultCode
  readonly checkTaskNo: string
  readonly itemCode: string
  /** How many records there are: a list with fewer was cut on the way. */
  readonly recordCount: number
  readonly records: readonly RegisterRecord[]
  readonly sourceTime: string
  readonly sourceOrg: string
  readonly requestNo: string
  readonly message?: string
}

export const signatureOf = (answer: unknown, signingKey: string): string =>
  createHmac('sha256', signingKey).update(JSON.stringify(answer)).digest('hex')

type Reading = { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly reply: Reply }

const fields = [
  'checkTaskNo',
  'personIdNo',
  'name',
  'itemCode',
  'asOf',
  'legalBasis',
  'caseNo',
  'requesterOrg',
] as const

/** No authorisation, no query (社会救助法 第四十一条): that is looked at before anything else. */
export function readQuery({ body }: Inquiry, item: RegisterItem): Reading {
  const authorization = textField(body, 'authorizationNo')
  if (!authorization.ok) {
    const facts = { field: 'authorizationNo', message: '没有核对授权书编号，不予查询' }
    return { ok: false, reply: refusal(403, 'authorisation-missing', facts) }
  }
  const read: Record<string, string> = { authorizationNo: authorization.value }
  for (const field of fields) {
    const text = textField(body, field)
    if (!text.ok) return text
    read[field] = text.value
  }
  const query = read as unknown as Query
  const wrong = wrongField(query, item)
  return wrong ? { ok: false, reply: refusal(400, 'malformed', wrong) } : { ok: true, query }
}

function wrongField(query: Query, item: RegisterItem): { field: string; message: string } | undefined {
  if (!readIdNumber(query.personIdNo).ok)
    return { field: 'personIdNo', message: 'personIdNo 不是有效的 18 位公民身份号码（GB 11643）' }
  if (query.itemCode !== item) return { field: 'itemCode', message: `itemCode 应与路径一致，为 ${item}` }
  if (!isPlainDate(query.asOf.slice(0, 10)) || Number.isNaN(Date.parse(query.asOf)))
    return { field: 'asOf', message: 'asOf 应为日期 YYYY-MM-DD 或带时区的时间' }
  return undefined
}

/** What the register truly answers. */
export function lookUp(register: Register, query: Query): Pick<Answer, 'resultCode' | 'records' | 'message'> {
  // Only county 500199 is invented here: about anybody else the sandbox knows nothing, which is not "none".
  if (!query.personIdNo.startsWith('500199')) return notCovered
  const found = findPerson(query.personIdNo)
  if (!found) return { resultCode: 1, records: [] }
  if (found.person.name !== query.name.trim())
    return { resultCode: 3, records: [], message: '姓名与公民身份号码不一致' }
  if (!register.covers(found.person)) return notCovered
  const records = register.recordsOf(found.person, found.family)
  return { resultCode: records.length > 0 ? 0 : 1, records }
}

const notCovered = { resultCode: 2, records: [], message: '该人员不在本数据源覆盖范围' } as const

/** The answer as a fault of content spoils it. It is signed afterwards, so that only looking at it tells. */
export function spoil(answer: Answer, mode: FaultMode | undefined, register: Register): unknown {
  switch (mode) {
    case 'not-covered':
      return { ...answer, ...notCovered, recordCount: 0 }
    case 'error':
      return { ...answer, resultCode: 3, recordCount: 0, records: [], message: '数据源查询失败' }
    case 'wrong-type':
      return { ...answer, resultCode: String(answer.resultCode), records: { list: answer.records } }
    case 'partial-list':
      return {
        ...answer,
        resultCode: 0,
        recordCount: Math.max(answer.recordCount, 1),
        records: answer.records.slice(0, -1),
      }
    case 'duplicates':
      return { ...answer, recordCount: answer.recordCount * 2, records: [...answer.records, ...answer.records] }
    case 'wrong-person': {
      const records = recordsOfSomebodyElse(register, answer)
      return { ...answer, resultCode: 0, recordCount: records.length, records }
    }
    default:
      return answer
  }
}

/** A register of which nobody else has a record would make a fault that is none: every item has one, and a test says so. */
function recordsOfSomebodyElse(register: Register, { records }: Answer): readonly RegisterRecord[] {
  const asked = new Set(records.map((record) => record.personIdNo))
  for (const family of families)
    for (const person of family.members) {
      const others = register.recordsOf(person, family)
      if (others.length > 0 && others.every((record) => !asked.has(record.personIdNo))) return others
    }
  return []
}
