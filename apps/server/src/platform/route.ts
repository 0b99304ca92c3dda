import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Citizen } from '@jzt/casework'
import type { Access, EndpointDescription } from '@jzt/contract'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RawServerDefault } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type * as z from 'zod'
import type { Tx } from './database.ts'
import type { Equipment } from './equipment.ts'
import { keepReply, nobodyId, replayOrTake } from './idempotency.ts'
import { type Refusal, RefusedInside, sendProblem } from './problem.ts'
import { inScope, nobody, type Scope, scopeOf, wholeCity } from './scope.ts'
import { findCitizen, findOfficer, type SignedInOfficer, staffCookie } from './session.ts'

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, ZodTypeProvider>

type Parsed<D, Part extends string> = D extends { readonly [P in Part]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined
type ActorFor<A extends Access> = A extends 'citizen' ? Citizen : A extends 'staff' ? SignedInOfficer : undefined

/** What a use case is asked that opens its own transactions. */
export interface AskedOutside<D extends EndpointDescription> {
  readonly scope: Scope
  readonly actor: ActorFor<D['access']>
  readonly params: Parsed<D, 'params'>
  readonly query: Parsed<D, 'query'>
  readonly body: Parsed<D, 'body'>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export interface Asked<D extends EndpointDescription> extends Omit<AskedOutside<D>, 'scope'> {
  readonly tx: Tx
}

export type Answer<D extends EndpointDescription> =
  | { readonly reply: z.input<D['reply']> }
  | { readonly refusal: Refusal }
type Handler<Question, D extends EndpointDescription> = (asked: Question) => Promise<Answer<D>>

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
export function route<const D extends Described>(
  app: App,
  equipment: Equipment,
  endpoint: D,
  handle: Handler<Asked<D>, D>,
): void {
  routeAfter(app, equipment, endpoint, { before: async () => undefined, handle })
}

/** A use case in two parts: what is done before its transaction opens, and what is done in it. */
export interface TwoParts<D extends EndpointDescription, Early> {
  readonly before: (asked: AskedOutside<D>) => Promise<Early>
  readonly handle: Handler<Asked<D> & { readonly early: Early }, D>
}

/**
 * As `route`, for a use case with a part that is slow or must stay counted although the answer is no. It runs before the
 * transaction: whoever asks for a second connection while holding one lets a few dozen callers block one another for
 * good. A key that has its answer already gets that answer, whatever the first part came to.
 */
export function routeAfter<const D extends Described, Early>(
  app: App,
  equipment: Equipment,
  endpoint: D,
  { before, handle }: TwoParts<D, Early>,
): void {
  const keyed = endpoint.method !== 'GET' && endpoint.idempotent !== false
  bind(app, equipment, endpoint, async (asked) => {
    const { actor, scope, request, reply, ...rest } = asked
    const key = request.headers['idempotency-key']
    if (keyed && (typeof key !== 'string' || key.length < 8 || key.length > 255)) {
      return refused({ code: 'idempotency-key-missing' })
    }
    const early = await before(asked as unknown as AskedOutside<D>)
    return inScope(equipment.db, scope, async (tx) => {
      const { encryption } = equipment
      const mine = { actorId: actor?.id ?? nobodyId, key: key as string }
      if (keyed) {
        const replay = await replayOrTake(tx, encryption, mine, [request.method, request.url, request.body])
        if (replay) return { reply: replay.body, status: replay.status }
      }
      const said = await handle({ tx, actor, request, reply, early, ...rest } as never)
      if ('refusal' in said) throw new RefusedInside(said.refusal)
      if (keyed) await keepReply(tx, encryption, mine, { status: endpoint.status ?? 200, body: said.reply })
      return said
    })
  })
}

/**
 * Binds an endpoint whose use case opens its own transactions, in the scope it is given: where counted tries must stay
 * counted although the answer is no, or where a long upload must not hold a connection. It takes no idempotency key.
 */
export function routeOutside<const D extends Described & ({ method: 'GET' } | { idempotent: false })>(
  app: App,
  equipment: Equipment,
  endpoint: D,
  handle: Handler<AskedOutside<D>, D>,
): void {
  bind(app, equipment, endpoint, (asked) => handle(asked as unknown as AskedOutside<D>))
}

interface AskedOfAnybody {
  readonly actor: Citizen | SignedInOfficer | undefined
  readonly scope: Scope
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}
type Said = { readonly reply: unknown; readonly status?: number } | { readonly refusal: Refusal }

function bind(
  app: App,
  equipment: Equipment,
  endpoint: Described,
  handle: (asked: AskedOfAnybody) => Promise<Said>,
): void {
  const reader = endpoint.access === 'staff' ? 'officer' : 'citizen'
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { endpoint: endpoint.name },
    schema: schemaOf(endpoint),
    handler: async (request, reply) => {
      const found = await findActor(equipment, endpoint.access, request)
      if (!found.ok) return sendProblem(reply, { code: 'signed-out' }, reader)
      const { params, query, body } = request
      try {
        const said = await handle({ actor: found.actor, scope: found.scope, params, query, body, request, reply })
        if (reply.sent) return reply
        if ('refusal' in said) return sendProblem(reply, said.refusal, reader)
        if (said.status) reply.header('idempotent-replayed', 'true')
        return reply.code((said.status ?? endpoint.status ?? 200) as 200).send(said.reply as never)
      } catch (error) {
        if (error instanceof RefusedInside) return sendProblem(reply, error.refusal, reader)
        throw error
      }
    },
  })
}

const schemaOf = (endpoint: Described) => ({
  summary: endpoint.summary,
  ...(endpoint.params ? { params: endpoint.params } : {}),
  ...(endpoint.query ? { querystring: endpoint.query } : {}),
  ...(endpoint.body ? { body: endpoint.body } : {}),
  response: { [endpoint.status ?? 200]: endpoint.reply },
})

type Found = { ok: true; actor: Citizen | SignedInOfficer | undefined; scope: Scope } | { ok: false }

async function findActor({ db }: Equipment, access: Access, request: FastifyRequest): Promise<Found> {
  if (access === 'public') return { ok: true, actor: undefined, scope: nobody }
  if (access === 'token') return { ok: true, actor: undefined, scope: wholeCity }
  const token =
    access === 'citizen'
      ? /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
      : request.cookies[staffCookie]
  const actor = token ? await (access === 'citizen' ? findCitizen(db, token) : findOfficer(db, token)) : undefined
  return actor ? { ok: true, actor, scope: scopeOf(actor) } : { ok: false }
}
