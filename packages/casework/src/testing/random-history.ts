import { type AskedProgramme, addDays, fen, monthOf, type OfficerId, type PlainDate, yuan } from '@jzt/kernel'
import type { ReceiptInput } from '../acceptance/serve-supplement-notice.ts'
import type { Actor, Officer, Role } from '../actor.ts'
import { allowedSteps, type StepInput, type StepName, stepNames } from '../allowed.ts'
import { type Case, isOpen } from '../case.ts'
import { wakesOn } from '../ending/remind-renewal.ts'
import type { CaseEvent } from '../events.ts'
import { unsettledQueries } from '../investigation/verification.ts'
import { openCase } from '../open.ts'
import { hasCash } from '../procedure/grant-terms.ts'
import { grantsOf, type SignedGrant, signedGrant } from '../procedure/granted.ts'
import { outstandingFen } from '../relief/aid-first.ts'
import { paidDibao } from '../running/income-change.ts'
import {
  applicant,
  context,
  day,
  father,
  helper,
  mother,
  movedTo,
  office,
  paper,
  place,
  signature,
  stranger,
  system,
} from './office.ts'
import { attempt, queries, submission } from './walk.ts'

/** Choices from a seed: the same seed gives the same history. */
export class Dice {
  #state: number
  constructor(seed: number) {
    this.#state = seed
  }
  /** mulberry32 */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    const once = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once
    return ((twice ^ (twice >>> 14)) >>> 0) % limit
  }
  oneIn(count: number): boolean {
    return this.below(count) === count - 1
  }
  pick<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)] as Item
  }
}

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
const companions = [
  office.clerk.id,
  office.secondClerk.id,
  office.village.id,
  office.village.id,
  office.districtClerk.id,
]

const receipt = (dice: Dice, today: PlainDate): ReceiptInput => ({
  method: dice.pick(['in-person', 'electronic', 'phone-notice'] as const),
  receivedBy: dice.pick(['applicant', 'agent', 'adult-member'] as const),
  on: today,
})

type Inputs = { readonly [Name in StepName]: (file: Case, dice: Dice, today: PlainDate) => StepInput<Name> }

const firstOpen = (file: Case) => unsettledQueries(file)[0]?.split(':')[0] ?? 'household'

/** What the rules find: one programme, or what goes together where it was asked for. */
const foundFor = ({ asked }: Case): SignedGrant => {
  const programme = asked[0] ?? 'dibao'
  const amountFen = hasCash(programme) ? yuan(910) : fen(0)
  if (programme === 'marginal')
    return signedGrant([
      { programme, amountFen },
      { programme: 'single-person', members: [mother], amountFen: yuan(830) },
    ])
  const main = { programme, amountFen, ...(programme === 'tekun' ? { members: [father] } : {}) }
  return signedGrant(asked[1] === 'dibao' ? [main, { programme: 'dibao', amountFen: yuan(610) }] : [main])
}
const assessed = (file: Case) => ({
  result: foundFor(file).programme ?? 'none',
  amountFen: foundFor(file).amountFen,
  decided: true,
  grants: grantsOf(foundFor(file)),
  validMonths: { marginal: 12, rigid: 12 },
})

