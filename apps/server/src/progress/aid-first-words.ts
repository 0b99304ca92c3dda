import { type AidFirst, type Case, outstandingFen } from '@jzt/casework'
import { type Fen, fen, formatYuan, sumFen, zeroFen } from '@jzt/kernel'

/** A case that ended with its papers not confirming the aid: there is no decision to read, only what became of the money. */
export function aidFirstClosingWords(file: Case): string | undefined {
  const { aidFirst } = file
  if (!aidFirst?.completedOn || aidFirst.outcome === 'eligible') return undefined
  const given = `先行救助给了您 ${formatYuan(aidFirst.amountFen)}`
  return `临时救助没有批准，原因看先行救助手续补办告知书。${given}，${moneyWords(file, aidFirst)}。`
}

/** Of what is asked back, what has not come: owed, or given up when it was waived. */
export const notPaidBackFen = ({ reclaimFen = zeroFen, repayments = [] }: AidFirst): Fen =>
  fen(reclaimFen - sumFen(repayments.map(({ amountFen }) => amountFen)))

/** What is asked back, what came of it, and what is still owed or given up. */
function moneyWords(file: Case, aidFirst: AidFirst): string {
  const { outcome, reclaimFen = zeroFen, repayments = [], waiver } = aidFirst
  if (outcome !== 'reclaim') return '不用退'
  const paid = sumFen(repayments.map(({ amountFen }) => amountFen))
  const owed = outstandingFen(file)
  const asked = `要退 ${formatYuan(reclaimFen)}`
  const back = paid > 0 ? `，已退 ${formatYuan(paid)}` : ''
  if (owed > 0) return `${asked}${back}，还有 ${formatYuan(owed)} 没有退`
  if (waiver?.signed) return `${asked}${back}，其中 ${formatYuan(notPaidBackFen(aidFirst))} 不再要您退`
  return `${asked}，已经退清`
}
