import type { Role } from '@jzt/casework'
import { addressOf } from './client.ts'
import type { House } from './house.ts'
import { signInCitizen as citizen, messagesTo, signInOfficer as officer } from './people.ts'

// For tests that write their requests by hand and put them into the app: they sign in as everybody does, and get headers.

type Place = Pick<House, 'app' | 'equipment' | 'sandbox'>

/** The texts that a phone has received, newest first, as the gateway's inbox shows them. */
export const readTexts = async ({ sandbox }: Pick<House, 'sandbox'>, phone: string): Promise<string[]> =>
  (await messagesTo(sandbox, phone)).reverse()

/** Waits for the next code on a phone that had `seen` texts before. */
export async function readCode(house: Pick<House, 'sandbox'>, phone: string, seen = 0): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const fresh = (await messagesTo(house.sandbox, phone)).slice(seen).findLast((text) => text.includes('验证码'))
    const code = /\d{6}/.exec(fresh ?? '')?.[0]
    if (code) return code
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('no code arrived')
}

/** Signs a citizen in with the code from the phone; gives the headers of the session. */
export const signInCitizen = async ({ app, sandbox }: Place, phone: string): Promise<{ authorization: string }> =>
  (await citizen(sandbox, await addressOf(app), phone)).headers

/** Makes an officer and signs him in; gives the headers of the session. One a test: six sign-ins a minute are the limit. */
export async function signInOfficer(house: Place, role: Role, division: string): Promise<{ cookie: string }> {
  const account = `${role}.${division}.${Math.random().toString(36).slice(2, 8)}`
  return (await officer(house, await addressOf(house.app), { account, role, division })).headers
}
