import type { CaseProgress } from '@jzt/contract'
import { longDate, longMonth } from './dates.ts'

/** From which month the money comes, and until when a recognition holds. */
export function BenefitTerm({ progress: { benefit, validUntil } }: { progress: CaseProgress }) {
  return (
    <>
      {benefit?.payment === 'monthly' ? <p className="card__text">{`从 ${longMonth(benefit.from)} 开始发。`}</p> : null}
      {validUntil ? <p className="card__text">{`有效到 ${longDate(validUntil)}。`}</p> : null}
    </>
  )
}
