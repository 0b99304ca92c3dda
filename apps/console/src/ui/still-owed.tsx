import { Alert } from 'antd'
import { useOpenCase } from './case-context.tsx'
import { yuanWords } from './money-input.ts'

/** What is still to come back of aid that was given first, above the form that changes it. */
export function StillOwed() {
  const { aidFirst } = useOpenCase()
  if (!aidFirst?.outstandingFen) return null
  const { outstandingFen, reclaimFen = 0, instalments } = aidFirst
  const plan = instalments ? `；约定每月退 ${yuanWords(instalments.amountFen)}，还有 ${instalments.left} 期` : ''
  return (
    <Alert
      type="info"
      showIcon
      title={`要回 ${yuanWords(reclaimFen)}，还有 ${yuanWords(outstandingFen)} 没有退${plan}`}
    />
  )
}
