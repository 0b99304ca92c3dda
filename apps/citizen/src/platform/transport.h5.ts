import type { Transport } from '@jzt/contract/client'
import type { Upload } from './upload'

const patience = 20_000

async function ask(url: string, init: RequestInit): Promise<{ status: number; body: unknown }> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), patience)
  try {
    const answer = await fetch(url, { ...init, signal: stop.signal })
    const text = await answer.text()
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    return { status: answer.status, body: isJson && text ? JSON.parse(text) : text }
  } finally {
    clearTimeout(timer)
  }
}

export const transport: Transport = ({ method, url, headers, body }) =>
  ask(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })

export const upload: Upload = (url, photo, headers) => {
  const form = new FormData()
  form.append('file', photo.blob!, 'photo')
  return ask(url, { method: 'POST', headers, body: form })
}
