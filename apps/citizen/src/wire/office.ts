import type { CallInput, Problem, Reply } from '@jzt/contract/client'
import { createClient, Refused } from '@jzt/contract/client'
import type { PathName } from '@jzt/contract/paths'
import { paths } from '@jzt/contract/paths'
import type { Photo } from '../platform/device-interface'
import { transport, upload } from '../platform/transport'
import { currentSession, forgetSession } from './session'

export const bearer = (): Record<string, string> => {
  const session = currentSession()
  return session ? { authorization: `Bearer ${session.token}` } : {}
}

const client = createClient(serverAddress, transport, bearer)

/** Asks the office. Rejects with `Refused` when it says no, and with anything else when there was no answer. */
export async function call<Name extends PathName>(name: Name, input: CallInput<Name> = {}): Promise<Reply<Name>> {
  try {
    return await client(name, input)
  } catch (reason) {
    if (reason instanceof Refused && reason.problem.code === 'signed-out') forgetSession()
    throw reason
  }
}

export const addressOf = (name: PathName, id: string): string =>
  serverAddress + paths[name].split(' ')[1]!.replace(/:\w+/, id)

export async function uploadPhoto(photo: Photo): Promise<string> {
  const answer = await upload(addressOf('uploadDocument', ''), photo, { accept: 'application/json', ...bearer() })
  if (answer.status >= 400) throw new Refused(answer.body as Problem)
  return (answer.body as { documentId: string }).documentId
}

export type Trouble =
  | { kind: 'signed-out' }
  | { kind: 'no-answer' }
  | { kind: 'refused'; words: string; code: string; fields: readonly { path: string; message: string }[] }

/** What went wrong, for a page to say. Only an answer is a refusal: silence and a server that is down are not. */
export function troubleOf(reason: unknown): Trouble {
  if (!(reason instanceof Refused)) return { kind: 'no-answer' }
  const { status, code, title, fields } = reason.problem
  if (code === 'signed-out') return { kind: 'signed-out' }
  if (status >= 500) return { kind: 'no-answer' }
  return { kind: 'refused', words: title, code, fields: fields ?? [] }
}
