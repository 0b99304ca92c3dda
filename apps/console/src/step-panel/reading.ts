import './zod-settings.ts'
import { stepBodies } from '@jzt/contract'
import type * as z from 'zod'
import { type FormValues, isFormValues } from './form-values.ts'
import type { OfficerStepName } from './step-form.ts'

/** One field to mend. The path is as the form names it: `['receipt', 'on']`. */
export interface FieldFault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

export type StepReading =
  | { readonly ok: true; readonly input: unknown }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/** Checks a filled form against the step's own schema, the one that the server uses. */
export function readStep(step: OfficerStepName, values: FormValues): StepReading {
  const input = tidy(values) ?? {}
  const read = stepBodies[step].safeParse(input, { error: wordsOfIssue })
  if (read.success) return { ok: true, input }
  return {
    ok: false,
    faults: read.error.issues.map((issue) => ({
      path: issue.path.filter((part) => typeof part !== 'symbol'),
      message: issue.message,
    })),
  }
}

/** What was left empty is not sent: undefined, null, empty groups and gaps in lists. Typed text stays as typed. */
export function tidy(value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (Array.isArray(value)) return value.map(tidy).filter((item) => item !== undefined)
  if (!isFormValues(value)) return value
  const entries = Object.entries(value)
    .map(([key, part]) => [key, tidy(part)] as const)
    .filter(([, part]) => part !== undefined && part !== '')
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function wordsOfIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type' && issue.expected === 'number') {
    return issue.input === undefined ? '请填写金额或数字' : '请填写数字，如 910 或 565.58'
  }
  if (issue.code === 'invalid_type' && issue.expected === 'int') return '请填写整数'
  if (issue.input === undefined) return '这一项还没有填'
  return undefined
}
