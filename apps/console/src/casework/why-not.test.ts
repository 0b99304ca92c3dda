import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { casePage } from '../../test-support/case-page.ts'
import { atDesk } from '../../test-support/desk.ts'
import { ids } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'

const limit = { timeout: 60_000 }
let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'head' }, (desk) => {
  ;({ stub, address, page } = desk)
})

const because = '走访过、提过意见的人不能确认'
const { standing } = casePage()
const allowedSteps = [{ name: 'confirm' as const, because }, { name: 'refuse' as const }]

test('办不了的步骤，原因写在按钮下面，不用鼠标也读得到', limit, async () => {
  stub.handlers = { getCase: () => casePage({ more: { standing: { ...standing, allowedSteps } } }) }
  await page.goto(`${address}/cases/${ids.caseId}`)
  const head = page.getByRole('region', { name: '个案概况' })
  await head.getByText(`“确认同意”现在不能办：${because}`).waitFor()
  const button = head.getByRole('button', { name: '确认同意' })
  expect(await button.isDisabled()).toBe(true)
  expect(
    await button.evaluate((one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.innerText),
  ).toContain(because)
  await inspect(page, 'why-not')
  await page.goto(`${address}/cases/${ids.caseId}/confirm`)
  const panel = page.locator('.step-panel')
  await panel.getByText(`现在不能办这一步：${because}`).waitFor()
  expect(await panel.getByRole('button', { name: '确认同意' }).isDisabled()).toBe(true)
})
