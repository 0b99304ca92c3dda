import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB and two passes. The algorithm is the library's default; its enum does not survive type stripping. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

/** What an unknown account is compared with, so that it takes as long as a known one. No password fits: it is salted anew. */
let nobodysHash: Promise<string> | undefined

/** Compares a password; without a hash it takes the same time and says no. */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hash(crypto.randomUUID(), cost)
  const right = await verify(passwordHash ?? (await nobodysHash), password.normalize('NFKC'))
  return right && passwordHash !== undefined
}
