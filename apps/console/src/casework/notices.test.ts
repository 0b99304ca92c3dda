import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { casePage, type Situation } from '../../test-support/case-page.ts'
import { atDesk } from '../../test-support/desk.ts'
import { ids, uuid } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'

const limit = { timeout: 60_000 }

let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'clerk' }, (desk) => {
  ;({ stub, address, page } = desk)
})

type Notices = NonNullable<NonNullable<Situation['more']>['notices']>
const decision = {
  noticeId: uuid(72),
  kind: 'decision',
  title: '最低生活保障确认决定书',
  paragraphs: ['【决定】', '您家的低保申请，确认同意。'],
  issuedOn: '2026-11-02',
} as const
const notices = [
  {
    ...decision,
    noticeId: uuid(71),
    kind: 'acceptance',
    title: '受理通知书',
    issuedOn: '2026-10-21',
    servedOn: '2026-10-21',
  },
  decision,
  { ...decision, noticeId: uuid(73), kind: 'renewal', title: '有效期将满提醒' },
] as unknown as Notices

const opened = () => {
  stub.handlers = {
    getCase: () => casePage({ more: { notices } }),
    getNotice: ({ params }) => notices.find(({ noticeId }) => noticeId === params['noticeId']),
    previewLetter: () => decision,
  }
  return page.goto(`${address}/cases/${ids.caseId}?tab=decision`)
}

test('每一份文书都列出来：何时出具、送达没有；提醒一类不用回证', limit, async () => {
  await opened()
  const sheet = page.getByRole('region', { name: '文书', exact: true })
  await sheet.getByText('有效期将满提醒').waitFor()
  const rows = await sheet.getByRole('row').allInnerTexts()
  expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
    '文书 出具 送达 操作',
    '受理通知书 2026年10月21日 2026年10月21日送达 查看 打印',
    '最低生活保障确认决定书 2026年11月2日 还没有送达 查看 打印',
    '有效期将满提醒 2026年11月2日 已在救助通发出，不用回证 查看 打印',
  ])
  await inspect(page, 'case-notices')
})

test('没有决定书的案件：先行救助办结的写明以哪一份文书办结，撤回的写明没有决定', limit, async () => {
  const closing = { ...decision, kind: 'aid-first-completed', title: '先行救助手续补办告知书' } as const
  await opened()
  stub.handlers = { ...stub.handlers, previewLetter: () => closing }
  await page.reload()
  await page.getByRole('heading', { name: '先行救助手续补办告知书（本案以此办结，没有另外的决定书）' }).waitFor()
  const standing = { ...casePage().standing, stage: 'closed' as const }
  stub.handlers = {
    getCase: () => casePage({ more: { notices: [], standing } }),
    previewLetter: () => ({ refuse: 'opinion-missing' }),
  }
  await page.reload()
  await page.getByText('没有作出决定就结束了，没有决定书').waitFor()
})

test('查看的时候才向服务器要这一份；打印打开服务器排好的 PDF', limit, async () => {
  await opened()
  await page.getByRole('button', { name: '查看最低生活保障确认决定书' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('您家的低保申请，确认同意。').waitFor()
  expect(stub.lastCall('getNotice')?.params).toEqual({ caseId: ids.caseId, noticeId: decision.noticeId })
  expect(await dialog.getByRole('heading', { name: '决定', exact: true }).count()).toBe(1)
  expect(await dialog.getByRole('link', { name: '打印最低生活保障确认决定书' }).getAttribute('href')).toBe(
    `/api/cases/${ids.caseId}/notices/${decision.noticeId}/pdf`,
  )
  await inspect(page, 'case-notice-opened')
})
