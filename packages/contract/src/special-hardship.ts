import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { PlainDateSchema, requiredText } from './primitives.ts'

/** One person on the list 确有特殊困难人员 of a town, or one who was taken off it. */
export const HardshipEntry = z.strictObject({
  entryId: z.uuid(),
  town: z.string(),
  townName: z.string(),
  name: z.string(),
  idNumber: z.string().describe('masked'),
  ground: z.string(),
  listedOn: PlainDateSchema,
  listedBy: z.string(),
  removedOn: PlainDateSchema.optional(),
  removedBy: z.string().optional(),
  removal: z.string().optional(),
})
export type HardshipEntry = z.infer<typeof HardshipEntry>

export const HardshipEntryBody = z.strictObject({
  town: z.string().regex(/^50\d{7}$/, '请选择镇街'),
  name: requiredText(50, '姓名'),
  idNumber: requiredText(40, '身份证号码'),
  ground: requiredText(500, '列入的理由'),
  listedOn: PlainDateSchema,
})

/** The list that the local offices keep (社会救助法 第二十一条); the rules read whether a member of a family stands in it. */
export const specialHardship = {
  listSpecialHardship: endpoint('listSpecialHardship', {
    summary: '特殊困难人员名单：在册的和已移出的，新的在前',
    access: 'staff',
    reply: z.strictObject({ rows: z.array(HardshipEntry), mayKeep: z.boolean() }),
  }),
  addSpecialHardship: endpoint('addSpecialHardship', {
    summary: '列入名单：写明理由和日期，留下经办人',
    access: 'staff',
    body: HardshipEntryBody,
    reply: HardshipEntry,
    status: 201,
  }),
  removeSpecialHardship: endpoint('removeSpecialHardship', {
    summary: '移出名单：写明理由，记录保留',
    access: 'staff',
    params: z.strictObject({ entryId: z.uuid() }),
    body: z.strictObject({ reason: requiredText(500, '移出的理由') }),
    reply: HardshipEntry,
  }),
}
