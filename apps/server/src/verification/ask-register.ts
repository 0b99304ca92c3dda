import type { RegisterConnector, RegisterOutcome, RegisterQuestion } from './connector.ts'
import { itemsOf, type Register } from './register-record.ts'

const rank = ['not-covered', 'no-answer', 'error', 'malformed'] as const

/**
 * Asks every check item of a register. One item without an answer leaves the whole register unanswered:
 * pensions without contributions would be a partial answer, and nothing is decided from one.
 */
export async function askRegister(
  connector: RegisterConnector,
  register: Register,
  question: RegisterQuestion,
): Promise<RegisterOutcome> {
  return joined(await Promise.all(itemsOf[register].map((item) => connector.ask(item, question))))
}

export function joined(outcomes: readonly RegisterOutcome[]): RegisterOutcome {
  const [worst] = [...rank].reverse().flatMap((status) => outcomes.filter((outcome) => outcome.status === status))
  if (worst) return worst
  const answered = outcomes.filter((outcome) => 'records' in outcome)
  const records = answered.flatMap((outcome) => outcome.records)
  return {
    status: records.length > 0 ? 'found' : 'none',
    records,
    sourceOrg: [...new Set(answered.map((outcome) => outcome.sourceOrg))].join('、'),
    requestNo: answered.map((outcome) => outcome.requestNo).join('、'),
  }
}
