import assert from 'node:assert/strict'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Where the pictures of every page go, for people to look at. */
export const pictures = process.env['PICTURES'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'citizen-'))

/** A picture, and no violation of WCAG 2.2 A and AA. */
export async function look(page: Page, name: string): Promise<void> {
  fs.mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
  await page.evaluate(axe)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await page.evaluate(
    (runOnly) => (window as any).axe.run(document, { runOnly }),
    name.startsWith('weapp') ? tags.slice(0, 5) : tags,
  )
  const found = violations.map(
    (one: any) => `${one.id}: ${one.nodes.map((node: any) => node.html.slice(0, 160)).join(' | ')}`,
  )
  assert.deepEqual(found, [], `accessibility of ${name}`)
}
