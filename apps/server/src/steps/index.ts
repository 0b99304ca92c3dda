export { registerSteps } from './routes.ts'
export { standingOf } from './standing.ts'
export { stepContext } from './step-context.ts'
export { takeCaseStep } from './take-case-step.ts'
