import { addWorkdays, townOf } from '@jzt/kernel'
import { law } from '../law.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import { aidFirstGap } from '../relief/aid-first-gap.ts'
import { advance, type CaseStep, cannot } from '../step.ts'

/**
 * Lapse 视为自动放弃 (R61): by the clock, when the period of a *served* notice is over. A notice that never arrived takes
 * nothing from anybody: after the same time somebody is sent to the home with it.
 */
export const lapse: CaseStep<'lapse', object> = {
  name: 'lapse',
  who: ['system'],
  at: 'town',
  stages: ['supplementing'],
  decide(file, _, context) {
    const { supplement } = file
    if (!supplement) return cannot({ code: 'stage-forbids', stage: file.stage })
    const { calendar, today } = context
    const dueBy = supplement.dueBy ?? addWorkdays(supplement.requestedOn, limitsOf(file).supplementWorkdays, calendar)
    const unfinished = aidFirstGap(file)
    if (unfinished) return cannot(unfinished)
    if (today <= dueBy) return cannot({ code: 'period-not-over', article: law.supplement, dueBy })
    if (supplement.servedOn) return advance(file, { kind: 'case-lapsed', on: today })
    const open = file.tasks.some((task) => task.kind === 'serve-notice-at-home' && !task.doneOn)
    if (open) return cannot({ code: 'task-already-open' })
    const division = townOf(file.livingVillage)
    return advance(file, { kind: 'task-raised', on: today, task: 'serve-notice-at-home', division })
  },
}
