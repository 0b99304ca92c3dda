import { stepWords } from '@jzt/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { casePage, type Situation } from '../../test-support/case-page.ts'
import { atDesk } from '../../test-support/desk.ts'
import { ids } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'
import type { OfficerStepName } from '../step-panel/step-form.ts'

const limit = { timeout: 60_000 }
let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'clerk' }, (desk) => {
  ;({ stub, address, page } = desk)
})

async function opened(step: OfficerStepName, more: object) {
  stub.handlers = { getCase: () => casePage({ allowed: [step], more: more as NonNullable<Situation['more']> }) }
  await page.goto(`${address}/cases/${ids.caseId}/${step}`)
  return page.getByRole('region', { name: stepWords[step] })
}

test('收退款：先填好约定的一期；剩下的不够一期，填剩下的', limit, async () => {
  const aid = { on: '2026-09-25', amountFen: 77_000, by: '吴建国', lacks: [], outcome: 'reclaim', reclaimFen: 77_000 }
  const instalments = { amountFen: 20_000, from: '2026-10', left: 1 }
  const owing = (outstandingFen: number) => ({ aidFirst: { ...aid, repayments: [], outstandingFen, instalments } })
  const first = await opened('record-repayment', owing(77_000))
  expect(await first.getByLabel('退款金额').inputValue()).toBe('200')
  const last = await opened('record-repayment', owing(17_000))
  expect(await last.getByLabel('退款金额').inputValue()).toBe('170')
})

test('调整待遇：写明现在发多少、以后已经决定发多少，填好的是现在的', limit, async () => {
  const benefit = {
    ...{ programme: 'dibao', payment: 'monthly', from: '2026-03', amountFen: 91_000 },
    next: { from: '2027-01', amountFen: 95_500 },
  }
  const form = await opened('adjust-benefit', { benefit, opinions: [] })
  await form.getByText('现在：2026年3月起每月 910 元，2027年1月起每月 955 元').waitFor()
  expect(await form.getByLabel('以后每月金额（停发的填 0）').inputValue()).toBe('910')
  await inspect(page, 'form-adjust-decided-ahead', '.step-panel')
})
