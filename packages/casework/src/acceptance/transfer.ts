import { type DivisionCode, townOf } from '@jzt/kernel'
import type { CaseEvent } from '../events.ts'
import { law } from '../law.ts'
import { mayNotRefuse, mustTakeOn } from '../relief/emergency-place.ts'
import { stagesFrom } from '../stage.ts'
import { advance, type CaseStep, cannot, officerOf, town } from '../step.ts'

export interface TransferInput {
  readonly toTown: DivisionCode
}

/**
 * Transfer 转办: an application at the wrong town is passed on by the office, never by the citizen (社会救助法 第六十四条).
 * The clocks are counted from the same days as before. A town of living that no longer handles it gets the assist task.
 */
export const transfer: CaseStep<'transfer', TransferInput> = {
  name: 'transfer',
  who: town,
  at: 'town',
  stages: stagesFrom('submitted', 'investigating'),
  decide(file, input, context) {
    if (mustTakeOn(file)) return cannot(mayNotRefuse)
    const to = townOf(input.toTown)
    if (to === file.town) return cannot({ code: 'already-there', article: law.transfer, town: to })
    const on = context.today
    const living = townOf(file.livingVillage)
    const asked = file.tasks.some((task) => task.kind === 'assist-visit')
    const assist: CaseEvent[] =
      living !== to && !asked ? [{ kind: 'task-raised', on, task: 'assist-visit', division: living }] : []
    return advance(file, { kind: 'case-transferred', on, by: officerOf(context), from: file.town, to }, ...assist)
  },
}
