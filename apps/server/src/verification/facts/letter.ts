import type { Fen } from '@jzt/kernel'
import { type Fact, known, type MemberFacts, type Report } from '@jzt/rules'
import type { Register } from '../register-record.ts'
import type { FamilyOnFile } from './family-on-file.ts'

type MemberReport = NonNullable<Report['members']>[string]

/** Which facts of a person a register answers for. Homes, shops and vehicles are facts of the household (`property.ts`). */
const factsOfRegister = {
  household: ['relation', 'register'],
  'social-insurance': ['wage', 'transfers', 'residentPension', 'basicPension'],
  'real-estate': [],
  vehicle: [],
} as const satisfies Record<Register, readonly (keyof MemberFacts)[]>

const standInFor = (family: FamilyOnFile, register: Register, memberId: string) =>
  family.standIns.find((one) => one.register === register && one.memberId === memberId)

/** What was declared, backed by a letter; a figure in the letter takes its place. */
export function letterFacts(family: FamilyOnFile, member: MemberFacts): MemberReport {
  const standIns = (['household', 'social-insurance'] as const).flatMap(
    (register) => standInFor(family, register, member.id) ?? [],
  )
  const backed = standIns.flatMap(({ register }) =>
    (factsOfRegister[register] as readonly (keyof MemberFacts)[]).map((name) => [name, asLetter(member[name])]),
  )
  const figure = standIns.find(({ register }) => register === 'social-insurance')?.valueFen
  return { ...Object.fromEntries(backed), ...(figure === undefined ? {} : letterFigure(member, figure)) }
}

const asLetter = (fact: unknown): unknown => {
  const stated = fact as Fact<unknown>
  return stated.known ? known(stated.value, 'letter') : stated
}

/** The letter's figure is the pension of who declared one, else the wage. */
function letterFigure(member: MemberFacts, figure: Fen): MemberReport {
  const isPositive = (fact: Fact<Fen>) => fact.known && fact.value > 0
  if (isPositive(member.residentPension)) return { residentPension: known(figure, 'letter') }
  return isPositive(member.transfers) ? { transfers: known(figure, 'letter') } : { wage: known(figure, 'letter') }
}
