import * as z from 'zod'
import { Application } from './application.ts'
import { AssessmentView } from './assessment-view.ts'
import {
  AskedProgrammeSchema,
  CaseIdSchema,
  CaseNumberSchema,
  DocumentIdSchema,
  FenSchema,
  InstantSchema,
  MemberIdSchema,
  MonthSchema,
  OfficerIdSchema,
  PlainDateSchema,
  ProgrammeSchema,
} from './primitives.ts'
import { adjustmentGrounds, GrantBody, incomeCauses, type StepName, stepBodies } from './steps.ts'
import { SupporterAnswerView } from './supporter.ts'

export * from './assessment-view.ts'

export const StepNameSchema = z.enum(Object.keys(stepBodies) as [StepName, ...StepName[]])

export const stages = [
  'submitted',
  'supplementing',
  'accepted',
  'investigating',
  'ineligible-notified',
  're-examining',
  'first-review',
  'opinion-given',
  'publicised',
  're-investigating',
  'reported',
  'decided',
  'delivered',
  'published',
  'closed',
] as const
export const StageSchema = z.enum(stages)
export type StageName = z.infer<typeof StageSchema>

export const clockNames = [
  'contact',
  'accept',
  'serve-notice',
  'supplement',
  'start',
  'registers',
  'contest',
  'publicity',
  'decide',
  'district',
  'deliver',
  'survey',
  're-investigate',
  'complete-aid-first',
  'self-care',
  'renew',
  'repay',
  'income-change',
  'grace',
] as const
export const ClockNameSchema = z.enum(clockNames)
export type ClockNameView = z.infer<typeof ClockNameSchema>

/** 法定时限: how long a period is, how much of it is left, and whether it stands still. */
export const ClockView = z.strictObject({
  name: ClockNameSchema,
  startedOn: PlainDateSchema,
  dueBy: PlainDateSchema,
  remainingWorkdays: z.int(),
  /** 0–100 and over: warnings at 50, 80 and 100. */
  sharePercent: z.int(),
  paused: z.boolean(),
  /** 暂定: the calendar of that year is not published yet. */
  provisional: z.boolean(),
})
export type ClockView = z.infer<typeof ClockView>

/** What every step answers: where the case stands now and what may be done next. */
export const CaseStanding = z.strictObject({
  caseId: CaseIdSchema,
  number: CaseNumberSchema,
  stage: StageSchema,
  version: z.int(),
  holder: z.strictObject({ unit: z.enum(['citizen', 'village', 'town', 'district', 'platform']), name: z.string() }),
  allowedSteps: z.array(z.strictObject({ name: StepNameSchema, because: z.string().optional() })),
  /** Which of them usually comes next: the one prominent button. */
  nextStep: StepNameSchema.optional(),
  clocks: z.array(ClockView),
  /** The office's day: a demo city's clock may run ahead of the browser's. */
  today: PlainDateSchema,
})
export type CaseStanding = z.infer<typeof CaseStanding>

export const MemberView = z.strictObject({
  memberId: MemberIdSchema,
  key: z.string(),
  name: z.string(),
  idNumber: z.string().describe('masked unless the officer asks for it'),
  relation: z.string(),
  birth: PlainDateSchema,
  age: z.int(),
  authorisedOn: PlainDateSchema.optional(),
})

export const RegisterAnswerView = z.strictObject({
  memberId: MemberIdSchema,
  register: z.enum(['household', 'social-insurance', 'real-estate', 'vehicle']),
  status: z.enum(['waiting', 'found', 'none', 'not-covered', 'error', 'no-answer', 'malformed', 'stood-in']),
  askedAt: InstantSchema,
  answeredAt: InstantSchema.optional(),
  attempts: z.int(),
  sourceOrg: z.string().optional(),
  requestNo: z.string().optional(),
  records: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
})

export const FindingView = z.strictObject({
  findingId: z.uuid(),
  code: z.string(),
  memberId: MemberIdSchema.optional(),
  words: z.string(),
  stated: z.string().optional(),
  found: z.string().optional(),
  outcome: z.string().optional(),
  reason: z.string().optional(),
})

export const VisitView = z.strictObject({
  visitId: z.uuid(),
  kind: z.string(),
  visitedAt: InstantSchema,
  by: z.array(z.string()),
  place: z.string(),
  sections: z.array(z.strictObject({ title: z.string(), words: z.string() })),
  photos: z.array(DocumentIdSchema),
})

