import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoWeChatApp, type Sandbox } from '../sandbox.ts'
import { ask, post, startForTest } from '../testing/ministry-client.ts'

describe('the stand-in for WeChat', () => {
  let sandbox: Sandbox
  let instant = Date.parse('2026-09-15T02:30:00Z')
  beforeAll(async () => {
    sandbox = await startForTest(() => new Date(instant))
  })
  afterAll(() => sandbox.stop())

  const session = (code: string, change: Record<string, string> = {}) => {
    const { appId: appid, secret } = demoWeChatApp
    const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code', ...change })
    return ask(sandbox.address, `/sns/jscode2session?${query}`, { key: '' })
  }
  const mint = async (body: object) => (await post(sandbox.address, '/wechat/codes', body)).json
  const token = async () => {
    const { appId: appid, secret } = demoWeChatApp
    const query = new URLSearchParams({ appid, secret, grant_type: 'client_credential' })
    return (await ask(sandbox.address, `/cgi-bin/token?${query}`)).json.access_token as string
  }
  const phoneNumber = async (code: string, accessToken?: string) =>
    (
      await post(sandbox.address, `/wxa/business/getuserphonenumber?access_token=${accessToken ?? (await token())}`, {
        code,
      })
    ).json

  test('a demo code gives the same user each time, and is good once', async () => {
    const first = await session('demo-code-1')
    expect(first.status).toBe(200)
    expect(first.json.openid).toMatch(/^o[\w-]{27}$/)
    expect(Buffer.from(first.json.session_key, 'base64')).toHaveLength(16)
    expect((await session('demo-code-1')).json).toEqual({ errcode: 40163, errmsg: 'code been used' })
    expect((await session('demo-code-1-again')).json.openid).toBe(first.json.openid)
    expect((await session('demo-code-2')).json.openid).not.toBe(first.json.openid)
  })

  test('a minted code stands for its user, once, for five minutes', async () => {
    const { code } = await mint({ openid: 'oFamilyOfCase1' })
    expect((await session(code)).json.openid).toBe('oFamilyOfCase1')
    expect((await session(code)).json.errcode).toBe(40163)
    const late = await mint({ openid: 'oLate' })
    instant += 5 * 60_000 + 1
    expect((await session(late.code)).json.errcode).toBe(40029)
  })

  test('of two who use one code at the same moment only one gets in', async () => {
    const { code } = await mint({ openid: 'oTwins' })
    const replies = await Promise.all([session(code), session(code)])
    expect(replies.filter((one) => one.json.openid)).toHaveLength(1)
  })

  test('invented codes, another app, a wrong secret and a wrong grant are refused as WeChat does', async () => {
    expect((await session('guessed')).json.errcode).toBe(40029)
    expect((await session('')).json.errcode).toBe(41008)
    expect((await session('demo-code-5', { appid: 'wxother' })).json.errcode).toBe(40013)
    expect((await session('demo-code-5', { secret: 'x' })).json.errcode).toBe(40125)
    expect((await session('demo-code-5', { grant_type: 'x' })).json.errcode).toBe(40002)
    expect((await session('demo-code-5')).json.openid).toBeDefined()
  })

  test('the phone-number code gives the phone, once, to a holder of an access token only', async () => {
    const { phoneCode } = await mint({ openid: 'oPhone', phone: '19900000010' })
    expect((await phoneNumber(phoneCode, 'stolen')).errcode).toBe(40001)
    expect(await phoneNumber(phoneCode)).toMatchObject({
      errcode: 0,
      phone_info: { phoneNumber: '19900000010', countryCode: '86', watermark: { appid: demoWeChatApp.appId } },
    })
    expect((await phoneNumber(phoneCode)).errcode).toBe(40163)
    expect((await phoneNumber('demo-phone-19900000230')).phone_info.purePhoneNumber).toBe('19900000230')
  })

  test('a login code is no phone code, and a phone code no login code', async () => {
    const { code, phoneCode } = await mint({ openid: 'oMixed', phone: '19900000011' })
    expect((await phoneNumber(code)).errcode).toBe(40029)
    expect((await session(phoneCode)).json.errcode).toBe(40029)
    expect((await session(code)).json.openid).toBe('oMixed')
  })
})
