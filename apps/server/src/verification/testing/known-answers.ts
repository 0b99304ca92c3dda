import { type MemberId, plainDate, zeroFen } from '@jzt/kernel'
import type { Family, Person } from '@jzt/sandbox/people'
import { applicationOf } from '../../../test-support/family-application.ts'
import type { FamilyOnFile } from '../facts/family-on-file.ts'
import type { Answered } from '../known-family.ts'
import { type Register, type RegisterRecord, registers } from '../register-record.ts'

export const memberId = (number: number) => `m${number}` as MemberId

/** A family as it applied, with every register's true answer about every member. */
export function familyOnFile(family: Family, change: Partial<FamilyOnFile> = {}): FamilyOnFile {
  const application = applicationOf(family)
  return {
    application,
    memberIds: Object.fromEntries(application.members.map(({ key }) => [key, key as MemberId])),
    answers: family.members.flatMap((person, index) =>
      registers.map((register): Answered => {
        const records = trueRecords(register, person, family)
        const status = records.length > 0 ? 'found' : 'none'
        return { memberId: memberId(index + 1), register, status, late: false, records }
      }),
    ),
    observed: [],
    foundAtVisits: [],
    supporterAnswers: [],
    ownRecords: { elsewhere: [], aidThisYearFen: zeroFen },
    submittedOn: plainDate('2026-09-21'),
    standIns: [],
    resolved: [],
    corrected: [],
    ...change,
  }
}

/** The same family after one register has answered otherwise. */
export const answering = (
  family: FamilyOnFile,
  about: Pick<Answered, 'register' | 'memberId'>,
  answer: Partial<Answered>,
) => ({
  ...family,
  answers: family.answers.map((one) =>
    one.register === about.register && one.memberId === about.memberId ? { ...one, ...answer } : one,
  ),
})

function trueRecords(register: Register, person: Person, family: Family): RegisterRecord[] {
  const whose = { personIdNo: person.idNumber, name: person.name }
  switch (register) {
    case 'household':
      return family.members.map((member) => householdRecord(member, family))
    case 'social-insurance':
      return insuranceRecords(person)
    case 'real-estate':
      return (person.dwellings ?? []).map((home, index) => ({
        kind: 'dwelling',
        ...whose,
        certificateNo: `渝不动产权第${person.idNumber.slice(-6)}${index}号`,
        address: `重庆市渝中区${home.line}`,
        use: home.use,
        area: Math.round(home.areaSquareMetres * 100),
        share: '100',
        dangerGrade: home.dangerGrade ?? '',
        registeredOn: home.registeredOn,
      }))
    case 'vehicle':
      return (person.vehicles ?? []).map((vehicle) => ({
        kind: 'vehicle',
        ...whose,
        plate: vehicle.plate,
        type: vehicle.kind === 'two-wheel-motorcycle' ? '普通二轮摩托车' : '小型轿车',
        brand: vehicle.brand,
        firstRegisteredOn: vehicle.firstRegisteredOn,
        state: '正常',
        presentValue: vehicle.presentValue,
      }))
  }
}

const householdRecord = (member: Person, family: Family): RegisterRecord => ({
  kind: 'household-member',
  personIdNo: member.idNumber,
  name: member.name,
  registerNo: family.registered,
  relationToHead: '家庭成员',
  divisionCode: family.registered,
  address: family.addressLine,
  movedInOn: '2010-01-01',
  movedOutOn: '',
})

function insuranceRecords({ idNumber, name, job, pension }: Person): RegisterRecord[] {
  const whose = { personIdNo: idNumber, name }
  const base = job?.contributionBase
  return [
    ...(job && base !== undefined
      ? [{ kind: 'contribution' as const, ...whose, employer: job.employer, scheme: '', base, since: '', state: '' }]
      : []),
    ...(pension
      ? [
          {
            kind: 'pension' as const,
            ...whose,
            scheme: pension.scheme === 'resident' ? '城乡居民基本养老保险' : '企业职工基本养老保险',
            monthly: pension.monthly,
            basicPension: pension.basic,
            since: '',
            state: '正常发放',
          },
        ]
      : []),
  ]
}
