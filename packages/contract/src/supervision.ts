import * as z from 'zod'
import { StageSchema } from './case-view/index.ts'
import { WorklistRow } from './casework.ts'
import { endpoint } from './endpoint.ts'
import { CaseIdSchema, CaseNumberSchema, InstantSchema } from './primitives.ts'

export const SpotCheckBatch = z.strictObject({
  batchId: z.uuid(),
  division: z.string(),
  closedAt: InstantSchema,
  share: z.number(),
  /** SHA-256 of the sorted case numbers, fixed before anybody draws: whoever has the list can repeat the draw. */
  seed: z.string(),
  caseNumbers: z.array(CaseNumberSchema),
  drawn: z.array(CaseNumberSchema),
  mandatory: z.array(CaseNumberSchema),
})
export type SpotCheckBatch = z.infer<typeof SpotCheckBatch>

/** A register stayed silent and something else stands in: the offices above are told (two signatures, R105). */
export const StandInRow = z.strictObject({
  caseId: CaseIdSchema,
  number: CaseNumberSchema,
  townName: z.string(),
  stage: StageSchema,
  standIns: z.array(
    z.strictObject({ register: z.string(), offeredBy: z.string(), countersignedBy: z.string().optional() }),
  ),
})

export const supervision = {
  listStandIns: endpoint('listStandIns', {
    summary: '以其他证据代替核对的件：部门未答复，由两人签字，报上级知晓',
    access: 'staff',
    reply: z.strictObject({ rows: z.array(StandInRow) }),
  }),
  listOverdue: endpoint('listOverdue', {
    summary: '超期件督办',
    access: 'staff',
    query: z.strictObject({
      division: z
        .string()
        .regex(/^50\d{0,10}$/)
        .optional(),
    }),
    reply: z.strictObject({ rows: z.array(WorklistRow.extend({ overdueWorkdays: z.int() })) }),
  }),
  getSupervisionSummary: endpoint('getSupervisionSummary', {
    summary: '各单位在办、超期、平均办结工作日；收件数与各去向之和必须相等',
    access: 'staff',
    reply: z.strictObject({
      rows: z.array(
        z.strictObject({
          division: z.string(),
          name: z.string(),
          received: z.int(),
          inProgress: z.int(),
          included: z.int(),
          refused: z.int(),
          withdrawn: z.int(),
          lapsed: z.int(),
          terminated: z.int(),
          declined: z.int(),
          overdue: z.int(),
          averageWorkdays: z.number().nullable(),
        }),
      ),
    }),
  }),
  closeSpotCheckBatch: endpoint('closeSpotCheckBatch', {
    summary: '封闭一批上报件并抽查；同一批不能抽第二次',
    access: 'staff',
    body: z.strictObject({}),
    reply: SpotCheckBatch,
    status: 201,
  }),
  listSpotCheckBatches: endpoint('listSpotCheckBatches', {
    summary: '历次抽查，可复核',
    access: 'staff',
    reply: z.strictObject({ batches: z.array(SpotCheckBatch) }),
  }),
}

export const operation = {
  livez: endpoint('livez', {
    summary: '进程活着',
    access: 'public',
    reply: z.strictObject({ alive: z.literal(true) }),
  }),
  readyz: endpoint('readyz', {
    summary: '数据库可写',
    access: 'public',
    reply: z.strictObject({ ready: z.literal(true), database: z.string() }),
  }),
}
