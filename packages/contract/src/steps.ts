import * as z from 'zod'
import { DocumentReference } from './application.ts'
import {
  DocumentIdSchema,
  FenSchema,
  MemberIdSchema,
  MonthSchema,
  OfficerIdSchema,
  PlainDateSchema,
  ProgrammeSchema,
  requiredText,
  text,
} from './primitives.ts'
import { JobRefusal, SelfCare, VisitRecord } from './visit.ts'

/**
 * The body of every step of the case, one schema a step, in the order of the official process
 * (渝北民〔2023〕103号 附件). Money in fen. A step also carries `version`: the version of the case that the sender saw.
 */
const signature = z.strictObject({ documentId: DocumentIdSchema })
const reason = requiredText(1000, '理由')

export const ClosingReceipt = z.strictObject({
  method: z.enum(['in-person', 'post', 'phone-notice', 'electronic', 'left-at-home']),
  receivedBy: z.enum(['applicant', 'agent', 'adult-member', 'witness']),
  on: PlainDateSchema,
  note: text(500).optional(),
})

export const Gap = z.strictObject({
  kind: z.enum(['document', 'field', 'signature']),
  /** What is missing: a document kind or the name of a page. */
  what: requiredText(50, '缺少的内容'),
  memberId: MemberIdSchema.optional(),
  words: requiredText(300, '说明'),
})

/** The figures that an officer can correct: those that the rules know by this title (a test compares). */
export const figureTitles = [
  '工资',
  '必要就业成本',
  '经营收入',
  '经营成本',
  '财产收入',
  '转移收入',
  '其中特困认定不计的转移收入',
  '城乡居民养老金',
  '其中基础养老金',
  '支付的赡养抚养费',
  '不计入收入的款项',
  '金融资产',
  '同行业上年月平均工资',
  '义务教育民办学校年学费',
  '商业保险年缴费',
  '近12个月农业收入',
  '近12个月农业直接成本',
  '近12个月医疗自付支出',
  '近12个月教育自付支出',
  '近12个月残疾康复自付支出',
  '近12个月自付的必需费用',
  '本年度已获临时救助金额',
  '水电燃料通讯物业月支出',
] as const

export const EvidenceBasis = z.strictObject({
  /** A figure that the officer puts in place of what was declared, with where it comes from. */
  field: z.enum(figureTitles, '请从列表中选择项目'),
  memberId: MemberIdSchema.optional(),
  valueFen: FenSchema,
  words: requiredText(500, '说明'),
})

/** The figures of income that may be other ones in a household that is paid, and what an inheritance adds to its assets. */
export const incomeTitles = [
  '工资',
  '必要就业成本',
  '经营收入',
  '经营成本',
  '财产收入',
  '转移收入',
  '城乡居民养老金',
  '其中基础养老金',
  '金融资产',
] as const satisfies readonly (typeof figureTitles)[number][]

export const incomeCauses = ['employment', 'other', 'fell', 'unchanged', 'work-refused'] as const

/** One programme granted: to whom, where it is granted to members by name (特困, 单人保), and how much. */
export const GrantBody = z.strictObject({
  programme: ProgrammeSchema,
  members: z.array(MemberIdSchema).max(20).optional(),
  amountFen: FenSchema,
})
export type GrantBody = z.infer<typeof GrantBody>

/** What is granted: left out where only one can be meant, or where it is as it was signed before. */
const granted = {
  programme: GrantBody.shape.programme.optional(),
  members: GrantBody.shape.members,
  /** What the same household is granted beside it, each with its own amount. */
  also: z.array(GrantBody).max(4).optional(),
}

const hearing = z.strictObject({
  on: PlainDateSchema,
  heard: z.enum(['present', 'by-phone', 'written', 'did-not-come']),
  words: requiredText(2000, '听取意见记录'),
})

export const adjustmentGrounds = [
  'standard-raised',
  'income-changed',
  'members-changed',
  'care-level-changed',
  'work-refused',
  'no-longer-eligible',
  'died',
  'own-wish',
  'error-corrected',
] as const

