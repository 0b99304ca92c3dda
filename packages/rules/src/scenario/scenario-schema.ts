import { isPlainDate, parseYuan } from '@jzt/kernel'
import * as z from 'zod'
import {
  dwellingCatalogue,
  householdCatalogue,
  memberCatalogue,
  supporterCatalogue,
  vehicleCatalogue,
} from '../facts/catalogue.ts'
import { type Fact, type FactSource, known, unknown } from '../facts/fact.ts'
import type { FactKind } from '../facts/fact-kind.ts'
import { parameterNames } from '../parameters/parameter.ts'
import { everySource, factSchema, sourceOf, unknownReason } from './read-fact.ts'
import { askedWords, entitledWords, expectedWords, verdictNames } from './scenario.ts'

type Catalogue = Readonly<Record<string, FactKind>>

/** Every fact of a catalogue under its Chinese title, all of them optional: what is not written is "none". */
const factsByTitle = (catalogue: Catalogue, source: FactSource) =>
  Object.fromEntries(Object.values(catalogue).map((kind) => [kind.title, factSchema(kind, source).optional()]))

const text = z.string({ error: '应为文字' }).min(1, '不能为空')

const entry = (catalogue: Catalogue, source: FactSource) =>
  z.strictObject({ 称呼: text, ...factsByTitle(catalogue, source) })

/** A list, or the reason why the list is not known. */
const list = (catalogue: Catalogue, source: FactSource) => {
  const entries = z.array(entry(catalogue, source))
  return z.unknown().transform((written, context): Fact<z.infer<typeof entries>> => {
    const reason = unknownReason(written)
    if (reason) return unknown(reason)
    const parsed = entries.safeParse(written)
    if (parsed.success) return known(parsed.data, source)
    for (const issue of parsed.error.issues) context.addIssue({ ...issue, input: written } as never)
    return z.NEVER
  })
}

/** One of the words named; another word is answered with the list of them. */
const oneOf = <Word extends string>(words: Readonly<Record<Word, unknown>>) =>
  z.enum(Object.keys(words) as [Word], { error: `应为下列之一：${Object.keys(words).join('、')}` })

const yuan = z
  .unknown()
  .transform((written, context) => {
    const amount = parseYuan(String(written))
    if (amount === undefined) context.addIssue('应为金额（元，最多两位小数）')
    return amount ?? z.NEVER
  })
  .optional()

const verdict = z.strictObject({ 符合: oneOf(entitledWords), 金额: yuan, 人员: z.array(text).optional() })

const expected = z.strictObject({
  结果: oneOf(expectedWords),
  金额: yuan,
  缺少: z.array(text).optional(),
  各项: z.partialRecord(oneOf(verdictNames), verdict).optional(),
})

/** The top-level source, read first because it is the default of every fact. */
export const defaultSource = z.looseObject({ 来源: z.unknown().transform(readSource).optional() })

function readSource(word: unknown, context: z.RefinementCtx): FactSource {
  const source = sourceOf(word)
  if (!source) context.addIssue(`应为下列之一：${everySource}`)
  return source ?? z.NEVER
}

/** The scenario file as officials write it. */
export const scenarioSchema = (source: FactSource) =>
  z.strictObject({
    情形: text,
    说明: text.optional(),
    日期: z.string({ error: '应为日期，写成 2026-09-15' }).refine(isPlainDate, '应为存在的日期，写成 2026-09-15'),
    来源: z.unknown().optional(),
    申请: z.array(oneOf(askedWords), { error: '应为清单，写成 [特困]' }).min(1, '至少申请一项').optional(),
    区县: z
      .string({ error: '应为六位区划代码，加引号，写成 "500114"' })
      .regex(/^50\d{4}$/, '应为六位区划代码，加引号，写成 "500114"')
      .optional(),
    成员: z.array(entry(memberCatalogue, source), { error: '应为成员清单' }).min(1, '至少有一名成员'),
    住房: list(dwellingCatalogue, source).optional(),
    车辆: list(vehicleCatalogue, source).optional(),
    义务人: list(supporterCatalogue, source).optional(),
    参数: z.partialRecord(z.enum(parameterNames), z.number().nonnegative()).optional(),
    预期: expected.optional(),
    ...factsByTitle(householdCatalogue, source),
  })
