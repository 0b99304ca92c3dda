import { type Fen, parseYuan } from '@jzt/kernel'
import * as z from 'zod'

/** The four registers of a case. Social insurance is two check items, contributions and pensions, that are asked together. */
export const registers = ['household', 'social-insurance', 'real-estate', 'vehicle'] as const
export type Register = (typeof registers)[number]

export type CheckItem = 'M01' | 'M03' | 'M12' | 'M13' | 'M24'

export const itemsOf: Readonly<Record<Register, readonly CheckItem[]>> = {
  household: ['M01'],
  'social-insurance': ['M12', 'M13'],
  'real-estate': ['M24'],
  vehicle: ['M03'],
}

const line = z.string().max(300)

/** Yuan as text with two decimals, the way the ministries write money. */
const yuanText = line.transform((text, context): Fen => {
  const amount = parseYuan(text)
  if (amount === undefined) context.addIssue(`not an amount: ${text.slice(0, 20)}`)
  return amount ?? (0 as Fen)
})

/** Square metres as text; kept in hundredths, so that areas add up exactly. */
const areaText = z
  .string()
  .regex(/^\d{1,5}(\.\d{1,2})?$/)
  .transform((text) => Math.round(Number(text) * 100))

const person = { personIdNo: z.string().length(18), name: line.min(1) }

// Fields that we do not know are left out: a ministry may add one without telling.
const householdMember = z.object({
  ...person,
  registerNo: line.min(1),
  relationToHead: line,
  divisionCode: line,
  address: line,
  movedInOn: line,
  movedOutOn: line,
})
const contribution = z.object({ ...person, employer: line, scheme: line, base: yuanText, since: line, state: line })
const pension = z.object({
  ...person,
  scheme: line,
  monthly: yuanText,
  basicPension: yuanText,
  since: line,
  state: line,
})
const dwelling = z.object({
  ...person,
  certificateNo: line.min(1),
  address: line,
  use: line.min(1),
  area: areaText,
  share: line,
  dangerGrade: z.enum(['A', 'B', 'C', 'D', '']),
  registeredOn: line,
})
const vehicle = z.object({
  ...person,
  plate: line.min(1),
  type: line.min(1),
  brand: line,
  firstRegisteredOn: line,
  state: line,
  presentValue: yuanText,
})

export const recordSchemas = {
  M01: householdMember.transform((record) => ({ kind: 'household-member' as const, ...record })),
  M12: contribution.transform((record) => ({ kind: 'contribution' as const, ...record })),
  M13: pension.transform((record) => ({ kind: 'pension' as const, ...record })),
  M24: dwelling.transform((record) => ({ kind: 'dwelling' as const, ...record })),
  M03: vehicle.transform((record) => ({ kind: 'vehicle' as const, ...record })),
} as const satisfies Record<CheckItem, z.ZodType>

/** One record of a register, checked; amounts in fen, areas in hundredths of a square metre. */
export type RegisterRecord = z.output<(typeof recordSchemas)[CheckItem]>
export type RecordOf<Kind extends RegisterRecord['kind']> = Extract<RegisterRecord, { kind: Kind }>

export const recordsOfKind = <Kind extends RegisterRecord['kind']>(
  records: readonly RegisterRecord[],
  kind: Kind,
): RecordOf<Kind>[] => records.filter((record): record is RecordOf<Kind> => record.kind === kind)
