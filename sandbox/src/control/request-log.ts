import { createHmac } from 'node:crypto'
import { maskIdNumber } from '@jzt/kernel'
import type { Inquiry } from '../http/inquiry.ts'
import { answer, type Reply } from '../http/reply.ts'

export interface LoggedQuery {
  readonly at: string
  readonly item: string
  readonly caseNo: string
  readonly checkTaskNo: string
  readonly personMasked: string
  /** HMAC-SHA256 of the identity number under the signing key: tells whether two queries ask about one person. */
  readonly personHash: string
  readonly authorised: boolean
  readonly outcome: 'found' | 'none' | 'not-covered' | 'error' | 'refused'
  readonly fault?: string
}

export interface RequestLog {
  add(query: Omit<LoggedQuery, 'personMasked' | 'personHash'> & { readonly personIdNo: string }): void
  /** `?item=`, `?caseNo=` and `?checkTaskNo=` narrow the list. Newest last. */
  show(inquiry: Inquiry): Reply
}

/** The log lives in memory beside long-running demos, so it forgets its oldest lines. */
const kept = 20_000

export const personHash = (personIdNo: string, signingKey: string): string =>
  createHmac('sha256', signingKey).update(personIdNo).digest('hex')

export function openRequestLog(signingKey: string): RequestLog {
  const lines: LoggedQuery[] = []
  return {
    add({ personIdNo, ...query }) {
      lines.push({ ...query, personMasked: maskIdNumber(personIdNo), personHash: personHash(personIdNo, signingKey) })
      if (lines.length > kept) lines.shift()
    },
    show({ url }) {
      const wanted = (['item', 'caseNo', 'checkTaskNo'] as const).flatMap((field) => {
        const value = url.searchParams.get(field)
        return value === null ? [] : [{ field, value }]
      })
      return answer({ requests: lines.filter((line) => wanted.every(({ field, value }) => line[field] === value)) })
    },
  }
}
