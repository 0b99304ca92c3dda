import * as z from 'zod'
import { Asking, ConsumptionItem, Supporter } from './circumstances.ts'
import {
  DocumentIdSchema,
  FenSchema,
  MemberKey,
  MobileSchema,
  PlainDateSchema,
  requiredText,
  text,
  VillageCodeSchema,
} from './primitives.ts'

export const Relation = z.enum([
  'self',
  'spouse',
  'child',
  'parent',
  'grandchild',
  'grandparent',
  'sibling',
  'child-in-law',
  'parent-in-law',
  'other',
])
export type Relation = z.infer<typeof Relation>

export const Occupation = z.enum([
  'employed',
  'flexible',
  'farming',
  'unemployed',
  'caring',
  'retired',
  'student',
  'preschool',
  'unable',
])
export type Occupation = z.infer<typeof Occupation>

/** Why somebody who belongs to the family is not counted in it (民发〔2021〕57号 第七条). */
export const Absence = z.enum(['prison', 'detained', 'compulsory-rehabilitation', 'missing', 'conscript', 'clergy'])

export const Disability = z.strictObject({
  kind: z.enum(['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple']),
  level: z.int().min(1).max(4),
})

export const ApplicationMember = z.strictObject({
  key: MemberKey,
  name: requiredText(50, '姓名'),
  /** As typed; the server reads it by GB 11643 and answers with the field and the mend. */
  idNumber: requiredText(40, '身份证号码'),
  relation: Relation,
  phone: MobileSchema.optional(),
  occupation: Occupation,
  schooling: z.enum(['preschool', 'compulsory', 'upper-secondary', 'undergraduate', 'postgraduate']).optional(),
  absence: Absence.optional(),
  disability: Disability.optional(),
  seriousIllness: text(100).optional(),
  /** Able to work: asked only of members aged 16 to 59. */
  ableToWork: z.boolean().optional(),
  livesTogether: z.boolean(),
  /**
   * Whether they have lived together for a full year: asked of kin other than spouse and child. Absent in applications of
   * before, where living together was read as the year.
   */
  togetherForYear: z.boolean().optional(),
  /** Full years in a religious place without a break: asked only of clergy. Absent: not known. */
  clergyYears: z.int().min(0).max(80).optional(),
  /** In bed without a break, and kept by parents or siblings: asked where `careMatters`. Absent: not known. */
  bedridden: z.enum(['no', 'under-half-year', 'half-year']).optional(),
  keptByKin: z.boolean().optional(),
  /** In need of somebody's care for half a year and longer: asked of the severely disabled (`longTermCareMatters`). */
  longTermCare: z.boolean().optional(),
  /** Declared by a court to be without civil capacity 无民事行为能力: asked where `capacityMatters`. Absent: not known. */
  noCivilCapacity: z.boolean().optional(),
})
export type ApplicationMember = z.infer<typeof ApplicationMember>

/** `old-age-allowance` 高龄津贴 is a transfer that the test for 特困 does not count. */
export const IncomeKind = z.enum([
  'wage',
  'business',
  'farm',
  'property',
  'pension',
  'old-age-allowance',
  'support',
  'transfer',
  'other',
])

export const IncomeItem = z.strictObject({
  memberKey: MemberKey,
  kind: IncomeKind,
  /** What came in over the period, before costs. */
  grossFen: FenSchema,
  /** Direct cost of production or of getting to work, over the same period. */
  costFen: FenSchema.optional(),
  per: z.enum(['month', 'year']),
  /** The basic part of a resident pension is not counted (facts: 城乡居民基本养老保险基础养老金). */
  basicPensionFen: FenSchema.optional(),
  note: text(200).optional(),
})

export const AssetItem = z.strictObject({
  memberKey: MemberKey,
  /** `company` is a share in a registered company: counted as a company, not as money. */
  kind: z.enum(['deposit', 'security', 'fund', 'insurance', 'claim', 'payment-account', 'company']),
  amountFen: FenSchema,
})

export const DwellingItem = z.strictObject({
  memberKey: MemberKey,
  address: requiredText(200, '房屋地址'),
  areaSquareMetres: z.number().min(1).max(10_000),
  dangerGrade: z.enum(['A', 'B', 'C', 'D']).optional(),
})

export const VehicleItem = z.strictObject({
  memberKey: MemberKey,
  kind: z.enum(['car', 'truck', 'two-wheel-motorcycle', 'disabled-vehicle', 'ship', 'machine']),
  plate: text(20).optional(),
  presentValueFen: FenSchema.optional(),
})

export const SpendingItem = z.strictObject({
  memberKey: MemberKey,
  /** `support-paid` is maintenance paid to others. */
  kind: z.enum(['medical', 'education', 'rehabilitation', 'housing', 'support-paid', 'other']),
  yearlyFen: FenSchema,
})

export const NearKinItem = z.strictObject({
  name: requiredText(50, '亲属姓名'),
  relation: z.enum(['spouse', 'parent', 'child', 'sibling', 'grandparent', 'grandchild']),
  position: z.enum(['public-official', 'allowance-staff', 'village-staff']),
  workplace: requiredText(100, '工作单位'),
})

export const DocumentKind = z.enum([
  'id-card-front',
  'id-card-back',
  'household-book',
  'mandate',
  'income-proof',
  'property-proof',
  'illness-proof',
  'disability-card',
  'school-proof',
  'court-document',
  'bill',
  'signature',
  'authorisation-paper',
  'helper-photo',
  'visit-photo',
  'evidence',
  'other',
])
export type DocumentKind = z.infer<typeof DocumentKind>

