import type { Case, CaseMember, Supplement } from '../case.ts'
import type { AcceptanceEvent, CaseSubmitted } from './events.ts'

type Evolves = {
  readonly [Kind in AcceptanceEvent['kind']]: (file: Case, event: Extract<AcceptanceEvent, { kind: Kind }>) => Case
}

/** The first state of a case. */
export const opened = (event: CaseSubmitted): Case => ({
  id: event.caseId,
  household: event.household,
  number: event.number,
  asked: event.asked ?? [event.programme],
  programme: event.programme,
  stage: 'submitted',
  version: 1,
  applicant: event.applicant,
  ...(event.agent ? { agent: event.agent } : {}),
  town: event.town,
  registeredVillage: event.registeredVillage,
  livingVillage: event.livingVillage,
  ...(event.filedAt ? { filedAt: event.filedAt } : {}),
  members: event.members,
  declaredNearKin: event.declaredNearKin,
  submittedOn: event.on,
  relatives: event.relatives,
  contacts: [],
  tasks: [],
  standIns: [],
  visits: [],
  findings: [],
  publicities: [],
  objections: [],
  marks: [],
  returns: [],
  adjustments: [],
  handledBy: [],
  reviewedBy: [],
})

const withSupplement = (file: Case, change: Partial<Supplement>): Case =>
  file.supplement ? { ...file, supplement: { ...file.supplement, ...change } } : file

/** Tasks of this kind that are open are done on this day. */
export const withTaskDone = (file: Case, kind: Case['tasks'][number]['kind'], on: Case['submittedOn']): Case => ({
  ...file,
  tasks: file.tasks.map((task) => (task.kind === kind && !task.doneOn ? { ...task, doneOn: on } : task)),
})

const withMember = (file: Case, id: CaseMember['id'], change: (member: CaseMember) => CaseMember): Case => ({
  ...file,
  members: file.members.map((member) => (member.id === id ? change(member) : member)),
})

export const acceptanceEvolves: Evolves = {
  'case-submitted': (_, event) => opened(event),
  'finding-raised': (file, event) => ({ ...file, findings: [...file.findings, event.finding] }),
  'task-raised': (file, event) => ({
    ...file,
    tasks: [...file.tasks, { kind: event.task, division: event.division, on: event.on }],
  }),
  'member-authorised': (file, { memberId, on }) =>
    withMember(file, memberId, ({ withdrawnOn: _, ...member }) => ({ ...member, authorisedOn: on })),
  'authorisation-withdrawn': (file, { memberId, on, toldOn = on }) =>
    withMember(file, memberId, ({ authorisedOn: _, ...member }) => ({ ...member, withdrawnOn: toldOn })),
  'case-transferred': (file, event) => ({ ...file, town: event.to, transferredFrom: event.from }),
  'applicant-contacted': (file, event) => ({
    ...file,
    contacts: [...file.contacts, { on: event.on, channel: event.channel, outcome: event.outcome, by: event.by }],
  }),
  'supplement-requested': (file, event) => ({
    ...file,
    stage: 'supplementing',
    supplement: { requestedOn: event.on, gaps: event.gaps, open: event.gaps, extended: false },
  }),
  'supplement-notice-served': (file, event) => {
    const served = withSupplement(file, {
      ...(event.to === 'agent' ? { servedAgentOn: event.servedOn } : { servedApplicantOn: event.servedOn }),
      ...(event.dueBy ? { dueBy: event.dueBy, servedOn: event.servedOn } : {}),
    })
    return event.dueBy ? withTaskDone(served, 'serve-notice-at-home', event.on) : served
  },
  'supplement-extended': (file, event) => withSupplement(file, { dueBy: event.dueBy, extended: true }),
  'supplement-received': (file, event) => withSupplement(file, { open: event.open }),
  'supplement-completed': (file, event) => ({
    ...withTaskDone(withSupplement(file, { open: [], completedOn: event.on }), 'serve-notice-at-home', event.on),
    stage: 'submitted',
  }),
  'case-lapsed': (file, event) => ({ ...file, stage: 'closed', closing: { kind: 'lapsed', on: event.on } }),
  'case-accepted': (file, event) => ({
    ...file,
    stage: 'accepted',
    acceptance: { by: event.by, on: event.on, nearKin: event.nearKin },
    relatives: [...new Set([...file.relatives, ...event.relatives])],
  }),
  'case-declined': (file, event) => ({
    ...file,
    stage: 'closed',
    closing: { kind: 'declined', on: event.on, by: event.by },
  }),
}
