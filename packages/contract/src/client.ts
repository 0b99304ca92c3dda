import type * as z from 'zod'
import type { Endpoints } from './endpoints.ts'
import { type PathName, paths } from './paths.ts'

/** How bytes travel: `fetch` in a browser, `wx.request` in the mini-program. Rejects only when there was no answer. */
export type Transport = (request: {
  method: string
  url: string
  headers: Record<string, string>
  body?: unknown
}) => Promise<{ status: number; body: unknown }>

/** What the server says when it says no: RFC 9457 with our code, the wording for people, and the fields to mend. */
export interface Problem {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail?: string
  readonly reference?: string
  readonly fields?: readonly { readonly path: string; readonly message: string }[]
  readonly [fact: string]: unknown
}

export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.title)
    this.problem = problem
  }
}

type Schema<Name extends PathName, Part extends string> = Endpoints[Name] extends {
  readonly [P in Part]: infer S extends z.ZodType
}
  ? S
  : undefined
type Input<S> = S extends z.ZodType ? z.input<S> : undefined

export interface CallInput<Name extends PathName> {
  params?: Input<Schema<Name, 'params'>>
  query?: Input<Schema<Name, 'query'>>
  body?: Input<Schema<Name, 'body'>>
  /** Makes a write safe to send again: same key, same answer. Keep it for one intention. */
  idempotencyKey?: string
}

export type Reply<Name extends PathName> = z.output<Endpoints[Name]['reply']>

/**
 * A typed client over any transport. `call('takeStep', {params, body, idempotencyKey})` resolves to the reply or
 * rejects with `Refused`. It carries the table of paths and no schema.
 */
export function createClient(base: string, transport: Transport, headers: () => Record<string, string> = () => ({})) {
  return async function call<Name extends PathName>(name: Name, input: CallInput<Name> = {}): Promise<Reply<Name>> {
    const [method = 'GET', pattern = '/'] = paths[name].split(' ')
    const key = input.idempotencyKey ? { 'idempotency-key': input.idempotencyKey } : {}
    const content = input.body === undefined ? {} : { 'content-type': 'application/json' }
    const answer = await transport({
      method,
      url:
        base +
        fillPath(pattern, (input.params ?? {}) as Record<string, unknown>) +
        queryString((input.query ?? {}) as Record<string, unknown>),
      headers: { accept: 'application/json', ...content, ...key, ...headers() },
      ...(input.body === undefined ? {} : { body: input.body }),
    })
    if (answer.status >= 400) throw new Refused(asProblem(answer.status, answer.body))
    return answer.body as Reply<Name>
  }
}

const fillPath = (pattern: string, params: Record<string, unknown>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))

function queryString(query: Record<string, unknown>): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function asProblem(status: number, body: unknown): Problem {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  return {
    ...given,
    status,
    code: String(given['code'] ?? 'no-answer'),
    title: String(given['title'] ?? '系统没有正常答复，请稍后再试'),
  }
}
