import { member } from '../expression/facts.ts'
import { isAtLeast } from '../expression/vocabulary.ts'

/** Holds a disability certificate 残疾人证 of any level. */
export const certified = isAtLeast(member.disabilityLevel, 1)
