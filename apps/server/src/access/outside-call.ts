const answerLimit = 100_000

export type OutsideAnswer =
  | { readonly ok: true; readonly status: number; readonly json: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly why: 'no-answer' | 'malformed' }

/** One call to a gateway: five seconds, no redirects, a small JSON object or nothing. Never throws. */
export async function callOutside(url: URL, body?: unknown): Promise<OutsideAnswer> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      redirect: 'error',
      signal: AbortSignal.timeout(5_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const json = parseObject(await readLimited(response))
    return json ? { ok: true, status: response.status, json } : { ok: false, why: 'malformed' }
  } catch {
    // Refused connection, time-out, cut answer: outside failures look alike, and none of them is an answer.
    return { ok: false, why: 'no-answer' }
  }
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > answerLimit) return ''
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
