import { device } from '../platform/device'

export interface Session {
  token: string
  /** Masked, for showing whose session it is. */
  phone: string
  expiresAt: string
}

const key = 'session'

export function currentSession(): Session | undefined {
  const stored = device.storage.get(key)
  if (!stored) return undefined
  const session = JSON.parse(stored) as Session
  return Date.parse(session.expiresAt) > Date.now() ? session : undefined
}

export const keepSession = (session: Session): void => device.storage.set(key, JSON.stringify(session))

export const forgetSession = (): void => device.storage.remove(key)
