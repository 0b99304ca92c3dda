import type { Case } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'

/** Aid was given before the papers: until they are there, the case cannot end in any other way. */
export const aidFirstGap = (file: Case): Refusal | undefined =>
  file.aidFirst && !file.aidFirst.completedOn ? { code: 'aid-first-unfinished', article: law.aidFirst } : undefined