const inputs: Inputs = {
  transfer: (_, dice) => ({ toTown: dice.pick([place.town, place.otherTown]) }),
  contact: () => ({ channel: 'phone', outcome: 'reached' }),
  'request-supplement': () => ({
    gaps: [
      { kind: 'document', what: 'id-card' },
      { kind: 'field', what: 'income' },
    ],
  }),
  'serve-supplement-notice': (_, dice, today) => receipt(dice, today),
  'extend-supplement': () => ({}),
  supplement: (_, dice) => ({
    documents: [{ kind: 'id-card' }],
    answers: dice.oneIn(3) ? [] : [{ what: 'income' }],
  }),
  lapse: () => ({}),
  'record-authorisation': (file) => ({ memberId: file.members.find((one) => !one.authorisedOn)?.id ?? father }),
  accept: (_, dice) => ({
    nearKinConfirmed: dice.oneIn(4),
    relatives: dice.oneIn(6) ? [office.secondClerk.id] : undefined,
  }),
  decline: (_, dice) => ({ ground: dice.pick(['withdrawn', 'proven-duplicate']), signature }),
  'grant-aid-first': (_, dice) => ({
    amountFen: yuan(dice.pick([770, 770, 5000])),
    townLimitFen: yuan(2310),
    signature,
  }),
  'complete-aid-first': (file, dice) => ({
    ...(file.surveyResult?.eligible
      ? { outcome: 'eligible' as const, goesOn: dice.oneIn(2) }
      : { outcome: dice.pick(['reclaim', 'left'] as const), reclaimFen: dice.oneIn(2) ? yuan(100) : undefined }),
    reason: dice.oneIn(3) ? undefined : 'x',
    signature,
  }),
  'decide-in-town': (file, dice) => ({
    confirmed: file.opinion?.include === true,
    amountFen: file.opinion?.include ? yuan(dice.pick([910, 910, 9100])) : fen(0),
    townLimitFen: yuan(2310),
    reason: dice.oneIn(2) ? 'x' : undefined,
    signature,
  }),
  'report-self-care': () => ({ memberId: father }),
  'assess-self-care': (_, dice) => ({
    items: {
      eats: dice.oneIn(2),
      dresses: true,
      getsUp: dice.oneIn(2),
      usesToilet: dice.oneIn(2),
      walks: dice.oneIn(2),
      washes: dice.oneIn(2),
    },
    companion: dice.pick(companions),
  }),
  'report-income-change': (_, __, today) => ({ memberId: father, since: monthOf(today) }),
  'record-income-change': (file, dice, today) => {
    const inGrace = dice.oneIn(2)
    const amountFen = inGrace ? (paidDibao(file)?.amountFen ?? fen(0)) : yuan(dice.pick([1010, 700, 0]))
    const entitled = dice.oneIn(6) ? 'unknown' : amountFen > 0 ? 'yes' : 'no'
    return {
      since: monthOf(today),
      cause: dice.pick(['employment', 'other', 'fell', 'unchanged'] as const),
      members: [father],
      assessed: { result: 'dibao', amountFen, decided: entitled !== 'unknown', findings: [] },
      verdict: { entitled, amountFen, inGrace, graceMonthsLeft: inGrace ? 6 : 0 },
    }
  },
  'grant-grace': (_, dice, today) => ({ from: monthOf(today), months: dice.pick([1, 6, 7]), signature }),
  'open-grace-review': () => ({}),
  'hear-before-adjustment': (_, __, today) => ({ on: today, heard: 'present' }),
  'adjust-benefit': (_, dice, today) => ({
    amountFen: yuan(dice.pick([1010, 700, 0])),
    programme: dice.pick(['dibao', 'single-person', 'tekun', undefined]),
    from: monthOf(today),
    ground: dice.pick(['standard-raised', 'income-changed', 'no-longer-eligible'] as const),
    signature: dice.oneIn(3) ? undefined : signature,
  }),
  'deliver-adjustment': (_, dice, today) => ({
    applicant: receipt(dice, today),
    agent: dice.oneIn(2) ? receipt(dice, today) : undefined,
  }),
  'start-investigation': (_, dice) => ({ outstanding: dice.oneIn(3) ? undefined : queries }),
  'start-verification': () => ({ outstanding: queries }),
  'answer-verification': (file, dice) => ({
    register: firstOpen(file),
    memberId: father,
    answer: dice.pick(['found', 'none', 'found', 'none', 'error', 'not-covered']),
  }),
  'record-visit': (_, dice, today) => ({
    kind: dice.pick(['home', 'home', 'neighbour']),
    visitedAt: `${today}T09:00:00+08:00`,
    companion: dice.pick(companions),
    photos: [],
  }),
  'stand-in-evidence': (file) => ({
    register: firstOpen(file),
    memberId: father,
    letter: paper('letter'),
    statement: paper('statement'),
    visitId: file.visits[0]?.id ?? '',
  }),
  'countersign-stand-in': (file) => ({
    standInId: file.standIns.find((one) => !one.countersignedBy)?.id ?? '',
    signature,
  }),
  'resolve-finding': (file, dice) => ({
    findingId: file.findings.find((one) => !one.resolved)?.id ?? '',
    outcome: dice.pick(['statement-stands', 'register-stands']),
  }),
  assess: (file, dice) => ({
    ...dice.pick([
      assessed(file),
      assessed(file),
      { result: 'none', amountFen: fen(0), decided: true },
      { result: 'undecided', amountFen: fen(0), decided: false },
    ]),
    findings: dice.oneIn(5) ? [{ id: `finding-${file.version}`, code: 'income-differs' }] : [],
  }),
  'require-reassessment': (_, __, today) => ({ effectiveFrom: today }),
  'record-repayment': (file, dice, today) => ({
    amountFen: dice.oneIn(2) ? outstandingFen(file) : fen(Math.ceil(outstandingFen(file) / 2)),
    paidOn: today,
    signature,
  }),
  'agree-instalments': (_, dice, today) => ({ amountFen: yuan(dice.pick([50, 900])), from: monthOf(today), signature }),
  'propose-waiver': () => ({ signature }),
  'decide-waiver': (_, dice) => ({ approved: dice.oneIn(2), signature }),
  'survey-result': (file, dice) =>
    file.assessment?.result === foundFor(file).programme
      ? { eligible: true, ...foundFor(file), signature }
      : { eligible: false, amountFen: fen(0), signature, reason: dice.oneIn(2) ? 'x' : undefined },
  'notify-ineligible': (_, dice, today) => ({ receipt: receipt(dice, today) }),
  contest: (_, dice) => ({ needsHelp: dice.oneIn(2) }),
  'waive-contest': () => ({}),
  'close-contest-period': () => ({}),
  're-examine': () => ({}),
  'first-review-opinion': (file) =>
    file.surveyResult?.eligible
      ? { include: true, amountFen: foundFor(file).amountFen, signature }
      : { include: false, amountFen: fen(0), signature },
  publicise: (_, dice, today) => ({ postedOn: addDays(today, dice.pick([0, 0, -1, 1])) }),
  object: (_, dice) => ({ newFacts: dice.oneIn(3) }),
  're-investigate': (file, dice) => ({
    objectionIds: file.objections.filter((one) => one.needsInvestigation && !one.reInvestigatedOn).map(({ id }) => id),
    factsChanged: dice.oneIn(3),
  }),
  'answer-objection': (file, dice, today) => ({
    objectionId: file.objections.find((one) => !one.answeredOn)?.id ?? '',
    receipt: receipt(dice, today),
  }),
  're-publicise': (_, dice, today) => ({ postedOn: addDays(today, dice.pick([0, 0, -1, 1])) }),
  mark: (_, dice) => ({ kind: dice.pick(['doubt', 'report', 'key-investigation']) }),
  'review-meeting': (_, dice, today) => ({
    on: today,
    members: Array.from({ length: 4 + dice.below(3) }, () => '某'),
    votesFor: 3,
    votesAgainst: 1,
  }),
  report: () => ({ signature }),
  'district-review': (_, dice) => ({ complete: !dice.oneIn(5) }),
  'draw-spot-check': (_, dice) => ({ batch: 'batch', drawn: dice.oneIn(3) }),
  'spot-check': (_, dice, today) => ({ visitedOn: today, agrees: !dice.oneIn(4) }),
  'confirmation-meeting': (_, dice, today) => ({
    on: today,
    members: ['某', '某', '某'],
    recommendation: dice.pick(['confirm', 'refuse', 'return']),
  }),
  'return-to-town': (_, dice) => ({ to: dice.pick(['investigation', 'opinion']) }),
  confirm: (file, dice) => ({
    amountFen: foundFor(file).amountFen,
    reason: dice.oneIn(2) ? 'x' : undefined,
    signature,
  }),
  refuse: () => ({ signature }),
  'deliver-decision': (_, dice, today) => ({
    applicant: receipt(dice, today),
    agent: dice.oneIn(2) ? receipt(dice, today) : undefined,
  }),
  publish: (_, __, today) => ({ on: today }),
  'begin-benefit': () => ({}),
  'remind-renewal': () => ({}),
  expire: (_, dice) => ({ renewed: dice.oneIn(4) }),
  withdraw: () => ({}),
  'hear-before-termination': (_, __, today) => ({ on: today, heard: 'present' }),
  terminate: (_, dice) => ({ ground: dice.pick(['refuses-authorisation', 'refuses-visit']), signature }),
  'request-extension': (_, dice) => ({ ground: dice.pick(['difficult-survey', 'objection', 'person-apart']) }),
  extend: (_, dice) => ({ approved: dice.oneIn(2), toWorkdays: dice.pick([25, 30, 45]), signature }),
}

/** Steps that lead away from the path: tried now and then, so that most histories get far. */
const rare: readonly StepName[] = [
  'withdraw',
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
  (name === 'agree-instalments' && file.aidFirst?.instalments !== undefined) ||
  (name === 'record-visit' && file.visits.some(({ kind }) => kind === 'home')) ||
  (name === 'contact' && file.contacts.length > 0) ||
  (name === 'grant-aid-first' && file.version % 2 === 0) ||
  (name === 'complete-aid-first' && !file.surveyResult?.eligible && file.version % 5 > 0) ||
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
