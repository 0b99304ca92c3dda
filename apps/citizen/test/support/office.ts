// An office for the tests of the citizen's side: it speaks the contract over real HTTP and nothing else. What comes in
// and what goes out is read by the contract's own schemas; anything that does not fit is `drift`, and fails the test.
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import zlib from 'node:zlib'
import {
  type Endpoint,
  type EndpointDescription,
  endpoints,
  type PathName,
  type RefusalCode,
  refusals,
} from '@jzt/contract'
import { type Desk, openDesk } from './desk.ts'

type AnyEndpoint = Endpoint<PathName, EndpointDescription>

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly fields: { path: string; message: string }[]
  constructor(code: RefusalCode, fields: { path: string; message: string }[] = []) {
    super(code)
    this.code = code
    this.fields = fields
  }
}

export interface Office {
  url: string
  desk: Desk
  /** What came in that the contract does not know, and what went out that it does not allow. */
  drift: string[]
  received: { name: PathName; body: any; key: string | undefined; params: Record<string, string> }[]
  /** Nobody answers while it is shut: connections are cut. */
  shut: boolean
  /** Bytes of the app that were sent, compressed. */
  sentBytes: number
  close(): Promise<void>
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

const policy =
  "default-src 'self'; img-src 'self' blob: data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'"

export async function openOffice(dist?: string): Promise<Office> {
  const office = { drift: [], received: [], shut: false, sentBytes: 0 } as unknown as Office
  const server = http.createServer((request, response) => {
    if (office.shut && request.url?.startsWith('/api')) return void request.socket.destroy()
    respond(office, dist, request, response).catch((reason) => {
      office.drift.push(`${request.method} ${request.url}: ${reason?.stack ?? reason}`)
      response.writeHead(500).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  office.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  office.desk = openDesk(office.url)
  office.close = () =>
    new Promise((closed) => {
      server.closeAllConnections()
      server.close(() => closed())
    })
  return office
}

async function respond(
  office: Office,
  dist: string | undefined,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', office.url)
  if (!url.pathname.startsWith('/api')) return serveFile(office, dist, url.pathname, response)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  try {
    const answer = handle(office, request, url, bytes)
    if (Buffer.isBuffer(answer.body))
      response.writeHead(answer.status, { 'content-type': answer.type! }).end(answer.body)
    else response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body))
  } catch (reason) {
    if (!(reason instanceof Refusal)) throw reason
    const { status, citizen: title } = refusals[reason.code]
    response
      .writeHead(status, { 'content-type': 'application/problem+json' })
      .end(JSON.stringify({ code: reason.code, title, status, fields: reason.fields }))
  }
}

function handle(office: Office, request: http.IncomingMessage, url: URL, bytes: Buffer) {
  const { endpoint, params } = find(request.method ?? 'GET', url.pathname)
  const { desk } = office
  const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
  if (endpoint.access === 'citizen' && !desk.sessions.has(token)) throw new Refusal('signed-out')
  if (endpoint.name === 'uploadDocument') return { status: 201, body: desk.keepPhoto(request.headers, bytes) }

  const key = request.headers['idempotency-key'] as string | undefined
  if (endpoint.method !== 'GET' && endpoint.idempotent !== false && !key)
    office.drift.push(`${endpoint.name}: no Idempotency-Key`)
  const body = bytes.length > 0 ? JSON.parse(bytes.toString()) : undefined
  office.received.push({ name: endpoint.name, body, key, params })
  const repeated = key && desk.answered.get(key)
  if (repeated) return repeated
  const answer = answerTo(office, endpoint, {
    params: read(office, endpoint, 'params', params),
    query: read(office, endpoint, 'query', Object.fromEntries(url.searchParams)),
    body: read(office, endpoint, 'body', body),
  })
  if (key) desk.answered.set(key, answer)
  return answer
}

function answerTo(office: Office, endpoint: AnyEndpoint, given: { params: any; query: any; body: any }) {
  const reply = office.desk.answer(endpoint.name, given)
  if (Buffer.isBuffer(reply))
    return { status: 200, body: reply, type: endpoint.name === 'getMyLetterPdf' ? 'application/pdf' : 'image/png' }
  const checked = endpoint.reply.safeParse(reply)
  if (!checked.success) office.drift.push(`reply of ${endpoint.name}: ${checked.error.message}`)
  return { status: endpoint.status ?? 200, body: reply }
}

function read(office: Office, endpoint: AnyEndpoint, part: 'params' | 'query' | 'body', given: unknown): any {
  const schema = endpoint[part]
  if (!schema) {
    const isEmpty = given === undefined || Object.keys(given as object).length === 0
    if (!isEmpty && part !== 'params') office.drift.push(`${endpoint.name}: a ${part} that the contract does not know`)
    return given
  }
  const checked = schema.safeParse(given)
  if (checked.success) return checked.data
  const fields = checked.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  office.drift.push(`${part} of ${endpoint.name}: ${JSON.stringify(fields)} in ${JSON.stringify(given)}`)
  throw new Refusal('invalid-input', fields)
}

function find(method: string, pathname: string): { endpoint: AnyEndpoint; params: Record<string, string> } {
  for (const endpoint of Object.values(endpoints) as AnyEndpoint[]) {
    if (endpoint.method !== method) continue
    const names = [...endpoint.path.matchAll(/:(\w+)/g)].map((match) => match[1]!)
    const match = new RegExp(`^${endpoint.path.replace(/\./g, '\\.').replace(/:\w+/g, '([^/]+)')}$`).exec(pathname)
    if (match)
      return {
        endpoint,
        params: Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1]!)])),
      }
  }
  throw new Error(`the contract has no ${method} ${pathname}`)
}

function serveFile(office: Office, dist: string | undefined, pathname: string, response: http.ServerResponse): void {
  const file = path.join(dist ?? '/nowhere', pathname.endsWith('/') ? `${pathname}index.html` : pathname)
  if (!dist || !file.startsWith(dist) || !fs.existsSync(file)) return void response.writeHead(404).end()
  const bytes = zlib.gzipSync(fs.readFileSync(file))
  office.sentBytes += bytes.length
  response
    .writeHead(200, {
      'content-type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'content-security-policy': policy,
    })
    .end(bytes)
}
