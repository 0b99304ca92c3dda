import { randomUUID } from 'node:crypto'
import { endpoints } from '@jzt/contract'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import type * as z from 'zod'
import type { House } from '../test-support/house.ts'
import { inputsOf } from './arbitrary.ts'

/** An endpoint of the contract as a test may call it. */
export interface Target {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly access: 'public' | 'citizen' | 'staff' | 'token'
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly keyed: boolean
}

export const targets: readonly Target[] = Object.values(endpoints).map((endpoint) => {
  const described = endpoint as unknown as Target & { idempotent?: boolean }
  return { ...described, keyed: described.method !== 'GET' && described.idempotent !== false }
})

export const writes = targets.filter(({ method }) => method !== 'GET')
export const withBody = targets.filter(({ body }) => body)

/** One input that the schema lets through; the same at every run. */
export const rightInput = (schema: z.ZodType): unknown =>
  fc.sample(inputsOf(schema, 'right'), { numRuns: 1, seed: 7 })[0]

export const urlOf = ({ path, params }: Target, given?: unknown): string => {
  const values = (given ?? (params ? rightInput(params) : {})) as Record<string, unknown>
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values?.[name] ?? 'x')))
}

export interface Sessions {
  readonly citizen: Record<string, string>
  readonly staff: Record<string, string>
}

/** A call that is right in everything; what a test changes about it is the only fault. */
export function rightCall(target: Target, sessions: Sessions): InjectOptions & { headers: Record<string, string> } {
  const { access, method, path, body } = target
  // Signing out would end the session that the other tests need.
  const signsOut = method === 'DELETE' && path.endsWith('/session')
  const session = signsOut ? {} : access === 'citizen' ? sessions.citizen : access === 'staff' ? sessions.staff : {}
  return {
    method,
    url: urlOf(target),
    headers: { ...session, 'idempotency-key': randomUUID(), 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { payload: JSON.stringify(body ? rightInput(body) : {}) }),
  }
}

type Answer = Awaited<ReturnType<House['app']['inject']>>

/** What a reply lacks of the headers that every reply must have (T39). */
export function missingHeaders({ headers }: Answer, url: string): string[] {
  const csp = String(headers['content-security-policy'] ?? '')
  const directives = new Map(csp.split(';').map((one) => [one.trim().split(' ')[0] ?? '', one]))
  const scripts = directives.get('script-src') ?? directives.get('default-src') ?? 'unsafe-inline'
  const checks: Record<string, boolean> = {
    'script-src without unsafe-inline': !/unsafe-(inline|eval)|\*|data:/.test(scripts),
    'frame-ancestors none': (directives.get('frame-ancestors') ?? '').includes("'none'"),
    nosniff: headers['x-content-type-options'] === 'nosniff',
    'strict-transport-security of a year':
      Number(/max-age=(\d+)/.exec(String(headers['strict-transport-security']))?.[1]) >= 31_536_000,
    'cross-origin-opener-policy': headers['cross-origin-opener-policy'] === 'same-origin',
    'no-store': !url.startsWith('/api') || headers['cache-control'] === 'no-store',
    'no server banner': headers['x-powered-by'] === undefined && headers['server'] === undefined,
  }
  return Object.entries(checks).flatMap(([name, there]) => (there ? [] : [name]))
}
