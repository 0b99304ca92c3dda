import { member } from '../expression/facts.ts'
import { ageOf, isBelow } from '../expression/vocabulary.ts'

const ageOfMajority = 18 // 民法典 第十七条: of age on the birthday itself

/** Not yet 18 on the day of the assessment. */
export const isMinor = isBelow(ageOf(member.birth), ageOfMajority)
