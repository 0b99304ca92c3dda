import type { CaseProgress } from '@jzt/contract'
import { benefitLines } from './benefit-lines.ts'

export const BenefitTerm = ({ progress }: { progress: CaseProgress }) => (
  <>
    {benefitLines(progress).map((line) => (
      <p key={line} className="card__text">
        {line}
      </p>
    ))}
  </>
)
