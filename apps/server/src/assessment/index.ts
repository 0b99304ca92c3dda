export { assessCase } from './assess-case.ts'
export { type AssessedHousehold, assessedHouseholds } from './assessed-households.ts'
export {
  findAssessment,
  findGrounds,
  type Grounds,
  type KeptAssessment,
  keepAssessment,
  listAssessments,
} from './assessment-store.ts'
export { grantIsExample, payIsExample, restsOnExampleFor, viewAssessment } from './assessment-view.ts'
export { grantedTogether, type Proposed } from './granted-together.ts'
export { type Replayed, replayCase } from './replay-case.ts'
export { reviewIncome } from './review-income.ts'
export { countNotAssessed, listUndecidedAssessed, type UndecidedAssessed } from './undecided-assessed.ts'
