import type {
  AskedProgramme,
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
  Programme,
} from '@jzt/kernel'
import { type Benefit, benefitsOf, isRunning, renewalsDue } from './benefit.ts'
import { type AidFirst, outstandingFen } from './relief/aid-first.ts'
import { type Grace, type IncomeChange, incomeAwaitsOffice } from './running/income-change.ts'
import { pendingRises, type RiseReview } from './running/rise-review.ts'
import type { Signed } from './signed.ts'
import type { Stage } from './stage.ts'

export type { Signed }

export interface CaseMember {
  readonly id: MemberId
  readonly relation: string
  /** Adults sign for themselves; a guardian signs for a child, and for whom a court declared without capacity. */
  readonly authorisedOn?: PlainDate
  /** The authorisation was taken back, and has not been given again. */
  readonly withdrawnOn?: PlainDate
}

/** Where 临时救助 was asked for: at the place of registration, of living, or where the emergency arose. */
export interface FiledAt {
  readonly place: 'register' | 'residence' | 'emergency'
  readonly village: DivisionCode
}

/** One thing missing, bound to a document kind, a page or a signature (R60). Its wording stands in the server's tables. */
export interface Gap {
  readonly kind: 'document' | 'field' | 'signature'
  readonly what: string
  readonly memberId?: MemberId
}

/** A contradiction or an overlap that a person must resolve. `subject` tells two findings of one code and member apart. */
export interface Finding {
  readonly id: string
  readonly code: string
  readonly memberId?: MemberId
  readonly subject?: string
  readonly resolved?: {
    readonly outcome: FindingOutcome
    readonly by: OfficerId
    readonly on: PlainDate
    readonly correctedFen?: Fen
  }
}

export type FindingOutcome = 'statement-stands' | 'register-stands' | 'corrected' | 'irrelevant'

export type VisitKind = 'home' | 'neighbour' | 'letter' | 'phone' | 'video'

export interface Visit {
  readonly id: string
  readonly kind: VisitKind
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
  /** Which opinion it shows: a new opinion needs a period of its own. */
  readonly opinion: number
  /** Only included families appear on the web; the others on the village board alone. */
  readonly onWeb: boolean
}

/** 公示异议. Who objected is not in the case at all: it is hidden from village, applicant and the officer concerned. */
export interface Objection {
  readonly id: string
  readonly publicityId: string
  readonly on: PlainDate
  readonly newFacts: boolean
  /** False for one repeated without new facts: it is answered, and nothing is published again. */
  readonly needsInvestigation: boolean
  readonly reInvestigatedOn?: PlainDate
  readonly answeredOn?: PlainDate
}

/** Work outside the line of stages: to serve a notice at the home, or to visit for another town (人户分离). */
export interface Task {
  readonly kind: 'serve-notice-at-home' | 'assist-visit'
  readonly division: DivisionCode
  readonly on: PlainDate
  readonly doneOn?: PlainDate
}

export interface Supplement {
  readonly requestedOn: PlainDate
  readonly gaps: readonly Gap[]
  /** The gaps still open; equal to `gaps` until something comes in. */
  readonly open: readonly Gap[]
  readonly servedApplicantOn?: PlainDate
  readonly servedAgentOn?: PlainDate
  /** Set when everybody who must be served has been. */
  readonly servedOn?: PlainDate
  readonly dueBy?: PlainDate
  readonly extended: boolean
  readonly completedOn?: PlainDate
}

export interface Verification {
  readonly startedOn: PlainDate
  /** `register:memberId` (see `queryKey`): everything without a usable answer, also errors and "not covered". */
  readonly outstanding: readonly string[]
  readonly notCovered: readonly string[]
  readonly completedOn?: PlainDate
}

export interface StandIn {
  readonly id: string
  readonly register: string
  readonly memberId: MemberId
  readonly by: OfficerId
  readonly countersignedBy?: OfficerId
}

