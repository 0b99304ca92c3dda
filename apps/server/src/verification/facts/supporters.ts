import { type Supporter, type SupporterFinding, type SupporterStatus, supportersMatter } from '@jzt/contract'
import { ageOn, type Fen, type PlainDate } from '@jzt/kernel'
import { type Fact, type FactSource, known, type SupporterFacts, unknown } from '@jzt/rules'
import type { SupporterAnswer } from '../../authorisation/index.ts'
import type { FamilyOnFile } from './family-on-file.ts'

type Facts = Omit<SupporterFacts, 'id' | 'label'>

/**
 * Who outside the household owes a member support: those named in the application, with what they say of themselves and
 * what visits found of them, and those whom only a visit found. A family in which nobody is old, frail or a lone parent's child was not asked, and has
 * none; any other that was not asked leaves the list unknown until a visit has cleared it up.
 */
export function supportersOf(family: FamilyOnFile): Fact<readonly SupporterFacts[]> {
  const { application, foundAtVisits, submittedOn, supporterAnswers } = family
  const found = foundAtVisits.flatMap(({ supporters = [] }) => supporters)
  const isComplete = application.supporters ?? foundAtVisits.some(({ supportersClear }) => supportersClear)
  if (!isComplete && supportersMatter(application, submittedOn)) return unknown('not-stated')
  const named = (application.supporters ?? []).map((supporter) => ({
    ...declaredSupporter(supporter),
    ...answeredFacts(
      supporterAnswers.find(({ supporterKey }) => supporterKey === supporter.key),
      supporter,
      submittedOn,
    ),
    ...joined(found.filter(({ key }) => key === supporter.key).map(foundFacts)),
  }))
  return known([...named, ...foundBeside(found)], found.length > 0 ? 'observed' : 'declared')
}

const declaredSupporter = (supporter: Supporter): SupporterFacts => ({
  id: supporter.key,
  label: supporter.name,
  ...nothingKnown,
  ...factsOfStatus(supporter.status, 'declared'),
  ...figuresOf(supporter, 'declared'),
  agreedAmount: known(supporter.agreedFen ?? (0 as Fen), 'declared'),
})

/**
 * What he says of himself goes before what the family says of him, figure by figure. Who declines to be checked is no
 * reason against the family: what it did not state stays unknown, with that reason, until a visit settles it
 * (社会救助法 第四十一条).
 */
function answeredFacts(
  answer: SupporterAnswer | undefined,
  declared: Supporter,
  submittedOn: PlainDate,
): Partial<Facts> {
  if (!answer) return {}
  if (answer.outcome === 'declined') return withheldFigures(declared)
  const { statement = {}, person } = answer
  const { ownIncomeFen } = statement
  return {
    ...figuresOf(statement, 'supporter'),
    ...(ownIncomeFen === undefined ? {} : { ownIncome: known(ownIncomeFen, 'supporter') }),
    ...(person ? { age: known(ageOn(person.birth, submittedOn), 'supporter') } : {}),
  }
}

const withheld = unknown('withheld')
const withheldFigures = ({ householdIncomeFen, householdSize, supportedPeople }: Supporter): Partial<Facts> => ({
  ...(householdIncomeFen === undefined ? { householdIncome: withheld } : {}),
  ...(householdSize === undefined ? { householdSize: withheld } : {}),
  ...(supportedPeople === undefined ? { supportedPeople: withheld } : {}),
})

/** Somebody whom the application does not name: a second visit that names him again speaks of the same person. */
function foundBeside(found: readonly SupporterFinding[]): SupporterFacts[] {
  const names = [...new Set(found.filter(({ key }) => key === undefined).map(({ name }) => name))]
  return names.map((name, index) => ({
    id: `visit-${index + 1}`,
    label: name,
    ...nothingKnown,
    unable: known(false, 'observed'),
    agreedAmount: known(0 as Fen, 'observed'),
    ...joined(found.filter((one) => one.key === undefined && one.name === name).map(foundFacts)),
  }))
}

const joined = (reports: readonly Partial<Facts>[]): Partial<Facts> => Object.assign({}, ...reports) as Partial<Facts>

function foundFacts(finding: SupporterFinding): Partial<Facts> {
  const { status, unable, ownIncomeFen, propertyWithinRule } = finding
  return {
    ...(status ? factsOfStatus(status, 'observed') : {}),
    ...figuresOf(finding, 'observed'),
    ...(ownIncomeFen === undefined ? {} : { ownIncome: known(ownIncomeFen, 'observed') }),
    ...(propertyWithinRule === undefined ? {} : { propertyWithinRule: known(propertyWithinRule, 'observed') }),
    ...(unable === undefined ? {} : { unable: known(unable, 'determined') }),
  }
}

/** What is left out is 不清楚: the default of nobody else to support would make the family's support larger than it is. */
const figuresOf = (told: Omit<Supporter, 'key' | 'name' | 'relation' | 'supports' | 'status'>, source: FactSource) => ({
  ...(told.age === undefined ? {} : { age: known(told.age, source) }),
  ...(told.householdSize === undefined ? {} : { householdSize: known(told.householdSize, source) }),
  ...(told.householdIncomeFen === undefined ? {} : { householdIncome: known(told.householdIncomeFen, source) }),
  ...(told.supportedPeople === undefined ? {} : { supportedPeople: known(told.supportedPeople, source) }),
  ...(told.agreedFen === undefined ? {} : { agreedAmount: known(told.agreedFen, source) }),
})

const unclear = unknown('not-stated')
const nothingKnown: Facts = {
  unable: unclear,
  age: unclear,
  aid: unclear,
  standing: unclear,
  disability: unclear,
  disabilityLevel: unclear,
  ownIncome: unclear,
  propertyWithinRule: unclear,
  agreedAmount: unclear,
  householdIncome: unclear,
  householdSize: unclear,
  supportedPeople: unclear,
}

type Status = Pick<Facts, 'unable' | 'aid' | 'standing' | 'disability' | 'disabilityLevel'>

/**
 * One answer tells one circumstance: who says 低保 has not said that there is no disability. Only "none of these" says
 * that there is none. Whether somebody is unable beyond these is found by an officer, and until then he is not.
 */
function factsOfStatus(status: SupporterStatus, source: FactSource): Status {
  const { aid, standing, disability, disabilityLevel } = nothingKnown
  const open: Status = {
    aid,
    standing,
    disability,
    disabilityLevel,
    unable: status === 'unknown' ? unclear : known(false, source),
  }
  switch (status) {
    case 'able':
      return { ...open, ...noneOf(source) }
    case 'tekun':
    case 'dibao':
    case 'marginal':
    case 'rigid':
      return { ...open, aid: known(status, source) }
    case 'severely-disabled':
      return { ...open, disabilityLevel: known(2, source) } // level 1 or 2: both count alike
    case 'intellectual-level-3':
      return { ...open, disability: known('intellectual', source), disabilityLevel: known(3, source) }
    case 'mental-level-3':
      return { ...open, disability: known('mental', source), disabilityLevel: known(3, source) }
    case 'unknown':
      return open
    default:
      return { ...open, standing: known(standings[status], source) }
  }
}

const noneOf = (source: FactSource) =>
  ({
    aid: known('none', source),
    standing: known('none', source),
    disability: known('none', source),
    disabilityLevel: known(0, source),
  }) as const

const standings = {
  minor: 'minor',
  prison: 'serving-sentence',
  missing: 'declared-missing',
  'no-capacity': 'no-civil-capacity',
} as const
