import fs from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import { endpoints } from '@jzt/contract'
import type { RouteHandlerMethod } from 'fastify'
import { sql } from 'kysely'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, route } from '../platform/route.ts'
import { apiPage } from './api-page.ts'

const root = path.resolve(import.meta.dirname, '../../../..')
const consoleFolder = path.join(root, 'apps/console/dist')
const citizenFolder = path.join(root, 'apps/citizen/dist/h5')

/** What operators and the two web faces need: health, figures, the API's description, static files. */
export async function registerOperation(app: App, equipment: Equipment): Promise<void> {
  route(app, equipment, endpoints.readyz, async ({ tx }) => {
    // A write: on a full disk a read still answers.
    await sql`update platform_state set demo = demo`.execute(tx)
    const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(tx)
    return answer({ ready: true, database: rows[0]?.version ?? '' })
  })
  app.get(
    '/livez',
    { config: { endpoint: 'livez' }, schema: { response: { 200: endpoints.livez.reply } } },
    async () => ({ alive: true as const }),
  )
  app.get('/openapi.json', async () => app.swagger())
  registerMetrics(app)
  app.get('/api', async (_, reply) => reply.type('text/html; charset=utf-8').send(apiPage()))
  await registerFaces(app)
}

/** The two web faces. An address inside the console that is no file is one of its screens. */
async function registerFaces(app: App): Promise<void> {
  if (fs.existsSync(consoleFolder)) {
    await app.register(fastifyStatic, {
      root: consoleFolder,
      prefix: '/console/',
      wildcard: false,
      cacheControl: false,
    })
    const screen: RouteHandlerMethod = (_, reply) => reply.sendFile('index.html', consoleFolder)
    app.get('/console/*', screen)
    app.get('/console', async (_, reply) => reply.redirect('/console/'))
  }
  if (fs.existsSync(citizenFolder)) {
    await app.register(fastifyStatic, { root: citizenFolder, prefix: '/', decorateReply: false, cacheControl: false })
  }
}

/** Rate, errors and duration by route, never by person. */
function registerMetrics(app: App): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'http_request_seconds',
    help: 'duration by route and status',
    labelNames: ['route', 'status'],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    duration.observe(
      { route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
  })
  app.get('/metrics', async (_, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
