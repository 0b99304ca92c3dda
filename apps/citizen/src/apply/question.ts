import type { ApplicationMember, ApplicationPages, Draft } from '@jzt/contract'
import { ageOn, type PlainDate, readIdNumber } from '@jzt/kernel'
import type { FieldSpec, Values } from './fields.ts'

export type LocallyAsked = NonNullable<Draft['locallyAsked']>
export type PageName = keyof ApplicationPages

/** What a question is asked upon: the pages saved so far, and the member that it is about. */
export interface Ask {
  readonly pages: ApplicationPages
  readonly today: PlainDate
  /** What the place asks for beside the rest, as the draft tells. */
  readonly locallyAsked?: LocallyAsked
  readonly member?: ApplicationMember
}

interface Common {
  readonly id: string
  /** The page of the contract into which the answer goes. Several questions may fill one page. */
  readonly page: PageName
  readonly each?: 'member' | 'adult'
  readonly when?: (ask: Ask) => boolean
  readonly title: (ask: Ask) => string
  readonly help?: (ask: Ask) => readonly string[]
  /** What the check page shows: one line for each answer. */
  readonly shown: (ask: Ask) => readonly string[]
  /** A place among the answers, whose name the check page looks up. */
  readonly village?: (ask: Ask) => string | undefined
}

/** A page that the same answer fills beside its own: where somebody lives, when that is where he is registered. */
interface Beside {
  readonly page: PageName
}

/** A few fields that belong together, at most three. */
export interface FormQuestion extends Common {
  readonly kind: 'form'
  readonly beside?: Beside & { readonly write: (values: Values, ask: Ask) => unknown }
  readonly fields: (values: Values, ask: Ask) => readonly FieldSpec[]
  readonly read: (ask: Ask) => Values
  /** The whole page with the answer in it. */
  readonly write: (values: Values, ask: Ask) => unknown
}

/** None, one or several of the same kind: incomes, accounts, houses … */
export interface ListQuestion extends Common {
  readonly kind: 'list'
  readonly none: string
  readonly some: string
  readonly more: string
  /** The fields of one item, in steps of at most three. */
  readonly steps: (values: Values, ask: Ask) => readonly (readonly FieldSpec[])[]
  readonly items: (ask: Ask) => readonly string[]
  readonly add: (values: Values, ask: Ask) => unknown
  readonly remove: (index: number, ask: Ask) => unknown
  /** The page when there is none. */
  readonly clear: (ask: Ask) => unknown
}

export interface Slot {
  readonly kind: string
  readonly title: string
  readonly help: string
  readonly memberKey?: string
}

export type Papers = NonNullable<ApplicationPages['documents']>

/** Photos, each sent at once; all may be brought later. */
export interface PhotoQuestion extends Common {
  readonly kind: 'photos'
  readonly beside?: Beside & { readonly write: (papers: Papers, ask: Ask) => unknown }
  readonly slots: (ask: Ask) => readonly Slot[]
}

export type Question = FormQuestion | ListQuestion | PhotoQuestion

export const membersOf = (ask: Ask): readonly ApplicationMember[] => ask.pages.members ?? []

/** The person for whom the application is made. */
export const applicantOf = (pages: ApplicationPages): ApplicationMember | undefined => pages.members?.[0]

/** Undefined while the identity number is not right yet. */
export function ageOf(member: ApplicationMember, today: PlainDate): number | undefined {
  const reading = readIdNumber(member.idNumber)
  return reading.ok ? ageOn(reading.birth, today) : undefined
}

/** 您 for the one who fills in for himself, otherwise the name. */
export const called = (ask: Ask): string => {
  const member = ask.member
  if (!member) return '您'
  return member.relation === 'self' && !ask.pages.mandate ? '您' : member.name
}

export const nameOf = (key: string, ask: Ask): string => membersOf(ask).find((member) => member.key === key)?.name ?? ''
