import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sandbox } from '../sandbox.ts'
import { ask, post, startForTest } from '../testing/ministry-client.ts'

describe('the text-message gateway', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startForTest()
  })
  afterAll(() => sandbox.stop())
  const text = (to: string, words: string, idempotencyKey: string) =>
    post(sandbox.address, '/sms', { to, text: words, idempotencyKey })
  const inboxOf = async (to: string) => (await ask(sandbox.address, `/sms.json?to=${to}`)).json.messages

  test('gives a receipt with the number masked, and the phone has the message, newest first', async () => {
    const { status, json } = await text('19900000010', '【救助通】验证码 204611，10 分钟内有效。', 'first')
    await text('19900000010', '第二条', 'second')
    expect(status).toBe(200)
    expect(json).toMatchObject({ to: '199****0010', parts: 1 })
    expect((await inboxOf('19900000010')).map((one: { text: string }) => one.text)).toEqual([
      '第二条',
      '【救助通】验证码 204611，10 分钟内有效。',
    ])
    expect(await inboxOf('19900000999')).toEqual([])
  })

  test('sends once for one key, however often and however parallel it is asked', async () => {
    const replies = await Promise.all(Array.from({ length: 8 }, () => text('19900000011', '只发一次', 'same-key')))
    expect(new Set(replies.map((one) => one.json.receiptNo)).size).toBe(1)
    expect(await inboxOf('19900000011')).toHaveLength(1)
  })

  test('keeps the message of a caller who never heard the answer, and knows it when he asks again', async () => {
    await post(sandbox.address, '/faults', { register: 'sms', mode: 'silent', times: 1 })
    const body = { to: '19900000012', text: '重试', idempotencyKey: 'retried' }
    await expect(post(sandbox.address, '/sms', body, { patienceMs: 200 })).rejects.toThrow('no answer in time')
    expect((await post(sandbox.address, '/sms', body)).status).toBe(200)
    expect(await inboxOf('19900000012')).toHaveLength(1)
  })

  test('refuses another message under a used key', async () => {
    await text('19900000013', '甲', 'reused')
    const { status, json } = await text('19900000013', '乙', 'reused')
    expect(status).toBe(422)
    expect(json).toMatchObject({ code: 'idempotency-key-reused', field: 'idempotencyKey' })
    expect(await inboxOf('19900000013')).toHaveLength(1)
  })

  test('refuses landlines, half numbers, empty and endless texts, each with its field', async () => {
    expect((await text('023-63851234', '您好', 'a')).json).toMatchObject({ code: 'landline', field: 'to' })
    expect((await text('1990000', '您好', 'b')).json).toMatchObject({ code: 'malformed', field: 'to' })
    expect((await text('19900000014', '', 'c')).json).toMatchObject({ code: 'malformed', field: 'text' })
    expect((await text('19900000014', '长'.repeat(501), 'd')).json).toMatchObject({ code: 'malformed', field: 'text' })
    expect((await text('19900000014', '您好', '')).json).toMatchObject({ code: 'malformed', field: 'idempotencyKey' })
    expect(await inboxOf('19900000014')).toEqual([])
  })

  test('counts 70 characters as one message and 71 as two', async () => {
    expect((await text('19900000015', '字'.repeat(70), 'p1')).json.parts).toBe(1)
    expect((await text('19900000015', '字'.repeat(71), 'p2')).json.parts).toBe(2)
  })

  test('the inbox page shows the words of a message and never runs them', async () => {
    await text('19900000016', '<script>alert(1)</script>&', 'markup')
    const { text: html } = await ask(sandbox.address, '/sms?to=19900000016')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;')
    expect(html).not.toContain('<script')
    const { text: attacked } = await ask(sandbox.address, '/sms?to=%22%3E%3Cscript%3E')
    expect(attacked).not.toContain('<script')
  })

  test('an address in a message can be clicked and cannot break out of its link', async () => {
    await text('19900000017', '请打开 http://127.0.0.1:8471/a/3f9c2b，"><b>', 'link')
    const { text: html } = await ask(sandbox.address, '/sms?to=19900000017')
    expect(html).toContain('<a href="http://127.0.0.1:8471/a/3f9c2b" rel="noreferrer">')
    expect(html).not.toContain('<b>')
  })

  test('the front page says in Chinese what stands here', async () => {
    const { status, text: html } = await ask(sandbox.address, '/')
    expect(status).toBe(200)
    expect(html).toContain('POST /registers/M24')
    expect(html).toContain('短信收件箱')
    expect((await ask(sandbox.address, '/nothing')).status).toBe(404)
  })
})
