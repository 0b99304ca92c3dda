import { addWorkdays } from '@jzt/kernel'
import { law } from '../law.ts'
import { limitsOf } from '../procedure/procedure-of.ts'
import { advance, type CaseStep, cannot, officerIf, town } from '../step.ts'

/** Extend the supplement 延长补正期限: once, on request; as many working days again. */
export const extendSupplement: CaseStep<'extend-supplement', object> = {
  name: 'extend-supplement',
  who: ['citizen', ...town],
  at: 'town',
  stages: ['supplementing'],
  ready(file) {
    if (file.supplement?.extended) return { code: 'supplement-already-extended', article: law.supplement }
    return file.supplement?.dueBy ? undefined : { code: 'notice-not-served', article: law.supplement }
  },
  decide(file, _, context) {
    const dueBy = file.supplement?.dueBy
    if (!dueBy) return cannot({ code: 'notice-not-served', article: law.supplement })
    const later = addWorkdays(dueBy, limitsOf(file).supplementWorkdays, context.calendar)
    return advance(file, { kind: 'supplement-extended', on: context.today, ...officerIf(context), dueBy: later })
  },
}
