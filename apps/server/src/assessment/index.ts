export { assessCase } from './assess-case.ts'
export { findAssessment, type KeptAssessment } from './assessment-store.ts'
export { viewAssessment } from './assessment-view.ts'
export { type Replayed, replayCase } from './replay-case.ts'