export const DocumentReference = z.strictObject({
  documentId: DocumentIdSchema,
  kind: DocumentKind,
  memberKey: MemberKey.optional(),
})

export const Address = z.strictObject({
  village: VillageCodeSchema,
  line: requiredText(200, '详细地址'),
})

/** Who applies for whom. A helper keeps a mandate of the person named (R13, R14, R39). */
export const Mandate = z.strictObject({
  helperName: requiredText(50, '帮办人姓名'),
  helperRelation: z.enum([
    'relative',
    'neighbour',
    'grid-worker',
    'village-staff',
    'volunteer',
    'police',
    'town-staff',
  ]),
  helperPhone: MobileSchema,
  reason: z.enum(['old', 'severely-disabled', 'gravely-ill', 'no-phone', 'other']),
  document: DocumentReference.optional(),
})

/**
 * 临时救助: what happened and where it is asked for: at the place of registration, of living, or where the emergency arose,
 * which may not turn anybody away (渝北民〔2023〕103号附件 一（一）、社会救助法 第三十七条). Only where 临时救助 is asked for.
 */
export const TemporaryNeed = z.strictObject({
  kind: z.enum(['sudden', 'expenditure']),
  filedAt: z.enum(['register', 'residence', 'emergency']),
  emergency: Address.optional(),
  words: requiredText(1000, '遇到的困难'),
  /** Left out: not stated. */
  cause: z.enum(['fire', 'traffic', 'accident', 'illness', 'schooling', 'no-support', 'other']).optional(),
  happenedOn: PlainDateSchema.optional(),
  /** Who is affected; left out: not stated. */
  affected: z.array(MemberKey).min(1, '请选择受影响的人').max(20).optional(),
  /** Paid for it out of one's own pocket so far; left out: not known. */
  costFen: FenSchema.optional(),
  /** 临时救助 of before; left out: not stated. */
  earlier: z
    .strictObject({
      what: z.enum(['none', 'other-cause', 'same-cause']),
      /** In this calendar year. */
      thisYearFen: FenSchema.optional(),
      /** Full months since the last one for the same cause. */
      monthsSince: z.int().min(0).max(600).optional(),
    })
    .optional(),
})
export type TemporaryNeed = z.infer<typeof TemporaryNeed>

/** The pages of the application, saved one by one. Every page may be missing in a draft. */
export const ApplicationPages = z.strictObject({
  /** Absent: 低保 alone, the only thing that could be asked for before. */
  asking: Asking.optional(),
  mandate: Mandate.optional(),
  registered: Address.optional(),
  living: Address.optional(),
  /** 户口不在重庆: which province and city. Then 临时救助 alone can be asked for, where the person is. */
  registeredOutside: requiredText(100, '户口所在的省市').optional(),
  temporary: TemporaryNeed.optional(),
  /** 城市 or 农村 standard: contracted land or a share of collective income means rural. */
  area: z.enum(['urban', 'rural']).optional(),
  contactPhone: z
    .string()
    .trim()
    .regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})$/, '请填写手机号码或带区号的座机')
    .optional(),
  members: z.array(ApplicationMember).min(1).max(20).optional(),
  income: z.array(IncomeItem).max(100).optional(),
  assets: z.array(AssetItem).max(100).optional(),
  dwellings: z.array(DwellingItem).max(20).optional(),
  vehicles: z.array(VehicleItem).max(20).optional(),
  spending: z.array(SpendingItem).max(100).optional(),
  /** Absent: nobody asked. That is never read as "none" (`supportersMatter` says when the form asks). */
  supporters: z.array(Supporter).max(20).optional(),
  /** Absent: nobody asked. */
  consumption: z.array(ConsumptionItem).max(20).optional(),
  /** Water, power, fuel, phone and property fee of a month: asked where the district has set a limit. Absent: not known. */
  utilities: z.strictObject({ monthlyFen: FenSchema }).optional(),
  reasons: z
    .strictObject({
      kinds: z.array(z.enum(['illness', 'disability', 'old-age', 'no-work', 'schooling', 'disaster', 'other'])).min(1),
      words: text(1000),
    })
    .optional(),
  nearKin: z.array(NearKinItem).max(10).optional(),
  documents: z.array(DocumentReference).max(100).optional(),
  bankAccount: z
    .string()
    .trim()
    .regex(/^\d{12,19}$/, '请填写 12 到 19 位银行卡号')
    .optional(),
})
export type ApplicationPages = z.infer<typeof ApplicationPages>

/** Pages on income, property and spending: not asked for in an emergency (`meansMatter`). */
export const meansPages = ['income', 'assets', 'dwellings', 'vehicles', 'spending'] as const

export const applicationPageNames = Object.keys(ApplicationPages.shape) as (keyof ApplicationPages)[]

/**
 * What must be there when the application is sent, and what is there in every stored one; the rest is asked for later,
 * once (R60). What the answers themselves make necessary beside it, the intake checks.
 */
export const Application = ApplicationPages.required({
  registered: true,
  living: true,
  area: true,
  contactPhone: true,
  members: true,
  income: true,
  assets: true,
  dwellings: true,
  vehicles: true,
  spending: true,
  reasons: true,
  nearKin: true,
  documents: true,
}).extend({
  /** Pages that stand here empty because nobody asked: an empty list among them is not known, and never "none". */
  notAsked: z.array(z.enum(meansPages)).optional(),
})
export type Application = z.infer<typeof Application>
