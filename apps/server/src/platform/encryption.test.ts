import { expect, test } from 'vitest'
import { fieldEncryption, SealBroken } from './encryption.ts'

const key = Buffer.alloc(32, 1)
const place = 'case_member.id_number.m1'

test.each(['sm4-ctr-hmac-sm3', 'aes-256-gcm'] as const)('what is sealed with %s opens again', (algorithm) => {
  const { seal, open } = fieldEncryption(key, algorithm)
  expect(open(seal('500199198801010017', place), place)).toBe('500199198801010017')
  expect(seal('500199198801010017', place)).not.toBe(seal('500199198801010017', place))
})

test('a sealed field opens in its own row alone, with its own key alone, and not when one byte of it was changed', () => {
  for (const algorithm of ['sm4-ctr-hmac-sm3', 'aes-256-gcm'] as const) {
    const encryption = fieldEncryption(key, algorithm)
    const sealed = encryption.sealBytes(Buffer.from('6222021001112223334'), place)
    expect(() => encryption.openBytes(sealed, 'case_member.id_number.m2')).toThrow(SealBroken)
    expect(() => fieldEncryption(Buffer.alloc(32, 2), algorithm).openBytes(sealed, place)).toThrow(SealBroken)
    for (let at = 1; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => encryption.openBytes(changed, place)).toThrow(SealBroken)
    }
  }
})

test('the index of a number is the same each time, another for another purpose, and needs the key', () => {
  const { index } = fieldEncryption(key)
  expect(index('phone', '13900001234')).toBe(index('phone', '13900001234'))
  expect(index('phone', '13900001234')).not.toBe(index('id-number', '13900001234'))
  expect(index('phone', '13900001234')).not.toBe(fieldEncryption(Buffer.alloc(32, 2)).index('phone', '13900001234'))
})
