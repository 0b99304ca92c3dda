import { setTimeout as sleep } from 'node:timers/promises'
import { type PathName, paths } from '@jzt/contract'

export interface Answer {
  readonly status: number
  readonly body: Record<string, unknown>
  readonly replayed: boolean
}

export interface Asking {
  readonly address: string
  readonly token: string
  readonly params?: Readonly<Record<string, string>>
  readonly body?: object | FormData
  readonly key?: string
}

const longestWait = 180

/**
 * Asks until there is a definite answer, as the phone does: a lost connection, an outage or a twin that still runs is
 * unknown, and the same request is sent again under the same key.
 */
export async function ask(name: PathName, asking: Asking): Promise<Answer> {
  const until = performance.now() + longestWait * 1000
  for (;;) {
    const answer = await once(name, asking).catch(() => undefined)
    if (answer && answer.status < 500 && answer.body['code'] !== 'twin-running') return answer
    if (performance.now() > until)
      throw new Error(`${name}: no answer for ${longestWait} s, last ${JSON.stringify(answer)}`)
    await sleep(100)
  }
}

async function once(name: PathName, { address, token, params = {}, body, key }: Asking): Promise<Answer> {
  const [method = '', pattern = ''] = paths[name].split(' ')
  const isForm = body instanceof FormData
  const response = await fetch(address + pattern.replace(/:(\w+)/g, (_, part: string) => params[part] ?? ''), {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(key ? { 'idempotency-key': key } : {}),
      ...(isForm ? {} : { 'content-type': 'application/json' }),
    },
    body: isForm ? body : JSON.stringify(body ?? {}),
    signal: AbortSignal.timeout(15_000),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: text ? JSON.parse(text) : {},
    replayed: response.headers.get('idempotent-replayed') === 'true',
  }
}
