import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Citizen } from '@jzt/casework'
import type { Access, EndpointDescription } from '@jzt/contract'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type * as z from 'zod'
import type { Tx } from './database.ts'
import { keepReply, nobodyId, replayOrTake } from './idempotency.ts'
import { type Refusal, RefusedInside, sendProblem } from './problem.ts'
import { inScope, nobody, scopeOf, wholeCity } from './scope.ts'
import type { Services } from './services.ts'
import { findCitizen, findOfficer, type SignedInOfficer, staffCookie } from './session.ts'

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

type Parsed<D, Part extends string> = D extends { readonly [P in Part]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined
type ActorFor<A extends Access> = A extends 'citizen' ? Citizen : A extends 'staff' ? SignedInOfficer : undefined

export interface Asked<D extends EndpointDescription> {
  readonly tx: Tx
  readonly actor: ActorFor<D['access']>
  readonly params: Parsed<D, 'params'>
  readonly query: Parsed<D, 'query'>
  readonly body: Parsed<D, 'body'>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type Answer<D extends EndpointDescription> =
  | { readonly reply: z.input<D['reply']> }
  | { readonly refusal: Refusal }
type Handler<D extends EndpointDescription> = (asked: Asked<D>) => Promise<Answer<D>>

export const answer = <const Reply>(reply: Reply) => ({ reply })
export const refused = (refusal: Refusal) => ({ refusal })

interface Described extends EndpointDescription {
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
}

/**
 * Binds an endpoint of the contract to its use case. Every call runs in one transaction that sees only what its actor may
 * see; a write takes an idempotency key whose answer is kept in that same transaction; a refusal rolls everything back.
 */
export function route<const D extends Described>(app: App, services: Services, endpoint: D, handle: Handler<D>): void {
  const reader = endpoint.access === 'staff' ? 'officer' : 'citizen'
  const write = endpoint.method !== 'GET'
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { endpoint: endpoint.name },
    schema: {
      summary: endpoint.summary,
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body ? { body: endpoint.body } : {}),
      response: { [endpoint.status ?? 200]: endpoint.reply },
    },
    handler: async (request, reply) => {
      const actor = await findActor(services, endpoint.access, request)
      if (!actor.ok) return sendProblem(reply, { code: 'signed-out' }, reader)
      const key = request.headers['idempotency-key']
      const keyed = write && endpoint.idempotent !== false
      if (keyed && (typeof key !== 'string' || key.length < 8 || key.length > 255)) {
        return sendProblem(reply, { code: 'idempotency-key-missing' }, reader)
      }
      const asked = {
        actor: actor.actor,
        params: request.params,
        query: request.query,
        body: request.body,
        request,
        reply,
      }
      try {
        const outcome = await inScope(services.db, actor.scope, async (tx) => {
          const actorId = actor.actor?.id ?? nobodyId
          if (keyed) {
            const before = await replayOrTake(tx, actorId, key as string, [request.method, request.url, request.body])
            if (before) return { ...before, replayed: true }
          }
          const said = await handle({ ...asked, tx } as unknown as Asked<D>)
          if ('refusal' in said) throw new RefusedInside(said.refusal)
          const stored = { status: endpoint.status ?? 200, body: said.reply }
          if (keyed) await keepReply(tx, actorId, key as string, stored)
          return { ...stored, replayed: false }
        })
        if (reply.sent) return reply
        if (outcome.replayed) reply.header('idempotent-replayed', 'true')
        return reply.code(outcome.status as 200).send(outcome.body as never)
      } catch (error) {
        if (error instanceof RefusedInside) return sendProblem(reply, error.refusal, reader)
        throw error
      }
    },
  })
}

type Found = { ok: true; actor: Citizen | SignedInOfficer | undefined; scope: typeof nobody } | { ok: false }

async function findActor({ db }: Services, access: Access, request: FastifyRequest): Promise<Found> {
  if (access === 'public') return { ok: true, actor: undefined, scope: nobody }
  if (access === 'token') return { ok: true, actor: undefined, scope: wholeCity }
  const token =
    access === 'citizen'
      ? /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
      : request.cookies[staffCookie]
  const actor = token ? await (access === 'citizen' ? findCitizen(db, token) : findOfficer(db, token)) : undefined
  return actor ? { ok: true, actor, scope: scopeOf(actor) } : { ok: false }
}
