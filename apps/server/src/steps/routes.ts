import { endpoints } from '@jzt/contract'
import { type App, answer, refused, route } from '../platform/route.ts'
import type { Services } from '../platform/services.ts'
import { getProgress } from '../progress/index.ts'
import { standingOf } from './standing.ts'
import { takeCaseStep } from './take-case-step.ts'

export function registerSteps(app: App, services: Services): void {
  route(app, services, endpoints.takeStep, async ({ tx, actor, params, body }) => {
    const taken = await takeCaseStep(services, tx, { ...params, ...body, by: actor })
    return taken.ok ? answer(await standingOf(tx, taken.file, taken.context)) : refused(taken.refusal)
  })

  route(app, services, endpoints.takeMyStep, async ({ tx, actor, params, body }) => {
    const taken = await takeCaseStep(services, tx, { ...params, ...body, by: actor })
    return taken.ok ? answer(await getProgress(services, tx, taken.file, actor)) : refused(taken.refusal)
  })
}
