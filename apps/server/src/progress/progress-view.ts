import {
  type Actor,
  type AidFirst,
  allowedSteps,
  benefitsOf,
  type Case,
  clocksOf,
  deadlinesOf,
  holderOf,
  type Instalments,
  instalmentsLeft,
  outstandingFen,
  progressOf,
  type StepContext,
} from '@jzt/casework'
import {
  type AidFirstView,
  type CaseProgress,
  type CitizenStepName,
  citizenSteps,
  type publicStages,
} from '@jzt/contract'
import type { PlainDate } from '@jzt/kernel'
import type * as z from 'zod'
import { grantIsExample } from '../assessment/index.ts'
import { listSigners, listSupporterProgress, mayWithdraw } from '../authorisation/index.ts'
import { benefitViews, renewalView } from '../benefit/index.ts'
import { type Renewal, renewalOf } from '../casework/index.ts'
import { getApplication, type KnownMember, listMembers } from '../intake/index.ts'
import { listNotices } from '../notice/index.ts'
import { getOfficePhone, getPlaceName } from '../places/index.ts'
import { audit } from '../platform/audit.ts'
import type { Tx } from '../platform/database.ts'
import type { Equipment } from '../platform/equipment.ts'
import { newId } from '../platform/ids.ts'
import { notPaidBackFen } from './aid-first-words.ts'
import { listGapWords } from './gap-words.ts'
import { closingWords, pauseWords, reportedToDo, toDoOf } from './words.ts'

/** How far the case is, for the one who applied or helps: one page, everything on it. Reading it is audited. */
export async function getProgress(equipment: Equipment, tx: Tx, file: Case, by: Actor): Promise<CaseProgress> {
  const { clock, calendar } = equipment
  const context = { by, today: clock.today(), calendar, newId: newId() }
  const members = await listMembers(equipment, tx, file)
  const application = await getApplication(equipment, tx, file)
  await audit(tx, by, 'read:progress', file)
  const decide = clocksOf(file, context).find(({ name }) => name === 'decide')
  const example = await grantIsExample(equipment, tx, file)
  const deadlines = deadlinesOf(file, context)
  const told = await renewalToTell(tx, file)
  const renewal = renewalView(file, told)
  const paused = pauseWords(file, context.today)
  const mine = allowedSteps(file, context)
    .filter(({ because }) => !because)
    .map(({ name }) => name as string)
  return {
    caseId: file.id,
    number: file.number,
    asked: [...file.asked],
    programme: file.programme,
    applicantName: applicantNameOf(members),
    onBehalf: by.kind === 'citizen' && file.agent === by.id,
    stage: file.stage,
    version: file.version,
    stages: stagesOf(file, context),
    holder: await holderWords(tx, file),
    toDo:
      reportedToDo(file, (wanted) => deadlines.find(({ name }) => name === wanted)?.dueBy) ??
      toDoOf(file, { today: context.today, example, renewal: told }),
    ...(decide ? { remainingWorkdays: decide.remainingWorkdays } : {}),
    ...(paused ? { pausedBecause: paused } : {}),
    members: await memberViews(equipment, tx, file, by),
    supporters: await listSupporterProgress(equipment, tx, file, application),
    gaps: await listGapWords(equipment, tx, file),
    notices: await listNotices(equipment, tx, file),
    allowedSteps: citizenSteps.filter((name): name is CitizenStepName => mine.includes(name)),
    ...(file.closing
      ? { closed: { kind: file.closing.kind, words: closingWords(file, { today: context.today }) } }
      : {}),
    ...benefitViews(file, { today: context.today, example }),
    ...(file.decision?.validUntil && file.delivery ? { validUntil: file.decision.validUntil } : {}),
    ...(renewal ? { renewal } : {}),
    ...(hasAidFirst(file) ? { aidFirst: aidFirstView(file) } : {}),
  }
}

/** Only a recognition that ends by itself is asked for anew; one that is far from its end is not looked up. */
export const renewalToTell = async (tx: Tx, file: Case): Promise<Renewal | undefined> =>
  benefitsOf(file).some(({ remindedOn, endedOn }) => remindedOn ?? endedOn) ? renewalOf(tx, file) : undefined

