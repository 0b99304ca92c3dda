import { endpoints } from '@jzt/contract'
import type { Equipment } from '../platform/equipment.ts'
import { type App, answer, refused, route } from '../platform/route.ts'
import { getProgress } from '../progress/index.ts'
import { standingOf } from './standing.ts'
import { takeCaseStep } from './take-case-step.ts'

export function registerSteps(app: App, equipment: Equipment): void {
  route(app, equipment, endpoints.takeStep, async ({ tx, actor, params, body }) => {
    const taken = await takeCaseStep(equipment, tx, { ...params, ...body, by: actor })
    return taken.ok ? answer(await standingOf(tx, taken.file, taken.context)) : refused(taken.refusal)
  })

  route(app, equipment, endpoints.takeMyStep, async ({ tx, actor, params, body }) => {
    const taken = await takeCaseStep(equipment, tx, { ...params, ...body, by: actor })
    return taken.ok ? answer(await getProgress(equipment, tx, taken.file, actor)) : refused(taken.refusal)
  })
}
