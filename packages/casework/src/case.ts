import type {
  CaseId,
  CaseNumber,
  CitizenId,
  DivisionCode,
  DocumentId,
  Fen,
  HouseholdId,
  MemberId,
  Month,
  OfficerId,
  PlainDate,
} from '@jzt/kernel'

/** Where the case stands. One word for the office, grouped into six public stages for the citizen (`progress.ts`). */
export type Stage =
  | 'submitted' // 已提交，待受理
  | 'supplementing' // 待补正
  | 'accepted' // 已受理，待启动调查
  | 'investigating' // 调查核实
  | 'ineligible-notified' // 已告知不符合，等待异议
  | 're-examining' // 复查
  | 'first-review' // 初审
  | 'opinion-given' // 初审意见已出，待公示
  | 'publicised' // 公示
  | 're-investigating' // 公示异议，重新调查
  | 'reported' // 已报区，待审查
  | 'decided' // 已决定，待送达
  | 'delivered' // 已送达
  | 'published' // 已公布
  | 'closed' // 办结（未纳入、撤回、放弃、终止、不予受理）

export interface CaseMember {
  readonly id: MemberId
  readonly relation: string
  /** Adults sign for themselves; a guardian signs for a child. */
  readonly authorisedOn?: PlainDate
}

/** One thing missing, bound to a document kind, a page or a signature (R60). */
export interface Gap {
  readonly kind: 'document' | 'field' | 'signature'
  readonly what: string
  readonly memberId?: MemberId
  readonly words: string
}

export interface Finding {
  readonly id: string
  readonly code: string
  readonly memberId?: MemberId
  readonly resolved?: {
    readonly outcome: string
    readonly by: OfficerId
    readonly on: PlainDate
    readonly correctedFen?: Fen
  }
}

export interface Visit {
  readonly id: string
  readonly kind: string
  readonly on: PlainDate
  readonly by: readonly OfficerId[]
  readonly photos: readonly DocumentId[]
}

/** 公示: posted on a day that does not count, ends after the last full day. */
export interface Publicity {
  readonly id: string
  readonly postedOn: PlainDate
  readonly endsOn: PlainDate
  readonly village: DivisionCode
  readonly by: OfficerId
}

export interface Objection {
  readonly id: string
  readonly publicityId: string
  readonly on: PlainDate
  readonly newFacts: boolean
  readonly answeredOn?: PlainDate
}

export interface Signed {
  readonly by: OfficerId
  readonly on: PlainDate
}

/**
 * A case of a household, folded from its events (`evolve.ts`). Facts of people are not in it: names, incomes and papers
 * belong to the capability tables; here stand ids, dates and codes, so that it can be logged, compared and replayed.
 */
export interface Case {
  readonly id: CaseId
  readonly household: HouseholdId
  readonly number: CaseNumber
  readonly programme: 'dibao'
  readonly stage: Stage
  readonly version: number
  readonly applicant: CitizenId
  readonly agent: boolean
  /** The town that handles it: the place of registration (R10). */
  readonly town: DivisionCode
  readonly registeredVillage: DivisionCode
  readonly livingVillage: DivisionCode
  readonly members: readonly CaseMember[]
  readonly declaredNearKin: boolean
  readonly submittedOn: PlainDate
  readonly transferredFrom?: DivisionCode
  readonly contacts: readonly {
    readonly on: PlainDate
    readonly channel: string
    readonly outcome: string
    readonly by: OfficerId
  }[]
  readonly supplement?: {
    readonly requestedOn: PlainDate
    readonly gaps: readonly Gap[]
    readonly servedOn?: PlainDate
    readonly dueBy?: PlainDate
    readonly extended: boolean
    readonly completedOn?: PlainDate
  }
  readonly acceptance?: Signed & { readonly nearKin: boolean }
  /** Officers declared as relatives of the household: they take no step in this case. */
  readonly relatives: readonly OfficerId[]
  readonly investigation?: Signed
  readonly verification?: {
    readonly startedOn: PlainDate
    readonly outstanding: readonly string[]
    readonly completedOn?: PlainDate
  }
  readonly standIns: readonly {
    readonly id: string
    readonly register: string
    readonly memberId: MemberId
    readonly by: OfficerId
    readonly countersignedBy?: OfficerId
  }[]
  readonly visits: readonly Visit[]
  readonly findings: readonly Finding[]
  readonly assessment?: {
    readonly id: string
    readonly on: PlainDate
    readonly result: string
    readonly amountFen: Fen
    readonly decided: boolean
  }
  readonly surveyResult?: Signed & { readonly eligible: boolean; readonly amountFen: Fen }
  readonly ineligibility?: {
    readonly notifiedOn: PlainDate
    readonly contestBy: PlainDate
    readonly contestedOn?: PlainDate
    readonly waivedOn?: PlainDate
    readonly reExaminedOn?: PlainDate
  }
  readonly opinion?: Signed & { readonly include: boolean; readonly amountFen: Fen }
  readonly publicities: readonly Publicity[]
  readonly objections: readonly Objection[]
  readonly marks: readonly (Signed & { readonly kind: 'doubt' | 'report' | 'key-investigation' })[]
  readonly reviewMeeting?: Signed
  readonly report?: Signed
  readonly districtReview?: Signed & { readonly complete: boolean }
  readonly spotCheck?: {
    readonly drawn: boolean
    readonly mandatory: boolean
    readonly doneOn?: PlainDate
    readonly by?: OfficerId
  }
  readonly confirmationMeeting?: Signed & { readonly recommendation: 'confirm' | 'refuse' | 'return' }
  readonly returns: readonly (Signed & { readonly to: 'investigation' | 'opinion' })[]
  readonly decision?: Signed & { readonly confirmed: boolean; readonly amountFen: Fen }
  readonly delivery?: Signed
  readonly publication?: Signed
  readonly benefit?: { readonly from: Month; readonly amountFen: Fen }
  readonly extensionRequest?: Signed & { readonly ground: string }
  readonly extension?: Signed & { readonly toWorkdays: number }
  readonly hearing?: Signed
  readonly closing?: {
    readonly kind: 'withdrawn' | 'lapsed' | 'declined' | 'refused' | 'terminated'
    readonly on: PlainDate
    readonly by?: OfficerId
  }
  /** Everybody who surveyed, visited or wrote an opinion: none of them confirms (T50). */
  readonly handledBy: readonly OfficerId[]
}
