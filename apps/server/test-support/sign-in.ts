import type { Role } from '@jzt/casework'
import { createOfficer } from '../src/access/index.ts'
import { staffCookie } from '../src/platform/session.ts'
import type { House } from './house.ts'

type Place = Pick<House, 'app' | 'equipment' | 'sandbox'>

/** The texts that a phone has received, newest first, as the gateway's inbox shows them. */
export async function readTexts({ sandbox }: Pick<House, 'sandbox'>, phone: string): Promise<string[]> {
  const response = await fetch(`${sandbox.address}/sms.json?to=${phone}`)
  const { messages } = (await response.json()) as { messages: { text: string }[] }
  return messages.map(({ text }) => text)
}

/** Waits for the next code on a phone that had `seen` texts before. */
export async function readCode(house: Pick<House, 'sandbox'>, phone: string, seen = 0): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const texts = await readTexts(house, phone)
    const fresh = texts.slice(0, Math.max(0, texts.length - seen)).find((text) => text.includes('验证码'))
    const code = /\d{6}/.exec(fresh ?? '')?.[0]
    if (code) return code
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('no code arrived')
}

/** Signs a citizen in with the code from the phone; gives the headers of the session. */
export async function signInCitizen(house: Place, phone: string): Promise<{ authorization: string }> {
  const seen = (await readTexts(house, phone)).length
  await house.app.inject({ method: 'POST', url: '/api/citizen/sign-in-codes', payload: { phone } })
  const payload = { phone, code: await readCode(house, phone, seen) }
  const response = await house.app.inject({ method: 'POST', url: '/api/citizen/sessions', payload })
  return { authorization: `Bearer ${response.json().token}` }
}

const password = 'a long enough password'

/** Makes an officer and signs him in; gives the headers of the session. One a test: six sign-ins a minute are the limit. */
export async function signInOfficer(house: Place, role: Role, division: string): Promise<{ cookie: string }> {
  const account = `${role}.${division}.${Math.random().toString(36).slice(2, 8)}`
  const created = await createOfficer(house.equipment.db, { account, name: '测试员', role, division, password })
  if (!created.ok) throw new Error(JSON.stringify(created.refusal))
  const payload = { account, password }
  const response = await house.app.inject({ method: 'POST', url: '/api/staff/sessions', payload })
  const session = response.cookies.find(({ name }) => name === staffCookie)
  return { cookie: `${staffCookie}=${session?.value}` }
}
