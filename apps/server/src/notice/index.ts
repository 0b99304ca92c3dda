export { getApplicantName, getOffice, type Office } from './addressee.ts'
export { appliedFor } from './applied-for.ts'
export { countCovered, evidenceSentences } from './assessed.ts'
export { chineseDate, chineseMonth } from './chinese-date.ts'
export {
  findNotice,
  flatten,
  issueNotice,
  listNotices,
  type NoticeKind,
  type Paragraph,
  type StoredNotice,
  type Written,
} from './notice-store.ts'
export { textReceipt } from './nudge.ts'
export * from './reactions.ts'
export { endStopped, remedies } from './texts.ts'
