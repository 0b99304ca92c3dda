import type { CaseProgress } from '@jzt/contract'
import { longDate } from './dates.ts'
import { besideInWords, nextInWords, sinceInWords } from './programmes.ts'

function validityInWords(validUntil: string, benefit: CaseProgress['benefit']): string {
  if (benefit?.endedOn && benefit.renewed) return `用到 ${longDate(benefit.endedOn)}，已有新的决定。`
  return `有效到 ${longDate(validUntil)}${benefit?.endedOn ? '，已到期' : ''}。`
}

/** From which month the money comes, until when a recognition holds, and what the family was granted with it. */
export function BenefitTerm({ progress }: { progress: CaseProgress }) {
  const { benefit, otherBenefits = [], validUntil } = progress
  return (
    <>
      {benefit?.payment === 'monthly' ? <p className="card__text">{sinceInWords(benefit)}</p> : null}
      {benefit?.next ? <p className="card__text">{nextInWords(benefit.next)}</p> : null}
      {validUntil ? <p className="card__text">{validityInWords(validUntil, benefit)}</p> : null}
      {otherBenefits.map((one) => (
        <p key={one.programme} className="card__text">
          {besideInWords(one, one.validUntil && longDate(one.validUntil))}
        </p>
      ))}
    </>
  )
}
