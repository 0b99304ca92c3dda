import type { CasePage } from '@jzt/contract'
import { Alert } from 'antd'
import { riseReviewWords } from './rise-review-words.ts'

/** 标准已调整，这一户没有随批调整: why, what the rules come to, and how it ends. */
export function RiseReviews({ page: { riseReviews = [] } }: { page: CasePage }) {
  return riseReviews.map((one) => (
    <Alert key={`${one.programme} ${one.from}`} type="warning" showIcon title={riseReviewWords(one)} />
  ))
}
