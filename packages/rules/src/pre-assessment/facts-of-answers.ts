import { type Fen, type PlainDate, yearOf, zeroFen } from '@jzt/kernel'
import { householdWithNothing, memberWithNothing, plainDwelling, plainSupporter, plainVehicle } from '../facts/blank.ts'
import { type Fact, known, unknown } from '../facts/fact.ts'
import type { HouseholdFacts, MemberFacts, SupporterFacts } from '../facts/household-facts.ts'
import type { Answers, NotSure, Persons } from './answers.ts'
import { peopleOf, type Whose } from './people.ts'

const said = <const Value>(value: Value): Fact<Value> => known(value, 'declared')
const notSaid = unknown('not-stated')
const ofTheEldest: Whose = { certificate: 0, illness: 0, income: 0 }
const sure = (amount: Fen | NotSure): Fact<Fen> => (amount === 'not-sure' ? notSaid : said(amount))

/**
 * What the answers tell the rules. Whatever the questions do not ask stays unknown, so that a verdict that depends on it
 * is "to be checked": a home visit, a register, a supporter's income. Whose the certificate, the illness and the income are is
 * not asked either: `whose` supposes one way of it.
 */
export function factsOfAnswers(answers: Answers, on: PlainDate, whose: Whose = ofTheEldest): HouseholdFacts {
  return {
    ...householdWithNothing('declared'),
    standardArea: said(answers.place === 'here-rural' ? 'rural' : 'urban'),
    members: membersOf(answers, { on, whose }),
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

interface Supposed {
  readonly on: PlainDate
  readonly whose: Whose
}

function membersOf(answers: Answers, { on, whose }: Supposed): readonly MemberFacts[] {
  const people = peopleOf(answers)
  return people.map(({ group, label, age, isMinor }, index) => ({
    ...memberWithNothing(`m${index + 1}`, label, 'declared'),
    relation: said(relationOf(index, isMinor)),
    monthsTogether: said(12),
    register: said(answers.place === 'elsewhere' ? ('elsewhere' as const) : ('chongqing' as const)),
    birth: said(bornFor(age, on)),
    study: said(studyOf(group)),
    ...(index === 0 ? { financialAssets: sure(answers.savings) } : {}),
    ...(index === whose.income ? { transfers: sure(answers.monthlyIncome) } : {}),
    ...(index === whose.illness ? illnessOf(answers) : {}),
    ...(index === whose.certificate ? disabilityOf(answers) : {}),
    ...(isMinor && index === people.findIndex((one) => one.group === group) ? saidOfTheChild(answers) : {}),
  }))
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

/** How long somebody has been in bed is not asked. */
const illnessOf = ({ seriousIllness }: Answers): Partial<MemberFacts> =>
  seriousIllness ? { seriousIllness: said(true), bedriddenMonths: notSaid } : {}

/** Whether somebody needs to be cared for is not asked. */
function disabilityOf({ disability }: Answers): Partial<MemberFacts> {
  if (disability === 'none') return {}
  return { ...certificates[disability], needsLongTermCare: notSaid }
}

const certificates = {
  severe: { disability: said('physical'), disabilityLevel: said(2) },
  'level-3-mind': { disability: said('mental'), disabilityLevel: said(3) },
  other: { disability: said('physical'), disabilityLevel: said(4) },
} as const

const saidOfTheChild = ({ childAlone }: Answers): Partial<MemberFacts> => ({
  orphan: said(childAlone === 'orphan'),
  deFactoUnsupported: said(childAlone === 'unsupported'),
})
