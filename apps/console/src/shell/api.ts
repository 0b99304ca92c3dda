import { createClient, Refused, type Transport } from '@jzt/contract/client'

const transport: Transport = async ({ method, url, headers, body }) => {
  const { 'content-type': contentType, ...others } = headers
  const isForm = body instanceof FormData
  const answer = await fetch(url, {
    method,
    credentials: 'same-origin',
    // A form names its own boundary: only JSON keeps the content type that the client gave.
    headers: contentType && !isForm ? { ...others, 'content-type': contentType } : others,
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  return { status: answer.status, body: readJson(await answer.text()) }
}

function readJson(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined // A proxy's HTML page: the client then says that there was no proper answer.
  }
}

/** The one door to the server: typed by the contract, a refusal arrives as `Refused`. */
export const call = createClient('', transport)

/** What people read when a call failed. */
export function wordsOf(error: unknown): string {
  if (error instanceof Refused) {
    const { status, title, detail, reference, article } = error.problem
    // The number is for whoever mends a defect; a refusal needs none.
    return [
      title,
      detail,
      article ? `依据：${article}` : undefined,
      reference && status >= 500 ? `（编号 ${reference}）` : undefined,
    ]
      .filter(Boolean)
      .join('　')
  }
  return '连不上服务器，您填的内容还在，请检查网络后再试一次'
}

export const isRefusal = (error: unknown, code: string): error is Refused =>
  error instanceof Refused && error.problem.code === code

/** The session ended: any 401 but a wrong password. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof Refused && error.problem.status === 401 && error.problem.code !== 'sign-in-failed'
