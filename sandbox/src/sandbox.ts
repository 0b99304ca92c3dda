import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openFaults } from './control/faults.ts'
import { openRequestLog } from './control/request-log.ts'
import { deliver } from './http/delivery.ts'
import { type Inquiry, readInquiry } from './http/inquiry.ts'
import { refusal, send } from './http/reply.ts'
import { indexPage } from './index-page.ts'
import { type Outcome, openRegisters } from './ministries/registers.ts'
import { openSmsGateway } from './ministries/sms.ts'
import { openWeChat, type WeChatApp } from './ministries/wechat.ts'

export interface SandboxOptions {
  /** 0 takes a free port. */
  readonly port: number
  readonly host?: string
  /** What the caller must send as `x-api-key` to the registers. */
  readonly apiKey: string
  /** The key under which registers sign what they answer. */
  readonly signingKey: string
  readonly wechat?: WeChatApp
  /** A demo moves its clock; the outside world moves with it. */
  readonly now?: () => Date
}

export interface Sandbox {
  /** http://127.0.0.1:port, without a slash at the end. */
  readonly address: string
  stop(): Promise<void>
}

/** The mini-program that the sandbox knows unless it is told another. */
export const demoWeChatApp: WeChatApp = { appId: 'wx0000000000sandbox', secret: 'sandbox-wechat-secret' }

/** Starts the stand-ins for the outside endpoints on one address. Everything they know is in memory. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1'
  const route = openRoutes(options)
  const server = createServer((request, response) => {
    handle(request, response, route).catch((error: unknown) => {
      if (response.destroyed) return // the caller went away in the middle of its own request
      process.stderr.write(`sandbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      if (!response.headersSent) send(response, refusal(500, 'defect', { message: '模拟站内部错误' }))
    })
  })
  await listen(server, options.port, host)
  const { port } = server.address() as AddressInfo
  return { address: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, stop: () => stop(server) }
}

type Route = (inquiry: Inquiry) => Outcome

async function handle(request: IncomingMessage, response: ServerResponse, route: Route): Promise<void> {
  const read = await readInquiry(request)
  if (!read.ok) return send(response, read.reply)
  const { reply, fault } = route(read.inquiry)
  await deliver(response, reply, fault)
}

/** The endpoints by method and path. */
function openRoutes({ apiKey, signingKey, wechat = demoWeChatApp, now = () => new Date() }: SandboxOptions): Route {
  const faults = openFaults()
  const log = openRequestLog(signingKey)
  const askRegister = openRegisters({ signingKey, now, faults, log })
  const sms = openSmsGateway(now)
  const weChat = openWeChat(wechat, now)

  const withKey = (inquiry: Inquiry, next: () => Outcome): Outcome =>
    inquiry.apiKey === apiKey
      ? next()
      : { reply: refusal(401, 'api-key', { field: 'x-api-key', message: '请求头 x-api-key 缺失或不正确' }) }

  const endpoints: Record<string, Route> = {
    'GET /': () => ({ reply: { status: 200, html: indexPage() } }),
    'GET /requests': (inquiry) => ({ reply: log.show(inquiry) }),
    'GET /faults': () => ({ reply: faults.list() }),
    'POST /faults': (inquiry) => ({ reply: faults.set(inquiry) }),
    'DELETE /faults': () => ({ reply: faults.clear() }),
    'GET /sms': (inquiry) => ({ reply: sms.page(inquiry) }),
    'GET /sms.json': (inquiry) => ({ reply: sms.json(inquiry) }),
    'POST /sms': (inquiry) => ({ reply: sms.send(inquiry), fault: faults.take('sms') }),
    'GET /sns/jscode2session': (inquiry) => ({ reply: weChat.session(inquiry), fault: faults.take('wechat') }),
    'GET /cgi-bin/token': (inquiry) => ({ reply: weChat.token(inquiry), fault: faults.take('wechat') }),
    'POST /wxa/business/getuserphonenumber': (inquiry) => ({
      reply: weChat.phoneNumber(inquiry),
      fault: faults.take('wechat'),
    }),
    'POST /wechat/codes': (inquiry) => ({ reply: weChat.mintCodes(inquiry) }),
  }

  return (inquiry) => {
    const { pathname } = inquiry.url
    const item = /^\/registers\/([^/]+)$/.exec(pathname)?.[1]
    if (item !== undefined && inquiry.method === 'POST') return withKey(inquiry, () => askRegister(item, inquiry))
    const endpoint = endpoints[`${inquiry.method} ${pathname}`]
    return endpoint?.(inquiry) ?? { reply: refusal(404, 'no-such-endpoint', { message: '没有这个接口，见首页 /' }) }
  }
}

const listen = (server: Server, port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })

/** Silent faults hold connections open for ever: they are cut. */
const stop = (server: Server) =>
  new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
