import { maskName } from '@jzt/kernel'
import { type DeclaredMember, declaredMembers, type KnownFamily, recordsAbout, subjectOf } from '../known-family.ts'
import type { RecordOf } from '../register-record.ts'
import type { RegisterFinding } from './finding.ts'

/** Members against the household register: who stands there and was not named, and who was named and stands elsewhere. */
export function householdFindings(family: KnownFamily): RegisterFinding[] {
  const members = declaredMembers(family)
  const applicant = members.find(({ relation }) => relation === 'self')
  const register = applicant && recordsAbout(family, 'household-member', applicant.memberId)
  return [
    ...(applicant && register ? undeclared(applicant, members, register) : []),
    ...members.flatMap((member) => standsElsewhere(family, member, register)),
  ]
}

const isNumber = (typed: string, idNumber: string): boolean =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase() === idNumber

const undeclared = (
  applicant: DeclaredMember,
  members: readonly DeclaredMember[],
  register: readonly RecordOf<'household-member'>[],
): RegisterFinding[] =>
  register.flatMap((record, index) => {
    if (record.movedOutOn !== '' || members.some(({ idNumber }) => isNumber(idNumber, record.personIdNo))) return []
    return [
      {
        code: 'household-member-undeclared' as const,
        memberId: applicant.memberId,
        subject: subjectOf('household', index),
        stated: '未申报',
        found: `${maskName(record.name)}（${record.relationToHead}）在同一户口`,
        words: '同一户口簿上的人没有写进申请，请核实是否共同生活',
      },
    ]
  })

function standsElsewhere(
  family: KnownFamily,
  member: DeclaredMember,
  applicants: readonly RecordOf<'household-member'>[] | undefined,
): RegisterFinding[] {
  const { memberId } = member
  const own = recordsAbout(family, 'household-member', memberId)
  if (!own) return []
  if (own.length === 0) {
    const words = '户籍登记中没有这个人，请核对身份证号码或户籍地'
    return [{ code: 'not-in-household-register', memberId, stated: member.name, found: '本市户籍登记无此人', words }]
  }
  const isOwn = (record: RecordOf<'household-member'>) => isNumber(member.idNumber, record.personIdNo)
  const registerNo = own.find(isOwn)?.registerNo
  if (member.relation === 'self' || !applicants || applicants.some((record) => record.registerNo === registerNo))
    return []
  const words = '这位成员的户口与申请人不在一处，请核实是否共同生活'
  return [{ code: 'household-differs', memberId, stated: '同一家庭', found: '户口登记在另一户', words }]
}
