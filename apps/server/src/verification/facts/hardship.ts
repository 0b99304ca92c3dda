import type { Application, TemporaryNeed } from '@jzt/contract'
import type { Fen } from '@jzt/kernel'
import { type Fact, type HouseholdFacts, known, unknown } from '@jzt/rules'
import type { FamilyOnFile } from './family-on-file.ts'

type Situation = HouseholdFacts['hardshipSituation'] extends Fact<infer Value> ? Value : never
type Hardship = Partial<
  Pick<
    HouseholdFacts,
    | 'hardship'
    | 'hardshipSituation'
    | 'affectedPersons'
    | 'necessaryCost'
    | 'aidedForSameCause'
    | 'monthsSinceSameAid'
    | 'aidReceivedThisYear'
    | 'placeOfRequest'
  >
>

/** That spending rose in a family of 低保 the survey has to find; until then school is another hardship. */
const situations: Readonly<Record<NonNullable<TemporaryNeed['cause']>, Situation>> = {
  fire: 'accident',
  traffic: 'accident',
  accident: 'accident',
  illness: 'illness',
  schooling: 'other',
  'no-support': 'without-support',
  other: 'other',
}

const declared = 'declared'
const stated = <Value>(value: Value | undefined): Fact<Value> =>
  value === undefined ? unknown('not-stated') : (known(value, declared) as Fact<Value>)

/** The emergency for which 临时救助 is asked. Who was asked what to apply for, and did not choose it, states none. */
export function declaredHardship({ temporary, asking }: Application): Hardship {
  if (!temporary) return asking ? { hardship: known('none', declared) } : {}
  const { kind, cause, affected, costFen, filedAt } = temporary
  return {
    hardship: known(kind, declared),
    hardshipSituation: stated(cause && situations[cause]),
    affectedPersons: stated(affected?.length),
    necessaryCost: stated(costFen),
    placeOfRequest: known(filedAt, declared),
    ...earlierAid(temporary),
  }
}

function earlierAid({ earlier }: TemporaryNeed): Hardship {
  if (!earlier) return {}
  return {
    aidedForSameCause: known(earlier.what === 'same-cause', declared),
    monthsSinceSameAid: stated(earlier.monthsSince),
    aidReceivedThisYear: earlier.what === 'none' ? known(0 as Fen, declared) : stated(earlier.thisYearFen),
  }
}

/** The emergency as people found it on the spot. */
export function hardshipFound({ foundAtVisits }: FamilyOnFile): Hardship {
  const found = foundAtVisits.findLast(({ hardship }) => hardship)?.hardship
  if (!found) return {}
  const { affectedPersons, necessaryCostFen, aidedForSameCause, monthsSinceSameAid, aidReceivedThisYearFen } = found
  return {
    hardship: known(found.kind, 'observed'),
    hardshipSituation: known(found.situation, 'observed'),
    ...seen('affectedPersons', affectedPersons),
    ...seen('necessaryCost', necessaryCostFen),
    ...seen('aidedForSameCause', aidedForSameCause),
    ...seen('monthsSinceSameAid', monthsSinceSameAid),
    ...seen('aidReceivedThisYear', aidReceivedThisYearFen),
  }
}

const seen = (name: keyof Hardship, value: number | boolean | undefined): Hardship =>
  value === undefined ? {} : ({ [name]: known(value, 'observed') } as Hardship)
