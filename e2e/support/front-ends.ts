import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { House } from '../../apps/server/test-support/house.ts'

const root = path.resolve(import.meta.dirname, '../..')
const built = ['apps/console/dist/index.html', 'apps/citizen/dist/h5/index.html']

/** The house serves what was built; without it a story would only see an empty page. */
export function needFrontEnds(): void {
  const missing = built.filter((file) => !fs.existsSync(path.join(root, file)))
  if (missing.length > 0) throw new Error(`${missing.join(' and ')} is not built: run npm run build first`)
}

/** What a page must not do in a story: break, or try what the content policy forbids. */
export function watch(page: Page, who: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${who}: ${error.stack ?? error}`))
  page.on('console', (message) => {
    // The browser itself writes a refused call to the console; the story looks at what the page says of it.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(`${who}: ${message.text()}`)
  })
}

/** The clocks of phones and desks show the day of the house. */
export const setClock = (context: BrowserContext, house: House): Promise<void> =>
  context.clock.setSystemTime(house.equipment.clock.now())

/** Writes a name into the sheet with the mouse. */
export async function writeName(page: Page, sheet = page.locator('canvas:visible')): Promise<void> {
  await sheet.scrollIntoViewIfNeeded()
  const box = await sheet.boundingBox()
  if (!box) throw new Error('there is no sheet to write on')
  const at = (step: number): [number, number] => [
    box.x + 40 + step * (box.width / 20),
    box.y + box.height / 2 + (box.height / 4) * Math.sin(step),
  ]
  await page.mouse.move(...at(0))
  await page.mouse.down()
  for (let step = 1; step < 15; step += 1) await page.mouse.move(...at(step))
  await page.mouse.up()
}

/** A photograph of a paper, drawn by the browser itself, as a file to be chosen; every one is another picture. */
export async function photoOf(page: Page, what: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const jpeg = await page.evaluate((words) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 400 })
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('no pen')
    pen.fillStyle = '#dbe7f2'
    pen.fillRect(0, 0, 640, 400)
    pen.fillStyle = '#7f97ad'
    pen.fillRect(430, 80, 150, 190)
    pen.fillStyle = '#234'
    pen.font = '40px sans-serif'
    pen.fillText(words, 40, 120)
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  }, what)
  return { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg, 'base64') }
}

/** PICTURES=folder keeps a picture of every screen that a story passes, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PICTURES']
  if (!folder) return
  fs.mkdirSync(folder, { recursive: true })
  const number = String(fs.readdirSync(folder).length + 1).padStart(3, '0')
  await page.screenshot({ path: path.join(folder, `${number}-${name}.png`) })
}
