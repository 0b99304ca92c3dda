import type { IncomingMessage } from 'node:http'
import { type Reply, refusal } from './reply.ts'

/** One request as an endpoint sees it. */
export interface Inquiry {
  readonly method: string
  readonly url: URL
  readonly apiKey: string | undefined
  readonly body: Readonly<Record<string, unknown>>
}

type Reading = { readonly ok: true; readonly inquiry: Inquiry } | { readonly ok: false; readonly reply: Reply }

const bodyLimit = 64 * 1024

export async function readInquiry(request: IncomingMessage): Promise<Reading> {
  const url = URL.parse(request.url ?? '/', 'http://sandbox')
  if (!url) return { ok: false, reply: refusal(400, 'malformed', { field: 'url', message: '请求路径不合规范' }) }
  const key = request.headers['x-api-key']
  const apiKey = typeof key === 'string' ? key : undefined
  const method = request.method ?? 'GET'
  if (method !== 'POST') return { ok: true, inquiry: { method, url, apiKey, body: {} } }

  // A form of a foreign page cannot send JSON unasked, so a page in the browser cannot set faults here.
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    return { ok: false, reply: refusal(415, 'not-json', { message: '请求头 content-type 必须是 application/json' }) }
  const text = await readText(request)
  if (text === undefined)
    return { ok: false, reply: refusal(413, 'too-large', { message: `请求体不得超过 ${bodyLimit} 字节` }) }
  const body = parseObject(text)
  if (!body) return { ok: false, reply: refusal(400, 'malformed-json', { message: '请求体必须是一个 JSON 对象' }) }
  return { ok: true, inquiry: { method, url, apiKey, body } }
}

/** Reads the body to its end, so that the sender can hear the answer, but keeps no more than the limit. */
async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= bodyLimit) chunks.push(chunk)
  }
  return size <= bodyLimit ? Buffer.concat(chunks).toString('utf8') : undefined
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

type Field = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reply: Reply }

/** A text field that must be there, of at most `max` characters. */
export function textField(body: Inquiry['body'], field: string, max = 200): Field {
  const value = body[field]
  if (typeof value !== 'string' || value.trim() === '')
    return { ok: false, reply: refusal(400, 'malformed', { field, message: `缺少字段 ${field}（非空文本）` }) }
  if (value.length > max)
    return { ok: false, reply: refusal(400, 'malformed', { field, message: `字段 ${field} 最多 ${max} 个字符` }) }
  return { ok: true, value }
}
