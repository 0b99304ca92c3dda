import * as z from 'zod'
import { WorklistRow } from './casework.ts'
import { endpoint } from './endpoint.ts'
import { CaseNumberSchema, InstantSchema } from './primitives.ts'

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

export const supervision = {
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
