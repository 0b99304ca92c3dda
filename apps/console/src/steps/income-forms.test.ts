import { stepWords } from '@jzt/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { casePage, type Situation } from '../../test-support/case-page.ts'
import { atDesk } from '../../test-support/desk.ts'
import { ids, uuid } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'
import type { OfficerStepName } from '../step-panel/step-form.ts'

const limit = { timeout: 60_000 }
let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'clerk' }, (desk) => {
  ;({ stub, address, page } = desk)
})

type More = NonNullable<Situation['more']>
const zhang = uuid(11)
const benefit = { programme: 'dibao', payment: 'monthly', from: '2026-10', amountFen: 91_000 } as const
const change = {
  on: '2026-11-05',
  since: '2026-11',
  cause: 'employment',
  members: [zhang],
  entitled: 'yes',
  amountFen: 91_000,
  inGrace: true,
  graceMonthsLeft: 6,
} as const

function opened(step: OfficerStepName, more: object) {
  stub.handlers = {
    getCase: () => casePage({ allowed: [step], more: { benefit, opinions: [], ...more } as More }),
    takeStep: () => casePage({ version: 6, allowed: [] }).standing,
    listColleagues: () => ({ colleagues: [] }),
  }
  return page.goto(`${address}/cases/${ids.caseId}/${step}`)
}
const panel = (step: OfficerStepName) => page.getByRole('region', { name: stepWords[step] })
const head = () => page.getByRole('region', { name: '个案概况' })
const sent = async () => {
  await expect.poll(() => stub.lastCall('takeStep')?.body, { timeout: 20_000 }).toBeDefined()
  const { input = {} } = (stub.lastCall('takeStep')?.body ?? {}) as { input?: Record<string, unknown> }
  return input
}

test('记录收入变动：报告里说的先填好；没有变化的不用填数额', limit, async () => {
  const incomeReport = { on: '2026-11-05', memberId: zhang, since: '2026-11', words: '到物业公司上班' }
  await opened('record-income-change', { incomeReport })
  await head().getByText('到物业公司上班').waitFor()
  await head().getByText('还没有核实').waitFor()
  const form = panel('record-income-change')
  await form.getByText('成员就业，收入增加').click()
  await form.getByLabel('项目').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '工资', visible: true }).first().click()
  await form.getByLabel('每月金额（金融资产填总额）').fill('3000')
  await form.getByLabel('怎么核实的').fill('看过劳动合同和工资单')
  await inspect(page, 'form-record-income-change', '.step-panel')
  await page.locator('form').getByRole('button', { name: '记录收入变动', exact: true }).click()
  expect(await sent()).toMatchObject({
    since: '2026-11',
    cause: 'employment',
    figures: [{ memberId: zhang, field: '工资', valueFen: 300_000 }],
    words: '看过劳动合同和工资单',
  })
  await opened('record-income-change', {})
  await form.getByText('复核，没有变化').click()
  await form.getByText('现在的数额（代替档案里的数额）').waitFor({ state: 'hidden' })
})

test('没有选原因就办理：标红；选了以后马上不红，没有填的还红着，焦点不跳走', limit, async () => {
  await opened('record-income-change', {})
  const form = panel('record-income-change')
  const errors = form.locator('.ant-form-item-has-error')
  await page.locator('form').getByRole('button', { name: '记录收入变动', exact: true }).click()
  await form.getByRole('alert').getByText('变动原因：').waitFor()
  const before = await errors.count()
  expect(before).toBeGreaterThan(1)
  await form.getByText('复核，没有变化').click()
  await expect.poll(() => errors.filter({ hasText: '变动原因' }).count()).toBe(0)
  expect(await form.getByRole('alert').getByText('变动原因：').count()).toBe(0)
  const reason = form.getByLabel('怎么核实的')
  await reason.pressSequentially('看')
  await form.getByRole('alert').waitFor({ state: 'hidden' })
  expect([await errors.count(), await reason.inputValue()]).toEqual([0, '看'])
  expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true)
})

