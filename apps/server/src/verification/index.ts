import type { Equipment } from '../platform/equipment.ts'
import { circuitBreaker } from './breaker.ts'
import { httpConnector, type RegisterConnector } from './connector.ts'
import { querySupporters } from './open-queries.ts'
import { workQuery } from './work-query.ts'

export { circuitBreaker } from './breaker.ts'
export { httpConnector } from './connector.ts'
export { householdFacts } from './facts/household-facts.ts'
export { contradictions } from './findings/contradictions.ts'
export type { RegisterFinding } from './findings/finding.ts'
export { listRegisterAnswers, listSupporterRegisters } from './list-register-answers.ts'
export { loadFamily } from './load-family.ts'
export { markStoodIn } from './mark-stood-in.ts'
export { openQueries, type QueriesOpened, querySupporters } from './open-queries.ts'
export { workQuery } from './work-query.ts'

/** Side by side, so that one silent register does not hold up the questions to the others. */
const workers = 4

/** Starts asking the registers. Tests pass a connector with less patience. */
export async function workVerification(
  equipment: Equipment,
  connector: RegisterConnector = httpConnector(equipment.config.registers),
): Promise<void> {
  await equipment.jobs.work('query-supporters', (owner) => querySupporters(equipment, owner))
  const outside = { connector, breaker: circuitBreaker(equipment.clock.now) }
  for (let worker = 0; worker < workers; worker += 1) {
    await equipment.jobs.work('query-register', (keys) => workQuery(equipment, outside, keys))
  }
}
