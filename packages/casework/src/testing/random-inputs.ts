import { addDays, fen, monthOf, type PlainDate, yuan } from '@jzt/kernel'
import type { ReceiptInput } from '../acceptance/serve-supplement-notice.ts'
import type { StepInput, StepName } from '../allowed.ts'
import { paidMonthly } from '../benefit.ts'
import type { Case } from '../case.ts'
import { unsettledQueries } from '../investigation/verification.ts'
import { hasCash } from '../procedure/grant-terms.ts'
import { grantsOf, type SignedGrant, signedGrant } from '../procedure/granted.ts'
import { outstandingFen } from '../relief/aid-first.ts'
import { paidDibao } from '../running/income-change.ts'
import type { Dice } from './dice.ts'
import { father, mother, office, paper, place, signature } from './office.ts'
import { queries } from './walk.ts'

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

/** What is sent with each step: mostly what belongs there, now and then not. */
export const inputs: Inputs = {
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
  'withdraw-authorisation': () => ({ memberId: father }),
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
      : dice.pick([{ outcome: 'reclaim', reclaimFen: yuan(100) }, { outcome: 'left' }] as const)),
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
  'require-rise-review': (file, dice, today) => ({
    programme: paidMonthly(file).length > 0 ? dice.pick(paidMonthly(file)).programme : 'dibao',
    from: monthOf(today),
    batch: 'batch',
    computedFen: dice.pick([undefined, yuan(1010), fen(0)]),
  }),
  'adjust-benefit': (file, dice, today) => ({
    // Now and then as it is: an answer to a raised standard that was left to people.
    amountFen: dice.pick([yuan(1010), yuan(700), fen(0), file.benefit?.amountFen ?? fen(0)]),
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
