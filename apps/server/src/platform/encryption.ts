import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

export type Algorithm = 'sm4-ctr-hmac-sm3' | 'aes-256-gcm'

/** Seals single fields, and makes the keyed index by which a sealed value is found again. */
export interface FieldEncryption {
  /** `place` is table, column and row: a sealed value copied to another place does not open there. */
  seal(plain: string, place: string): string
  open(sealed: string, place: string): string
  /** The same value gives the same index under the same purpose; without the key nothing can be tried out. */
  index(purpose: string, value: string): string
  sealBytes(plain: Buffer, place: string): Buffer
  openBytes(sealed: Buffer, place: string): Buffer
}

/** A sealed value that does not open: another key, another place, or somebody changed it. */
export class SealBroken extends Error {}

interface KeySet {
  readonly id: string
  readonly cipher: KeyObject
  readonly mac: KeyObject
  readonly gcm: KeyObject
  readonly index: KeyObject
}

/**
 * Envelope encryption per field: SM4-CTR with HMAC-SM3 over everything (encrypt-then-MAC; Node has no SM4-GCM),
 * or AES-256-GCM. Sealed text: `alg.kid.iv.ct.tag` in base64url. All keys are derived from one master key.
 */
export function fieldEncryption(masterKey: Buffer, algorithm: Algorithm = 'sm4-ctr-hmac-sm3'): FieldEncryption {
  if (masterKey.length < 32) throw new Error('the master key must have at least 32 bytes')
  const keys = deriveKeys(masterKey)
  const sealBytes = (plain: Buffer, place: string): Buffer => {
    const parts = algorithm === 'aes-256-gcm' ? sealAes(keys, plain, place) : sealSm4(keys, plain, place)
    return Buffer.concat([Buffer.from([algorithm === 'aes-256-gcm' ? 2 : 1]), parts.iv, parts.tag, parts.text])
  }
  const openBytes = (sealed: Buffer, place: string): Buffer =>
    sealed[0] === 2
      ? openAes(keys, { iv: sealed.subarray(1, 13), tag: sealed.subarray(13, 29), text: sealed.subarray(29) }, place)
      : openSm4(keys, { iv: sealed.subarray(1, 17), tag: sealed.subarray(17, 49), text: sealed.subarray(49) }, place)
  return {
    sealBytes,
    openBytes,
    seal: (plain, place) => `${keys.id}.${sealBytes(Buffer.from(plain), place).toString('base64url')}`,
    open(sealed, place) {
      const [id, body] = sealed.split('.')
      if (id !== keys.id || !body) throw new SealBroken('sealed under another key')
      return openBytes(Buffer.from(body, 'base64url'), place).toString()
    },
    index: (purpose, value) => createHmac('sm3', keys.index).update(`${purpose}\n${value}`).digest('base64url'),
  }
}

function deriveKeys(master: Buffer): KeySet {
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', master, '', `jzt field ${purpose}`, bytes))
  // Key objects: from bytes, Node.js makes a key anew for every call, and sealing a field takes five times as long.
  const key = (purpose: string, bytes: number) => createSecretKey(derive(purpose, bytes))
  return {
    id: createHash('sha256').update(derive('id', 32)).digest('base64url').slice(0, 8),
    cipher: key('sm4', 16),
    mac: key('hmac-sm3', 32),
    gcm: key('aes', 32),
    index: key('index', 32),
  }
}

interface Parts {
  readonly iv: Buffer
  readonly tag: Buffer
  readonly text: Buffer
}

function sealSm4(keys: KeySet, plain: Buffer, place: string): Parts {
  const iv = randomBytes(16)
  const cipher = createCipheriv('sm4-ctr', keys.cipher, iv)
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return { iv, text, tag: tagOf(keys, iv, text, place) }
}

function openSm4(keys: KeySet, { iv, tag, text }: Parts, place: string): Buffer {
  const expected = tagOf(keys, iv, text, place)
  if (tag.length !== expected.length || !timingSafeEqual(tag, expected)) throw new SealBroken('the seal does not match')
  const decipher = createDecipheriv('sm4-ctr', keys.cipher, iv)
  return Buffer.concat([decipher.update(text), decipher.final()])
}

const tagOf = (keys: KeySet, iv: Buffer, text: Buffer, place: string): Buffer =>
  createHmac('sm3', keys.mac).update(`${place.length}:${place}`).update(iv).update(text).digest()

function sealAes(keys: KeySet, plain: Buffer, place: string): Parts {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.gcm, iv).setAAD(Buffer.from(place))
  const text = Buffer.concat([cipher.update(plain), cipher.final()])
  return { iv, text, tag: cipher.getAuthTag() }
}

function openAes(keys: KeySet, { iv, tag, text }: Parts, place: string): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', keys.gcm, iv).setAAD(Buffer.from(place)).setAuthTag(tag)
    return Buffer.concat([decipher.update(text), decipher.final()])
  } catch (cause) {
    throw new SealBroken('the seal does not match', { cause })
  }
}
