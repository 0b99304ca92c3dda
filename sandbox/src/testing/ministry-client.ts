import { request } from 'node:http'
import type { Person } from '../people/family.ts'
import { type Sandbox, startSandbox } from '../sandbox.ts'

const apiKey = 'key-of-the-office'
export const signingKey = 'key-that-signs-answers'

/** A moment on which nobody in the tests has to wait for a birthday. */
export const startForTest = (now?: () => Date): Promise<Sandbox> =>
  startSandbox({ port: 0, apiKey, signingKey, ...(now ? { now } : {}) })

export interface Answered {
  readonly status: number
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies that are wrong on purpose
  readonly json: any
}

/** One request over a real socket, given up after `patienceMs`. */
export function ask(
  address: string,
  path: string,
  { method = 'GET', body, key = apiKey, patienceMs = 5_000 }: Asking = {},
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(key === '' ? {} : { 'x-api-key': key }) }
    const outgoing = request(`${address}${path}`, { method, headers, agent: false }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: incoming.statusCode ?? 0, text, json: jsonOf(text) })
      })
    })
    const timer = setTimeout(() => outgoing.destroy(new Error('no answer in time')), patienceMs)
    outgoing.on('error', reject)
    outgoing.on('close', () => clearTimeout(timer))
    outgoing.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body))
  })
}

interface Asking {
  readonly method?: string
  readonly body?: unknown
  readonly key?: string
  readonly patienceMs?: number
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // a reply that is no JSON: the test looks at `text`
  }
}

export const post = (address: string, path: string, body: unknown, asking: Omit<Asking, 'body'> = {}) =>
  ask(address, path, { ...asking, method: 'POST', body })

/** A complete query of the office about a person. */
export const queryAbout = (person: Pick<Person, 'idNumber' | 'name'>, item: string) => ({
  checkTaskNo: 'HD-2026-000001',
  personIdNo: person.idNumber as string,
  name: person.name,
  itemCode: item,
  asOf: '2026-09-15',
  authorizationNo: 'SQ-2026-000001',
  legalBasis: '社会救助法 第四十一条',
  caseNo: 'CQ-202609-000001',
  requesterOrg: '500103001',
})
