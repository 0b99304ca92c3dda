import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { launchBrowser } from '../../../e2e/support/browser.ts'
import { type Handlers, OfficeStub } from './office-stub.ts'
import type { Account } from './officers.ts'
import { officeScreen } from './screens.ts'

/** One officer before a screen, and what stands behind it. */
export interface Desk {
  readonly page: Page
  readonly stub: OfficeStub
  /** Where the console is served. */
  readonly address: string
}

interface Standing {
  /** Who is signed in. */
  readonly account: Account
  /** What the stub answers when a test does not say otherwise. */
  readonly handlers?: () => Handlers
  /** Once a file, before the first test. */
  readonly before?: (browser: Browser) => Promise<void>
}

const seconds = 1000

/** A browser for the tests of a file, and a desk of its own for each test; a fault behind the screen fails the test as well. */
export function atDesk({ account, handlers, before }: Standing, sit: (desk: Desk) => void): void {
  let browser: Browser
  let stub: OfficeStub
  let screen: Awaited<ReturnType<typeof officeScreen>>

  beforeAll(async () => {
    browser = await launchBrowser()
    await before?.(browser)
  }, 120 * seconds)
  afterAll(() => browser.close())

  beforeEach(async () => {
    stub = new OfficeStub()
    const address = await stub.open()
    stub.signIn(account)
    stub.handlers = handlers?.() ?? {}
    screen = await officeScreen(browser)
    sit({ page: screen.page, stub, address })
  })
  afterEach(async () => {
    await screen.page.context().close()
    stub.close()
    expect(stub.faults).toEqual([])
    expect(screen.errors).toEqual([])
  })
}
