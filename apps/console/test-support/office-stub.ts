import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import {
  type EndpointDescription,
  endpoints,
  type PathName,
  paths,
  refusals,
  type StepName,
  stepBodies,
} from '@jzt/contract'
import { type Account, officer } from './officers.ts'

const dist = path.resolve(import.meta.dirname, '../dist')
const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
// What the server sends with every page: no inline script and no evaluation.
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'"

export interface Call {
  readonly name: PathName
  readonly params: Record<string, string>
  readonly query: Record<string, string>
  readonly body: unknown
  readonly key: string | undefined
}
export interface Refusal {
  readonly refuse: keyof typeof refusals
  readonly fields?: readonly { path: string; message: string }[]
}
type Answer = unknown | Refusal | Buffer
export type Handlers = Partial<Record<PathName, (call: Call) => Answer>>

const routes = Object.entries(paths).map(([name, line]) => {
  const [method = '', pattern = ''] = line.split(' ')
  const keys = [...pattern.matchAll(/:(\w+)/g)].map(([, key]) => key ?? '')
  return { name: name as PathName, method, keys, shape: new RegExp(`^${pattern.replace(/:\w+/g, '([^/]+)')}$`) }
})

/**
 * A server that speaks the contract and nothing else: what the console sends is parsed by the request schemas, what the
 * test answers by the reply schemas, so neither can drift from what the real server does.
 */
export class OfficeStub {
  readonly calls: Call[] = []
  readonly faults: string[] = []
  handlers: Handlers = {}
  #signedIn: Account | undefined
  readonly #server = http.createServer((request, response) => void this.#serve(request, response))

  async open(): Promise<string> {
    if (!fs.existsSync(path.join(dist, 'index.html'))) throw new Error('apps/console/dist is missing: npm run build')
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/console`
  }
  close() {
    this.#server.closeAllConnections()
    this.#server.close()
  }
  signIn(account: Account | undefined) {
    this.#signedIn = account
  }
  lastCall(name: PathName): Call | undefined {
    return this.calls.findLast((call) => call.name === name)
  }

  async #serve(request: http.IncomingMessage, response: http.ServerResponse) {
    const url = new URL(request.url ?? '/', 'http://stub')
    if (url.pathname.startsWith('/console')) return serveFile(url.pathname.slice('/console'.length), response)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const route = routes.find(({ method, shape }) => method === request.method && shape.test(url.pathname))
    if (!route) return this.#problem(response, 'not-found', `no such path: ${request.method} ${url.pathname}`)
    const values = route.shape.exec(url.pathname)?.slice(1).map(decodeURIComponent) ?? []
    const isForm = request.headers['content-type']?.startsWith('multipart/form-data')
    const text = Buffer.concat(chunks)
    const call: Call = {
      name: route.name,
      params: Object.fromEntries(route.keys.map((key, index) => [key, values[index] ?? ''])),
      query: Object.fromEntries(url.searchParams),
      body: text.length === 0 ? undefined : isForm ? text.toString('latin1') : JSON.parse(text.toString()),
      key: request.headers['idempotency-key'] as string | undefined,
    }
    this.calls.push(call)
    this.#answer(call, request.method ?? '', response)
  }

  #answer(call: Call, method: string, response: http.ServerResponse) {
    const endpoint: Described = endpoints[call.name]
    const fault = faultOf(call, endpoint)
    if (fault) return this.#problem(response, 'invalid-input', fault)
    if (method !== 'GET' && endpoint.idempotent !== false && !call.key) {
      return this.#problem(response, 'idempotency-key-missing', `${call.name} without Idempotency-Key`)
    }
    if (endpoint.access === 'staff' && !this.#signedIn) return this.#problem(response, 'signed-out')
    this.#send(call, endpoint, response)
  }

  #send(call: Call, endpoint: Described, response: http.ServerResponse) {
    const answer = call.name === 'getOfficer' ? officer(this.#signedIn ?? 'clerk') : this.handlers[call.name]?.(call)
    if (answer === undefined) return this.#problem(response, 'not-found', `no handler: ${call.name}`)
    if (Buffer.isBuffer(answer)) return void response.writeHead(200, { 'content-type': 'image/png' }).end(answer)
    if (isRefusal(answer)) return this.#problem(response, answer.refuse, undefined, answer.fields)
    const reply = endpoint.reply.safeParse(answer)
    if (!reply.success) return this.#problem(response, 'not-found', `reply of ${call.name}: ${reply.error.message}`)
    response.writeHead(endpoint.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  }

  #problem(response: http.ServerResponse, code: keyof typeof refusals, fault?: string, fields?: Refusal['fields']) {
    if (fault) this.faults.push(fault)
    const { status, officer: title } = refusals[code]
    response
      .writeHead(status, { 'content-type': 'application/problem+json' })
      .end(JSON.stringify({ status, code, title, ...(fields ? { fields } : {}) }))
  }
}

type Described = EndpointDescription

/** What is wrong with a request by the contract's own schemas. */
function faultOf(call: Call, endpoint: Described): string | undefined {
  for (const part of ['params', 'query', 'body'] as const) {
    const read = endpoint[part]?.safeParse(call[part] ?? {})
    if (read && !read.success) return `${call.name} ${part}: ${read.error.message}`
  }
  if (call.name !== 'takeStep') return undefined
  const read = stepBodies[call.params['step'] as StepName].safeParse((call.body as { input: unknown }).input)
  return read.success ? undefined : `takeStep ${call.params['step']}: ${read.error.message}`
}

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refuse' in answer

function serveFile(name: string, response: http.ServerResponse) {
  const asked = path.join(dist, name)
  const file = path.extname(asked) !== '' && fs.existsSync(asked) ? asked : path.join(dist, 'index.html')
  response
    .writeHead(200, { 'content-type': mediaTypes[path.extname(file)] ?? '', 'content-security-policy': policy })
    .end(fs.readFileSync(file))
}
