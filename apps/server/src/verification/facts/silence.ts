import type { UnknownReason } from '@jzt/rules'
import { type Answered, hasAnswered, type KnownFamily } from '../known-family.ts'
import type { Register } from '../register-record.ts'

/** Why a register says nothing about a person; undefined when it answered, or something was signed for in its place. */
export function silenceOf(family: KnownFamily, register: Register, memberId: string): UnknownReason | undefined {
  const answer = family.answers.find((one) => one.register === register && one.memberId === memberId)
  if (answer && (hasAnswered(answer) || answer.status === 'stood-in')) return undefined
  return reasonOf(answer)
}

function reasonOf(answer: Answered | undefined): UnknownReason {
  if (answer?.status === 'not-covered') return 'not-covered'
  return answer?.status === 'error' || answer?.status === 'malformed' ? 'error' : 'no-answer'
}
