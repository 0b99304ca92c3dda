import * as z from 'zod'
import { AskedProgrammeSchema, FenSchema, MemberKey, requiredText } from './primitives.ts'

/*
 * What an application says beyond members, income and property, because one of the programmes asks for it.
 * All of it is absent in the applications of before: what absence means stands at each page of `ApplicationPages`.
 */

/** What is asked for. Who does not know which asks for 低保, and everything that the rules find is told. */
export const Asking = z.strictObject({
  programmes: z
    .array(AskedProgrammeSchema)
    .min(1, '请至少选一项')
    .max(5)
    .refine((programmes) => new Set(programmes).size === programmes.length, '同一项只选一次'),
  unsure: z.boolean().optional(),
})
export type Asking = z.infer<typeof Asking>

/** The key that binds what a visit finds to a supporter of the application: `s1`, `s2` … */
export const SupporterKey = z.string().regex(/^s\d{1,2}$/)

/**
 * How a supporter stands (facts 1.4): who receives assistance, is a minor, in prison, missing, without civil capacity or
 * severely disabled owes nothing; an intellectual or mental disability of level 3 counts for 特困 alone
 * (民发〔2021〕43号 第八条).
 */
export const SupporterStatus = z.enum([
  'able',
  'tekun',
  'dibao',
  'marginal',
  'rigid',
  'minor',
  'prison',
  'missing',
  'no-capacity',
  'severely-disabled',
  'intellectual-level-3',
  'mental-level-3',
  'unknown',
])
export type SupporterStatus = z.infer<typeof SupporterStatus>

const people = z.int().min(1, '至少 1 人').max(50, '最多 50 人')

/**
 * Somebody outside the household who by the Civil Code owes a member support 赡养、抚养、扶养义务人. No identity number:
 * he is checked only when it is necessary and with his own consent (社会救助法 第四十一条). A figure left out is 不清楚.
 */
export const Supporter = z.strictObject({
  key: SupporterKey,
  name: requiredText(50, '他的姓名'),
  /** What the supporter is to the member whom he owes support. */
  relation: z.enum(['spouse', 'child', 'parent', 'grandchild', 'grandparent', 'sibling']),
  supports: MemberKey,
  status: SupporterStatus,
  age: z.int().min(0).max(120).optional(),
  householdSize: people.optional(),
  /** Of his whole household, a month. */
  householdIncomeFen: FenSchema.optional(),
  /** Everybody to whom any member of his household owes support. */
  supportedPeople: people.optional(),
  /** A month, by a court's or mediator's document; left out when there is none. */
  agreedFen: FenSchema.optional(),
})
export type Supporter = z.infer<typeof Supporter>

/** Spending that speaks against hardship (facts 1.7): homes within 3 years, the others within 12 months. */
export const ConsumptionItem = z.strictObject({
  kind: z.enum(['built-home', 'bought-home', 'renovation', 'study-abroad', 'private-school', 'insurance']),
  /** For whom; a home is the household's. */
  memberKey: MemberKey.optional(),
  yearlyFen: FenSchema.optional(),
  /** Why the home had to be, or that misfortune struck after it: then it does not count. */
  because: z.enum(['disaster', 'danger', 'demolition', 'misfortune']).optional(),
})
export type ConsumptionItem = z.infer<typeof ConsumptionItem>
