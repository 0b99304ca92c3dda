import type { HardshipEntry } from '@jzt/contract'
import { plainDate } from '@jzt/kernel'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atDesk } from '../../test-support/desk.ts'
import { uuid } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'

const limit = { timeout: 60_000 }
let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'head' }, (desk) => {
  ;({ stub, address, page } = desk)
})

const entry = (more: Partial<HardshipEntry> = {}): HardshipEntry => ({
  entryId: uuid(61),
  town: '500199001',
  townName: '演示县南山镇',
  name: '张德明',
  idNumber: '500199********0017',
  ground: '独自照顾两个重病老人，2026年第3次会议',
  listedOn: plainDate('2026-09-01'),
  listedBy: '吴建国',
  ...more,
})
const removed = entry({
  entryId: uuid(62),
  name: '李秀英',
  removedOn: plainDate('2026-10-20'),
  removedBy: '吴建国',
  removal: '子女已经回来照顾',
})

test('名单写明谁、为什么、谁列入的；移出的留着；只看的人没有按钮', limit, async () => {
  stub.handlers = { listSpecialHardship: () => ({ rows: [entry(), removed], mayKeep: true }) }
  await page.goto(`${address}/special-hardship`)
  await page.getByText('独自照顾两个重病老人，2026年第3次会议').first().waitFor()
  await page.getByText('2026年10月20日，吴建国：子女已经回来照顾').waitFor()
  expect(await page.getByRole('button', { name: '移出' }).count()).toBe(1)
  await inspect(page, 'hardship-list')
  stub.handlers = { listSpecialHardship: () => ({ rows: [entry()], mayKeep: false }) }
  await page.reload()
  await page.getByText('张德明').waitFor()
  expect(await page.getByRole('button', { name: /移出|列入名单/ }).count()).toBe(0)
})

test('列入：镇街负责人不用选镇街，号码不对指出哪一项；移出要写理由', limit, async () => {
  stub.handlers = {
    listSpecialHardship: () => ({ rows: [entry()], mayKeep: true }),
    addSpecialHardship: ({ body }) => {
      if ((body as { idNumber: string }).idNumber !== '500199198001010017')
        return {
          refuse: 'invalid-input',
          fields: [{ path: 'idNumber', message: '身份证号码不对，请对着身份证再看一遍' }],
        }
      return entry()
    },
    removeSpecialHardship: () => removed,
  }
  await page.goto(`${address}/special-hardship`)
  await page.getByRole('button', { name: '列入名单' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '列入', exact: true }).click()
  await dialog.getByText('请填写身份证号').waitFor()
  await dialog.getByLabel('姓名').fill('张德明')
  await dialog.getByLabel('身份证号').fill('500199198001010000')
  await dialog.getByLabel('列入日期').fill('2026-09-01')
  await dialog.getByLabel('列入日期').press('Enter')
  await dialog.getByLabel(/列入的理由/).fill('独自照顾两个重病老人')
  await dialog.getByRole('button', { name: '列入', exact: true }).click()
  await dialog.getByText('身份证号码不对，请对着身份证再看一遍').waitFor()
  await inspect(page, 'hardship-add')
  await dialog.getByLabel('身份证号').fill('500199198001010017')
  await dialog.getByRole('button', { name: '列入', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(stub.lastCall('addSpecialHardship')?.body).toMatchObject({ town: '500199001', listedOn: '2026-09-01' })
  await page.getByRole('button', { name: '移出' }).click()
  await page.getByLabel('移出的理由').fill('子女已经回来照顾')
  await page.getByRole('dialog').getByRole('button', { name: '移出' }).click()
  await expect.poll(() => stub.lastCall('removeSpecialHardship')?.body).toEqual({ reason: '子女已经回来照顾' })
})
