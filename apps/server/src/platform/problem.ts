import { type RefusalCode, refusals } from '@jzt/contract'
import type { FastifyReply } from 'fastify'

interface Coded {
  readonly code: RefusalCode
}

/** A refusal as it travels inside the server: a code of the contract with the facts that go with it. */
export type Refusal = Coded | (Coded & { readonly [fact: string]: unknown })

/** Thrown inside a transaction to roll it back and answer with a refusal; nothing else catches it. */
export class RefusedInside extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export interface FieldFault {
  readonly path: string
  readonly message: string
}

/** RFC 9457 with our code; the words come from the contract, for the citizen or for the officer. */
export function sendProblem(reply: FastifyReply, refusal: Refusal, reader: 'citizen' | 'officer'): FastifyReply {
  const words = refusals[refusal.code]
  const body = {
    type: 'about:blank',
    status: words.status,
    title: words[reader],
    ...refusal,
    reference: reply.request.id,
  }
  if (words.status === 429 || words.status === 503) reply.header('retry-after', '30')
  return reply.code(words.status).type('application/problem+json').send(body)
}
