import * as z from 'zod'
import { StageSchema } from './case-view/index.ts'
import { endpoint } from './endpoint.ts'
import {
  CaseIdSchema,
  CaseNumberSchema,
  DivisionCodeSchema,
  FenSchema,
  InstantSchema,
  PlainDateSchema,
  requiredText,
  text,
} from './primitives.ts'

/** 效力层级, the highest first. */
export const DocumentRankSchema = z.enum([
  'law',
  'administrative-regulation',
  'local-regulation',
  'normative-document',
  'district-notice',
])

const DepartureView = z.strictObject({ from: z.string(), reason: z.string(), verified: z.literal(false) })

/** One value with its days; `value` in the smallest unit: fen, hundredths of a square metre, whole percent, a count. */
export const ParameterPeriodView = z.strictObject({
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  value: z.number().nullable(),
  document: z.string(),
  rank: DocumentRankSchema.optional(),
  departure: DepartureView.optional(),
  /** False: shown as 示例 wherever the value is shown. */
  verified: z.boolean(),
})

export const ParameterView = z.strictObject({
  name: z.string(),
  title: z.string(),
  /** `fen`, `area`, `%`, or a counting word (倍, 个月, 年 …). */
  unit: z.string(),
  openToDistricts: z.boolean(),
  /** In force on the day asked for; absent before its first period. */
  inForce: ParameterPeriodView.optional(),
  /** The district whose own value is in force. */
  division: z.string().optional(),
  /** Every value of the city, oldest first. */
  history: z.array(ParameterPeriodView),
  /** Every value of the district asked for, oldest first. */
  districtHistory: z.array(ParameterPeriodView),
})
export type ParameterView = z.infer<typeof ParameterView>

/** One value that a draft sets, as it was typed: the checks say what is wrong with it, not the schema. */
export const ParameterChangeBody = z.strictObject({
  name: text(60),
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  value: z.number().min(-1e15).max(1e15).nullable(),
  document: text(200),
  rank: DocumentRankSchema,
  verified: z.boolean(),
  /** Why a lower document takes the place of a higher one. */
  departureReason: text(300).optional(),
})
export type ParameterChangeBody = z.infer<typeof ParameterChangeBody>

const changes = z.array(ParameterChangeBody).min(1, '请至少写一项').max(40, '一份草案最多 40 项')
const title = requiredText(80, '草案名称')

/** What the checks say, beside the field of the change (its position in the draft) that it is about. */
export const DraftRemarkView = z.strictObject({
  change: z.int(),
  field: z.enum(['name', 'from', 'to', 'value', 'document', 'rank', 'departure']),
  severity: z.enum(['fault', 'note']),
  message: z.string(),
})
export type DraftRemarkView = z.infer<typeof DraftRemarkView>

export const DraftRow = z.strictObject({
  draftId: z.uuid(),
  division: z.string(),
  divisionName: z.string(),
  title: z.string(),
  version: z.int(),
  state: z.enum(['open', 'published', 'discarded']),
  draftedBy: z.string(),
  editedAt: InstantSchema,
})

export const DraftView = DraftRow.extend({
  changes: z.array(ParameterChangeBody),
  remarks: z.array(DraftRemarkView),
  editors: z.array(z.string()),
  mayEdit: z.boolean(),
  /** Why the one who asks cannot publish it; absent: he can. */
  mayNotPublish: z.enum(['not-your-role', 'not-your-place', 'drafted-it', 'has-faults', 'not-open']).optional(),
})
export type DraftView = z.infer<typeof DraftView>

export const PackView = z.strictObject({
  packId: z.uuid(),
  number: z.int(),
  division: z.string(),
  divisionName: z.string(),
  title: z.string(),
  changes: z.array(ParameterChangeBody),
  effectiveFrom: PlainDateSchema,
  draftedBy: z.string(),
  publishedBy: z.string(),
  publishedAt: InstantSchema,
})
export type PackView = z.infer<typeof PackView>

const ConflictView = z.strictObject({
  number: z.int(),
  id: z.string(),
  point: z.string(),
  positions: z.array(
    z.strictObject({
      value: z.string(),
      document: z.string(),
      article: z.string(),
      rank: DocumentRankSchema,
      from: PlainDateSchema,
      verified: z.boolean(),
    }),
  ),
  chosen: z.array(z.strictObject({ from: PlainDateSchema, value: z.string(), departure: DepartureView.optional() })),
})

