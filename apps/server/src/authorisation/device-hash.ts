import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** Which kind of device it was; enough to tell two apart, too little to follow anybody. */
export const deviceHash = (request: FastifyRequest): string =>
  createHash('sha256')
    .update(request.headers['user-agent'] ?? '')
    .digest('hex')
