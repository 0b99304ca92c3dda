import { allowedSteps, type Case, clocksOf, holderOf, nextStepOf, type Refusal, type StepContext } from '@jzt/casework'
import { type CaseStanding, type ClockView, refusals, type StepName, stepBodies } from '@jzt/contract'
import { getPlaceName } from '../places/index.ts'
import type { Tx } from '../platform/database.ts'

const isOffered = (name: string): name is StepName => name in stepBodies

/** There is nothing yet to take the step on: no objection to answer, no evidence to countersign. Such a step gets no button. */
const nothingThere: ReadonlySet<string> = new Set([
  'finding-not-found',
  'stand-in-not-found',
  'objection-not-found',
  'extension-not-requested',
  'aid-first-not-given',
  'aid-first-already-given',
  'waiver-not-proposed',
  'waiver-already-proposed',
  'benefit-not-running',
  'adjustment-not-decided',
  'self-care-not-reported',
  'grace-not-due',
])

/** Where a case stands and what this person may do next; the screens draw their buttons from it and from nothing else. */
export async function standingOf(tx: Tx, file: Case, context: StepContext): Promise<CaseStanding> {
  const holder = holderOf(file)
  const allowed = allowedSteps(file, context)
  const next = nextStepOf(file, allowed, context)
  return {
    caseId: file.id,
    number: file.number,
    stage: file.stage,
    version: file.version,
    holder: { unit: holder?.unit ?? 'platform', name: await holderName(tx, holder) },
    allowedSteps: allowed.flatMap(({ name, because }) =>
      isOffered(name) && !(because && nothingThere.has(because.code))
        ? [{ name, ...(because ? { because: becauseWords(because) } : {}) }]
        : [],
    ),
    ...(next && isOffered(next) ? { nextStep: next } : {}),
    clocks: clockViews(file, context),
    today: context.today,
  }
}

/** Beside a figure that nobody set stands which one: the clerk can ask for it. */
const becauseWords = (because: Refusal): string =>
  `${refusals[because.code].officer}${because.code === 'parameter-unset' ? `（${because.figures.join('、')}）` : ''}`

async function holderName(tx: Tx, holder: ReturnType<typeof holderOf>): Promise<string> {
  if (!holder) return '已办结'
  if (holder.unit === 'citizen') return '申请人'
  if (holder.unit === 'platform') return '系统'
  const place = await getPlaceName(tx, holder.division)
  return holder.unit === 'district' ? `${place}民政局` : place
}

/** The statutory clocks as everybody sees them: one function for citizen, town, district and supervision. */
export const clockViews = (file: Case, context: StepContext): ClockView[] =>
  clocksOf(file, context).map(({ name, startedOn, dueBy, remainingWorkdays, share, paused, provisional }) => ({
    name,
    startedOn,
    dueBy,
    remainingWorkdays,
    sharePercent: Math.floor(share * 100),
    paused,
    provisional,
  }))
