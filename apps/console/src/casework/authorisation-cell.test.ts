import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { casePage } from '../../test-support/case-page.ts'
import { atDesk } from '../../test-support/desk.ts'
import { ids } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'

let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'clerk' }, (desk) => {
  ;({ stub, address, page } = desk)
})

type Member = ReturnType<typeof casePage>['members'][number]
const [self, spouse, child] = casePage().members as [Member, Member, Member]
const [signedOn, withdrawnOn] = ['2026-10-20', '2026-10-28'] as unknown as [
  NonNullable<Member['authorisedOn']>,
  NonNullable<Member['authorisedOn']>,
]

async function rowsWith(members: readonly Member[]): Promise<string[]> {
  stub.handlers = { getCase: () => casePage({ more: { members: [...members] } }) }
  await page.goto(`${address}/cases/${ids.caseId}?tab=household`)
  const table = page.getByRole('region', { name: '家庭成员' })
  await table.waitFor()
  return table.locator('tbody tr td:last-child').allInnerTexts()
}

test('家庭一栏写明每个人的授权是谁签的、怎么签的、哪天签的，或者哪天撤回', { timeout: 60_000 }, async () => {
  const { authorisedOn: _, ...gone } = spouse
  const told = await rowsWith([
    { ...self, authorisation: { by: 'own-code', signedOn } },
    { ...gone, authorisation: { by: 'link', signedOn, withdrawnOn } },
    {
      ...child,
      authorisedOn: signedOn,
      authorisation: { by: 'paper', signedOn, guardian: { name: '李秀兰', relation: 'sibling' } },
    },
  ])
  expect(told.map((one) => one.split(/\s+/).filter(Boolean))).toEqual([
    ['2026年10月20日已授权', '本人验证码'],
    ['2026年10月28日已撤回，不能查询', '2026年10月20日签过：手机链接和验证码'],
    ['2026年10月20日已授权', '监护人李秀兰（兄弟姐妹）代签，纸质授权书'],
  ])
  await inspect(page, 'authorisations')
})

test('家里的监护人写他是申请人还是申请人的什么人；没有签的，写不能查询', { timeout: 60_000 }, async () => {
  const by = (guardian: Member) => ({ by: 'handwriting' as const, signedOn, guardian: named(guardian) })
  const named = ({ name, memberId }: Member) => ({ name, memberId })
  const { authorisedOn: _, ...unsigned } = spouse
  const told = await rowsWith([self, unsigned, { ...child, authorisedOn: signedOn, authorisation: by(self) }])
  expect(told[1]).toBe('未授权，不能查询')
  expect(told[2]).toContain('监护人张德明（申请人）代签，当面手写')
  const byWife = await rowsWith([self, unsigned, { ...child, authorisedOn: signedOn, authorisation: by(spouse) }])
  expect(byWife[2]).toContain('监护人李秀英（申请人的配偶）代签')
})
