import type { Case } from '../case.ts'
import { law } from '../law.ts'
import type { Refusal } from '../refusals.ts'

/** 急难发生地: asked for help where the emergency arose; this town may neither turn the person away nor send him elsewhere. */
export const mustTakeOn = (file: Case): boolean => file.filedAt?.place === 'emergency'

/** 社会救助法 第三十七条第二款. */
export const mayNotRefuse = {
  code: 'emergency-place-may-not-refuse',
  article: law.emergencyPlace,
} as const satisfies Refusal
