export { type EventRow, findCase, listEvents, lockCase, projectionOf, saveStep } from './case-store.ts'
export { listOtherFiles, listOwnFiles, type Renewal, renewalOf } from './own-files.ts'
export { recomputeDeadlines } from './recompute-deadlines.ts'
export { keepRecord, listRecords, type StepRecord } from './sealed-record.ts'
