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
  const first = check(step, input)
  // A text that must be sent but may be empty: not typed in means empty, and a schema that wants words says which.
  const unwritten = first.issues.filter((issue) => issue.code === 'invalid_type' && issue.expected === 'string')
  const whole = unwritten.reduce<unknown>((filled, issue) => withText(filled, issue.path), input)
  const { issues } = unwritten.length === 0 ? first : check(step, whole)
  if (issues.length === 0) return { ok: true, input: whole }
  return { ok: false, faults: issues.map(({ path, message }) => ({ path: plainPath(path), message })) }
}

const check = (step: OfficerStepName, input: unknown) => ({
  issues: stepBodies[step].safeParse(input, { error: wordsOfIssue }).error?.issues ?? [],
})

const plainPath = (path: readonly PropertyKey[]): (string | number)[] => path.filter((part) => typeof part !== 'symbol')

/** The same value with an empty text at a path that leads through groups and lists that exist. */
function withText(value: unknown, [head, ...rest]: readonly PropertyKey[]): unknown {
  if (head === undefined) return ''
  if (Array.isArray(value)) return value.map((item, index) => (index === head ? withText(item, rest) : item))
  return isFormValues(value) ? { ...value, [head]: withText(value[head as string], rest) } : value
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
  if (issue.input === undefined || issue.input === '') return '这一项还没有填'
  if (issue.code !== 'invalid_type') return undefined
  if (issue.expected === 'number') return '请填写数字，如 910 或 565.58'
  return issue.expected === 'int' ? '请填写整数' : undefined
}
