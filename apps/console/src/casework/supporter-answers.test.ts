import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { casePage } from '../../test-support/case-page.ts'
import { atDesk } from '../../test-support/desk.ts'
import { ids } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'

const seconds = 1000
let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'clerk' }, (desk) => {
  ;({ stub, address, page } = desk)
})

const named = (key: string, name: string) => ({ key, name, relation: 'child', supports: 'm1', status: 'able' }) as const

test('义务人谁同意、谁不同意、谁没答复，在家庭页上一眼看到；可以发链接问本人', { timeout: 60 * seconds }, async () => {
  stub.handlers = {
    getCase: () =>
      casePage({
        more: {
          application: { supporters: [named('s1', '张大力'), named('s2', '张小梅'), named('s3', '张小军')] },
          supporterAnswers: [
            {
              ...{ key: 's1', name: '张大力', standing: 'consented', on: '2026-10-18', phone: '199****7001' },
              ...{ idNumber: '500103********0018' },
              statement: { householdIncomeFen: 900_000, householdSize: 3, words: '房贷每月三千' },
            },
            { key: 's2', name: '张小梅', standing: 'declined', on: '2026-10-19', why: '多年没有来往' },
            { key: 's3', name: '张小军', standing: 'not-asked' },
          ],
          supporterRegisters: [
            { key: 's1', register: 'vehicle', status: 'found', records: [{ 类型: '小型轿车' }] },
            { key: 's1', register: 'real-estate', status: 'none', records: [] },
          ],
        },
      }),
    startSupporterLinkByOffice: () => ({ sentTo: '199****7003', expiresAt: '2026-10-23T10:00:00+08:00' }),
  }
  await page.goto(`${address}/cases/${ids.caseId}?tab=household`)
  const sheet = page.getByRole('region', { name: '义务人本人答复' })
  await sheet.waitFor()
  const words = await sheet.innerText()
  for (const part of [
    '同意核查',
    '不同意核查',
    '还没有问本人',
    '房贷每月三千',
    '理由：多年没有来往',
    '小型轿车',
    '没有记录',
  ])
    expect(words).toContain(part)
  await page.getByText('不得因此拒绝申请').waitFor()
  await sheet.scrollIntoViewIfNeeded()
  await inspect(page, 'supporter-answers')
  await page.getByRole('button', { name: '发链接问本人，张小军' }).click()
  const dialog = page.getByRole('dialog', { name: '发链接问 张小军 本人' })
  await dialog.getByLabel('张小军的手机号').fill('1990000700')
  await dialog.getByRole('button', { name: /^发\s?送$/ }).click()
  await dialog.getByText('请填写 11 位手机号码，1 开头').waitFor()
  await inspect(page, 'supporter-link-bad-phone', '.ant-modal')
  expect(stub.lastCall('startSupporterLinkByOffice')).toBeUndefined()
  await dialog.getByLabel('张小军的手机号').fill('19900007003')
  await dialog.getByRole('button', { name: /^发\s?送$/ }).click()
  await expect
    .poll(() => stub.lastCall('startSupporterLinkByOffice')?.body)
    .toEqual({
      supporterKey: 's3',
      phone: '19900007003',
    })
})
