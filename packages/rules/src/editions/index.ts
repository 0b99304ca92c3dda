export { readEdition, rulesOf, writeEdition } from '../assessment/edition-file.ts'
export { editionOf, parametersThen } from './edition-of.ts'
export { type Difference, firstDifference } from './first-difference.ts'
export { type Replay, replay, type StoredAssessment } from './replay.ts'
