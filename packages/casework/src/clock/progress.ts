import type { PlainDate } from '@jzt/kernel'
import type { Case, ClosingKind, Gap } from '../case.ts'
import { procedureOf } from '../procedure/procedure-of.ts'
import type { Stage } from '../stage.ts'
import { type ClockContext, deadlinesOf } from './deadlines.ts'
import { type Holder, holderOf } from './holder.ts'

export type PublicStage = 'application' | 'investigation' | 'opinion' | 'publicity' | 'confirmation' | 'result'

/** What the citizen can do now, as a code; its wording stands in the contract. */
export type ToDo =
  | { readonly code: 'nothing' | 'contest-or-waive' | 'read-decision' }
  | { readonly code: 'supplement'; readonly gaps: readonly Gap[]; readonly dueBy?: PlainDate }

export interface Progress {
  readonly stages: readonly {
    readonly stage: PublicStage
    readonly state: 'done' | 'current' | 'waiting'
    readonly doneOn?: PlainDate
  }[]
  readonly holder?: Holder
  readonly dueBy?: PlainDate
  readonly provisional: boolean
  readonly toDo: ToDo
  readonly ended?: ClosingKind | 'granted'
}

const publicStages: readonly PublicStage[] = [
  'application',
  'investigation',
  'opinion',
  'publicity',
  'confirmation',
  'result',
]

const publicStageOf: Record<Stage, PublicStage> = {
  submitted: 'application',
  supplementing: 'application',
  accepted: 'investigation',
  investigating: 'investigation',
  'ineligible-notified': 'investigation',
  're-examining': 'investigation',
  'first-review': 'opinion',
  'opinion-given': 'publicity',
  publicised: 'publicity',
  're-investigating': 'publicity',
  reported: 'confirmation',
  decided: 'result',
  delivered: 'result',
  published: 'result',
  closed: 'result',
}

/** The day on which each public stage ended, as far as it stands: a case that went back loses the later ones. */
const doneOn = (file: Case): Partial<Record<PublicStage, PlainDate | undefined>> => ({
  application: file.acceptance?.on,
  investigation: file.surveyResult?.on,
  opinion: file.opinion?.on,
  publicity: file.report?.on,
  confirmation: file.decision?.on,
  result: file.delivery?.on,
})

/** How far a closed case came: the first public stage without an end. */
function reached(file: Case): PublicStage {
  const { isPublicised } = procedureOf(file)
  const asked = publicStages.filter((stage) => stage !== 'publicity' || isPublicised)
  if (file.stage === 'closed') return asked.find((stage) => !doneOn(file)[stage]) ?? 'result'
  const stage = publicStageOf[file.stage]
  return stage === 'publicity' && !isPublicised ? 'confirmation' : stage
}

function toDoOf(file: Case): ToDo {
  const { supplement } = file
  if (file.stage === 'supplementing' && supplement)
    return { code: 'supplement', gaps: supplement.open, ...(supplement.dueBy ? { dueBy: supplement.dueBy } : {}) }
  if (file.stage === 'ineligible-notified') return { code: 'contest-or-waive' }
  return { code: file.delivery ? 'read-decision' : 'nothing' }
}

/** The six public stages for the citizen: what is done and when, who holds it, by when, and what to do now (R60, R97). */
export function progressOf(file: Case, context: ClockContext): Progress {
  const stages = publicStages.filter((stage) => stage !== 'publicity' || procedureOf(file).isPublicised)
  const current = stages.indexOf(reached(file))
  const finished = file.delivery !== undefined
  const days = doneOn(file)
  const holder = holderOf(file)
  const deadlines = deadlinesOf(file, context)
  const dueBy = (deadlines.find(({ name }) => name === 'decide') ?? deadlines.at(-1))?.dueBy
  const ended = file.closing?.kind ?? (file.stage === 'published' && file.benefit ? 'granted' : undefined)
  return {
    stages: stages.map((stage, index) => {
      const day = index < current || finished ? days[stage] : undefined
      const over = index < current || finished
      const state = over ? 'done' : index === current ? 'current' : 'waiting'
      return { stage, state, ...(day ? { doneOn: day } : {}) }
    }),
    ...(holder ? { holder } : {}),
    ...(dueBy ? { dueBy } : {}),
    provisional: dueBy !== undefined && context.calendar.isProvisional(dueBy),
    toDo: toDoOf(file),
    ...(ended ? { ended } : {}),
  }
}
