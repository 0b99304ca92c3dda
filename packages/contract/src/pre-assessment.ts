import { type Fen, programmes } from '@jzt/kernel'
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { AskedProgrammeSchema, PlainDateSchema } from './primitives.ts'

const most = 12

const people = (who: string) =>
  z
    .int(`${who}请填写 0 到 ${most} 的整数`)
    .min(0, `${who}不能少于 0 人`)
    .max(most, `${who}最多填 ${most} 人；人更多请打电话或到镇街问`)

/** Fen up to 10 million yuan: more than that is a slip of the finger. 不清楚 is an answer, and never zero. */
const money = (what: string) =>
  z.union([
    z
      .int(`${what}请填写以分计的整数`)
      .min(0, `${what}不能是负数`)
      .max(1_000_000_000, `${what}填得太大，请再看一遍`) as unknown as z.ZodType<Fen, number>,
    z.literal('not-sure'),
  ])

/**
 * The dozen plain questions of the pre-assessment 预评估 (R27). No name, no number, no address: nothing in it tells who asks.
 * Incomes are those of a month, spending is that of the last twelve, all of the whole family.
 */
export const PreAnswers = z.strictObject({
  /** Where the household registration is, and which standard follows from it. */
  place: z.enum(['here-urban', 'here-rural', 'elsewhere'], '请选择户口在哪里'),
  persons: z
    .strictObject({
      adults: people('18 到 59 岁的'),
      sixties: people('60 到 69 岁的'),
      seventies: people('70 岁以上的'),
      preschool: people('没上学的孩子'),
      pupils: people('上学的孩子'),
    })
    .refine((persons) => countOf(persons) >= 1, '请填写家里的人数，至少 1 人')
    .refine((persons) => countOf(persons) <= most, `一共最多填 ${most} 人；人更多请打电话或到镇街问`),
  disability: z.enum(['none', 'severe', 'level-3-mind', 'other'], '请选择有没有残疾证'),
  seriousIllness: z.boolean('请选择有没有人得重病'),
  monthlyIncome: money('每月收入'),
  savings: money('存款'),
  homes: z.enum(['none', 'one', 'more'], '请选择有几套房子'),
  vehicle: z.enum(['none', 'motorcycle', 'car'], '请选择有没有车'),
  supporters: z.enum(['none', 'able', 'unable', 'not-sure'], '请选择有没有住在别处的子女、父母'),
  yearlySpending: money('一年自己付的钱'),
  emergency: z.enum(['none', 'accident', 'illness', 'spending', 'other'], '请选择有没有遇到急事'),
  childAlone: z.enum(['none', 'orphan', 'unsupported'], '请选择有没有没人照顾的孩子'),
})
export type PreAnswers = z.infer<typeof PreAnswers>

const countOf = (persons: Readonly<Record<string, number>>): number =>
  Object.values(persons).reduce((sum, count) => sum + count, 0)

/** What others grant: shown beside the programmes, never decided here. */
export const otherBenefits = [
  'orphan-allowance',
  'de-facto-unsupported',
  'disability-living',
  'disability-care',
] as const

export const PreVerdict = z.strictObject({
  of: z.enum([...programmes, ...otherBenefits]),
  title: z.string(),
  /** 可能符合, 需核实, 目前看不符合: never a bare no. */
  outlook: z.enum(['likely', 'to-check', 'not-now']),
  /** "每月 910 元"; empty where no cash is paid or the amount is open. */
  pays: z.string(),
  /** Whole sentences, at least one, to be read aloud. */
  reasons: z.array(z.string()).min(1),
  /** What to have at hand; empty where there is nothing to apply for now. */
  prepare: z.array(z.string()),
})
export type PreVerdict = z.infer<typeof PreVerdict>

export const PreAssessment = z.strictObject({
  on: PlainDateSchema,
  /** Which dated parameters it rests on. */
  pack: z.string(),
  /** That it decides nothing, in a sentence to be shown and read aloud. */
  decidesNothing: z.string(),
  /** Likely first, then what is to be checked, then the rest. */
  verdicts: z.array(PreVerdict),
  /** What an application would ask for after these answers; empty where nothing fits now. Anybody may still apply. */
  ask: z.array(AskedProgrammeSchema),
})
export type PreAssessment = z.infer<typeof PreAssessment>

export const preAssessment = {
  preAssess: endpoint('preAssess', {
    summary: '预评估：不登录，十二个问题，看可能符合哪些救助；回答不保存，结果不是决定',
    access: 'public',
    body: PreAnswers,
    reply: PreAssessment,
    idempotent: false,
  }),
}
