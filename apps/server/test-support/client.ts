import { randomUUID } from 'node:crypto'
import {
  type CallInput,
  createClient,
  type PathName,
  type Problem,
  Refused,
  type Reply,
  type Transport,
} from '@jzt/contract'
import type { App } from '../src/platform/route.ts'

const addresses = new WeakMap<App, Promise<string>>()

/** Where an app answers over real HTTP; it begins to listen when somebody first asks. */
export function addressOf(app: App): Promise<string> {
  const address = addresses.get(app) ?? app.listen({ host: '127.0.0.1', port: 0 })
  addresses.set(app, address)
  return address
}

/** A face of the house for one signed-in person: every write gets a key of its own unless one is given. */
export type Face = <Name extends PathName>(name: Name, input?: CallInput<Name>) => Promise<Reply<Name>>

const transport: Transport = async ({ method, url, headers, body }) => {
  const answer = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  const text = await answer.text()
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) }
}

/** Calls the house over HTTP as its own front ends do. */
export function faceOf(address: string, headers: () => Record<string, string> = () => ({})): Face {
  const call = createClient(address, transport, headers)
  return (name, input = {}) => call(name, { ...input, idempotencyKey: input.idempotencyKey ?? randomUUID() } as never)
}

/** Uploads a picture as a browser does, and gives back its id. */
export async function upload(
  url: string,
  headers: Record<string, string>,
  fields: Record<string, string>,
  content: Buffer,
): Promise<string> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  form.set('file', new Blob([new Uint8Array(content)], { type: 'image/png' }), 'photo.png')
  const answer = await fetch(url, { method: 'POST', headers, body: form })
  const body = (await answer.json()) as { documentId?: string; title?: string }
  if (!body.documentId) throw new Error(`upload: ${answer.status} ${body.title}`)
  return body.documentId
}

/** What the house says when it says no; fails when it says yes. */
export async function refusalOf(call: Promise<unknown>): Promise<Problem> {
  const answer = await call.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (answer instanceof Refused) return answer.problem
  throw answer ?? new Error('nothing was refused')
}
