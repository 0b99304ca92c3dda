export type * from './answers.ts'
export { type Outlook, type PreVerdict, preAssess } from './pre-assess.ts'
