export { getApplication, type KnownMember, listMembers } from './case-content.ts'
export { registerIntake } from './routes.ts'
export { receiptOf, submit } from './submit.ts'
