import * as z from 'zod'
import { DocumentReference } from '../application.ts'
import { FenSchema, MemberIdSchema, PlainDateSchema, requiredText } from '../primitives.ts'
import { ClosingReceipt, granted, reason, signature } from './signed.ts'

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

/** 初审: the opinion of the town, and what the family says to it. */
export const opinionBodies = {
  'notify-ineligible': z.strictObject({ receipt: ClosingReceipt }),
  contest: z.strictObject({
    words: requiredText(2000, '不同意的理由'),
    documents: z.array(DocumentReference).max(30),
    needsHelp: z.boolean(),
  }),
  'waive-contest': z.strictObject({}),
  're-examine': z.strictObject({ words: requiredText(2000, '复查情况'), basis: z.array(EvidenceBasis).max(30) }),
  'first-review-opinion': z.strictObject({
    include: z.boolean(),
    ...granted,
    amountFen: FenSchema,
    reason,
    signature,
  }),
  mark: z.strictObject({ kind: z.enum(['doubt', 'report', 'key-investigation']), reason }),
  'review-meeting': z.strictObject({
    on: PlainDateSchema,
    members: z.array(requiredText(50, '姓名')).min(5, '评审会至少五人').max(50),
    votesFor: z.int().min(0).max(50),
    votesAgainst: z.int().min(0).max(50),
    minutes: requiredText(5000, '会议记录'),
  }),
} as const
