import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { casePage, type Situation } from '../../test-support/case-page.ts'
import { atDesk } from '../../test-support/desk.ts'
import { ids } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'

const limit = { timeout: 60_000 }
let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'clerk' }, (desk) => {
  ;({ stub, address, page } = desk)
})

const { application, members, visits } = casePage()
const son = { key: 's1', name: '张大力', relation: 'child', supports: 'm1', status: 'able' } as const
const more = {
  application: {
    ...application,
    members: application.members?.map((member) => (member.key === 'm1' ? { ...member, ableToWork: true } : member)),
    supporters: [{ ...son, householdIncomeFen: 600_000, householdSize: 3, supportedPeople: 2 }],
  },
  supporterAnswers: [
    {
      ...{ key: 's1', name: '张大力', standing: 'consented', on: '2026-10-18', phone: '199****7001' },
      statement: { householdIncomeFen: 900_000, householdSize: 3, words: '房贷每月三千' },
    },
  ],
  visits: visits.map((visit) => ({
    ...visit,
    photos: [],
    found: {
      incomeObserved: [{ memberId: members[0]?.memberId, monthlyFen: 200_000, words: '看过工资条' }],
      labour: [{ memberId: members[0]?.memberId, able: false, words: '每周透析三次' }],
      supporters: [{ key: 's1', name: '张大力', householdIncomeFen: 800_000, householdSize: 3, words: '邻居介绍' }],
    },
  })),
} as NonNullable<Situation['more']>

const opened = (tab: string) => {
  stub.handlers = { getCase: () => casePage({ more }) }
  return page.goto(`${address}/cases/${ids.caseId}?tab=${tab}`)
}

test('家里说的、本人说的、走访了解的不一样：并排列出，每一处都写明与谁不同', limit, async () => {
  await opened('household')
  const table = page.getByRole('table').first()
  const row = (words: string) => table.getByRole('row').filter({ hasText: words })
  expect(await row('家庭月收入').innerText()).toMatch(/张大力\s+家庭月收入\s+6,000 元\s+9,000 元\s+8,000 元\s+不一致/)
  expect(await row('家庭人口').innerText()).toMatch(/3 人\s+3 人\s+3 人\s+一致/)
  expect(await row('劳动能力').innerText()).toMatch(/张德明\s+劳动能力\s+有\s+没有\s+不一致/)
  const sheet = (title: string) => page.getByRole('region', { name: title, exact: true })
  await sheet('家庭以外的赡养、抚养、扶养义务人').getByText('与本人说的、走访了解的不同').waitFor()
  await sheet('义务人本人答复').getByText('与家庭申报、走访了解的不同').waitFor()
  await sheet('收入').getByText('与走访了解的不同').waitFor()
  await sheet('家庭成员').getByText('与走访了解的不同').waitFor()
  await inspect(page, 'statements-differ')
})

test('走访页写明走访了解的与哪一处说法不同；相同的不写', limit, async () => {
  await opened('visits')
  await page.getByText('张大力 家庭月收入 8,000 元').waitFor()
  await page.getByText('与家庭申报、本人说的不同').waitFor()
  expect(await page.getByText('家庭人口').count()).toBe(0)
  await inspect(page, 'visit-differs')
})
