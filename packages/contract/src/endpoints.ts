import { access } from './access.ts'
import { authorisation } from './authorisation.ts'
import { casework } from './casework.ts'
import { intake } from './intake.ts'
import type { PathName } from './paths.ts'
import { policy } from './policy.ts'
import { preAssessment } from './pre-assessment.ts'
import { publicity } from './publicity.ts'
import { rise } from './rise.ts'
import { simulation } from './simulation.ts'
import { specialHardship } from './special-hardship.ts'
import { operation, supervision } from './supervision.ts'
import { supporter } from './supporter.ts'

/** Everything the platform answers to. A path without schemas, or schemas without a path, does not compile. */
export const endpoints = {
  ...access,
  ...intake,
  ...authorisation,
  ...supporter,
  ...preAssessment,
  ...publicity,
  ...casework,
  ...supervision,
  ...policy,
  ...rise,
  ...simulation,
  ...specialHardship,
  ...operation,
} satisfies Record<PathName, unknown>

export type Endpoints = typeof endpoints
