import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { Config } from './config.ts'
import { newId } from './ids.ts'
import { parseJson, unstorable } from './plain-body.ts'
import { sendProblem } from './problem.ts'
import type { App } from './route.ts'

const outages = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P01', '57P03', '08006', '53300'])

export interface HttpOptions {
  /** Where the log goes: nowhere, to stdout, or into a stream. */
  readonly log: boolean | { write(line: string): void }
  /** Told of every route as it is bound, for the tests that must be complete over all of them. */
  readonly onRoute?: ((route: { readonly method: string; readonly url: string }) => void) | undefined
}

/** The HTTP shell: strict schemas, security headers, problems instead of stack traces, logs without personal data. */
export async function buildHttp(
  config: Pick<Config, 'publicOrigin' | 'trustProxy'>,
  { log, onRoute }: HttpOptions,
): Promise<App> {
  const app = fastify({
    logger: loggerOf(log),
    genReqId: () => newId(),
    bodyLimit: 1_000_000,
    trustProxy: config.trustProxy ?? false,
    // For the whole request: a photo of 20 MB over a village line of 1.5 Mbit/s arrives in it.
    requestTimeout: 120_000,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    // A path that cannot be decoded never reaches a hook, and would go out without the headers that all others have.
    frameworkErrors: (_error, _request, reply) => {
      reply.headers({ 'cache-control': 'no-store', 'content-security-policy': bareCsp, ...bareHeaders })
      sendProblem(reply as unknown as FastifyReply, { code: 'not-found' }, 'citizen')
    },
  }).withTypeProvider<ZodTypeProvider>()
  if (onRoute) {
    app.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) onRoute({ method: each, url })
    })
  }
  app.removeContentTypeParser(['text/plain', 'application/json'])
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    parseJson(app.getDefaultJsonParser('error', 'error')),
  )
  await registerPlugins(app as unknown as App)
  refuseForeignWrites(app, config.publicOrigin)
  refuseUnstorable(app)
  answerProblems(app)
  return app as unknown as App
}

/** Schemas, cookies, uploads, security headers and the API's description. */
async function registerPlugins(app: App): Promise<void> {
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: 20_000_000, files: 1, fields: 5, fieldSize: 1_000 } })
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        'default-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'style-src': ["'self'", "'unsafe-inline'"],
        'script-src': ["'self'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
        'upgrade-insecure-requests': null,
      },
    },
  })
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: '救助通 Jiuzhutong', version: '0.1.0' } },
    transform: jsonSchemaTransform,
  })
}

/** CSRF: a browser always names the origin of a write; another site's is refused. Cookies are SameSite=Strict besides. */
function refuseForeignWrites(app: { addHook: App['addHook'] }, publicOrigin: string | undefined): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers
    reply.header('cache-control', 'no-store')
    if (request.method === 'GET' || origin === undefined) return
    const own = publicOrigin ? [publicOrigin] : [`http://${host}`, `https://${host}`]
    if (!own.includes(origin)) return sendProblem(reply, { code: 'wrong-origin' }, 'citizen')
  })
}

/** PostgreSQL cannot hold U+0000 or half a character: in a path, a query or a body they are faults of the request, not of the server. */
function refuseUnstorable(app: { addHook: App['addHook'] }): void {
  app.addHook('preValidation', async (request, reply) => {
    const fault = /%00/.test(request.url) ? { path: '', message: '含有不能保存的字符' } : unstorable(request.body)
    if (fault) return sendProblem(reply, { code: 'invalid-input', fields: [fault] }, 'citizen')
  })
}

/** Ids, routes and statuses only: what people sent stands in no log. */
const loggerOf = (log: HttpOptions['log']) =>
  log
    ? {
        level: 'info',
        ...(log === true ? {} : { stream: log }),
        serializers: {
          req: ({ method, id, routeOptions }: FastifyRequest) => ({ method, id, route: routeOptions?.url }),
          res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        },
      }
    : false

const bareCsp = "default-src 'none'; frame-ancestors 'none'"
const bareHeaders = {
  'x-content-type-options': 'nosniff',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-opener-policy': 'same-origin',
}

function answerProblems(app: {
  setErrorHandler: App['setErrorHandler']
  setNotFoundHandler: App['setNotFoundHandler']
}): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const reader = request.url.startsWith('/api/staff') || request.url.startsWith('/api/cases') ? 'officer' : 'citizen'
    if (hasZodFastifySchemaValidationErrors(error)) {
      const fields = error.validation.map(({ instancePath, message }) => ({
        path: instancePath.slice(1).replaceAll('/', '.'),
        message: message ?? '',
      }))
      return sendProblem(reply, { code: 'invalid-input', fields }, reader)
    }
    if (outages.has(error.code) || /timeout exceeded when trying to connect/.test(error.message))
      return sendProblem(reply, { code: 'database-unavailable' }, reader)
    if (error.statusCode === 413) return sendProblem(reply, { code: 'file-too-large' }, reader)
    if (error.statusCode && error.statusCode < 500)
      return sendProblem(reply, { code: 'invalid-input', fields: [] }, reader)
    request.log.error({ code: error.code, kind: error.name, at: error.stack?.split('\n').slice(1, 4) }, 'defect')
    return reply
      .code(500)
      .type('application/problem+json')
      .send({ status: 500, code: 'defect', title: '系统出错了，您填的内容都在，请稍后再试', reference: request.id })
  })
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, { code: 'not-found' }, request.url.startsWith('/api/staff') ? 'officer' : 'citizen'),
  )
}
