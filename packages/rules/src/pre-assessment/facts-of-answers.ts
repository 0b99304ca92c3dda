import { type Fen, type PlainDate, yearOf, zeroFen } from '@jzt/kernel'
import { householdWithNothing, memberWithNothing, plainDwelling, plainSupporter, plainVehicle } from '../facts/blank.ts'
import { type Fact, known, unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts, SupporterFacts } from '../facts/household-facts.ts'
import type { Answers, NotSure, Persons } from './answers.ts'

const said = <const Value>(value: Value): Fact<Value> => known(value, 'declared')
const notSaid = unknown('not-stated')
const sure = (amount: Fen | NotSure): Fact<Fen> => (amount === 'not-sure' ? notSaid : said(amount))

/** An age that stands for each group; the eldest first, because what is said of one person is read of the eldest. */
const groups = [
  { group: 'seventies', age: 75, label: '70岁以上的老人' },
  { group: 'sixties', age: 65, label: '60多岁的老人' },
  { group: 'adults', age: 40, label: '成年人' },
  { group: 'pupils', age: 12, label: '上学的孩子' },
  { group: 'preschool', age: 4, label: '没上学的孩子' },
] as const satisfies readonly { group: keyof Persons; age: number; label: string }[]

/**
 * What the answers tell the rules. Whatever the questions do not ask stays unknown, so that a verdict that depends on it
 * is "to be checked": a home visit, a register, a supporter's income.
 */
export function factsOfAnswers(answers: Answers, on: PlainDate): HouseholdFacts {
  return {
    ...householdWithNothing('declared'),
    standardArea: said(answers.place === 'here-rural' ? 'rural' : 'urban'),
    members: membersOf(answers, on),
    dwellings: answers.homes === 'more' ? said([home(1), home(2)]) : said(answers.homes === 'one' ? [home(1)] : []),
    vehicles: said(answers.vehicle === 'none' ? [] : [vehicleOf(answers.vehicle)]),
    supporters: supportersOf(answers.supporters),
    medicalSpending: sure(answers.yearlySpending),
    educationSpending: said(zeroFen),
    rehabilitationSpending: said(zeroFen),
    ...hardshipOf(answers),
  }
}

const situations = {
  accident: 'accident',
  illness: 'illness',
  spending: 'other',
  other: 'other',
} as const

/** Whether aid was given before for the same cause is not asked: the office knows. */
function hardshipOf({ emergency, place, persons, yearlySpending }: Answers): Partial<HouseholdFacts> {
  if (emergency === 'none') return { hardship: said('none') }
  return {
    hardship: said(emergency === 'spending' ? ('expenditure' as const) : ('sudden' as const)),
    hardshipSituation: said(situations[emergency]),
    affectedPersons: said(Object.values(persons).reduce((sum, count) => sum + count, 0)),
    necessaryCost: sure(yearlySpending),
    placeOfRequest: said(place === 'elsewhere' ? ('emergency' as const) : ('register' as const)),
  }
}

const home = (number: number) => plainDwelling(`d${number}`, `住房${number}`, 'declared')
const vehicleOf = (vehicle: 'motorcycle' | 'car') => ({
  ...plainVehicle('v1', '车辆', 'declared'),
  type: said(vehicle === 'car' ? ('car' as const) : ('two-wheel-motorcycle' as const)),
})

function supportersOf(answer: Answers['supporters']): HouseholdFacts['supporters'] {
  if (answer === 'not-sure') return notSaid
  if (answer === 'none') return said([])
  const one: SupporterFacts = plainSupporter('s1', '家庭以外的赡养抚养人', 'declared')
  return said([answer === 'unable' ? { ...one, unable: said(true) } : one])
}

function membersOf(answers: Answers, on: PlainDate): readonly MemberFacts[] {
  const people = groups.flatMap(({ group, age, label }) =>
    Array.from({ length: answers.persons[group] }, (_, index) => ({
      group,
      label: answers.persons[group] > 1 ? `${label}${index + 1}` : label,
      birth: bornFor(age, on),
    })),
  )
  return people.map(({ group, label, birth }, index) => {
    const minor = group === 'pupils' || group === 'preschool'
    return {
      ...memberWithNothing(`m${index + 1}`, label, 'declared'),
      relation: said(relationOf(index, minor)),
      monthsTogether: said(12),
      register: said(answers.place === 'elsewhere' ? ('elsewhere' as const) : ('chongqing' as const)),
      birth: said(birth),
      study: said(studyOf(group)),
      ...(index === 0 ? saidOfTheEldest(answers) : {}),
      ...(minor && index === people.findIndex((one) => one.group === group) ? saidOfTheChild(answers) : {}),
    }
  })
}

const bornFor = (age: number, on: PlainDate): PlainDate => `${yearOf(on) - age}${on.slice(4, 8)}01` as PlainDate

function relationOf(index: number, minor: boolean) {
  if (index === 0) return 'applicant'
  if (minor) return 'child'
  return index === 1 ? 'spouse' : 'sibling'
}

const studyOf = (group: keyof Persons) => {
  if (group === 'pupils') return 'school'
  return group === 'preschool' ? 'preschool' : 'none'
}

/** Income and savings are asked for the whole family: in a sum it does not matter whose they are. */
function saidOfTheEldest(answers: Answers): Partial<MemberFacts> {
  return {
    transfers: sure(answers.monthlyIncome),
    financialAssets: sure(answers.savings),
    seriousIllness: said(answers.seriousIllness),
    ...disabilityOf(answers.disability),
  }
}

function disabilityOf(answer: Answers['disability']): Partial<MemberFacts> {
  if (answer === 'severe') return { disability: said('physical'), disabilityLevel: said(2) }
  if (answer === 'level-3-mind') return { disability: said('mental'), disabilityLevel: said(3) }
  return answer === 'other' ? { disability: said('physical'), disabilityLevel: said(4) } : {}
}

const saidOfTheChild = ({ childAlone }: Answers): Partial<MemberFacts> => ({
  orphan: said(childAlone === 'orphan'),
  deFactoUnsupported: said(childAlone === 'unsupported'),
})
