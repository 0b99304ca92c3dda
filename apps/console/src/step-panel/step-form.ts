import type { CasePage, CitizenStepName, StepName, stepBodies } from '@jzt/contract'
import type { PlainDate } from '@jzt/kernel'
import type { ReactNode } from 'react'
import type * as z from 'zod'

/** The steps that an office takes; the applicant's own steps have no form here, but a village may tell for a household what it hears. */
export type OfficerStepName = Exclude<StepName, CitizenStepName> | 'report-income-change' | 'report-self-care'

type Partly<T> = T extends readonly (infer Item)[]
  ? Partly<Item>[]
  : T extends object
    ? { [K in keyof T]?: Partly<T[K]> | undefined }
    : T

/** What a form holds before somebody typed anything: the step's body with any part still missing. */
export type StartValues<Name extends OfficerStepName> = Partly<z.input<(typeof stepBodies)[Name]>>

/** What a form may be filled in from, so that nothing is typed twice (R66, R67). */
export interface Seen {
  readonly page: CasePage
  readonly today: PlainDate
  /** The present instant, for fields with an hour. */
  readonly now: string
}

/** The form of one step: what the provision asks for, what is known already, and the fields. */
export interface StepForm<Name extends OfficerStepName> {
  readonly intro: string
  readonly start: (seen: Seen) => StartValues<Name>
  readonly Fields: () => ReactNode
}
