import path from 'node:path'
import * as z from 'zod'

/** Everything the server is told from outside, checked at the start and all at once; an unknown key is refused. */
const Environment = z.strictObject({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8471),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres://')
    .optional(),
  JZT_DATA: z.string().default('.data'),
  JZT_MASTER_KEY_FILE: z.string().optional(),
  JZT_PUBLIC_ORIGIN: z.url().optional(),
  JZT_TRUST_PROXY: z
    .string()
    .regex(
      /^(loopback|[0-9a-fA-F.:]+(\/\d{1,3})?)(\s*,\s*(loopback|[0-9a-fA-F.:]+(\/\d{1,3})?))*$/,
      'must list addresses or networks, such as 10.0.0.5,192.168.0.0/16 or loopback',
    )
    .optional(),
  JZT_SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(8472),
  JZT_REGISTERS_URL: z.url().optional(),
  JZT_REGISTERS_KEY: z.string().min(16).optional(),
  JZT_REGISTERS_SIGNING_KEY: z.string().min(16).optional(),
  JZT_SMS_URL: z.url().optional(),
  JZT_WECHAT_URL: z.url().optional(),
  JZT_WECHAT_APPID: z.string().optional(),
  JZT_WECHAT_SECRET: z.string().optional(),
  JZT_LOG: z.enum(['json', 'off'], 'must be json or off').optional(),
})

/** Settings that mean nothing alone. */
const together = [
  ['JZT_REGISTERS_URL', 'JZT_REGISTERS_KEY', 'JZT_REGISTERS_SIGNING_KEY'],
  ['JZT_WECHAT_URL', 'JZT_WECHAT_APPID', 'JZT_WECHAT_SECRET'],
] as const

const halfSet = (set: z.output<typeof Environment>): string[] =>
  together.flatMap((group) => {
    const missing = group.filter((name) => set[name] === undefined)
    return missing.length > 0 && missing.length < group.length
      ? missing.map((name) => `${name}: is missing; ${group.join(', ')} are set together`)
      : []
  })

export interface Config {
  readonly host: string
  readonly port: number
  readonly databaseUrl: string | undefined
  readonly dataDirectory: string
  readonly masterKeyFile: string
  /** Where browsers come from; a write from another origin is refused. */
  readonly publicOrigin: string | undefined
  /** The proxies whose word about the address of a caller is believed. Without one, limits by address would count the proxy. */
  readonly trustProxy?: string | undefined
  readonly sandboxPort: number
  readonly registers: { readonly url: string; readonly apiKey: string; readonly signingKey: string } | undefined
  readonly sms: { readonly url: string } | undefined
  readonly wechat: { readonly url: string; readonly appid: string; readonly secret: string } | undefined
  /** One JSON line a request, ids and codes only. */
  readonly log: boolean
  readonly demo: boolean
}

/** What is wrong with the configuration, one line a fault. */
export class ConfigRefused extends Error {}

export function readConfig(environment: NodeJS.ProcessEnv, root: string, demo: boolean): Config {
  const ours = Object.entries(environment).filter(
    ([name]) => name.startsWith('JZT_') || ['PORT', 'HOST', 'DATABASE_URL'].includes(name),
  )
  const read = Environment.safeParse(Object.fromEntries(ours))
  if (!read.success) {
    throw new ConfigRefused(
      read.error.issues.map((issue) => `${issue.path.join('.') || 'environment'}: ${issue.message}`).join('\n'),
    )
  }
  const set = read.data
  const half = halfSet(set)
  if (half.length > 0) throw new ConfigRefused(half.join('\n'))
  const dataDirectory = path.resolve(root, set.JZT_DATA)
  return {
    host: set.HOST,
    port: set.PORT,
    databaseUrl: set.DATABASE_URL,
    dataDirectory,
    masterKeyFile: set.JZT_MASTER_KEY_FILE ?? path.join(dataDirectory, 'master.key'),
    publicOrigin: set.JZT_PUBLIC_ORIGIN,
    trustProxy: set.JZT_TRUST_PROXY,
    sandboxPort: set.JZT_SANDBOX_PORT,
    registers:
      set.JZT_REGISTERS_URL && set.JZT_REGISTERS_KEY && set.JZT_REGISTERS_SIGNING_KEY
        ? { url: set.JZT_REGISTERS_URL, apiKey: set.JZT_REGISTERS_KEY, signingKey: set.JZT_REGISTERS_SIGNING_KEY }
        : undefined,
    sms: set.JZT_SMS_URL ? { url: set.JZT_SMS_URL } : undefined,
    wechat:
      set.JZT_WECHAT_URL && set.JZT_WECHAT_APPID && set.JZT_WECHAT_SECRET
        ? { url: set.JZT_WECHAT_URL, appid: set.JZT_WECHAT_APPID, secret: set.JZT_WECHAT_SECRET }
        : undefined,
    log: (set.JZT_LOG ?? (set.DATABASE_URL ? 'json' : 'off')) === 'json',
    demo,
  }
}
