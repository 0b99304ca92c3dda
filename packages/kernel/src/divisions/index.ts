import { type Division, type DivisionCode, levelOf, townOf } from '../division.ts'
import type { PlainDate } from '../plain-date.ts'
import records from './divisions.json' with { type: 'json' }

/** A county or town of Chongqing as the ledger has it. `validTo` is the first day on which the code is no longer valid. */
export interface DivisionRecord extends Division {
  readonly level: 'city' | 'county' | 'town'
  readonly parent?: DivisionCode
  /** A management zone 管理区 (高新区, 万盛经开区) has no GB/T 2260 code; it looks after towns that keep their county's codes. */
  readonly kind?: 'zone'
  readonly towns?: readonly DivisionCode[]
  /** The town went to another county and keeps its old code until a new one is published. */
  readonly movedTo?: { readonly parent: DivisionCode; readonly from: PlainDate }
}

const city: DivisionRecord = { code: '50', name: '重庆市', level: 'city' }
const byCode = new Map([city, ...(records as readonly DivisionRecord[])].map((record) => [record.code, record]))

/** The record of a city, county, zone or town code, also of one that is no longer valid. Villages are in the server's ledger. */
export const findDivision = (code: DivisionCode): DivisionRecord | undefined => byCode.get(code)

/** Whether a code stood for a division on that day: a case keeps the code that was valid on its date. */
export function validOn(code: DivisionCode, date: PlainDate): boolean {
  const record = byCode.get(code)
  if (!record) return false
  return (!record.validFrom || record.validFrom <= date) && (!record.validTo || date < record.validTo)
}

/**
 * The code that took over from one that was abolished, or the code itself while it is valid.
 * Undefined when unknown. Pending cases of an abolished district follow it without restarting any clock.
 */
export function successorOf(code: DivisionCode): DivisionCode | undefined {
  const record = byCode.get(code)
  if (!record) return undefined
  return record.successor ? successorOf(record.successor) : code
}

/** The county that a town belongs to on that day, or now when no day is given. */
function parentOf(record: DivisionRecord, on?: PlainDate): DivisionCode {
  if (record.level === 'county') return city.code
  if (record.movedTo && (!on || record.movedTo.from <= on)) return record.movedTo.parent
  return record.parent ?? record.code.slice(0, 6)
}

/** The full path in Chinese on that day, or now: 500103001 → 重庆市渝中区七星岗街道. A village code gives its town's path. */
export function divisionName(code: DivisionCode, on?: PlainDate): string {
  const record = byCode.get(levelOf(code) === 'village' ? townOf(code) : code)
  if (!record) return code
  return record.level === 'city' ? record.name : divisionName(parentOf(record, on), on) + record.name
}

/** The valid counties of the city, towns of a county, or towns that a zone looks after; on that day, or now. */
export function childrenOf(code: DivisionCode, on?: PlainDate): readonly DivisionRecord[] {
  const towns = byCode.get(code)?.towns
  const isChild = (record: DivisionRecord) => (towns ? towns.includes(record.code) : parentOf(record, on) === code)
  const isLive = (record: DivisionRecord) => (on ? validOn(record.code, on) : !record.validTo)
  return [...byCode.values()].filter((record) => record !== city && !record.kind && isChild(record) && isLive(record))
}
