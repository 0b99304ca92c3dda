import type { PlainDate } from '@jzt/kernel'
import { type InstrumentName, instruments } from './instruments.ts'
import type { ParameterName } from './parameter.ts'
import { type Departure, governing, type Ranked } from './precedence.ts'

/** What one document says on a point of conflict. */
export interface Position {
  readonly value: string
  readonly instrument: InstrumentName
  /** The article, as people look it up; marked 条号待核对 where nobody has checked it. */
  readonly article: string
  /** For a time limit: its length in calendar days, holidays apart, so that periods of different kinds compare. */
  readonly days?: number
}

/** What the house does from a day on. */
export interface Chosen {
  readonly from: PlainDate
  /** The `value` of one of the positions, or words of its own for a middle way, which is always a departure. */
  readonly value: string
  readonly days?: number
  readonly departure?: Departure
}

/** Where the value lives that the house computes with. */
export type Held =
  | { readonly parameter: ParameterName; readonly value: number }
  /** A field of the periods of the casework (`Limits`), with its value. */
  | { readonly limit: string; readonly value: number | string }
  | { readonly rule: string }
  /** A step or a duty of the office; no number. */
  | { readonly practice: string }

/** A point on which the documents differ. */
export interface Conflict {
  readonly number: number
  readonly id: string
  readonly point: string
  /** A shorter time limit that a lower document promises binds the office; it never lengthens the legal one. */
  readonly kind: 'rule' | 'time-limit'
  readonly positions: readonly Position[]
  /** In order of their days; the law in force on the day governs. */
  readonly chosen: readonly Chosen[]
  readonly held: readonly Held[]
}

type Standing = Position & Ranked

const standing = (position: Position): Standing => {
  const { rank, from, ...rest } = instruments[position.instrument]
  return { ...position, rank, from, ...('to' in rest ? { to: rest.to as PlainDate } : {}) }
}

/** What precedence chooses on a day, among the documents in force on it. */
export const precedentOn = ({ positions }: Conflict, on: PlainDate): Position | undefined =>
  governing(positions.map(standing), on)

/** What the house does on a day. */
export const chosenOn = ({ chosen }: Conflict, on: PlainDate): Chosen | undefined =>
  chosen.findLast(({ from }) => from <= on)

/** True when the house departs from precedence on this day. */
export function departsOn(conflict: Conflict, on: PlainDate): boolean {
  const chosen = chosenOn(conflict, on)
  const precedent = precedentOn(conflict, on)
  if (!chosen || !precedent || chosen.value === precedent.value) return false
  return !isPromise(conflict, chosen, precedent)
}

/** 承诺时限: no longer than the legal limit. */
const isPromise = ({ kind }: Conflict, chosen: Chosen, precedent: Position): boolean =>
  kind === 'time-limit' && chosen.days !== undefined && precedent.days !== undefined && chosen.days <= precedent.days

/** The days on which something may change: a document comes into force, or the house turns to another value. */
const turningDays = ({ positions, chosen }: Conflict): readonly PlainDate[] =>
  [...new Set([...positions.map((position) => standing(position).from), ...chosen.map(({ from }) => from)])].sort()

/** Departures that are not stated, and statements of departures that there are not. Empty when all is told. */
export function faultsOfConflict(conflict: Conflict): readonly string[] {
  return turningDays(conflict).flatMap((day) => {
    const chosen = chosenOn(conflict, day)
    if (!chosen) return []
    const departs = departsOn(conflict, day)
    const precedent = precedentOn(conflict, day)?.value ?? ''
    if (departs && !chosen.departure) {
      return [`${conflict.point}：${day} 起应为“${precedent}”，却用“${chosen.value}”，须写明偏离的理由`]
    }
    if (!departs && chosen.departure) return [`${conflict.point}：${day} 起没有偏离，却写了偏离`]
    if (departs && chosen.departure?.from !== precedent) {
      return [`${conflict.point}：${day} 起偏离的是“${precedent}”，却写了“${chosen.departure?.from}”`]
    }
    return []
  })
}
