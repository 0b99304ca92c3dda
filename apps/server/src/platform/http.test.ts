import { describe, expect, test } from 'vitest'
import { ConfigRefused, readConfig } from './config.ts'
import { buildHttp } from './http.ts'
import { unstorable } from './plain-body.ts'

describe('the address of a caller', () => {
  const addressSeen = async (trustProxy: string | undefined, remoteAddress: string) => {
    const app = await buildHttp({ publicOrigin: undefined, trustProxy }, { log: false })
    app.get('/who', async (request) => ({ ip: request.ip }))
    const answer = await app.inject({ url: '/who', remoteAddress, headers: { 'x-forwarded-for': '203.0.113.9' } })
    await app.close()
    return answer.json().ip
  }

  test('is what the connection says, whatever a header claims', async () => {
    expect(await addressSeen(undefined, '198.51.100.7')).toBe('198.51.100.7')
  })

  test('is what the proxy says that the operator has named, and no other', async () => {
    expect(await addressSeen('10.0.0.0/8', '10.1.2.3')).toBe('203.0.113.9')
    expect(await addressSeen('10.0.0.0/8', '198.51.100.7')).toBe('198.51.100.7')
  })

  test('takes a list of addresses and networks as its setting, and nothing that would trust everybody', () => {
    const read = (JZT_TRUST_PROXY: string) => readConfig({ JZT_TRUST_PROXY }, '/', false).trustProxy
    expect(read('10.0.0.5, 192.168.0.0/16')).toBe('10.0.0.5, 192.168.0.0/16')
    expect(read('loopback')).toBe('loopback')
    for (const wrong of ['true', '*', '1 hop', '']) expect(() => read(wrong)).toThrow(ConfigRefused)
  })
})

describe('what no table can hold', () => {
  test.each([
    ['U+0000', { a: ['x\u0000'] }, 'a.0'],
    ['half a character', { words: '\ud800' }, 'words'],
    ['half a character in a name', { '\udc00': 1 }, ''],
  ])('%s is found wherever it stands', (_, body, path) => {
    expect(unstorable(body)).toEqual({ path, message: '含有不能保存的字符' })
  })

  test('is not what people write: rare characters, an escape spelled out, a form five levels deep', () => {
    expect(unstorable({ name: '𠮷野', words: 'a\\u0000b', deep: { er: { and: [{ deeper: '。' }] } } })).toBeUndefined()
    expect(unstorable(undefined)).toBeUndefined()
  })

  test('nesting without end is refused without running out of stack', () => {
    let body: unknown = 1
    for (let level = 0; level < 200_000; level += 1) body = [body]
    expect(unstorable(body)).toEqual({ path: '', message: '内容层次太深' })
  })
})
