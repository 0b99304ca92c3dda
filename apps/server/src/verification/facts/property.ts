import {
  type DwellingFacts,
  type Fact,
  type FactSource,
  known,
  plainDwelling,
  plainVehicle,
  type UnknownReason,
  unknown,
  type VehicleFacts,
} from '@jzt/rules'
import { ownDwellings } from '../declared-dwellings.ts'
import {
  type DeclaredMember,
  declaredMembers,
  isCancelled,
  isScrapped,
  recordsAbout,
  samePlate,
  subjectOf,
  vehicleKind,
} from '../known-family.ts'
import type { RecordOf, Register } from '../register-record.ts'
import type { FamilyOnFile } from './family-on-file.ts'
import { silenceOf } from './silence.ts'

/** One silent answer leaves the whole list unknown: the home that nobody told of may be the second. */
function firstSilence(family: FamilyOnFile, register: Register): UnknownReason | undefined {
  for (const { memberId } of declaredMembers(family)) {
    const silence = silenceOf(family, register, memberId)
    if (silence) return silence
  }
  return undefined
}

function sourceOf(family: FamilyOnFile, register: Register): FactSource {
  const stoodIn = family.answers.some((one) => one.register === register && one.status === 'stood-in' && !one.late)
  return stoodIn ? 'letter' : 'verified'
}

/** Whether the officer found that this thing is not the family's, or not what it seemed. */
const isDismissed = (family: FamilyOnFile, codes: readonly string[], memberId: string, subject: string): boolean =>
  family.resolved.some(
    (finding) =>
      codes.includes(finding.code) &&
      finding.memberId === memberId &&
      finding.subject === subject &&
      (finding.outcome === 'statement-stands' || finding.outcome === 'irrelevant'),
  )

/** The homes of all members: those on the register, and those declared that it does not know. */
export function dwellingsOf(family: FamilyOnFile): Fact<readonly DwellingFacts[]> {
  const silence = firstSilence(family, 'real-estate')
  if (silence) return unknown(silence)
  const homes = declaredMembers(family).flatMap((member) => dwellingsOfMember(family, member))
  const once = [...new Map(homes.map((home) => [home.id, home])).values()] // a joint certificate names each of its owners
  const named = once.map((home, index) => ({ ...home, label: `住房${index + 1}` }))
  return known(named, sourceOf(family, 'real-estate'))
}

function dwellingsOfMember(family: FamilyOnFile, { memberId, key }: DeclaredMember): DwellingFacts[] {
  const records = recordsAbout(family, 'dwelling', memberId) ?? []
  const own = ownDwellings(family, key, records)
  const dangerStated = new Map(own.declared.flatMap(({ record, dwelling }) => (record ? [[record, dwelling]] : [])))
  const registered = records.flatMap((record, index) => {
    const subject = subjectOf('real-estate', index)
    if (record.use !== '住宅' || isDismissed(family, ['dwelling-not-declared'], memberId, subject)) return []
    const grade = record.dangerGrade || dangerStated.get(record)?.dangerGrade
    const source: FactSource = record.dangerGrade ? 'verified' : 'declared'
    const home = plainDwelling(record.certificateNo, '', 'verified')
    return [{ ...home, area: known(record.area, 'verified'), danger: known(dangerOf(grade), source) }]
  })
  const unregistered = own.declared.flatMap(({ dwelling, index, record }) => {
    if (record) return []
    const home = plainDwelling(`${memberId}-declared-${index + 1}`, '', 'declared')
    const area = known(Math.round(dwelling.areaSquareMetres * 100), 'declared')
    return [{ ...home, area, danger: known(dangerOf(dwelling.dangerGrade), 'declared') }]
  })
  return [...registered, ...unregistered]
}

const dangerOf = (grade: string | undefined) => (grade === 'C' || grade === 'D' ? grade : ('none' as const))

/** Registered business premises 商业用房. */
export function shopsOf(family: FamilyOnFile): Fact<number> {
  const silence = firstSilence(family, 'real-estate')
  if (silence) return unknown(silence)
  const shops = declaredMembers(family).flatMap(({ memberId }) =>
    (recordsAbout(family, 'dwelling', memberId) ?? []).filter(
      (record, index) =>
        record.use === '商业' && !isDismissed(family, ['shop-not-declared'], memberId, subjectOf('real-estate', index)),
    ),
  )
  return known(new Set(shops.map(({ certificateNo }) => certificateNo)).size, sourceOf(family, 'real-estate'))
}

/** The vehicles of all members: those on the register, and those declared that it does not know. */
export function vehiclesOf(family: FamilyOnFile): Fact<readonly VehicleFacts[]> {
  const silence = firstSilence(family, 'vehicle')
  if (silence) return unknown(silence)
  const all = declaredMembers(family).flatMap((member) => vehiclesOfMember(family, member))
  return known(
    all.map((vehicle, index) => ({ ...vehicle, label: `车辆${index + 1}` })),
    sourceOf(family, 'vehicle'),
  )
}

function vehiclesOfMember(family: FamilyOnFile, { memberId, key }: DeclaredMember): VehicleFacts[] {
  const records = recordsAbout(family, 'vehicle', memberId) ?? []
  const registered = records.flatMap((record, index) => {
    const subject = subjectOf('vehicle', index)
    if (isCancelled(record) || isDismissed(family, ['vehicle-not-declared'], memberId, subject)) return []
    return [registeredVehicle(`${memberId}-${subject}`, record)]
  })
  const unregistered = family.application.vehicles.flatMap((vehicle, index) => {
    if (vehicle.memberKey !== key || records.some((record) => isTheSame(record, vehicle))) return []
    const plain = plainVehicle(`${memberId}-declared-${index + 1}`, '', 'declared')
    const type = known(declaredTypes[vehicle.kind], 'declared')
    const { presentValueFen } = vehicle
    const presentValue = presentValueFen === undefined ? unknown('not-stated') : known(presentValueFen, 'declared')
    return [{ ...plain, type, presentValue }]
  })
  return [...registered, ...unregistered]
}

const isTheSame = (record: RecordOf<'vehicle'>, vehicle: FamilyOnFile['application']['vehicles'][number]): boolean =>
  vehicle.plate ? samePlate(vehicle.plate, record.plate) : vehicle.kind === vehicleKind(record)

/** 报废 on the register is a finding that needs the certificate of recycling; resolved or not, it is not driven. */
const registeredVehicle = (id: string, record: RecordOf<'vehicle'>): VehicleFacts => ({
  ...plainVehicle(id, '', 'verified'),
  type: known(vehicleKind(record), 'verified'),
  presentValue: known(record.presentValue, 'verified'),
  scrapped: known(isScrapped(record), 'verified'),
})

const declaredTypes = {
  car: 'car',
  truck: 'car',
  'two-wheel-motorcycle': 'two-wheel-motorcycle',
  'disabled-vehicle': 'disabled-vehicle',
  ship: 'ship',
  machine: 'construction-machine',
} as const
