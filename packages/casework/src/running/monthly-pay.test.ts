import { type Fen, type Month, yuan } from '@jzt/kernel'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case.ts'
import { context, office, publishedCase, signature, system, take } from '../testing/index.ts'
import { monthlyPay } from './monthly-pay.ts'

const month = (text: string) => text as Month
/** Granted 910 from October on; each adjustment is decided and served before the next one. */
const paid = () => take('begin-benefit', publishedCase(), {}, context(system, '2026-10-26'))
const heard = (file: Case) =>
  take(
    'hear-before-adjustment',
    file,
    { on: '2026-11-10' as never, heard: 'present' },
    context(office.clerk, '2026-11-10'),
  )

function adjusted(file: Case, from: string, amountFen: Fen): Case {
  const input = { from: month(from), amountFen, ground: 'income-changed', signature } as const
  const after = take('adjust-benefit', heard(file), input, context(office.districtHead, '2026-11-10'))
  return { ...after, adjustments: after.adjustments.map((one) => ({ ...one, deliveredOn: one.on })) }
}
const payOf = (file: Case, text: string) => {
  if (!file.benefit) throw new Error('nothing was begun')
  return monthlyPay(file, file.benefit, month(text))
}

describe('每月金额：调整从哪个月起，就从哪个月起变', () => {
  it('没有调整过的，一直是批准的数', () => {
    expect(payOf(paid(), '2026-11')).toEqual({ amountFen: yuan(910), since: '2026-10' })
    expect(payOf(paid(), '2026-09')).toEqual({ amountFen: yuan(910), since: '2026-10' })
  })

  it('决定下个月减发的，这个月仍是原来的数', () => {
    const lower = adjusted(paid(), '2026-12', yuan(610))
    const next = { from: '2026-12', amountFen: yuan(610) }
    expect(payOf(lower, '2026-11')).toEqual({ amountFen: yuan(910), since: '2026-10', next })
    expect(payOf(lower, '2026-12')).toEqual({ amountFen: yuan(610), since: '2026-12' })
    expect(payOf(lower, '2027-03')).toEqual({ amountFen: yuan(610), since: '2026-12' })
  })

  it('停发也是从那个月起', () => {
    const stopped = adjusted(paid(), '2026-12', yuan(0))
    expect(payOf(stopped, '2026-11')).toMatchObject({ amountFen: yuan(910), next: { from: '2026-12', amountFen: 0 } })
    expect(payOf(stopped, '2026-12').amountFen).toBe(0)
  })

  it('先后两次调整，各管各的月份；后决定、先生效的，盖过先前的', () => {
    const twice = adjusted(adjusted(paid(), '2026-12', yuan(610)), '2027-02', yuan(700))
    expect(payOf(twice, '2026-11').next).toEqual({ from: '2026-12', amountFen: yuan(610) })
    expect(payOf(twice, '2027-01')).toMatchObject({ amountFen: yuan(610), next: { from: '2027-02' } })
    const covered = adjusted(adjusted(paid(), '2027-02', yuan(610)), '2026-12', yuan(700))
    expect(payOf(covered, '2026-11').next).toEqual({ from: '2026-12', amountFen: yuan(700) })
    expect(payOf(covered, '2027-02')).toEqual({ amountFen: yuan(700), since: '2026-12' })
  })

  it('别的一项调整了，这一项不变', () => {
    const lower = adjusted(paid(), '2026-12', yuan(610))
    const other = { programme: 'tekun', payment: 'monthly', from: month('2026-11'), amountFen: yuan(1301) } as const
    expect(monthlyPay(lower, other, month('2026-12'))).toEqual({ amountFen: yuan(1301), since: '2026-11' })
  })
})