/** What the rules find: a programme, `none` or `undecided`, and what it pays the household. */
const Found = z.strictObject({ result: z.string(), amountFen: FenSchema, once: z.boolean() })

/** An open case whose result the draft makes another: judged by the stored facts on the day the draft takes effect. */
export const TouchedCase = z.strictObject({
  caseId: CaseIdSchema,
  number: CaseNumberSchema,
  townName: z.string(),
  stage: StageSchema,
  assessedOn: PlainDateSchema,
  before: Found,
  after: Found,
  /** More or less money for the household; absent where it is not comparable: a programme paid once against one paid monthly. */
  differenceFen: z.int().optional(),
  dueBy: PlainDateSchema.optional(),
})
export type TouchedCase = z.infer<typeof TouchedCase>

const draftParams = z.strictObject({ parameterDraftId: z.uuid() })

export const policy = {
  listParameters: endpoint('listParameters', {
    summary: '某一天有效的参数，连同历史、依据、示例标记和偏离',
    access: 'staff',
    query: z.strictObject({ on: PlainDateSchema.optional(), division: DivisionCodeSchema.optional() }),
    reply: z.strictObject({ on: PlainDateSchema, packId: z.string().optional(), parameters: z.array(ParameterView) }),
  }),
  listConflicts: endpoint('listConflicts', {
    summary: '文件之间的冲突、选定的做法和偏离',
    access: 'staff',
    reply: z.strictObject({ conflicts: z.array(ConflictView) }),
  }),
  listParameterDrafts: endpoint('listParameterDrafts', {
    summary: '参数草案',
    access: 'staff',
    reply: z.strictObject({ rows: z.array(DraftRow) }),
  }),
  startParameterDraft: endpoint('startParameterDraft', {
    summary: '新建参数草案：市级，或本区县',
    access: 'staff',
    body: z.strictObject({ title, changes }),
    reply: DraftView,
    status: 201,
  }),
  checkParameterDraft: endpoint('checkParameterDraft', {
    summary: '检查还没有保存的参数草案：类型、层级、时间上的空档和重叠',
    access: 'staff',
    body: z.strictObject({ changes }),
    reply: z.strictObject({ remarks: z.array(DraftRemarkView) }),
    idempotent: false,
  }),
  getParameterDraft: endpoint('getParameterDraft', {
    summary: '一份参数草案，连同检查结果',
    access: 'staff',
    params: draftParams,
    reply: DraftView,
  }),
  saveParameterDraft: endpoint('saveParameterDraft', {
    summary: '修改参数草案',
    access: 'staff',
    params: draftParams,
    body: z.strictObject({ version: z.int(), title, changes }),
    reply: DraftView,
  }),
  discardParameterDraft: endpoint('discardParameterDraft', {
    summary: '作废参数草案',
    access: 'staff',
    params: draftParams,
    reply: z.strictObject({ discarded: z.literal(true) }),
  }),
  listTouchedCases: endpoint('listTouchedCases', {
    summary: '参数草案使结果变化的在办件：按存下的事实、施行日的参数重新核算',
    access: 'staff',
    params: draftParams,
    query: z.strictObject({ after: z.string().max(60).optional() }),
    reply: z.strictObject({
      /** The day by whose parameters they were judged: the first of the draft, or today. */
      on: PlainDateSchema,
      /** Published, and the day has come: the cases were asked to be assessed again, and none is listed. */
      inForce: z.boolean(),
      /** Cases whose programme, verdict or amount is another. */
      changed: z.int(),
      /** Judged, with the same result. */
      same: z.int(),
      /** Not assessed yet: they will be, by the parameters of their day. */
      notAssessed: z.int(),
      /** Households that are paid every month: not these cases, but whom the rise recomputes once it is published. */
      paid: z.int(),
      rows: z.array(TouchedCase),
      /** `after` of the next page. */
      next: z.string().optional(),
    }),
  }),
  publishParameterDraft: endpoint('publishParameterDraft', {
    summary: '公布参数草案：须由没有参与起草的人公布；公布后不能改',
    access: 'staff',
    params: draftParams,
    body: z.strictObject({ version: z.int() }),
    reply: PackView,
    status: 201,
  }),
  listParameterPacks: endpoint('listParameterPacks', {
    summary: '历次公布',
    access: 'staff',
    reply: z.strictObject({ packs: z.array(PackView) }),
  }),
}
