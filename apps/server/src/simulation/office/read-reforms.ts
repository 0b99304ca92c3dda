import type { ReformBody } from '@jzt/contract'
import { addDays, type DivisionCode, type PlainDate } from '@jzt/kernel'
import {
  checkDraft,
  findHistory,
  type ParameterChange,
  type ParameterHistory,
  type ParameterName,
  type ParameterPack,
  parametersOn,
} from '@jzt/rules'
import type { FieldFault } from '../../platform/problem.ts'
import type { Reform, ReformChange } from '../run/reform.ts'

/** Whose reform it is, against what is published, and when. */
export interface ReadingReforms {
  readonly histories: readonly ParameterHistory[]
  /** A district that changes its own parameters; absent: the city. */
  readonly district: DivisionCode | undefined
  readonly today: PlainDate
}

export type ReformsRead =
  | { readonly ok: true; readonly reforms: readonly Reform[] }
  | { readonly ok: false; readonly faults: readonly FieldFault[] }

/** Farther ahead nobody knows the prices, and a slip of the pen is likelier. */
const farthestDays = 10 * 366

/** What was typed as reforms, checked as the draft of a policy officer is: names, units, and what districts may set. */
export function readReforms(bodies: readonly ReformBody[], reading: ReadingReforms): ReformsRead {
  const faults = bodies.flatMap((body, at) =>
    [...sameName(bodies, at), ...faultsOf(body, reading)].map(({ path, message }) => ({
      path: `reforms.${at}.${path}`,
      message,
    })),
  )
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, reforms: bodies.map((body) => reformOf(body, reading)) }
}

/** Side by side they are told apart by their names. */
const sameName = (bodies: readonly ReformBody[], at: number): FieldFault[] =>
  bodies.findIndex(({ name }) => name === bodies[at]?.name) < at
    ? [{ path: 'name', message: '两个方案的名称要不同' }]
    : []

function faultsOf(body: ReformBody, reading: ReadingReforms): FieldFault[] {
  const { today } = reading
  const last = addDays(today, farthestDays)
  if (body.from < today) return [{ path: 'from', message: `请填 ${today} 或以后的日期` }]
  if (body.from > last) return [{ path: 'from', message: `最远填到 ${last}` }]
  const pack = parametersOn(body.from, { histories: reading.histories, division: reading.district })
  const unset = body.changes.flatMap(({ name, to }, at) =>
    'percent' in to && pack.values[name as ParameterName]?.value === null
      ? [{ path: `changes.${at}.to`, message: '现行没有值，不能按百分比增减：请填新的值' }]
      : [],
  )
  if (unset.length > 0) return unset
  const twice = body.changes.flatMap(({ name }, at) =>
    body.changes.findIndex((other) => other.name === name) < at
      ? [{ path: `changes.${at}.name`, message: '同一参数在一个方案里只能改一次' }]
      : [],
  )
  return [...twice, ...checked(body, pack, reading)]
}

/** The checks of a draft, as far as they are about the value and not about the document it would stand on. */
function checked(body: ReformBody, pack: ParameterPack, { histories, district, today }: ReadingReforms): FieldFault[] {
  const changes = body.changes.map((change) => asDraft(change, body.from, { pack, district }))
  return checkDraft(histories, { division: district, changes }, today)
    .filter(({ severity, field }) => severity === 'fault' && (field === 'name' || field === 'value'))
    .map(({ change, field, message }) => ({
      path: `changes.${change}.${field === 'name' ? 'name' : 'to'}`,
      message,
    }))
}

interface AsDraft {
  readonly pack: ParameterPack
  readonly district: DivisionCode | undefined
}

function asDraft({ name, to }: ReformBody['changes'][number], from: PlainDate, { pack, district }: AsDraft) {
  const now = pack.values[name as ParameterName]?.value ?? null
  const value = 'value' in to ? to.value : now === null ? Number.NaN : Math.round((now * (100 + to.percent)) / 100)
  const rank = district === undefined ? 'normative-document' : 'district-notice'
  return { name, from, to: null, value, document: '模拟', rank, verified: false } as ParameterChange
}

function reformOf({ name, from, changes }: ReformBody, { district }: ReadingReforms): Reform {
  return {
    name,
    from,
    changes: changes.map((change) => ({ parameter: change.name as ParameterName, to: change.to, ...where(district) })),
  }
}

const where = (district: DivisionCode | undefined): Pick<ReformChange, 'districts'> =>
  district === undefined ? {} : { districts: [district] }

/** A draft of parameters as a reform: what it sets on the first day on which all of it has begun. */
export function reformOfDraft(
  title: string,
  changes: readonly ParameterChange[],
  district: DivisionCode | undefined,
): Reform {
  const from = changes.map((change) => change.from).reduce((last, day) => (day > last ? day : last))
  const then = changes.filter((change) => change.from <= from && (change.to === null || from <= change.to))
  return {
    name: title,
    from,
    changes: then.map(({ name, value }) => ({ parameter: name, to: { value }, ...where(district) })),
  }
}

/** Whether a draft can be counted with: what it names is there, and its values have the right unit. */
export function canBeSimulated(
  changes: readonly ParameterChange[],
  { histories, district, today }: ReadingReforms,
): boolean {
  return checkDraft(histories, { division: district, changes }, today).every(
    ({ severity, field }) => severity !== 'fault' || (field !== 'name' && field !== 'value'),
  )
}

/** The parameters in force on a day that no official text confirms: amounts that rest on them are shown as examples. */
export const unverifiedOn = (histories: readonly ParameterHistory[], on: PlainDate): string[] =>
  Object.entries(parametersOn(on, { histories }).values)
    .filter(([name, { verified }]) => !verified && findHistory(histories, name as ParameterName))
    .map(([, { title }]) => title)
