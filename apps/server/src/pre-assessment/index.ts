export { registerPreAssessment } from './routes.ts'
