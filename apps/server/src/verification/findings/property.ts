import { formatYuan } from '@jzt/kernel'
import { ownDwellings } from '../declared-dwellings.ts'
import {
  type DeclaredMember,
  isCancelled,
  isScrapped,
  type KnownFamily,
  recordsAbout,
  samePlate,
  subjectOf,
  vehicleKind,
  wasAsked,
} from '../known-family.ts'
import type { RecordOf } from '../register-record.ts'
import type { FindingCode, RegisterFinding } from './finding.ts'

/** Homes, shops and vehicles against what was declared. */
export const propertyFindings = (family: KnownFamily, member: DeclaredMember): RegisterFinding[] => [
  ...(wasAsked(family.application, 'dwellings') ? dwellingFindings(family, member) : []),
  ...(wasAsked(family.application, 'vehicles') ? vehicleFindings(family, member) : []),
]

const squareMetres = (hundredths: number): string => `${(hundredths / 100).toFixed(2)} ㎡`

function dwellingFindings(family: KnownFamily, { memberId, key }: DeclaredMember): RegisterFinding[] {
  const records = recordsAbout(family, 'dwelling', memberId)
  if (!records) return []
  const owned = ownDwellings(family, key, records)
  const finding = (code: FindingCode, subject: string, facts: Pick<RegisterFinding, 'stated' | 'found' | 'words'>) => ({
    code,
    memberId,
    subject,
    ...facts,
  })
  const inRegister = (record: RecordOf<'dwelling'>) => `${record.address}，${record.use}，${squareMetres(record.area)}`
  return [
    ...records.flatMap((record, index) => {
      const subject = subjectOf('real-estate', index)
      if (record.use === '商业') {
        const facts = { stated: '未申报商铺', found: inRegister(record), words: '名下有商业用房，请核实' }
        return [finding('shop-not-declared', subject, facts)]
      }
      if (record.use !== '住宅' || owned.matched.has(index)) return []
      const facts = { stated: '未申报', found: inRegister(record), words: '名下住房没有申报，请核实' }
      return [finding('dwelling-not-declared', subject, facts)]
    }),
    ...owned.declared.flatMap(({ dwelling, index, record }) => {
      const subject = `declared-${index + 1}`
      const stated = `${dwelling.address}，${dwelling.areaSquareMetres} ㎡`
      if (!record) {
        const words = '申报的住房在登记中没有，请看权属证明'
        return [finding('dwelling-not-in-register', subject, { stated, found: '不动产登记中没有', words })]
      }
      const dangerous = dwelling.dangerGrade === 'C' || dwelling.dangerGrade === 'D'
      if (!dangerous || record.dangerGrade === dwelling.dangerGrade) return []
      const found = record.dangerGrade ? `登记为 ${record.dangerGrade} 级` : '登记中没有鉴定等级'
      const facts = { stated: `${dwelling.dangerGrade} 级危房`, found, words: '危房等级要有鉴定报告' }
      return [finding('danger-grade-unproven', subject, facts)]
    }),
  ]
}

function vehicleFindings(family: KnownFamily, { memberId, key }: DeclaredMember): RegisterFinding[] {
  const records = recordsAbout(family, 'vehicle', memberId)
  if (!records) return []
  const declared = family.application.vehicles.filter(({ memberKey }) => memberKey === key)
  const isSame = (record: RecordOf<'vehicle'>, vehicle: (typeof declared)[number]) =>
    vehicle.plate ? samePlate(vehicle.plate, record.plate) : vehicle.kind === vehicleKind(record)
  const found = (record: RecordOf<'vehicle'>) =>
    `${record.plate}，${record.type}，现值 ${formatYuan(record.presentValue)}`
  return [
    ...records.flatMap((record, index): RegisterFinding[] => {
      if (isCancelled(record)) return []
      const about = { memberId, subject: subjectOf('vehicle', index) }
      if (isScrapped(record)) {
        const words = '登记为报废但没有注销，请看报废回收证明'
        return [
          { code: 'vehicle-scrapped', ...about, stated: '车辆', found: `${found(record)}，${record.state}`, words },
        ]
      }
      if (declared.some((vehicle) => isSame(record, vehicle))) return []
      const words = '名下车辆没有申报，请核实'
      return [{ code: 'vehicle-not-declared', ...about, stated: '未申报', found: found(record), words }]
    }),
    ...declared.flatMap((vehicle, index): RegisterFinding[] => {
      const elsewhere = vehicle.kind === 'ship' || vehicle.kind === 'machine' // no register of them is asked yet
      if (elsewhere || records.some((record) => isSame(record, vehicle))) return []
      const stated = vehicle.plate ? `申报车辆 ${vehicle.plate}` : '申报了车辆'
      const about = { memberId, subject: `declared-${index + 1}`, stated, found: '机动车登记中没有' }
      return [{ code: 'vehicle-not-in-register', ...about, words: '申报的车辆在登记中没有，请核实' }]
    }),
  ]
}
