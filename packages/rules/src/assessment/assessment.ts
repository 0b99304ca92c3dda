import { type Fen, type Programme, programmeWords } from '@jzt/kernel'
import type { Missing, TraceNode } from '../expression/trace.ts'
import type { Finding } from '../facts/household-facts.ts'

/** What a family is entitled to. `undecided`: something decisive is not known, see `missing`. */
export type Result = Programme | 'none' | 'undecided'

/** How people read a result. */
export const resultWords: Readonly<Record<Result, string>> = {
  ...programmeWords,
  none: '不符合条件',
  undecided: '暂不能判定',
}

/** A condition of a programme and whether it is met. */
export interface ConditionMet {
  readonly ruleId: string
  readonly title: string
  /** "社会救助法 第十八条" */
  readonly basis: string
  readonly met: 'yes' | 'no' | 'unknown'
}

/** What others grant, shown beside the programmes and never decided here. */
export const benefits = ['orphan-allowance', 'de-facto-unsupported', 'disability-living', 'disability-care'] as const

export type Benefit = (typeof benefits)[number]

/** How people read a benefit. */
export const benefitWords: Readonly<Record<Benefit, string>> = {
  'orphan-allowance': '孤儿基本生活费',
  'de-facto-unsupported': '事实无人抚养儿童基本生活补贴',
  'disability-living': '困难残疾人生活补贴',
  'disability-care': '重度残疾人护理补贴',
}

/** The verdict on one member, for a programme that is granted to persons. */
export interface PersonVerdict {
  readonly memberId: string
  /** "女儿" */
  readonly label: string
  readonly entitled: 'yes' | 'no' | 'unknown'
  readonly amountFen: Fen
  readonly conditions: readonly ConditionMet[]
}

/** The verdict on one programme. The amount is the household's, each month unless `once`; 0 where no cash is paid. */
export interface ProgrammeVerdict<Name extends string = Programme> {
  readonly programme: Name
  readonly entitled: 'yes' | 'no' | 'unknown'
  readonly amountFen: Fen
  readonly conditions: readonly ConditionMet[]
  /** Present when the amount is paid once. */
  readonly once?: true
  /** For how many months a recognition holds; absent where it holds until a review. */
  readonly validMonths?: number
  /** The most that may be granted; absent where the office has no margin above the amount. */
  readonly atMostFen?: Fen
  /** Whether the town decides alone on this amount; absent where the district always decides. */
  readonly townDecides?: 'yes' | 'no' | 'unknown'
  /** Facts without which the programme is not decided; absent when there are none. */
  readonly missing?: readonly Missing[]
  /** The members judged, where the programme is granted to persons. */
  readonly persons?: readonly PersonVerdict[]
}

/** The figures a letter quotes; a figure that is not known is absent. Monthly incomes are rounded, for reading only. */
export interface Figures {
  readonly householdSize?: number
  /** The members the money is paid for: those detained before a sentence are left out. */
  readonly payableMembers?: number
  readonly yearlyIncomeFen?: Fen
  readonly monthlyIncomeFen?: Fen
  readonly perCapitaMonthlyIncomeFen?: Fen
  readonly standardFen?: Fen
  readonly marginalLineFen?: Fen
  readonly assetsFen?: Fen
  readonly assetCapFen?: Fen
  readonly baseAmountFen?: Fen
  readonly classifiedFen?: Fen
  /** Last year's disposable income of a resident of the place. */
  readonly disposableIncomeFen?: Fen
  /** What the family could not avoid to spend in 12 months, living included. */
  readonly rigidSpendingFen?: Fen
}

/** The machine's assessment 系统测算. A person decides; differing from it needs a reason. */
export interface Assessment {
  readonly result: Result
  /** What the result pays the whole household, monthly or once; 0 where it pays no cash or there is none. */
  readonly amountFen: Fen
  /** Every programme judged, by what the family gains: granted first, then what is still open, then what is not. */
  readonly programmes: readonly ProgrammeVerdict[]
  /** What others grant and the family may ask for there; absent in editions that knew none. */
  readonly benefits?: readonly ProgrammeVerdict<Benefit>[]
  /** Empty unless the result is `undecided`. */
  readonly missing: readonly Missing[]
  /** Contradictions between sources that a person must resolve. */
  readonly findings: readonly Finding[]
  readonly figures: Figures
  readonly trace: TraceNode
  /** Which rules judged: grows with every rule's version. */
  readonly rulesVersion: string
  /** Which dated parameters judged: "CQ-2025-07". */
  readonly packId: string
}

/** The verdict on one programme, where it was judged. */
export const verdictOn = ({ programmes }: Assessment, programme: Programme): ProgrammeVerdict | undefined =>
  programmes.find((verdict) => verdict.programme === programme)
