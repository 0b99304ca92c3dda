export { writeDecision } from './decided-letter.ts'
export { registerDecision } from './routes.ts'
