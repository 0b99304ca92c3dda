import { addDays, type PlainDate } from '@jzt/kernel'
import type { Case, Publicity } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'
import { dayOutside, officerOf, type StepContext } from '../step.ts'

export interface PostingInput {
  /** The day the sheet went up: not counted, so that seven full days follow. */
  readonly postedOn: PlainDate
}

/** The objections that a second notice has to follow: those of the last notice that were investigated again. */
export function objectionsToPublish(file: Case): Case['objections'] {
  const last = file.publicities.at(-1)
  return file.objections.filter((one) => one.publicityId === last?.id && one.needsInvestigation)
}

/** A first notice stays up to its end although an objection came in: the next one goes up when its last day is over. */
export function postingRefusal(file: Case, { postedOn }: PostingInput, context: StepContext): Refusal | undefined {
  const { opinion } = file
  if (!opinion) return { code: 'opinion-missing', article: law.publicity }
  const until = file.publicities.at(-1)?.endsOn
  if (until && postedOn < until) return { code: 'publicity-not-over', article: law.publicity, until }
  return dayOutside('postedOn', postedOn, [opinion.on, context.today])
}

/** What goes into the event of a notice. Included families appear on the web, masked; the others on the board alone. */
export const posting = (file: Case, { postedOn }: PostingInput, context: StepContext, days: number) => ({
  on: context.today,
  by: officerOf(context),
  publicityId: context.newId,
  postedOn,
  endsOn: addDays(postedOn, days),
  village: file.livingVillage,
  opinion: file.opinion?.number ?? 0,
  onWeb: file.opinion?.include ?? false,
})

/** The notice that stands on this day, from its posting to its last day. */
export const standingNotice = (file: Case, today: PlainDate): Publicity | undefined =>
  file.publicities.find(({ postedOn, endsOn }) => postedOn <= today && today <= endsOn)
