import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { casePage } from '../../test-support/case-page.ts'
import { atDesk } from '../../test-support/desk.ts'
import { ids } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'
import { worklistRows } from '../../test-support/worklist.ts'

const limit = { timeout: 90_000 }
let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'village' }, (desk) => {
  ;({ stub, address, page } = desk)
})

const counts = { mine: 3, overdue: 1, today: 0, threeDays: 0, byStage: [] }

test('村干部在手机上：待办、个案、走访登记都不用横着拉整页', limit, async () => {
  await page.setViewportSize({ width: 375, height: 800 })
  const allowed = ['record-visit', 'contact'] as const
  const file = casePage({ allowed: [...allowed] })
  stub.handlers = {
    getWorklist: () => ({ rows: worklistRows(3), counts }),
    getCase: () => ({ ...file, visits: file.visits.map((visit) => ({ ...visit, photos: [] })) }),
    listColleagues: () => ({ colleagues: [] }),
    previewLetter: () => ({ refuse: 'opinion-missing' }),
  }
  await page.goto(`${address}/worklist`)
  await page.getByText('张德明').first().waitFor()
  await inspect(page, 'narrow-worklist')
  for (const tab of ['household', 'verification', 'visits', 'assessment', 'publicity', 'decision', 'timeline']) {
    await page.goto(`${address}/cases/${ids.caseId}?tab=${tab}`)
    await page.getByRole('heading', { name: '张德明' }).waitFor()
    await inspect(page, `narrow-${tab}`)
  }
  await page.goto(`${address}/cases/${ids.caseId}/record-visit`)
  await page.getByRole('heading', { name: '登记走访' }).or(page.locator('#step-title')).first().waitFor()
  await inspect(page, 'narrow-record-visit')
})
