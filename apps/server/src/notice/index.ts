export { getApplicantName, getOffice, type Letterhead, type Office } from './addressee.ts'
export { appliedFor } from './applied-for.ts'
export { countCovered, evidenceSentences, findAgreeingVisit } from './assessed.ts'
export { inBrackets, lawCitedOn, tellingBasis } from './law-cited.ts'
export {
  findNotice,
  findNoticeById,
  flatten,
  issueNotice,
  listNotices,
  listNoticesForOffice,
  type NoticeKind,
  type Paragraph,
  type StoredNotice,
  viewNotice,
  type Written,
} from './notice-store.ts'
export { textReceipt } from './nudge.ts'
export * from './reactions.ts'
export { endStopped, remedies } from './texts.ts'
