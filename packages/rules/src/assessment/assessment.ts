import type { Fen } from '@jzt/kernel'
import type { Missing, TraceNode } from '../expression/trace.ts'
import type { Finding } from '../facts/household-facts.ts'

/** What a family is entitled to. `undecided`: something decisive is not known, see `missing`. */
export type Result = 'dibao' | 'marginal' | 'tekun' | 'temporary' | 'rigid' | 'none' | 'undecided'

/** How people read a result. */
export const resultWords: Readonly<Record<Result, string>> = {
  dibao: '最低生活保障',
  marginal: '低保边缘家庭',
  tekun: '特困供养',
  temporary: '临时救助',
  rigid: '刚性支出困难家庭',
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

/** The verdict on one programme. The amount is monthly, 0 where the programme pays no monthly cash. */
export interface ProgrammeVerdict {
  readonly programme: 'dibao' | 'marginal'
  readonly entitled: 'yes' | 'no' | 'unknown'
  readonly amountFen: Fen
  readonly conditions: readonly ConditionMet[]
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
}

/** The machine's assessment 系统测算. A person decides; differing from it needs a reason. */
export interface Assessment {
  readonly result: Result
  /** Monthly amount of the whole household; 0 unless the result is `dibao`. */
  readonly amountFen: Fen
  readonly programmes: readonly ProgrammeVerdict[]
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
