import { readiness } from '@jzt/contract'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { type Kysely, sql } from 'kysely'

export async function buildApplication(database: Kysely<unknown>): Promise<FastifyInstance> {
  const app = fastify({ logger: { level: 'warn' } }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Assistance', version: '0.1.0' } },
    transform: jsonSchemaTransform,
  })
  app.get('/readyz', { schema: { response: { 200: readiness } } }, async () => {
    const { rows } = await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
      database,
    )
    return { ready: true, database: rows[0]?.version ?? '' }
  })
  return app as unknown as FastifyInstance
}