export const stepBodies = {
  transfer: z.strictObject({ toTown: z.string().regex(/^50\d{7}$/, '请选择镇街'), reason }),
  contact: z.strictObject({
    channel: z.enum(['phone', 'visit', 'wechat', 'sms']),
    outcome: z.enum(['reached', 'no-answer', 'wrong-number', 'reached-agent']),
    words: text(500),
  }),
  'request-supplement': z.strictObject({ gaps: z.array(Gap).min(1, '至少列出一项').max(30) }),
  'serve-supplement-notice': ClosingReceipt,
  'extend-supplement': z.strictObject({ reason }),
  supplement: z.strictObject({
    documents: z.array(DocumentReference).max(30),
    answers: z.array(z.strictObject({ what: requiredText(50, '项目'), words: requiredText(1000, '补充内容') })).max(30),
  }),
  accept: z.strictObject({
    nearKinConfirmed: z.boolean(),
    /** Officers among the declared near kin: they never handle this case (R62, T50). */
    relatives: z.array(OfficerIdSchema).max(10).optional(),
    note: text(500).optional(),
  }),
  decline: z.strictObject({
    ground: z.enum(['no-such-programme', 'withdrawn', 'proven-duplicate']),
    reason,
    signature,
  }),
  /** 先行救助: to whom, why and how much, signed before the papers (社会救助法 第五十条). */
  'grant-aid-first': z.strictObject({
    amountFen: FenSchema,
    object: requiredText(200, '救助对象和遇到的困难'),
    reason,
    signature,
  }),
  'start-investigation': z.strictObject({ note: text(500).optional() }),
  'record-visit': VisitRecord,
  'stand-in-evidence': z.strictObject({
    register: z.enum(['household', 'social-insurance', 'real-estate', 'vehicle']),
    memberId: MemberIdSchema,
    /** A letter, a signed statement and the visit stand in for a register that stays silent. */
    letter: DocumentIdSchema,
    statement: DocumentIdSchema,
    visitId: z.uuid(),
    valueFen: FenSchema.optional(),
    words: requiredText(500, '说明'),
  }),
  'countersign-stand-in': z.strictObject({ standInId: z.uuid(), signature }),
  'resolve-finding': z.strictObject({
    findingId: z.uuid(),
    outcome: z.enum(['statement-stands', 'register-stands', 'corrected', 'irrelevant']),
    correctedFen: FenSchema.optional(),
    reason,
  }),
  assess: z.strictObject({}),
  'survey-result': z.strictObject({
    eligible: z.boolean(),
    ...granted,
    amountFen: FenSchema,
    /** Needed when it differs from the assessment: a person decides, never the machine. */
    reason: text(1000).optional(),
    signature,
  }),
  'notify-ineligible': z.strictObject({ receipt: ClosingReceipt }),
  contest: z.strictObject({
    words: requiredText(2000, '不同意的理由'),
    documents: z.array(DocumentReference).max(30),
    needsHelp: z.boolean(),
  }),
  'waive-contest': z.strictObject({}),
  're-examine': z.strictObject({ words: requiredText(2000, '复查情况'), basis: z.array(EvidenceBasis).max(30) }),
  /** 补办手续: the need is confirmed, or the money is asked back or left; `goesOn` when more is proposed. */
  'complete-aid-first': z.strictObject({
    outcome: z.enum(['eligible', 'reclaim', 'left']),
    reclaimFen: FenSchema.optional(),
    goesOn: z.boolean().optional(),
    reason: text(1000).optional(),
    signature,
  }),
  'first-review-opinion': z.strictObject({
    include: z.boolean(),
    ...granted,
    amountFen: FenSchema,
    reason,
    signature,
  }),
  publicise: z.strictObject({ postedOn: PlainDateSchema, photo: DocumentIdSchema.optional() }),
  object: z.strictObject({ words: requiredText(2000, '您的意见'), newFacts: z.boolean() }),
  're-investigate': z.strictObject({
    objectionIds: z.array(z.uuid()).min(1),
    words: requiredText(2000, '重新调查情况'),
    factsChanged: z.boolean(),
  }),
  'answer-objection': z.strictObject({
    objectionId: z.uuid(),
    words: requiredText(2000, '答复内容'),
    receipt: ClosingReceipt,
  }),
  're-publicise': z.strictObject({ postedOn: PlainDateSchema, photo: DocumentIdSchema.optional() }),
  mark: z.strictObject({ kind: z.enum(['doubt', 'report', 'key-investigation']), reason }),
  'review-meeting': z.strictObject({
    on: PlainDateSchema,
    members: z.array(requiredText(50, '姓名')).min(5, '评审会至少五人').max(50),
    votesFor: z.int().min(0).max(50),
    votesAgainst: z.int().min(0).max(50),
    minutes: requiredText(5000, '会议记录'),
  }),
  'decide-in-town': z.strictObject({
    confirmed: z.boolean(),
    programme: ProgrammeSchema.optional(),
    amountFen: FenSchema,
    /** Needed with a refusal, and where it differs from the opinion. */
    reason: text(1000).optional(),
    /** The provision that a refusal rests on. */
    article: text(200).optional(),
    signature,
  }),
  report: z.strictObject({ note: text(500).optional(), signature }),
  'district-review': z.strictObject({ complete: z.boolean(), words: requiredText(2000, '审查意见') }),
  'spot-check': z.strictObject({
    visitedOn: PlainDateSchema,
    agrees: z.boolean(),
    words: requiredText(2000, '核实情况'),
  }),
  'confirmation-meeting': z.strictObject({
    on: PlainDateSchema,
    members: z.array(requiredText(50, '姓名')).min(3, '审核确认会至少三人').max(50),
    recommendation: z.enum(['confirm', 'refuse', 'return']),
    minutes: requiredText(5000, '会议记录'),
  }),
  'return-to-town': z.strictObject({ reason, to: z.enum(['investigation', 'opinion']) }),
  confirm: z.strictObject({ ...granted, amountFen: FenSchema, reason: text(1000).optional(), signature }),
  refuse: z.strictObject({ reason, article: requiredText(200, '依据'), signature }),
  'deliver-decision': z.strictObject({ applicant: ClosingReceipt, agent: ClosingReceipt.optional() }),
  publish: z.strictObject({ on: PlainDateSchema }),
  'report-self-care': z.strictObject({ memberId: MemberIdSchema, words: requiredText(1000, '有什么变化') }),
  'assess-self-care': z.strictObject({
    items: SelfCare.omit({ memberId: true }),
    companion: OfficerIdSchema,
    words: requiredText(1000, '评估情况'),
  }),
  'report-income-change': z.strictObject({
    memberId: MemberIdSchema,
    since: MonthSchema,
    words: requiredText(1000, '收入有什么变化'),
  }),
  /** Monthly figures as they are now, each in place of the one on file; none when everything was found as it was. */
  'record-income-change': z
    .strictObject({
      since: MonthSchema,
      cause: z.enum(incomeCauses, '请选择原因'),
      figures: z
        .array(
          z.strictObject({
            memberId: MemberIdSchema,
            field: z.enum(incomeTitles, '请从列表中选择项目'),
            valueFen: FenSchema,
          }),
        )
        .max(30),
      /** Suitable jobs refused without good reason since the grant, each with its day: the count is taken from them. */
      refusals: z
        .array(JobRefusal.extend({ memberId: MemberIdSchema }))
        .max(10)
        .optional(),
      words: requiredText(1000, '怎么核实的'),
      /** A contract of work, a pay slip, a letter of the bank. */
      papers: z.array(DocumentReference).max(10),
    })
    .refine(({ cause, figures }) => cause === 'unchanged' || cause === 'work-refused' || figures.length > 0, {
      path: ['figures'],
      message: '请写明变化后的数额',
    })
    .refine(({ cause, refusals = [] }) => cause !== 'work-refused' || refusals.length > 0, {
      path: ['refusals'],
      message: '请写明拒绝了哪份工作',
    }),
  /** 给予渐退期: from which month, and for how many months the benefit goes on as it was. */
  'grant-grace': z.strictObject({
    from: MonthSchema,
    months: z.int('请填写几个月').min(1, '至少一个月').max(12, '最多十二个月'),
    reason,
    signature,
  }),
  'hear-before-adjustment': hearing,
  /** A new monthly amount from a month on, 0 to end it; the reason goes into the decision (社会救助法 第四十八条). */
  'adjust-benefit': z.strictObject({
    amountFen: FenSchema,
    from: MonthSchema,
    ground: z.enum(adjustmentGrounds),
    /** Which of the monthly benefits; may be left out where only one is running. */
    programme: ProgrammeSchema.optional(),
    reason,
    signature,
  }),
  'deliver-adjustment': z.strictObject({ applicant: ClosingReceipt, agent: ClosingReceipt.optional() }),
  withdraw: z.strictObject({ reason: text(500) }),
  'hear-before-termination': hearing,
  terminate: z.strictObject({
    ground: z.enum(['refuses-authorisation', 'refuses-visit', 'refuses-documents', 'cannot-be-found']),
    reason,
    signature,
  }),
  /** 登记退款: what came back of aid that was given first. */
  'record-repayment': z.strictObject({
    amountFen: FenSchema,
    paidOn: PlainDateSchema,
    note: text(500).optional(),
    signature,
  }),
  'agree-instalments': z.strictObject({ amountFen: FenSchema, from: MonthSchema, reason, signature }),
  'propose-waiver': z.strictObject({ reason, signature }),
  'decide-waiver': z.strictObject({ approved: z.boolean(), reason, signature }),
  'request-extension': z.strictObject({
    ground: z.enum(['objection', 'person-apart', 'remote-filing', 'difficult-survey', 'review-meeting']),
    reason,
  }),
  extend: z.strictObject({ approved: z.boolean(), reason, toWorkdays: z.int().min(11).max(45), signature }),
} as const

export type StepName = keyof typeof stepBodies
export type StepBody<Name extends StepName> = z.infer<(typeof stepBodies)[Name]>

/** Steps that a citizen takes on his own case; all others belong to the offices. */
export const citizenSteps = [
  'supplement',
  'extend-supplement',
  'contest',
  'waive-contest',
  'withdraw',
  'report-self-care',
  'report-income-change',
] as const satisfies readonly StepName[]
export type CitizenStepName = (typeof citizenSteps)[number]
