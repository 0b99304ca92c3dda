import * as z from 'zod'
import { DocumentReference } from '../application.ts'
import {
  FenSchema,
  MemberIdSchema,
  MonthSchema,
  OfficerIdSchema,
  ProgrammeSchema,
  requiredText,
} from '../primitives.ts'
import { JobRefusal, SelfCare } from '../visit.ts'
import type { figureTitles } from './opinion.ts'
import { ClosingReceipt, hearing, reason, signature } from './signed.ts'

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

/** 动态管理: what changes while a benefit is paid. */
export const runningBodies = {
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
} as const
