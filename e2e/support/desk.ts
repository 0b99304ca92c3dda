import type { Browser, Locator, Page } from 'playwright-core'
import { createOfficer, type NewOfficer } from '../../apps/server/src/access/index.ts'
import type { House } from '../../apps/server/test-support/house.ts'
import { photoOf, picture, setClock, watch, writeName } from './front-ends.ts'

const password = '山高水长路远人勤又快'

/** What is given to a field of a form: the words of a choice, a text, several names, handwriting or a photograph. */
export const handwriting = { by: 'hand' } as const
export const photograph = { by: 'camera' } as const
type Given = string | readonly string[] | typeof handwriting | typeof photograph

export interface Office {
  readonly house: House
  readonly address: string
  /** What went wrong on any page of the story. */
  readonly faults: string[]
}

export interface Desk {
  readonly page: Page
  /** Opens the case from the worklist and takes a step on its form, each field by its label. */
  takes(number: string, step: string, given?: Readonly<Record<string, Given>>): Promise<void>
  open(path: string): Promise<void>
  openCase(number: string): Promise<void>
  /** Looks at a sheet of the file again and again until it says so. */
  waitsFor(number: string, sheet: string, words: string): Promise<void>
  closesBatch(): Promise<void>
}

/**
 * An officer's screen: an account of his own, signed in on the console's own page whenever it asks for it.
 * Long because it lists what can be done at a desk, one method each.
 */
export async function openDesk(
  browser: Browser,
  { house, address, faults }: Office,
  seat: Omit<NewOfficer, 'password'>,
): Promise<Desk> {
  const made = await createOfficer(house.equipment.db, { ...seat, password })
  if (!made.ok) throw new Error(`officer: ${JSON.stringify(made.refusal)}`)
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  watch(page, seat.name, faults)

  const desk: Desk = {
    page,
    async open(path) {
      await setClock(context, house)
      await page.goto(`${address}/console${path}`)
      const account = page.getByLabel('账号')
      await account
        .or(page.getByRole('button', { name: '退出' }))
        .first()
        .waitFor()
      if (!(await account.count())) return
      await account.fill(seat.account)
      await page.getByLabel('密码', { exact: true }).fill(password)
      await page.getByRole('button', { name: '登录' }).click()
      await page.getByRole('button', { name: '退出' }).waitFor()
    },
    async openCase(number) {
      await desk.open(`/worklist?holder=all&find=${number}`)
      await page.getByRole('link', { name: number }).click()
      await page.locator('.case-head').waitFor()
    },
    async takes(number, step, given = {}) {
      await desk.openCase(number)
      await page.locator('.case-steps').getByRole('button', { name: step, exact: true }).click()
      const panel = page.getByRole('region', { name: step })
      for (const [label, value] of Object.entries(given)) await give(page, fieldOf(panel, label), value)
      await picture(page, step)
      await panel.locator('form').getByRole('button', { name: step, exact: true }).click()
      await page.getByText(`已办理：${step}`).or(panel.locator('.fault-list, .ant-alert-error')).first().waitFor()
      const refusal = await panel.locator('.fault-list, .ant-alert-error').allInnerTexts()
      if (refusal.length > 0) await picture(page, `${step} refused`)
      if (refusal.length > 0) throw new Error(`${seat.name} cannot take ${step}: ${refusal.join(' ')}`)
    },
    async waitsFor(number, sheet, words) {
      await desk.openCase(number)
      await page.getByRole('tab', { name: sheet }).click()
      for (let look = 0; look < 60 && !(await page.getByText(words).count()); look += 1) {
        await page.waitForTimeout(500)
        await page.reload()
        await page.getByRole('tab', { name: sheet, selected: true }).waitFor()
      }
      await page.getByText(words).waitFor()
    },
    async closesBatch() {
      await desk.open('/spot-checks')
      await page.getByRole('button', { name: '封闭本批并抽取' }).click()
      await page
        .getByRole('tooltip')
        .getByRole('button', { name: /确\s*定/ })
        .click()
      await page.getByText(/已封闭：1 件/).waitFor()
    },
  }
  return desk
}

/** The field with this label; 选填 and other words in brackets behind it do not count. */
const fieldOf = (panel: Locator, label: string): Locator =>
  panel
    .locator('.ant-form-item')
    .filter({ has: panel.page().locator('label', { hasText: new RegExp(`^${label}(（.*）)?$`) }) })

async function give(page: Page, field: Locator, value: Given): Promise<void> {
  await field.waitFor()
  if (value === handwriting) return sign(page, field)
  if (value === photograph) return attach(field)
  if (typeof value !== 'string') return addNames(page, field, value as readonly string[])
  if (await field.locator('input[type=radio]').count()) return field.getByText(value, { exact: true }).click()
  if (await field.locator('.ant-select').count()) return choose(page, field, value)
  return field.locator('input, textarea').first().fill(value)
}

async function sign(page: Page, field: Locator): Promise<void> {
  await writeName(page, field.locator('canvas'))
  await field.getByRole('button', { name: '签好了' }).click()
  await field.getByRole('img', { name: '签名', exact: true }).waitFor()
}

async function attach(field: Locator): Promise<void> {
  await field.locator('input[type=file]').setInputFiles(await photoOf(field.page(), '走访'))
  await field.getByRole('link', { name: /点开查看/ }).waitFor()
}

async function choose(page: Page, field: Locator, words: string): Promise<void> {
  await field.locator('.ant-select').click()
  await page.locator('.ant-select-item-option:visible', { hasText: new RegExp(`^${words}(（|$)`) }).click()
}

async function addNames(page: Page, field: Locator, names: readonly string[]): Promise<void> {
  await field.locator('input').first().click()
  for (const name of names) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
}
