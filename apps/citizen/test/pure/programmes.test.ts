import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fen, programmes, yuan } from '@jzt/kernel'
import {
  benefitInWords,
  besideInWords,
  grantedInWords,
  nextInWords,
  payInWords,
  renewalInWords,
  sinceInWords,
} from '../../src/shell/programmes.ts'

test('what a family is given is named by its programme: money every month, once, or a recognition', () => {
  assert.deepEqual(
    programmes.map((programme) => payInWords(programme, yuan(910))),
    [
      '每月发 910 元',
      '每月发 910 元',
      '每月发 910 元',
      '认定为低保边缘家庭，不发钱',
      '认定为大额支出困难家庭，不发钱',
      '一次发 910 元',
    ],
  )
  assert.deepEqual((['dibao', 'tekun', 'marginal', 'temporary'] as const).map(grantedInWords), [
    '同意给您家低保',
    '同意给您家特困供养',
    '同意认定为低保边缘家庭',
    '同意给您家临时救助',
  ])
  assert.deepEqual((['dibao', 'rigid', 'temporary'] as const).map(benefitInWords), [
    '每月能领',
    '已认定为大额支出困难家庭',
    '一次给',
  ])
})

test('what was granted beside it is told as it stands: paid, recognised until a day, or over', () => {
  const marginal = { programme: 'marginal', amountFen: fen(0) } as const
  assert.equal(besideInWords(marginal, '2027年10月21日'), '也认定为低保边缘家庭，有效到 2027年10月21日。')
  assert.equal(besideInWords({ ...marginal, endedOn: '2027-10-21' }), '低保边缘家庭的认定已到期。')
  assert.equal(
    besideInWords({ ...marginal, endedOn: '2027-10-07', renewed: true }),
    '低保边缘家庭已有新的决定，这一次不再用了。',
  )
  assert.equal(besideInWords({ programme: 'dibao', amountFen: yuan(610) }), '还有低保，每月 610 元。')
})

test('an amount that changes is told with its months: the one of now, and the one that is decided', () => {
  const next = { from: '2026-12', amountFen: yuan(1470) }
  assert.equal(sinceInWords({ from: '2026-10', amountFen: yuan(1770) }), '从 2026年10月 开始发。')
  assert.equal(nextInWords(next), '2026年12月 起改为每月 1,470 元。')
  assert.equal(nextInWords({ ...next, amountFen: 0 }), '2026年12月 起停发。')
  assert.equal(
    sinceInWords({ from: '2026-10', since: '2026-12', amountFen: yuan(1470) }),
    '从 2026年10月 开始发，2026年12月 起是这个数。',
  )
  assert.equal(sinceInWords({ from: '2026-10', since: '2026-12', amountFen: 0 }), '2026年12月 起停发。')
  assert.equal(
    besideInWords({ programme: 'dibao', amountFen: yuan(610), next: { from: '2026-12', amountFen: yuan(500) } }),
    '还有低保，每月 610 元。2026年12月 起改为每月 500 元。',
  )
})

test('who is to ask anew is told what is lost otherwise, before the last day and after it', () => {
  assert.deepEqual(renewalInWords({ recognised: 'marginal', isOver: false }, '2027年10月9日'), [
    '不申请，2027年10月9日过后就不算低保边缘家庭了。',
    '看病、上学这些帮助，也会跟着停。',
    '上次填过的都在，改一改就能交。',
  ])
  assert.equal(
    renewalInWords({ recognised: 'rigid', isOver: true }, '2027年10月9日')[0],
    '2027年10月9日过后，不再算大额支出困难家庭。',
  )
})
