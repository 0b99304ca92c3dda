import type { ServerResponse } from 'node:http'

/** What an endpoint answers, before a fault may spoil it on the way. */
export type Reply = { readonly status: number } & ({ readonly json: unknown } | { readonly html: string })

export const answer = (json: unknown): Reply => ({ status: 200, json })

/** The sender's fault: `field` names what to mend, `message` how. */
export const refusal = (status: number, code: string, facts: { field?: string; message: string }): Reply => ({
  status,
  json: { code, ...facts },
})

export const bodyOf = (reply: Reply): string => ('json' in reply ? JSON.stringify(reply.json) : reply.html)

export const headersOf = (reply: Reply) => ({
  'content-type': 'json' in reply ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
})

export function send(response: ServerResponse, reply: Reply): void {
  const body = bodyOf(reply)
  response.writeHead(reply.status, { ...headersOf(reply), 'content-length': Buffer.byteLength(body) })
  response.end(body)
}
