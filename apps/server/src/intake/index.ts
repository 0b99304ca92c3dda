export { getApplication, type KnownMember, listMembers } from './case-content.ts'
export { registerIntake } from './routes.ts'
export { submit } from './submit.ts'
