import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Where the pictures of a run go: SCREENSHOTS=folder keeps them in a known place. */
export const pictures = process.env['SCREENSHOTS'] ?? fs.mkdtempSync(path.join(os.tmpdir(), 'console-'))

/** A page of an office's screen; whatever goes wrong in it is collected. */
export async function officeScreen(browser: Browser): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
  })
  context.setDefaultTimeout(8000)
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    // A refused call is written to the console by the browser itself; the refusals are what the tests ask for.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) errors.push(message.text())
  })
  return { page, errors }
}

/** A picture that can pass for a paper of the file. */
export async function photoOfCard(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 640, height: 400 } })
  await page.setContent(
    '<body style="margin:0;background:#cfe3f5;font:32px sans-serif;padding:48px"><p>姓名　张德明</p><p>性别　男　民族　汉</p><p>出生　1968 年 3 月 5 日</p><p>样张</p>',
  )
  const picture = await page.screenshot()
  await page.close()
  return picture
}

/** Looks at a screen as it stands: a picture, no sideways scroll, no English for people, nothing serious from axe in the part that is new. */
export async function inspect(page: Page, name: string, part = 'body'): Promise<void> {
  await page.waitForTimeout(350) // antd's opening movements
  fs.mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`) })
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    `${name}: sideways scroll`,
  ).toBeLessThanOrEqual(0)
  expect(await englishWords(page), `${name}: English words`).toEqual([])
  expect(await violations(page, part), `${name}: axe`).toEqual([])
}

// Names of keys, units of identity and marks of products are the only Latin words that officers read.
const allowedWords = new Set(['Ctrl', 'JPEG', 'PNG', 'WebP', 'PDF', 'MB', 'CQ', 'J', 'K', 'R', 'A', 'HD'])

async function englishWords(page: Page): Promise<string[]> {
  const text = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent?.checkVisibility() && !parent.closest('[translate="no"], script, style'))
        texts.push(node.textContent ?? '')
    }
    return texts.join(' ')
  })
  return [...new Set(text.match(/[A-Za-z][A-Za-z-]*/g) ?? [])].filter(
    (word) => !allowedWords.has(word.replace(/-+$/, '')),
  )
}

interface Violation {
  id: string
  impact: string
  nodes: { target: string[]; failureSummary: string }[]
}

async function violations(page: Page, part: string): Promise<string[]> {
  // The policy forbids injected scripts, so axe comes in as the test's own evaluation.
  await page.evaluate(axe)
  const found = await page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: { run: (part: object) => Promise<{ violations: Violation[] }> } }
    return (await axe.run([...document.querySelectorAll(selector)])).violations
  }, part)
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary.split('\n')[1] ?? ''}`),
    )
}
