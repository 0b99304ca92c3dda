import * as z from 'zod'
import { DocumentReference } from './application.ts'
import { Supporter, SupporterKey, SupporterStatus } from './circumstances.ts'
import {
  DocumentIdSchema,
  FenSchema,
  MemberIdSchema,
  OfficerIdSchema,
  PlainDateSchema,
  requiredText,
  text,
} from './primitives.ts'

const memo = text(2000)

/** What a visit found out about a supporter; without a key he was not named in the application. Left out: not found out. */
export const SupporterFinding = Supporter.omit({ key: true, relation: true, supports: true, status: true })
  .partial()
  .extend({
    key: SupporterKey.optional(),
    name: requiredText(50, '义务人姓名'),
    status: SupporterStatus.optional(),
    /** 认定 that he cannot support anybody, for whatever his status and figures do not tell. */
    unable: z.boolean().optional(),
    /** His own, asked of the old and the disabled. */
    ownIncomeFen: FenSchema.optional(),
    propertyWithinRule: z.boolean().optional(),
    words: requiredText(300, '怎么了解到的'),
  })
export type SupporterFinding = z.infer<typeof SupporterFinding>

/** 自理能力评估 of one person, six items (民发〔2021〕43号 第二十一条): true is done without help. */
export const SelfCare = z.strictObject({
  memberId: MemberIdSchema,
  eats: z.boolean('请选择'),
  dresses: z.boolean('请选择'),
  getsUp: z.boolean('请选择'),
  usesToilet: z.boolean('请选择'),
  walks: z.boolean('请选择'),
  washes: z.boolean('请选择'),
})
export type SelfCare = z.infer<typeof SelfCare>

/** A suitable job that was offered and refused without good reason. */
export const JobRefusal = z.strictObject({
  on: PlainDateSchema,
  employer: requiredText(100, '用人单位'),
  reason: requiredText(300, '本人说的理由'),
})
export type JobRefusal = z.infer<typeof JobRefusal>

/** What only people on the spot can find. Left out: nobody looked, and it stays unknown. */
export const visitFindings = {
  selfCare: z.array(SelfCare).max(20).optional(),
  labour: z
    .array(
      z.strictObject({
        memberId: MemberIdSchema,
        able: z.boolean('请选择'),
        /** 有劳动能力无正当理由未就业. */
        idle: z.boolean().optional(),
        /** Why he does not work, in his own words, and which work or training he was offered (条例 第二十五条). */
        reason: text(300).optional(),
        offered: text(300).optional(),
        /** Suitable jobs refused without good reason, each with its day (条例 第二十九条). */
        refusals: z.array(JobRefusal).max(20).optional(),
        /** The number alone, as forms of before gave it. */
        refusedJobs: z.int().min(0).max(20).optional(),
        words: requiredText(300, '依据'),
      }),
    )
    .max(20)
    .optional(),
  supporters: z.array(SupporterFinding).max(20).optional(),
  /** Those named in the application and above are all there are. */
  supportersClear: z.boolean().optional(),
  company: z
    .strictObject({
      count: z.int().min(0).max(50),
      /** 人工认定 that the company does not matter: one that stands still, say. */
      accepted: z.boolean().optional(),
      words: requiredText(300, '说明'),
    })
    .optional(),
  /** A steady job whose pay cannot be proven: what the industry paid on average last year takes its place. */
  unprovenWages: z
    .array(z.strictObject({ memberId: MemberIdSchema, industryWageFen: FenSchema, words: requiredText(300, '依据') }))
    .max(20)
    .optional(),
  /** What the civil affairs office has recognised of a child, and what the guardian has chosen (民发〔2021〕43号 第九条). */
  children: z
    .array(
      z.strictObject({
        memberId: MemberIdSchema,
        recognised: z.enum(['none', 'orphan', 'de-facto-unsupported']),
        inInstitution: z.boolean('请选择'),
        choseChildAllowance: z.boolean('请选择'),
      }),
    )
    .max(20)
    .optional(),
  /** The emergency as it was found on the spot, figure by figure; what is left out stays as it was stated. */
  hardship: z
    .strictObject({
      kind: z.enum(['sudden', 'expenditure']),
      situation: z.enum(['accident', 'illness', 'dibao-spending', 'other', 'without-support']),
      affectedPersons: z.int().min(1).max(50).optional(),
      /** What the family bore itself in 12 months, after insurance and other aid. */
      necessaryCostFen: FenSchema.optional(),
      aidedForSameCause: z.boolean().optional(),
      monthsSinceSameAid: z.int().min(0).max(600).optional(),
      aidReceivedThisYearFen: FenSchema.optional(),
      words: requiredText(500, '说明'),
    })
    .optional(),
  /** 需要长期照护: of the severely disabled, where no self-care assessment tells it. */
  care: z
    .array(z.strictObject({ memberId: MemberIdSchema, needed: z.boolean('请选择'), words: requiredText(300, '依据') }))
    .max(20)
    .optional(),
  /** Whether a court has declared a person 无民事行为能力 (民法典 第二十四条): the judgment was seen, or there is none. */
  capacity: z
    .array(
      z.strictObject({
        memberId: MemberIdSchema,
        declaredByCourt: z.boolean('请选择'),
        /** The court and the number of its judgment; that there is none is told in the same place. */
        words: requiredText(300, '法院和文书号'),
      }),
    )
    .max(20)
    .optional(),
  /** 水、电、燃料、通讯、物业 of a month, by the bills, where the district has set a limit. */
  utilities: z.strictObject({ monthlyFen: FenSchema, words: requiredText(300, '依据') }).optional(),
  /** A disaster or accident that the family names as its reason, seen on the spot. */
  majorDisaster: z.boolean().optional(),
} as const

export const VisitRecord = z.strictObject({
  kind: z.enum(['home', 'neighbour', 'letter', 'phone', 'video']),
  visitedAt: z.iso.datetime({ offset: true }),
  /** The second person: two people visit (民发〔2021〕57号 第十六条). */
  companion: OfficerIdSchema,
  place: z.strictObject({
    line: requiredText(200, '地点'),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  }),
  livesThere: z.boolean(),
  membersSeen: z.array(MemberIdSchema).max(20),
  housing: z.enum(['own', 'rented', 'public-rental', 'borrowed', 'dangerous', 'other']),
  housingWords: memo,
  healthWords: memo,
  workWords: memo,
  incomeObserved: z
    .array(z.strictObject({ memberId: MemberIdSchema, monthlyFen: FenSchema, words: text(300) }))
    .max(20),
  propertyObserved: z
    .array(z.strictObject({ kind: requiredText(50, '财产'), words: requiredText(300, '说明') }))
    .max(20),
  ...visitFindings,
  agreesWithDeclaration: z.boolean(),
  difference: text(1000).optional(),
  photos: z.array(DocumentReference).max(20),
  signatures: z
    .array(z.strictObject({ documentId: DocumentIdSchema }))
    .min(1, '请签名')
    .max(4),
})

export type VisitRecord = z.infer<typeof VisitRecord>

/** What a visit found of facts that the family, or a supporter himself, states too: the office sees where they differ. */
export const VisitFound = VisitRecord.pick({
  incomeObserved: true,
  supporters: true,
  labour: true,
  care: true,
  capacity: true,
  utilities: true,
  hardship: true,
})
export type VisitFound = z.infer<typeof VisitFound>
