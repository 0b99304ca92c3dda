import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import {
  CaseIdSchema,
  CaseNumberSchema,
  FenSchema,
  InstantSchema,
  MonthSchema,
  PlainDateSchema,
  ProgrammeSchema,
  text,
} from './primitives.ts'

const RiseCounts = z.strictObject({
  raise: z.int(),
  same: z.int(),
  review: z.int(),
  adjusted: z.int(),
  sampled: z.int(),
  checked: z.int(),
  /** Of the sample, disagreed with: the batch stops. `setAside`: disagreed with, and only these go to people. */
  disagreed: z.int(),
  setAside: z.int(),
  /** Monthly, over the households that are raised. */
  moreFen: z.int(),
})

export const RiseBatchView = z.strictObject({
  batchId: z.uuid(),
  packId: z.uuid(),
  title: z.string(),
  division: z.string(),
  divisionName: z.string(),
  effectiveFrom: PlainDateSchema,
  month: MonthSchema,
  state: z.enum(['waiting', 'preview', 'ready', 'proposed', 'released', 'done']),
  /** A changed value that no official text confirms: every amount of the batch is shown as 示例. */
  example: z.boolean(),
  computedAt: InstantSchema.optional(),
  proposedBy: z.string().optional(),
  releasedBy: z.string().optional(),
  counts: RiseCounts,
})
export type RiseBatchView = z.infer<typeof RiseBatchView>

export const RiseHouseholdView = z.strictObject({
  caseId: CaseIdSchema,
  number: CaseNumberSchema,
  townName: z.string(),
  programme: ProgrammeSchema,
  outcome: z.enum(['raise', 'same', 'review']),
  /** Why a person has to look at it. */
  reason: z.string(),
  beforeFen: FenSchema,
  afterFen: FenSchema.optional(),
  sampled: z.boolean(),
  checkedBy: z.string().optional(),
  agrees: z.boolean().optional(),
  setAside: z.boolean(),
  adjusted: z.boolean(),
})
export type RiseHouseholdView = z.infer<typeof RiseHouseholdView>

/**
 * What an officer found on a household of the sample. A disagreement stops the batch, unless `othersGoOn`: it is this
 * household's alone, which may also be found out later.
 */
export const RiseFinding = z
  .strictObject({
    agrees: z.boolean(),
    reason: text(300).optional(),
    othersGoOn: z.boolean().optional(),
  })
  .refine(({ agrees, reason = '' }) => agrees || reason.trim() !== '', {
    path: ['reason'],
    message: '请写明为什么不同意',
  })
export type RiseFinding = z.infer<typeof RiseFinding>

const batchParams = z.strictObject({ batchId: z.uuid() })

/** 标准调整: what a published pack makes of the paid households, district by district. */
export const rise = {
  listRiseBatches: endpoint('listRiseBatches', {
    summary: '标准调整后在保家庭的批量重算',
    access: 'staff',
    reply: z.strictObject({ batches: z.array(RiseBatchView) }),
  }),
  getRiseBatch: endpoint('getRiseBatch', {
    summary: '一批重算：各户前后金额、抽查、须人工复核的',
    access: 'staff',
    params: batchParams,
    query: z.strictObject({ show: z.enum(['sample', 'raise', 'review', 'same']).optional() }),
    reply: z.strictObject({ batch: RiseBatchView, rows: z.array(RiseHouseholdView) }),
  }),
  getRiseList: endpoint('getRiseList', {
    summary: '新标准施行当月的发放名册：全区县在保家庭，调整过的有标记',
    access: 'staff',
    params: batchParams,
    reply: z.strictObject({
      month: MonthSchema,
      divisionName: z.string(),
      households: z.int(),
      totalFen: z.int(),
      rows: z.array(
        z.strictObject({
          caseId: CaseIdSchema,
          number: CaseNumberSchema,
          townName: z.string(),
          programme: z.string(),
          memberCount: z.int(),
          amountFen: FenSchema,
          /** What it was before this batch raised it. */
          beforeFen: FenSchema.optional(),
        }),
      ),
    }),
  }),
  refreshRiseBatch: endpoint('refreshRiseBatch', {
    summary: '重新计算一批（施行日之前为预览）',
    access: 'staff',
    params: batchParams,
    body: z.strictObject({}),
    reply: RiseBatchView,
    status: 202,
  }),
  checkRiseSample: endpoint('checkRiseSample', {
    summary: '抽查一户：同意；或不同意，写明理由，并写明其余的停下还是继续',
    access: 'staff',
    params: z.strictObject({ batchId: z.uuid(), caseId: CaseIdSchema }),
    body: RiseFinding,
    reply: RiseBatchView,
  }),
  proposeRiseRelease: endpoint('proposeRiseRelease', {
    summary: '提请发放：抽查全部完成以后',
    access: 'staff',
    params: batchParams,
    body: z.strictObject({}),
    reply: RiseBatchView,
  }),
  releaseRiseBatch: endpoint('releaseRiseBatch', {
    summary: '同意发放：须由另一人',
    access: 'staff',
    params: batchParams,
    body: z.strictObject({}),
    reply: RiseBatchView,
  }),
}
