import type { Role } from '@jzt/casework'
import type { Sandbox } from '@jzt/sandbox'
import sharp from 'sharp'
import { createOfficer } from '../src/access/index.ts'
import { type Face, faceOf, upload } from './client.ts'
import type { House } from './house.ts'

const password = 'correct horse battery'

export interface OfficerFace {
  readonly id: string
  /** The headers of the session, for a request written by hand. */
  readonly headers: { readonly cookie: string }
  readonly call: Face
  /** Uploads a paper into a case: a photo of a visit, a signature. */
  paper(caseId: string, kind: string): Promise<string>
}

/** An officer with an account of his own, signed in over HTTP. */
export async function signInOfficer(
  house: Pick<House, 'equipment'>,
  address: string,
  seat: { account: string; role: Role; division: string },
): Promise<OfficerFace> {
  const made = await createOfficer(house.equipment.db, { ...seat, name: seat.account, password })
  if (!made.ok) throw new Error(`officer: ${JSON.stringify(made.refusal)}`)
  const answer = await fetch(`${address}/api/staff/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account: seat.account, password }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  if (answer.status !== 201) throw new Error(`sign-in: ${answer.status}`)
  return {
    id: made.officerId,
    headers: { cookie },
    call: faceOf(address, () => ({ cookie })),
    paper: async (caseId, kind) =>
      upload(`${address}/api/cases/${caseId}/documents`, { cookie }, { kind }, await handwriting()),
  }
}

export type Seat = (account: string, role: Role, division: string) => Promise<OfficerFace>

/** Opens the house to callers; what comes back seats one officer after another at its desks. */
export async function seatsIn(house: House): Promise<{ address: string; seat: Seat }> {
  const address = await house.listen()
  return { address, seat: (account, role, division) => signInOfficer(house, address, { account, role, division }) }
}

export interface CitizenFace {
  /** The headers of the session, for a request written by hand. */
  readonly headers: { readonly authorization: string }
  readonly call: Face
  readonly phone: string
  /** The phone sends a photo alone: what it shows is said by the page or the form that names it. */
  paper(kind: string, memberKey?: string): Promise<string>
}

/** A citizen signed in with the code from the text message. */
export async function signInCitizen(sandbox: Sandbox, address: string, phone: string): Promise<CitizenFace> {
  const anybody = faceOf(address)
  const code = await newCode(sandbox, phone, () => anybody('requestSignInCode', { body: { phone } }))
  const session = await anybody('signInWithCode', { body: { phone, code } })
  const headers = { authorization: `Bearer ${session.token}` }
  return {
    phone,
    headers,
    call: faceOf(address, () => headers),
    paper: async () => upload(`${address}/api/documents`, headers, {}, await handwriting()),
  }
}

const codesTo = async (sandbox: Sandbox, phone: string): Promise<string[]> =>
  (await messagesTo(sandbox, phone))
    .filter((text) => text.includes('验证码'))
    .flatMap((text) => /\d{6}/.exec(text)?.[0] ?? [])

/** Asks for a code and gives it back when its text message has arrived. */
export async function newCode(sandbox: Sandbox, phone: string, ask: () => Promise<unknown>): Promise<string> {
  const before = (await codesTo(sandbox, phone)).length
  await ask()
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const code = (await codesTo(sandbox, phone))[before]
    if (code) return code
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('no code arrived')
}

/** Every text message to a phone, oldest first. */
export async function messagesTo(sandbox: Sandbox, phone: string): Promise<string[]> {
  const answer = (await (await fetch(`${sandbox.address}/sms.json?to=${phone}`)).json()) as {
    messages: { text: string }[]
  }
  // The inbox is newest first. Its times end at the second: sorted by them, two codes of one second would change places.
  return answer.messages.map(({ text }) => text).reverse()
}

/** A stroke of ink on white: a blank sheet is no signature. */
export const handwriting = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="320" height="200" fill="#fff"/><path d="M20 150 C80 20 120 180 180 60 S260 160 300 40" stroke="#111" stroke-width="8" fill="none"/></svg>',
    ),
  )
    .png()
    .toBuffer()
