import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Office } from './office.ts'

export interface Phone {
  page: Page
  context: BrowserContext
  /** Errors of the page and requests to anybody but the office. */
  bad: string[]
}

/** A phone of 375×812 with the app open at an address behind the #. */
export async function openPhone(browser: Browser, office: Office, hash = '', width = 375): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(8_000)
  const bad: string[] = []
  page.on('console', (message) => {
    const isOwn = message.type() === 'error' && !/status of 4\d\d|ERR_EMPTY_RESPONSE|ERR_INTERNET/.test(message.text())
    if (isOwn) bad.push(message.text())
  })
  page.on('pageerror', (error) => bad.push(String(error.stack ?? error)))
  page.on('request', (request) => {
    if (!request.url().startsWith(office.url) && !/^(data|blob):/.test(request.url()))
      bad.push(`foreign ${request.url()}`)
  })
  await page.goto(`${office.url}/${hash}`)
  await title(page).waitFor()
  return { page, context, bad }
}

/** Pages that were left stay in the document, hidden: only what is seen counts. */
export const title = (page: Page): Locator => page.locator('h1:visible')

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name }).filter({ visible: true })

export const field = (page: Page, label: string): Locator =>
  page.getByLabel(label, { exact: true }).filter({ visible: true })

/** A day, box by box: year, month and day. */
export async function fillDay(page: Page, label: string, day: string): Promise<void> {
  const boxes = page.getByRole('group', { name: label }).filter({ visible: true })
  const [year = '', month = '', date = ''] = day.split('-')
  for (const [unit, typed] of [
    ['年', year],
    ['月', String(Number(month))],
    ['日', String(Number(date))],
  ] as const)
    await boxes.getByLabel(unit, { exact: true }).fill(typed)
}

export async function signIn({ page }: Phone): Promise<void> {
  if (await button(page, '同意并继续').count()) await button(page, '同意并继续').click()
  await field(page, '手机号').fill('13800005678')
  await button(page, '发验证码').click()
  await page.getByText('短信已经发出').waitFor()
  await field(page, '验证码').fill('246810')
  await button(page, /^登录$/).click()
}

/** Writes a name into the signature box with the finger. */
export async function write(page: Page): Promise<void> {
  const pad = page.locator('canvas:visible')
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 60, box.y + 90)
  await page.mouse.down()
  for (let step = 0; step < 20; step += 1)
    await page.mouse.move(box.x + 60 + step * 9, box.y + 90 + 30 * Math.sin(step / 2))
  await page.mouse.up()
}

/** Takes a photo of 3000 pixels, as phones do. */
export async function photograph(page: Page, name: RegExp): Promise<void> {
  const png = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 3000
    canvas.height = 2000
    canvas.getContext('2d')!.fillRect(0, 0, 3000, 2000)
    return canvas.toDataURL('image/png').split(',')[1]!
  })
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, name).click()])
  await chooser.setFiles({ name: 'card.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') })
}
