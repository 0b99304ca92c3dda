import { ageOn, type PlainDate } from '@jzt/kernel'
import type { HouseholdFacts } from '@jzt/rules'
import { dimensionCodes } from './snapshot.ts'

/** What a report says of a household besides what the rules say: its place among the codes of each dimension. */
export interface Grouping {
  readonly area: number
  readonly type: number
  readonly headAge: number
  readonly headDisability: number
  readonly headSex: number
}

/** One person as the grouping sees them; undefined is not known. */
export interface GroupedPerson {
  readonly age: number | undefined
  readonly disabilityLevel: number | undefined
}

type Sex = 'man' | 'woman' | undefined

/** Groups a household by its people, the applicant first; the applicant is its head. */
export function groupingOf(people: readonly GroupedPerson[], area: 'urban' | 'rural' | undefined, sex: Sex): Grouping {
  const [head] = people
  return {
    area: dimensionCodes.area.indexOf(area ?? 'unknown'),
    type: dimensionCodes.type.indexOf(typeOf(people)),
    headAge: dimensionCodes.headAge.indexOf(ageBand(head?.age)),
    headDisability: dimensionCodes.headDisability.indexOf(disabilityBand(head?.disabilityLevel)),
    headSex: dimensionCodes.headSex.indexOf(sex ?? 'unknown'),
  }
}

/** Groups a household by its facts as they were assessed. */
export function groupingOfFacts(facts: HouseholdFacts, on: PlainDate, sex: Sex): Grouping {
  const applicantFirst = facts.members.toSorted((one, other) => headFirst(one) - headFirst(other))
  const people = applicantFirst.map(({ birth, disabilityLevel }) => ({
    age: birth.known ? ageOn(birth.value, on) : undefined,
    disabilityLevel: disabilityLevel.known ? disabilityLevel.value : undefined,
  }))
  return groupingOf(people, facts.standardArea.known ? facts.standardArea.value : undefined, sex)
}

const headFirst = ({ relation }: HouseholdFacts['members'][number]): number =>
  relation.known && relation.value === 'applicant' ? 0 : 1

function typeOf(people: readonly GroupedPerson[]): (typeof dimensionCodes.type)[number] {
  if (people.length === 1) return 'single'
  if (people.some(({ age }) => age !== undefined && age < 18)) return 'with-children'
  if (people.every(({ age }) => age !== undefined && age >= 60)) return 'elderly'
  return people.some(({ disabilityLevel = 0 }) => disabilityLevel > 0) ? 'with-disabled' : 'other'
}

function ageBand(age: number | undefined): (typeof dimensionCodes.headAge)[number] {
  if (age === undefined) return 'unknown'
  if (age < 18) return 'below-18'
  if (age < 60) return '18-59'
  if (age < 70) return '60-69'
  return age < 80 ? '70-79' : '80-and-above'
}

function disabilityBand(level: number | undefined): (typeof dimensionCodes.headDisability)[number] {
  if (level === undefined) return 'unknown'
  if (level === 0) return 'none'
  return level <= 2 ? 'level-1-2' : 'level-3-4'
}
