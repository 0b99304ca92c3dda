import type * as z from 'zod'
import { type PathName, paths } from './paths.ts'

/** Who may call: nobody signed in, a citizen, the staff, or a one-use token in the path. */
export type Access = 'public' | 'citizen' | 'staff' | 'token'

export interface EndpointDescription {
  readonly summary: string
  readonly access: Access
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly reply: z.ZodType
  /** 200 unless something is made (201) or only taken on (202). */
  readonly status?: 200 | 201 | 202 | 204
  /** A write takes an `Idempotency-Key`; sign-in and look-up posts do not. */
  readonly idempotent?: boolean
}

export type Endpoint<Name extends PathName, D extends EndpointDescription> = D & {
  readonly name: Name
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
}

/** One endpoint of the platform: its path (from the table without zod that the clients carry) and its schemas. */
export function endpoint<const Name extends PathName, const D extends EndpointDescription>(
  name: Name,
  description: D,
): Endpoint<Name, D> {
  const [method, path] = paths[name].split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string]
  return { ...description, name, method, path }
}
