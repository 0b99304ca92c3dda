import type { Programme } from '@jzt/kernel'
import type { Benefit } from '../assessment/assessment.ts'

/** 可能符合, 需核实, 目前看不符合: never a bare no, and never a decision. */
export type Outlook = 'likely' | 'to-check' | 'not-now'

/** How a programme, or a benefit that others grant, looks after the dozen questions. */
export interface PreVerdict {
  readonly of: Programme | Benefit
  readonly title: string
  readonly outlook: Outlook
  /** "每月 910 元"; empty where no cash is paid or the amount is open. */
  readonly pays: string
  /** At least one, each to be read aloud by itself. */
  readonly reasons: readonly string[]
  /** What to have at hand; empty where there is nothing to apply for now. */
  readonly prepare: readonly string[]
}
