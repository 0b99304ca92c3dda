import * as z from 'zod'
import { ObjectionView } from './case-view/index.ts'
import { endpoint } from './endpoint.ts'
import { FenSchema, PlainDateSchema, ProgrammeSchema, requiredText } from './primitives.ts'

const params = z.strictObject({ publicityId: z.uuid() })

/** What the law lets the public see (R72, R79): nothing else is in this schema, so nothing else can be sent. */
export const PublicityRow = z.strictObject({
  publicityId: z.uuid(),
  kind: z.enum(['proposed', 'granted']),
  programme: ProgrammeSchema,
  applicantName: z.string().describe('masked on the web'),
  village: z.string(),
  memberCount: z.int(),
  amountFen: FenSchema,
  /** The amount rests on a figure that no official text confirms: 示例. */
  example: z.boolean().optional(),
  postedOn: PlainDateSchema,
  endsOn: PlainDateSchema.optional(),
  contact: z.string(),
})
export type PublicityRow = z.infer<typeof PublicityRow>

export const publicity = {
  listPublicity: endpoint('listPublicity', {
    summary: '公示和公布：只有拟纳入的和已纳入的上网，姓名遮掩，期满自动撤下',
    access: 'public',
    query: z.strictObject({
      division: z
        .string()
        .regex(/^50(\d{4}|\d{7}|\d{10})$/)
        .optional(),
      kind: z.enum(['proposed', 'granted']).optional(),
    }),
    reply: z.strictObject({ rows: z.array(PublicityRow) }),
  }),
  getPublicity: endpoint('getPublicity', { summary: '一则公示', access: 'public', params, reply: PublicityRow }),
  objectToPublicity: endpoint('objectToPublicity', {
    summary: '对公示提出异议；身份对村（社区）、申请人和经办人保密',
    access: 'citizen',
    params,
    body: z.strictObject({ words: requiredText(2000, '您的意见'), newFacts: z.boolean() }),
    reply: z.strictObject({ objectionId: z.uuid(), on: PlainDateSchema }),
    status: 201,
  }),
  listMyObjections: endpoint('listMyObjections', {
    summary: '我提出的公示异议和镇街的答复',
    access: 'citizen',
    reply: z.strictObject({ objections: z.array(ObjectionView.extend({ publicityId: z.uuid() })) }),
  }),
  getPublicityBoard: endpoint('getPublicityBoard', {
    summary: '公示栏打印页：全名，包括拟不纳入的；不含身份证号',
    access: 'staff',
    params,
    reply: z.strictObject({
      title: z.string(),
      village: z.string(),
      postedOn: PlainDateSchema,
      endsOn: PlainDateSchema,
      rows: z.array(
        z.strictObject({
          applicantName: z.string(),
          group: z.string(),
          memberCount: z.int(),
          programme: ProgrammeSchema,
          result: z.string(),
          amountFen: FenSchema.optional(),
          example: z.boolean().optional(),
        }),
      ),
      contact: z.string(),
    }),
  }),
}
