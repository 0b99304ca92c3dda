import { createHash, randomBytes } from 'node:crypto'
import { type Inquiry, textField } from '../http/inquiry.ts'
import { answer, type Reply, refusal } from '../http/reply.ts'

export interface WeChatApp {
  readonly appId: string
  readonly secret: string
}

type Kind = 'login' | 'phone' | 'token'

interface Ticket {
  readonly kind: Kind
  readonly value: string
  readonly expiresAt: number
}

/** A code of wx.login, and one of the phone-number button, live five minutes and are good once. */
const codeLifeMs = 5 * 60_000
const tokenLifeMs = 2 * 3_600_000

/** WeChat answers 200 and puts what is wrong into `errcode`. */
const wrong = (errcode: number, errmsg: string): Reply => answer({ errcode, errmsg })

/** 28 characters like a real one; the same for the same demo number. */
const demoOpenid = (number: string) =>
  `o${createHash('sha256').update(`demo-openid-${number}`).digest('base64url')}`.slice(0, 28)

/** `demo-code-3`, or `demo-code-3-again` for the same user once more; `demo-phone-19900000010` likewise. */
const demoCodes = {
  login: /^demo-code-(\d{1,6})(?:-[\w-]{1,40})?$/,
  phone: /^demo-phone-(1\d{10})(?:-[\w-]{1,40})?$/,
}

function demoValue(kind: 'login' | 'phone', code: string): string | undefined {
  const match = demoCodes[kind].exec(code)?.[1]
  return match !== undefined && kind === 'login' ? demoOpenid(match) : match
}

/** The one-use codes of WeChat: minted for a user, or the demo's own; each stands for its value once. */
function openCodes(now: () => Date) {
  const minted = new Map<string, Ticket>()
  const used = new Set<string>()
  return {
    mint(kind: Kind, value: string): string {
      for (const [code, ticket] of minted) if (ticket.expiresAt < now().getTime()) minted.delete(code)
      const code = `${kind}-${randomBytes(12).toString('hex')}`
      minted.set(code, { kind, value, expiresAt: now().getTime() + codeLifeMs })
      return code
    },

    /** What the code stands for, once. */
    redeem(kind: 'login' | 'phone', code: string): string | Reply {
      if (used.has(code)) return wrong(40163, 'code been used')
      const ticket = minted.get(code)
      const live = ticket?.kind === kind && ticket.expiresAt >= now().getTime()
      const value = live ? ticket.value : demoValue(kind, code)
      if (value === undefined) return wrong(40029, 'invalid code')
      used.add(code)
      minted.delete(code)
      return value
    },
  }
}

/** Long because it is the list of the WeChat interfaces that a mini-program's server calls, one method each. */
export function openWeChat(app: WeChatApp, now: () => Date) {
  const { mint, redeem } = openCodes(now)
  const tokens = new Map<string, Ticket>()

  function wrongApp({ url }: Inquiry): Reply | undefined {
    if (url.searchParams.get('appid') !== app.appId) return wrong(40013, 'invalid appid')
    return url.searchParams.get('secret') === app.secret ? undefined : wrong(40125, 'invalid appsecret')
  }

  return {
    /** POST /wechat/codes {openid, phone?}: what the phone of this user would get from wx.login. */
    mintCodes({ body }: Inquiry): Reply {
      const openid = textField(body, 'openid', 64)
      if (!openid.ok) return openid.reply
      if (body.phone !== undefined && (typeof body.phone !== 'string' || !/^1\d{10}$/.test(body.phone)))
        return refusal(400, 'malformed', { field: 'phone', message: 'phone 应为 11 位手机号码，或不填' })
      const code = mint('login', openid.value)
      const phoneCode = typeof body.phone === 'string' ? { phoneCode: mint('phone', body.phone) } : {}
      return { status: 201, json: { code, ...phoneCode, expiresInSeconds: codeLifeMs / 1000 } }
    },

    session(inquiry: Inquiry): Reply {
      const refused = wrongApp(inquiry)
      if (refused) return refused
      if (inquiry.url.searchParams.get('grant_type') !== 'authorization_code') return wrong(40002, 'invalid grant_type')
      const code = inquiry.url.searchParams.get('js_code') ?? ''
      if (code === '') return wrong(41008, 'missing code')
      const openid = redeem('login', code)
      return typeof openid === 'string' ? answer({ openid, session_key: randomBytes(16).toString('base64') }) : openid
    },

    token(inquiry: Inquiry): Reply {
      const refused = wrongApp(inquiry)
      if (refused) return refused
      if (inquiry.url.searchParams.get('grant_type') !== 'client_credential') return wrong(40002, 'invalid grant_type')
      const token = randomBytes(32).toString('base64url')
      tokens.set(token, { kind: 'token', value: app.appId, expiresAt: now().getTime() + tokenLifeMs })
      return answer({ access_token: token, expires_in: tokenLifeMs / 1000 })
    },

    phoneNumber({ url, body }: Inquiry): Reply {
      const token = tokens.get(url.searchParams.get('access_token') ?? '')
      if (!token || token.expiresAt < now().getTime())
        return wrong(40001, 'invalid credential, access_token is invalid or not latest')
      const phone = redeem('phone', typeof body.code === 'string' ? body.code : '')
      if (typeof phone !== 'string') return phone
      const watermark = { timestamp: Math.floor(now().getTime() / 1000), appid: app.appId }
      return answer({
        errcode: 0,
        errmsg: 'ok',
        phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark },
      })
    },
  }
}
