import type { Config } from '../../platform/config.ts'
import { callOutside } from '../outside-call.ts'

type Settings = NonNullable<Config['wechat']>

export type WechatAnswer =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: 'wechat-code-invalid' | 'wechat-unavailable' }

const unavailable = { ok: false, code: 'wechat-unavailable' } as const
const invalid = { ok: false, code: 'wechat-code-invalid' } as const
/** 40029 invalid code, 40163 code used, 41008 no code: the person starts again. Anything else is ours or WeChat's. */
const wrongCodes = new Set([40029, 40163, 41008])
const staleToken = 40001

/** The two questions asked of WeChat. `session_key` is neither kept nor passed on: nothing here needs it. */
export function openWechat(settings: Settings | undefined) {
  let accessToken: { value: string; until: number } | undefined

  async function ask(path: string, query: Record<string, string>, body?: unknown) {
    if (!settings) return undefined
    const url = new URL(path, settings.url)
    url.search = new URLSearchParams(query).toString()
    const answer = await callOutside(url, body)
    return answer.ok && answer.status === 200 ? answer.json : undefined
  }

  async function getAccessToken(): Promise<string | undefined> {
    if (accessToken && accessToken.until > performance.now()) return accessToken.value
    const credentials = { appid: settings?.appid ?? '', secret: settings?.secret ?? '' }
    const json = await ask('/cgi-bin/token', { grant_type: 'client_credential', ...credentials })
    if (typeof json?.['access_token'] !== 'string') return undefined
    const seconds = Number(json['expires_in'] ?? 0) - 300
    accessToken = { value: json['access_token'], until: performance.now() + seconds * 1_000 }
    return accessToken.value
  }

  return {
    /** A code of wx.login for the openid of the person. */
    async findOpenid(code: string): Promise<WechatAnswer> {
      const credentials = { appid: settings?.appid ?? '', secret: settings?.secret ?? '' }
      const query = { ...credentials, js_code: code, grant_type: 'authorization_code' }
      return read(await ask('/sns/jscode2session', query), (json) => json['openid'])
    },

    /** A code of the phone-number button for the phone that WeChat has verified. */
    async findPhone(code: string, retried = false): Promise<WechatAnswer> {
      const token = await getAccessToken()
      if (!token) return unavailable
      const json = await ask('/wxa/business/getuserphonenumber', { access_token: token }, { code })
      if (json?.['errcode'] === staleToken && !retried) {
        accessToken = undefined
        return this.findPhone(code, true)
      }
      const answer = read(json, ({ phone_info }) => (phone_info as Record<string, unknown>)?.['purePhoneNumber'])
      return answer.ok && !/^1\d{10}$/.test(answer.value) ? invalid : answer
    },
  }
}

function read(
  json: Readonly<Record<string, unknown>> | undefined,
  pick: (json: Readonly<Record<string, unknown>>) => unknown,
): WechatAnswer {
  if (!json) return unavailable
  if (wrongCodes.has(Number(json['errcode'] ?? 0))) return invalid
  const value = pick(json)
  return typeof value === 'string' && value !== '' ? { ok: true, value } : unavailable
}
