import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import swagger from '@fastify/swagger'
import fastify, { type FastifyError } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { Config } from './config.ts'
import { newId } from './ids.ts'
import { sendProblem } from './problem.ts'
import type { App } from './route.ts'

const outages = new Set(['ECONNREFUSED', 'ENOENT', 'ECONNRESET', '57P01', '57P03', '08006', '53300'])

/** The HTTP shell: strict schemas, security headers, problems instead of stack traces, logs without personal data. */
export async function buildHttp(config: Pick<Config, 'publicOrigin'>, log: boolean): Promise<App> {
  const app = fastify({
    logger: log
      ? {
          level: 'info',
          serializers: {
            req: ({ method, id, routeOptions }) => ({ method, id, route: routeOptions?.url }),
            res: ({ statusCode }) => ({ statusCode }),
          },
        }
      : false,
    genReqId: () => newId(),
    bodyLimit: 1_000_000,
    requestTimeout: 30_000,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  }).withTypeProvider<ZodTypeProvider>()
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
  refuseForeignWrites(app, config.publicOrigin)
  refuseNullCharacters(app)
  answerProblems(app)
  return app as unknown as App
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

/** PostgreSQL cannot hold U+0000: in a path, a query or a body it is a fault of the request, not of the server. */
function refuseNullCharacters(app: { addHook: App['addHook'] }): void {
  app.addHook('preValidation', async (request, reply) => {
    if (/%00/.test(request.url) || JSON.stringify(request.body ?? '').includes('\\u0000')) {
      return sendProblem(
        reply,
        { code: 'invalid-input', fields: [{ path: '', message: '含有不能保存的字符' }] },
        'citizen',
      )
    }
  })
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
