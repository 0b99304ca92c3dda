import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { casePage } from '../../test-support/case-page.ts'
import { atDesk } from '../../test-support/desk.ts'
import { ids } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'

let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'clerk' }, (desk) => {
  ;({ stub, address, page } = desk)
})

test('撤回授权：只列签过字的人，写明怎么说的、哪一天说的，今天先填好', { timeout: 60_000 }, async () => {
  stub.handlers = {
    getCase: () => casePage({ allowed: ['withdraw-authorisation'] }),
    takeStep: () => casePage({ version: 6, allowed: [] }).standing,
  }
  await page.goto(`${address}/cases/${ids.caseId}/withdraw-authorisation`)
  const form = page.getByRole('region', { name: '撤回授权' })
  await form.getByLabel('撤回谁的授权').click()
  const options = page.locator('.ant-select-item-option')
  await options.first().waitFor()
  expect(await options.allInnerTexts()).toEqual(['张德明', '李秀英'])
  await options.filter({ hasText: '李秀英' }).click()
  await form.getByText('来信', { exact: true }).click()
  await form.getByLabel('说了什么、怎么核对身份的').fill('信上有签名和身份证复印件')
  await inspect(page, 'form-withdraw-authorisation', '.step-panel')
  await page.locator('form').getByRole('button', { name: '撤回授权', exact: true }).click()
  await expect.poll(() => stub.lastCall('takeStep')?.body, { timeout: 20_000 }).toBeDefined()
  expect(stub.lastCall('takeStep')?.body).toMatchObject({
    input: {
      memberId: casePage().members[1]?.memberId,
      told: 'letter',
      toldOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      words: '信上有签名和身份证复印件',
    },
  })
})