export interface Assessment {
  readonly id: string
  readonly on: PlainDate
  readonly result: string
  readonly amountFen: Fen
  readonly decided: boolean
  /** What the rules found grantable together; absent in assessments of the time when one programme was granted. */
  readonly grants?: readonly Grant[]
  /** 有效期 in months by the parameters of that day, for the programmes that end by themselves. */
  readonly validMonths?: ValidMonths
  /** The figures that the policy office has not set, by title: present where nothing else stood in the way of a result. */
  readonly unsetFigures?: readonly string[]
  /** Facts or a standard changed after it: it must be run again before anybody signs a result. */
  readonly outdated: boolean
  /** The first day of a standard by which the result is another; kept until an opinion is signed on the new result. */
  readonly standardFrom?: PlainDate
}

/** One programme granted: to whom, where it is granted to members by name, and how much; 0 where no money goes with it. */
export interface Grant {
  readonly programme: Programme
  readonly members?: readonly MemberId[]
  readonly amountFen: Fen
  /** 有效期: the last day of a recognition that ends by itself; known with the decision. */
  readonly validUntil?: PlainDate
}

/** For how many months a recognition of a programme holds. */
export type ValidMonths = { readonly [Name in Programme]?: number }

/**
 * What a signature grants: on a no, nothing of it. The main programme, with members where it is granted to members by
 * name; its amount stands beside it. `also`: what the same household is granted with it, each with its own amount.
 */
export interface Granted {
  readonly programme?: Programme
  readonly members?: readonly MemberId[]
  readonly also?: readonly Grant[]
}

export type AdjustmentGround =
  | 'standard-raised'
  | 'income-changed'
  | 'members-changed'
  | 'care-level-changed'
  | 'work-refused'
  | 'no-longer-eligible'
  | 'died'
  | 'own-wish'
  | 'error-corrected'

/** A change of a running benefit: the new monthly amount from a month on. */
export interface Adjustment {
  /** Which benefit; absent in what was adjusted when one programme was granted. */
  readonly programme?: Programme
  readonly on: PlainDate
  readonly by?: OfficerId
  readonly from: Month
  readonly amountFen: Fen
  readonly ground: AdjustmentGround
  readonly deliveredOn?: PlainDate
}

/** 全自理、半失能、失能. */
export type CareLevel = 'none' | 'half' | 'full'

export type MarkKind = 'doubt' | 'report' | 'key-investigation'
export type ExtensionGround = 'objection' | 'person-apart' | 'remote-filing' | 'difficult-survey' | 'review-meeting'
export type ClosingKind = 'withdrawn' | 'lapsed' | 'declined' | 'refused' | 'terminated'

/**
 * A case of a household, folded from its events (`evolve.ts`). Facts of people are not in it: names, incomes and papers
 * belong to the capability tables; here stand ids, dates and codes, so that it can be logged, compared and replayed.
 */
