import { type AskedProgramme, addDays, type OfficerId, type PlainDate } from '@jzt/kernel'
import type { Actor, Officer, Role } from '../actor.ts'
import { allowedSteps, type StepInput, type StepName, stepNames } from '../allowed.ts'
import { type Case, isOpen } from '../case.ts'
import { wakesOn } from '../ending/remind-renewal.ts'
import type { CaseEvent } from '../events.ts'
import { openCase } from '../open.ts'
import { pendingRises } from '../running/rise-review.ts'
import type { Dice } from './dice.ts'
import { applicant, context, day, helper, movedTo, office, place, stranger, system } from './office.ts'
import { inputs } from './random-inputs.ts'
import { attempt, submission } from './walk.ts'

const as = (officer: Officer, role: Role, division: string): Officer => ({ ...officer, role, division })
const second = (id: string, role: Role, division: string): Officer =>
  as({ ...office.clerk, id: id as OfficerId }, role, division)

/** Everybody who may turn up, among them people who changed their desk in the middle of a case. */
const people: readonly Actor[] = [
  office.village,
  second('village-2', 'village', place.otherTownVillage),
  office.clerk,
  office.secondClerk,
  office.head,
  second('clerk-3', 'town-clerk', place.otherTown),
  second('head-3', 'town-head', place.otherTown),
  office.districtClerk,
  office.districtHead,
  second('district-clerk-2', 'district-clerk', place.county),
  second('district-head-2', 'district-head', place.county),
  as(office.clerk, 'district-head', place.county),
  as(office.secondClerk, 'district-clerk', place.county),
  as(office.districtClerk, 'town-clerk', place.town),
  movedTo(office.clerk, place.otherTown),
  office.city,
  office.administrator,
  applicant,
  helper,
  stranger,
  system,
  system,
  system,
]
/** Steps that lead away from the path: tried now and then, so that most histories get far. */
const rare: readonly StepName[] = [
  'withdraw',
  'withdraw-authorisation',
  'terminate',
  'transfer',
  'hear-before-termination',
  'mark',
  'request-extension',
  'return-to-town',
  'object',
  'refuse',
]

export interface History {
  readonly file: Case
  readonly events: readonly CaseEvent[]
  readonly today: PlainDate
}

/** What people apply for, 低保 most often. */
const applications: readonly (readonly [AskedProgramme, ...AskedProgramme[]])[] = [
  ['dibao'],
  ['dibao'],
  ['dibao', 'marginal'],
  ['tekun', 'dibao'],
  ['marginal'],
  ['rigid'],
  ['temporary'],
  ['temporary'],
]

/** A new application: perhaps with a helper, an unsigned member, a family living elsewhere, or an overlap. */
export function begin(dice: Dice): History {
  const today = addDays(day('2022-01-04'), dice.below(1700))
  const { members, ...base } = submission
  const opening = openCase(
    {
      ...base,
      members: members.map(({ id, relation, authorisedOn }) =>
        dice.oneIn(8) || !authorisedOn ? { id, relation } : { id, relation, authorisedOn: today },
      ),
      livingVillage: dice.pick([place.village, place.village, place.otherTownVillage]),
      asked: [...dice.pick(applications)],
      filedAt: { place: dice.pick(['register', 'emergency'] as const), village: place.village },
      ...(dice.oneIn(4) ? { agent: helper.id } : {}),
      findings: dice.oneIn(5) ? [{ id: 'overlap', code: 'member-in-another-case' }] : [],
    },
    context(applicant, today),
  )
  return { file: opening.state, events: opening.events, today }
}

/** Steps that bring a case on: taken more often than not when they are ready. */
const onward: readonly StepName[] = [
  'supplement',
  'lapse',
  'accept',
  'start-investigation',
  'survey-result',
  'notify-ineligible',
  'first-review-opinion',
  'publicise',
  're-investigate',
  'answer-objection',
  're-publicise',
  'complete-aid-first',
  'decide-in-town',
  'propose-waiver',
  'decide-waiver',
  'report',
  'draw-spot-check',
  'confirmation-meeting',
  'confirm',
  'deliver-decision',
  'publish',
]

/** Done already: again only now and then, or the case would never come on. */
const isIdle = (name: StepName, file: Case): boolean =>
  (name === 'assess' && file.assessment?.outdated === false && file.assessment.decided) ||
  (name === 'require-reassessment' && file.version % 9 > 0) ||
  (name === 'require-rise-review' && (pendingRises(file).length > 0 || file.version % 4 > 0)) ||
  (name === 'agree-instalments' && file.aidFirst?.instalments !== undefined) ||
  (name === 'record-visit' && file.visits.some(({ kind }) => kind === 'home')) ||
  (name === 'contact' && file.contacts.length > 0) ||
  (name === 'grant-aid-first' && file.version % 2 === 0) ||
  (name === 'complete-aid-first' && !file.surveyResult?.eligible && file.assessment?.outdated !== false) ||
  (name === 'record-authorisation' && file.members.every(({ authorisedOn }) => authorisedOn)) ||
  (name === 'withdraw-authorisation' && file.version % 11 > 0) ||
  (name === 'decline' && file.findings.length === 0) ||
  (name === 'review-meeting' && file.marks.length === 0) ||
  (name === 'supplement' && file.version % 2 === 0)

function choose(file: Case, dice: Dice, today: PlainDate) {
  const ctx = context(dice.pick(people), today)
  const offered = allowedSteps(file, ctx)
  const ready = offered.filter(({ because }) => !because).map(({ name }) => name)
  const busy = dice.oneIn(10) ? ready : ready.filter((name) => !isIdle(name, file))
  const usual = busy.filter((name) => !rare.includes(name))
  const ahead = usual.filter((name) => onward.includes(name))
  if (dice.oneIn(90)) return { ctx, names: dice.oneIn(4) ? stepNames : offered.map(({ name }) => name) }
  return { ctx, names: ahead.length > 0 && !dice.oneIn(3) ? ahead : usual }
}

/** Mostly the same day or the next; for a recognition at rest, the day on which the clock comes to it. */
function nextDay({ file, today }: History, dice: Dice): PlainDate {
  const wake = isOpen(file) ? undefined : wakesOn(file)
  if (wake && wake > today && dice.oneIn(2)) return wake
  return addDays(today, dice.oneIn(25) ? 15 : dice.pick([0, 0, 0, 1, 2]))
}

/** Somebody looks at the case and takes one of the steps on his screen; now and then one that is not there. */
export function onwards(history: History, dice: Dice): History {
  const today = nextDay(history, dice)
  let { ctx, names } = choose(history.file, dice, today)
  for (let tries = 0; names.length === 0 && tries < 4; tries += 1) ({ ctx, names } = choose(history.file, dice, today))
  if (names.length === 0) return { ...history, today }
  const name = dice.pick(names)
  const result = attempt(name, history.file, inputs[name](history.file, dice, today) as StepInput<typeof name>, ctx)
  if (!result.ok) return { ...history, today }
  return { file: result.state, events: [...history.events, ...result.events], today }
}
