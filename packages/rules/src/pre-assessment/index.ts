export type * from './answers.ts'
export type * from './outlook.ts'
export { preAssess } from './pre-assess.ts'
