import type { Chance } from '@jzt/kernel'
import { type Row, sometimes } from './row.ts'

/** One member of an invented household. */
export interface InventedPerson {
  readonly age: number
  readonly disabilityLevel: number
  readonly facts: Row
}

const sizes = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 4, 5]

/** The members of one household, the applicant first: 1.8 people on average, six at most. */
export function inventedPeople(luck: Chance): readonly InventedPerson[] {
  const size = luck.percent(1) ? 6 : luck.oneOf(sizes)
  const headAge = luck.percent(45) ? 60 + luck.below(32) : 22 + luck.below(38)
  return Array.from({ length: size }, (_, at) => {
    if (at === 0) return person(luck, 'applicant', headAge)
    if (at === 1 && luck.percent(60)) return person(luck, 'spouse', Math.max(20, headAge - 6 + luck.below(12)))
    if (luck.percent(15)) return person(luck, 'parent', Math.min(99, headAge + 20 + luck.below(15)))
    return person(luck, 'child', luck.below(Math.max(1, headAge - 19)))
  })
}

function person(luck: Chance, relation: string, age: number): InventedPerson {
  const disabilityLevel = luck.percent(12) ? 1 + luck.below(4) : 0
  const facts = {
    relation,
    birth: 10_000 * (2026 - age) + 100 * (1 + luck.below(12)) + 1 + luck.below(28),
    absence: luck.percent(1) ? luck.oneOf(['serving-sentence', 'detained', 'conscript']) : 'none',
    monthsTogether: luck.below(36),
    study: studyAt(luck, age),
    seriousIllness: Number(luck.percent(6)),
    financialAssets: luck.percent(0.4) ? undefined : luck.below(luck.percent(70) ? 500_000 : 6_000_000),
    propertyIncome: sometimes(luck, 4, 60_000),
    supportPaid: sometimes(luck, 2, 60_000),
    notCounted: sometimes(luck, 5, 30_000),
    ...disability(luck, disabilityLevel),
    ...work(luck, age, disabilityLevel > 0 ? 25 : 60),
    ...(age >= 60 ? oldAge(luck) : {}),
  }
  return { age, disabilityLevel, facts }
}

function studyAt(luck: Chance, age: number): string {
  if (age < 6) return 'preschool'
  if (age < 19) return 'school'
  return age < 23 && luck.percent(45) ? 'college' : 'none'
}

const disability = (luck: Chance, disabilityLevel: number): Row =>
  disabilityLevel === 0
    ? {}
    : {
        disabilityLevel,
        disability: luck.oneOf(['visual', 'hearing', 'physical', 'intellectual', 'mental']),
        cannotLiveAlone: Number(luck.percent(20)),
      }

function work(luck: Chance, age: number, percent: number): Row {
  const works = age >= 18 && age < 60 && luck.percent(percent)
  if (luck.percent(0.4)) return { wage: undefined }
  return {
    wage: works ? 50_000 + luck.below(350_000) : 0,
    employmentCost: works ? luck.below(30_000) : 0,
    businessRevenue: sometimes(luck, 3, 800_000),
    businessCost: sometimes(luck, 3, 500_000),
  }
}

const selfCare = ['eatsAlone', 'dressesAlone', 'getsUpAlone', 'usesToiletAlone', 'walksAlone', 'washesAlone']

/** The resident pension with its basic part, for one in four a larger one; self-care is assessed of few. */
function oldAge(luck: Chance): Row {
  const basicPension = luck.percent(80) ? 14_500 : 0
  const assessed = luck.percent(6) ? selfCare.map((name) => [name, Number(luck.percent(80))]) : []
  return {
    basicPension,
    residentPension: basicPension === 0 ? 0 : basicPension + luck.below(20_000),
    transfers: luck.percent(25) ? 150_000 + luck.below(250_000) : 0,
    ...Object.fromEntries(assessed),
  }
}