/** What was given before the papers, and what of it is owed; who signed it stands in the history. */
export function aidFirstView(file: Case & { readonly aidFirst: AidFirst }): z.output<typeof AidFirstView> {
  const { by: _, repayments = [], instalments, waiver, ...aid } = file.aidFirst
  const owed = outstandingFen(file)
  return {
    ...aid,
    ...(owed > 0 ? { outstandingFen: owed } : {}),
    repayments: repayments.map(({ on, amountFen }) => ({ on, amountFen })),
    ...(instalments && owed > 0 ? { instalments: planOf(file, instalments) } : {}),
    ...(waiver ? { waiver: waiver.signed ? 'signed' : 'proposed' } : {}),
    ...(waiver?.signed ? { waivedFen: notPaidBackFen(file.aidFirst) } : {}),
  }
}

const planOf = (file: Case, { amountFen, from }: Instalments) => ({
  amountFen,
  from,
  left: instalmentsLeft(file) ?? 0,
})

/** Aid was given before the papers. */
export const hasAidFirst = (file: Case): file is Case & { readonly aidFirst: AidFirst } => file.aidFirst !== undefined

export const applicantNameOf = (members: readonly KnownMember[]): string =>
  members.find(({ relation }) => relation === 'self')?.name ?? ''

async function memberViews(equipment: Equipment, tx: Tx, file: Case, by: Actor): Promise<CaseProgress['members']> {
  const signers = await listSigners(equipment, tx, file)
  const views: CaseProgress['members'] = []
  for (const member of signers) {
    const { memberId, name, relation, guardianFor } = member
    const { authorisedOn, withdrawnOn } = file.members.find(({ id }) => id === memberId) ?? {}
    const asked = by.kind === 'citizen' && authorisedOn ? { actor: by, file, member, members: signers } : undefined
    views.push({
      memberId,
      name,
      isApplicant: relation === 'self',
      ...(guardianFor ? { guardianFor } : {}),
      authorised: authorisedOn !== undefined,
      ...(authorisedOn ? { authorisedOn } : {}),
      ...(withdrawnOn ? { withdrawnOn } : {}),
      mayWithdraw: asked !== undefined && (await mayWithdraw(equipment, tx, asked)),
    })
  }
  return views
}

async function holderWords(tx: Tx, file: Case): Promise<CaseProgress['holder']> {
  const holder = holderOf(file)
  const phone = await getOfficePhone(tx, file.town)
  if (!holder || holder.unit === 'platform') return { name: '已办结', phone }
  if (holder.unit === 'citizen') return { name: file.stage === 'supplementing' ? '等您补齐材料' : '等您答复', phone }
  const place = await getPlaceName(tx, holder.division)
  return { name: holder.unit === 'district' ? `${place}民政局` : place, phone }
}

type PublicStage = (typeof publicStages)[number]
type Office = ReturnType<typeof progressOf>['stages'][number]['stage']

/** Six stages for the citizen; the office's survey and opinion are one to him. */
const stageOfOffice: readonly (readonly [PublicStage, readonly Office[]])[] = [
  ['accepted', ['application']],
  ['checked', ['investigation', 'opinion']],
  ['publicised', ['publicity']],
  ['decided', ['confirmation']],
  ['delivered', ['result']],
]

function stagesOf(file: Case, context: StepContext): CaseProgress['stages'] {
  const { stages, provisional } = progressOf(file, context)
  const later = stageOfOffice.map(([stage, parts]) => {
    const mine = stages.filter((one) => parts.includes(one.stage))
    const doneOn = mine.at(-1)?.doneOn
    // A procedure without a public notice has no such stage.
    const state = mine.length === 0 ? 'skipped' : stateOf(file, mine)
    const dueBy = state === 'done' || state === 'skipped' ? undefined : dueByOf(file, context, stage, state)
    return { stage, state, ...(doneOn && state === 'done' ? { doneOn } : {}), ...(dueBy ? { dueBy } : {}), provisional }
  })
  return [{ stage: 'submitted', state: 'done', doneOn: file.submittedOn, provisional: false }, ...later]
}

type OfficeStages = ReturnType<typeof progressOf>['stages']

function stateOf(file: Case, mine: OfficeStages): CaseProgress['stages'][number]['state'] {
  if (mine.every(({ state }) => state === 'done')) return 'done'
  if (file.closing) return 'skipped'
  return mine.some(({ state }) => state !== 'waiting') ? 'now' : 'later'
}

/** The 20 working days end with the delivery; the period that runs now belongs to the stage of now. */
function dueByOf(file: Case, context: StepContext, stage: PublicStage, state: string): PlainDate | undefined {
  const deadlines = deadlinesOf(file, context)
  if (stage === 'delivered') return deadlines.find(({ name }) => name === 'decide')?.dueBy
  return state === 'now' ? deadlines.find(({ name }) => name !== 'decide' && name !== 'contact')?.dueBy : undefined
}
