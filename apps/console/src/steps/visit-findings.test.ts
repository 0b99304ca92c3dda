import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../../e2e/support/browser.ts'
import { casePage } from '../../test-support/case-page.ts'
import { ids, uuid } from '../../test-support/ids.ts'
import { OfficeStub } from '../../test-support/office-stub.ts'
import { everyOfficer } from '../../test-support/officers.ts'
import { inspect, officeScreen, photoOfCard } from '../../test-support/screens.ts'

const seconds = 1000
let browser: Browser
let stub: OfficeStub
let page: Page
let errors: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  const photo = await photoOfCard(browser)
  stub = new OfficeStub()
  const address = await stub.open()
  stub.signIn('clerk')
  const son = { key: 's1', name: '张大力', relation: 'child', supports: 'm1', status: 'unknown' } as const
  const plain = casePage({ allowed: ['record-visit'] })
  const opened = { ...plain, application: { ...plain.application, supporters: [son] } }
  stub.handlers = {
    getCase: () => opened,
    getCaseAudit: () => ({ entries: [] }),
    getCaseDocument: () => photo,
    uploadCaseDocument: () => ({ documentId: uuid(91) }),
    takeStep: () => opened.standing,
    listColleagues: () => ({
      colleagues: everyOfficer().map(({ officerId, name, role, divisionName }) => ({
        officerId,
        name,
        role,
        divisionName,
      })),
    }),
  }
  ;({ page, errors } = await officeScreen(browser))
  await page.goto(`${address}/cases/${ids.caseId}/record-visit`)
}, 120 * seconds)
afterAll(async () => {
  await browser.close()
  stub.close()
})

const group = (title: string): Locator => page.locator('fieldset.field-list').filter({ hasText: title })

async function choose(field: Locator, words: string | RegExp): Promise<void> {
  await field.click()
  await page.locator('.ant-select-item-option').filter({ hasText: words, visible: true }).first().click()
}

const tick = (within: Locator, label: string, words: string): Promise<void> =>
  within.locator('.ant-form-item').filter({ hasText: label }).getByText(words, { exact: true }).click()

async function sign(panel: Locator): Promise<void> {
  const sheet = panel.getByRole('img', { name: '手写签名处' }).first()
  await sheet.scrollIntoViewIfNeeded()
  const box = await sheet.boundingBox()
  if (!box) throw new Error('no signature sheet')
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 90, { steps: 5 })
  await page.mouse.up()
  await panel.getByRole('button', { name: '签好了' }).first().click()
  await panel
    .getByRole('button', { name: /重\s?签/ })
    .first()
    .waitFor()
}

test('入户登记六项自理能力、劳动能力和义务人，按合同送出；没有看的不送', { timeout: 120 * seconds }, async () => {
  const panel = page.locator('.step-panel')
  await choose(panel.getByLabel('同行人'), /./)
  await tick(panel, '是否住在这里', '住在这里')
  await choose(panel.getByLabel('住房', { exact: true }), '租')
  await tick(panel, '与申报是否一致', '一致')

  await panel.getByRole('button', { name: '添加评估' }).click()
  const care = group('自理能力评估')
  await choose(care.getByLabel('评估谁'), '张德明')
  for (const item of ['自主吃饭', '自主上下床', '自主如厕', '室内自主行走', '自主洗澡']) await tick(care, item, '能')
  await tick(care, '自主穿衣', '不能')

  await panel.getByRole('button', { name: '添加义务人' }).click()
  const supporter = group('义务人（了解到的')
  await choose(supporter.getByLabel('申请里写到的哪一位（没有写到的空着）'), '张大力')
  expect(await supporter.getByLabel('姓名').inputValue()).toBe('张大力')
  await supporter.getByLabel('他家月收入').fill('5400')
  await supporter.getByLabel(/怎么了解到的/).fill('单位同事说的')
  await inspect(page, 'visit-findings')

  await sign(panel)
  await panel.locator('form').getByRole('button', { name: '登记走访', exact: true }).click()
  await expect.poll(() => stub.lastCall('takeStep')?.body, { timeout: 20 * seconds }).toBeDefined()
  const { input = {} } = (stub.lastCall('takeStep')?.body ?? {}) as { input?: Record<string, unknown> }
  expect(input).toMatchObject({
    selfCare: [{ eats: true, dresses: false, getsUp: true, usesToilet: true, walks: true, washes: true }],
    supporters: [{ key: 's1', name: '张大力', householdIncomeFen: 540_000, words: '单位同事说的' }],
  })
  for (const name of ['labour', 'company', 'hardship', 'children', 'unprovenWages', 'supportersClear'])
    expect(input).not.toHaveProperty(name)
  expect(stub.faults).toEqual([])
  expect(errors).toEqual([])
})