test('给予渐退期：剩下的月数和下一个月先填好，页首写明系统怎么看', limit, async () => {
  await opened('grant-grace', { incomeChange: change })
  await head().getByText('因就业收入超过标准，可以给予渐退期，还没有给予：最多 6 个月，期内每月仍发 910 元').waitFor()
  const form = panel('grant-grace')
  expect(await form.getByLabel('几个月').inputValue()).toBe('6')
  await inspect(page, 'form-grant-grace', '.step-panel')
})

test('调整待遇按评估填好：不再符合的填 0，从下个月起，原因是家庭收入变化；办结的不再填', limit, async () => {
  const ended = { ...change, entitled: 'no', amountFen: 0, inGrace: false, graceMonthsLeft: 0 }
  const graces = [{ on: '2026-05-05', from: '2026-06', until: '2026-11', reviewOpenedOn: '2026-11-01' }]
  await opened('adjust-benefit', { incomeChange: ended, graces })
  await head().getByText('渐退期 2026年6月至2026年11月，本月期满，须复核').waitFor()
  const form = panel('adjust-benefit')
  await form.getByText('按新的收入不再符合低保条件，也没有渐退期：听取意见后停发').waitFor()
  expect(await form.getByLabel('以后每月金额（停发的填 0）').inputValue()).toBe('0')
  await form.getByText('家庭收入变化').waitFor()
  await inspect(page, 'form-adjust-benefit', '.step-panel')
  await opened('adjust-benefit', { incomeChange: { ...ended, settledOn: '2026-11-06' } })
  await expect.poll(() => form.getByLabel('以后每月金额（停发的填 0）').inputValue()).toBe('910')
})

test('标准调整没有随批调整的：页首写明为什么、测算多少，调整待遇按测算填好，从标准施行的那个月起', limit, async () => {
  const review = { programme: 'dibao', on: '2026-11-03', from: '2026-10', amountFen: 100_000 } as const
  await opened('adjust-benefit', { riseReviews: [{ ...review, reason: '抽查时不同意系统的结果：人口算多了一人' }] })
  await head().getByText('低保没有随批调整：抽查时不同意系统的结果：人口算多了一人。系统测算每月 1,000 元').waitFor()
  const form = panel('adjust-benefit')
  expect(await form.getByLabel('以后每月金额（停发的填 0）').inputValue()).toBe('1000')
  expect(await form.getByLabel('从哪个月起').inputValue()).toBe('2026-10')
  await form.getByText('保障标准提高').waitFor()
  await inspect(page, 'form-adjust-benefit-rise', '.step-panel')
})

test('走访登记：拒绝的工作一次一条，写明哪天、哪家、为什么；法院文书和长期照护各有一栏', limit, async () => {
  await opened('record-visit', {})
  const form = page.locator('.step-panel')
  const choose = async (label: string, words: string) => {
    await form.getByLabel(label, { exact: true }).click()
    await page.locator('.ant-select-item-option').filter({ hasText: words, visible: true }).first().click()
  }
  const group = (title: string) => page.locator('fieldset.field-list').filter({ hasText: title })
  await form.getByRole('button', { name: '添加认定' }).click()
  await choose('认定谁', '张德明')
  const labour = group('劳动能力认定').first()
  await labour.getByText('有', { exact: true }).click()
  await labour.getByText('是', { exact: true }).first().click()
  await labour.getByLabel('本人说的理由').first().fill('要照看孩子')
  await labour.getByLabel('介绍过什么工作或培训').fill('社区保洁')
  await labour.getByRole('button', { name: '添加一次' }).click()
  await labour.getByLabel('用人单位和岗位').fill('物业公司保安')
  await form.getByRole('button', { name: '添加一人' }).first().click()
  await group('是否需要长期照护').getByText('需要', { exact: true }).waitFor()
  await labour.scrollIntoViewIfNeeded()
  await inspect(page, 'form-record-visit-labour')
  expect(await page.locator('[data-field="labour.0.refusals.0.employer"]').count()).toBe(1)
})