export interface Case {
  readonly id: CaseId
  readonly household: HouseholdId
  readonly number: CaseNumber
  /** What was applied for; the procedure follows from it (`procedure/procedure-of.ts`). */
  readonly asked: readonly AskedProgramme[]
  /** What it stands for now: the first asked for, until a signature names the programme that is granted. */
  readonly programme: Programme
  readonly stage: Stage
  readonly version: number
  readonly applicant: CitizenId
  /** The helper who holds a mandate (R13, R14): every notice goes to both. */
  readonly agent?: CitizenId
  /** The town that handles it: the place of registration (R10). */
  readonly town: DivisionCode
  readonly registeredVillage: DivisionCode
  readonly livingVillage: DivisionCode
  readonly filedAt?: FiledAt
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
  readonly supplement?: Supplement
  readonly acceptance?: Signed & { readonly nearKin: boolean }
  /** Officers declared as relatives of the household: they take no step in this case. */
  readonly relatives: readonly OfficerId[]
  readonly tasks: readonly Task[]
  readonly investigation?: Signed
  readonly verification?: Verification
  readonly standIns: readonly StandIn[]
  readonly visits: readonly Visit[]
  readonly findings: readonly Finding[]
  readonly assessment?: Assessment
  readonly surveyResult?: Signed & Granted & { readonly eligible: boolean; readonly amountFen: Fen }
  readonly ineligibility?: {
    readonly notifiedOn: PlainDate
    readonly contestBy: PlainDate
    readonly contestedOn?: PlainDate
    readonly waivedOn?: PlainDate
    readonly reExaminedOn?: PlainDate
  }
  /** `outdated`: the facts changed after an objection, and the town must sign a new one. */
  readonly opinion?: Signed &
    Granted & {
      readonly number: number
      readonly include: boolean
      readonly amountFen: Fen
      readonly outdated: boolean
    }
  readonly publicities: readonly Publicity[]
  readonly objections: readonly Objection[]
  readonly marks: readonly (Signed & { readonly kind: MarkKind })[]
  readonly reviewMeeting?: Signed & { readonly heldOn: PlainDate }
  readonly report?: Signed
  readonly districtReview?: Signed & { readonly complete: boolean }
  readonly spotCheck?: {
    /** The batch whose draw decided; without it the check was made without a draw. */
    readonly batch?: string
    readonly drawn: boolean
    readonly doneOn?: PlainDate
    readonly by?: OfficerId
    readonly agrees?: boolean
  }
  readonly confirmationMeeting?: Signed & {
    readonly heldOn: PlainDate
    readonly recommendation: 'confirm' | 'refuse' | 'return'
  }
  readonly returns: readonly (Signed & { readonly to: 'investigation' | 'opinion' })[]
  readonly decision?: Signed &
    Granted & {
      readonly confirmed: boolean
      readonly amountFen: Fen
      /** 有效期: the last day of a recognition that ends by itself. */
      readonly validUntil?: PlainDate
    }
  readonly delivery?: Signed
  readonly publication?: Signed
  /** The main benefit; those granted with it beside it (`benefitsOf`). */
  readonly benefit?: Benefit
  readonly otherBenefits?: readonly Benefit[]
  readonly aidFirst?: AidFirst
  readonly adjustments: readonly Adjustment[]
  /** 听取意见 for the next change of the benefit: used up by it. */
  readonly heardForAdjustment?: Signed
  /** 收入变动: reported and not looked into yet, and the last one that was. */
  readonly incomeReport?: { readonly on: PlainDate; readonly memberId: MemberId; readonly since: Month }
  readonly incomeChange?: IncomeChange
  /** 渐退期, oldest first; absent on cases of before. */
  readonly graces?: readonly Grace[]
  /** 标准调整后人工复核: benefits that a released batch left to people, oldest first; absent where there were none. */
  readonly riseReviews?: readonly RiseReview[]
  readonly selfCareReport?: { readonly on: PlainDate; readonly memberId: MemberId }
  readonly selfCare?: Signed & { readonly memberId: MemberId; readonly level: CareLevel; readonly failing: number }
  readonly extensionRequest?: Signed & { readonly ground: ExtensionGround }
  readonly extension?: Signed & { readonly toWorkdays: number }
  readonly hearing?: Signed
  readonly closing?: { readonly kind: ClosingKind; readonly on: PlainDate; readonly by?: OfficerId }
  /** Everybody who surveyed, visited or wrote an opinion: none of them reviews or confirms (T50). */
  readonly handledBy: readonly OfficerId[]
  /** Everybody who reviewed or spot-checked for the district: none of them surveys or confirms. */
  readonly reviewedBy: readonly OfficerId[]
}

/**
 * Something about the running benefit waits for an office: a change that has not been served, a person to be assessed anew,
 * an income that is another one, a raised standard that was left to people.
 */
export const awaitsOffice = (file: Case): boolean =>
  file.selfCareReport !== undefined ||
  incomeAwaitsOffice(file) ||
  pendingRises(file).length > 0 ||
  renewalsDue(file).length > 0 ||
  file.adjustments.some(({ deliveredOn }) => !deliveredOn)

/**
 * Open until it is closed and nothing is asked back any more, or confirmed, published and the benefit begun; again when
 * something about the benefit is due.
 */
export const isOpen = (file: Case): boolean =>
  (file.stage !== 'closed' || outstandingFen(file) > 0) &&
  !(file.stage === 'published' && file.benefit !== undefined && !awaitsOffice(file))

/** Its members are counted here and cannot be counted elsewhere: as long as it runs, or one of its benefits does. */
export const holdsMembers = (file: Case): boolean => {
  if (file.stage === 'closed') return false
  return file.stage !== 'published' || !file.benefit || benefitsOf(file).some(isRunning)
}
