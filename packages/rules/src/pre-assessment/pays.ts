import { formatYuan, type Programme } from '@jzt/kernel'
import { verdictOn } from '../assessment/assessment.ts'
import { markedPay, payRestsOnExample, paysWords, type Told } from '../explanation/index.ts'

/** What a programme pays whoever of the family it is that the answers speak of: one amount, or from the least to the most. */
export function paysInEveryWay(programme: Programme, ways: readonly Told[]): string {
  const told = ways
    .flatMap((way) => {
      const verdict = verdictOn(way.assessment, programme)
      return verdict ? [{ way, verdict }] : []
    })
    .toSorted((one, other) => one.verdict.amountFen - other.verdict.amountFen)
  const [least, most] = [told[0], told.at(-1)]
  if (!least || !most) return ''
  if (least.verdict.amountFen === most.verdict.amountFen) return markedPay(least.way, least.verdict)
  const example = payRestsOnExample(most.way, { programme }) ? '，示例' : ''
  return `${paysWords(least.verdict)}到 ${formatYuan(most.verdict.amountFen)}${example}`
}
