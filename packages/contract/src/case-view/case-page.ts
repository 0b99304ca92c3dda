import * as z from 'zod'
import { Application } from '../application.ts'
import { AssessmentView } from '../assessment-view.ts'
import { AskedProgrammeSchema, FenSchema, MemberIdSchema, PlainDateSchema, ProgrammeSchema } from '../primitives.ts'
import { adjustmentGrounds, GrantBody } from '../steps/index.ts'
import { SupporterAnswerView } from '../supporter.ts'
import { AidFirstView, BenefitView, GraceView, IncomeChangeView, RiseReviewView } from './benefit.ts'
import { DocumentView, FindingView, MemberView, RegisterAnswerView, VisitView } from './household.ts'
import { NoticeView, ObjectionView, PublicityView, TimelineEntry } from './record.ts'
import { CaseStanding } from './standing.ts'

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
  riseReviews: z.array(RiseReviewView).optional(),
  selfCare: z
    .strictObject({ memberId: MemberIdSchema, level: z.enum(['none', 'half', 'full']), on: PlainDateSchema })
    .optional(),
})
export type CasePage = z.infer<typeof CasePage>
