import type { Register } from './register-record.ts'

/** After so many failures in a row a register is left alone for a while, then tried once. */
export interface Breaker {
  isOpen(register: Register): boolean
  note(register: Register, answered: boolean): void
}

export const restSeconds = 30
const failuresAllowed = 5

export function circuitBreaker(now: () => Date): Breaker {
  const failures = new Map<Register, number>()
  const restingUntil = new Map<Register, number>()
  return {
    isOpen: (register) => now().getTime() < (restingUntil.get(register) ?? 0),
    note(register, answered) {
      const inARow = answered ? 0 : (failures.get(register) ?? 0) + 1
      failures.set(register, inARow)
      if (inARow >= failuresAllowed) restingUntil.set(register, now().getTime() + restSeconds * 1000)
      else restingUntil.delete(register)
    },
  }
}