export const PublicityView = z.strictObject({
  publicityId: z.uuid(),
  village: z.string(),
  postedOn: PlainDateSchema,
  endsOn: PlainDateSchema,
  include: z.boolean(),
})

export const ObjectionView = z.strictObject({
  objectionId: z.uuid(),
  on: PlainDateSchema,
  words: z.string(),
  newFacts: z.boolean(),
  answeredOn: PlainDateSchema.optional(),
  answer: z.string().optional(),
})

export const TimelineEntry = z.strictObject({
  seq: z.int(),
  at: InstantSchema,
  on: PlainDateSchema,
  kind: z.string(),
  title: z.string(),
  by: z.string(),
  details: z.array(z.strictObject({ label: z.string(), value: z.string() })),
})

export const DocumentView = z.strictObject({
  documentId: DocumentIdSchema,
  kind: z.string(),
  memberId: MemberIdSchema.optional(),
  mediaType: z.string(),
  uploadedAt: InstantSchema,
})

export const NoticeView = z.strictObject({
  noticeId: z.uuid(),
  kind: z.enum([
    'acceptance',
    'supplement',
    'ineligible',
    'decline',
    'objection-answer',
    'decision',
    'extension',
    'lapse',
    'termination',
    'aid-first',
    'aid-first-completed',
    'repayment',
    'adjustment',
    'renewal',
    'expiry',
    'grace',
  ]),
  title: z.string(),
  paragraphs: z.array(z.string()),
  issuedOn: PlainDateSchema,
  servedOn: PlainDateSchema.optional(),
})
export type NoticeView = z.infer<typeof NoticeView>

/** What runs: money every month, once, or none; the amount of this month, 0 for a benefit that was ended. */
export const BenefitView = z.strictObject({
  programme: ProgrammeSchema,
  payment: z.enum(['monthly', 'once', 'none']),
  from: z.string(),
  amountFen: FenSchema,
  /** From when it is this amount, where that is not from the beginning. */
  since: z.string().optional(),
  /** The next change that is decided already; 0 ends it. */
  next: z.strictObject({ from: z.string(), amountFen: FenSchema }).optional(),
  /** For whom, where it was granted to members by name. */
  members: z.array(MemberIdSchema).optional(),
  /** 有效期 of a recognition that ends by itself; `endedOn` when it has. */
  validUntil: PlainDateSchema.optional(),
  remindedOn: PlainDateSchema.optional(),
  endedOn: PlainDateSchema.optional(),
  /** It ended because a new decision about the same family took its place. */
  renewed: z.boolean().optional(),
  /** The amount rests on a figure that no official text confirms: 示例. */
  example: z.boolean().optional(),
})

/** 先行救助: what was given before the papers, and what the papers came to. */
export const AidFirstView = z.strictObject({
  on: PlainDateSchema,
  amountFen: FenSchema,
  completedOn: PlainDateSchema.optional(),
  outcome: z.enum(['eligible', 'reclaim', 'left']).optional(),
  reclaimFen: FenSchema.optional(),
  /** What is asked back and has neither come nor been given up; absent where nothing is owed. */
  outstandingFen: FenSchema.optional(),
  repayments: z.array(z.strictObject({ on: PlainDateSchema, amountFen: FenSchema })),
  /** 分期退还: each month, and how many are left. */
  instalments: z.strictObject({ amountFen: FenSchema, from: MonthSchema, left: z.int() }).optional(),
  /** 不再追回: proposed, or signed by a second person. */
  waiver: z.enum(['proposed', 'signed']).optional(),
})

/** 收入变动 of a paid household: what it is and what the rules make of it, seen from the month after. */
export const IncomeChangeView = z.strictObject({
  on: PlainDateSchema,
  since: z.string(),
  cause: z.enum(incomeCauses),
  members: z.array(MemberIdSchema),
  entitled: z.enum(['yes', 'no', 'unknown']),
  amountFen: FenSchema,
  inGrace: z.boolean(),
  graceMonthsLeft: z.int(),
  /** Somebody has acted on it, or nothing was left to do. */
  settledOn: PlainDateSchema.optional(),
})
export type IncomeChangeView = z.infer<typeof IncomeChangeView>

/** 渐退期: months in which the benefit goes on as it was. */
export const GraceView = z.strictObject({
  from: z.string(),
  until: z.string(),
  on: PlainDateSchema,
  reviewOpenedOn: PlainDateSchema.optional(),
  reviewedOn: PlainDateSchema.optional(),
})

/** One household, one file (R102): everything on one page, each reading of it an audit row. */
export const CasePage = z.strictObject({
  standing: CaseStanding,
  asked: z.array(AskedProgrammeSchema),
  programme: ProgrammeSchema,
  applicantName: z.string(),
  agent: z.strictObject({ name: z.string(), relation: z.string(), phone: z.string() }).optional(),
  town: z.string(),
  registered: z.string(),
  living: z.string(),
  contactPhone: z.string(),
  submittedOn: PlainDateSchema,
  members: z.array(MemberView),
  application: Application.partial(),
  /** Every supporter whom the application names, with what he has answered himself. */
  supporterAnswers: z.array(SupporterAnswerView),
  /** What the registers say of those who have agreed; the case waits for none of it. */
  supporterRegisters: z
    .array(RegisterAnswerView.pick({ register: true, status: true, records: true }).extend({ key: z.string() }))
    .optional(),
  documents: z.array(DocumentView),
  registerAnswers: z.array(RegisterAnswerView),
  standIns: z.array(
    z.strictObject({
      standInId: z.uuid(),
      register: z.string(),
      memberId: MemberIdSchema,
      offeredBy: z.string(),
      countersignedBy: z.string().optional(),
    }),
  ),
  findings: z.array(FindingView),
  visits: z.array(VisitView),
  assessment: AssessmentView.optional(),
  opinions: z.array(
    z.strictObject({
      kind: z.string(),
      include: z.boolean(),
      programme: ProgrammeSchema.optional(),
      members: z.array(MemberIdSchema).optional(),
      also: z.array(GrantBody).optional(),
      amountFen: FenSchema,
      by: z.string(),
      on: PlainDateSchema,
      reason: z.string(),
    }),
  ),
  publicity: z.array(PublicityView),
  objections: z.array(ObjectionView),
  notices: z.array(NoticeView),
  timeline: z.array(TimelineEntry),
  benefit: BenefitView.optional(),
  /** What was granted beside it. */
  otherBenefits: z.array(BenefitView).optional(),
  /** What this application can come to, and what may not stand beside it. */
  grantable: z.array(z.strictObject({ programme: ProgrammeSchema, excludes: z.array(ProgrammeSchema) })),
  /** 有效期 of a recognition that ends by itself. */
  validUntil: PlainDateSchema.optional(),
  /** Where 临时救助 was asked for. */
  filedAt: z.strictObject({ place: z.enum(['register', 'residence', 'emergency']), name: z.string() }).optional(),
  /** The office also reads who signed it. */
  aidFirst: AidFirstView.extend({
    by: z.string(),
    /** What the papers still lack, in the order of the work. */
    lacks: z.array(z.string()),
  }).optional(),
  /** A standard came into force after the opinion: until it is assessed again nobody signs, then the new amount is what is signed. */
  newStandard: z.strictObject({ from: PlainDateSchema, outdated: z.boolean() }).optional(),
  /** What the town may decide alone today (小额), beside a step that it limits. */
  townLimitFen: FenSchema.optional(),
  adjustments: z.array(
    z.strictObject({
      programme: ProgrammeSchema.optional(),
      on: PlainDateSchema,
      from: z.string(),
      amountFen: FenSchema,
      ground: z.enum(adjustmentGrounds),
      deliveredOn: PlainDateSchema.optional(),
    }),
  ),
  /** Told by the household or heard of, and not looked into yet. */
  incomeReport: z
    .strictObject({ on: PlainDateSchema, memberId: MemberIdSchema, since: z.string(), words: z.string() })
    .optional(),
  incomeChange: IncomeChangeView.optional(),
  graces: z.array(GraceView).optional(),
  selfCare: z
    .strictObject({ memberId: MemberIdSchema, level: z.enum(['none', 'half', 'full']), on: PlainDateSchema })
    .optional(),
})
export type CasePage = z.infer<typeof CasePage>

export const AuditEntry = z.strictObject({
  at: InstantSchema,
  who: z.string(),
  officerId: OfficerIdSchema.optional(),
  what: z.string(),
  why: z.string(),
})
