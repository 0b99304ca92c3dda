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

atDesk({ account: 'head' }, (desk) => {
  ;({ stub, address, page } = desk)
})

type More = NonNullable<Situation['more']>
const wife = uuid(12)
const { assessment } = casePage()
const marginal = { programme: 'marginal', amountFen: 0 } as const
const alone = { programme: 'single-person', members: [wife], amountFen: 87_000 } as const

/** 低保边缘, and one member who is paid 低保 alone. */
const found: More = {
  asked: ['dibao', 'marginal'],
  programme: 'single-person',
  opinions: [],
  assessment: {
    ...assessment,
    result: 'single-person',
    amountFen: 87_000,
    together: [
      { ...alone, why: '单人保：李秀英符合“可以单独提出申请”（社会救助法 第二十一条）。' },
      {
        ...marginal,
        why: '低保边缘：家庭符合“家庭人均收入低于低保边缘收入线”（社会救助法 第二十一条）。有效 12 个月。',
      },
    ],
  } as More['assessment'],
}

function opened(more: More, step?: OfficerStepName) {
  stub.handlers = {
    getCase: () => casePage({ allowed: step ? [step] : [], more }),
    previewLetter: () => ({ refuse: 'opinion-missing' }),
  }
  return page.goto(`${address}/cases/${ids.caseId}${step ? `/${step}` : ''}?tab=decision`)
}
const panel = (step: OfficerStepName) => page.getByRole('region', { name: stepWords[step] })

test('评估找出两项：表单两项都填好，写明为什么，不用写理由；去掉一项要写理由', limit, async () => {
  await opened(found, 'survey-result')
  const form = panel('survey-result')
  await form.getByText('评估结果：单人保，每月 870 元；低保边缘，不发现金').waitFor()
  expect(await form.getByLabel('每月金额').inputValue()).toBe('870')
  expect(await form.getByLabel('李秀英').isChecked()).toBe(true)
  await form.getByText('评估：低保边缘：家庭符合“家庭人均收入低于低保边缘收入线”').waitFor()
  await form.getByText('理由（与评估相同的可不填）').waitFor()
  await inspect(page, 'form-survey-result-two-grants', '.step-panel')
  const beside = form.getByRole('group', { name: /同一户还批准/ })
  const box = beside.getByRole('checkbox', { name: /低保边缘家庭/ })
  expect(await box.isChecked()).toBe(true)
  await box.click()
  await form.getByText('与评估不同，请写明理由').waitFor()
  await box.click()
  await form.getByText('理由（与评估相同的可不填）').waitFor()
})

test('换成低保，和低保不能同时享受的不再列出', limit, async () => {
  await opened(found, 'survey-result')
  const form = panel('survey-result')
  await form.getByRole('radio', { name: '最低生活保障', exact: true }).check()
  await form.getByText('与评估不同，请写明理由').waitFor()
  expect(await form.getByRole('group', { name: /同一户还批准/ }).count()).toBe(0)
})

test('初审、确认按前一次签署的几项填好；意见里逐项列出', limit, async () => {
  const opinion = { kind: 'survey-result', include: true, by: '周洁', on: '2026-10-27', reason: '与评估一致' } as const
  const signed = { ...found, opinions: [{ ...opinion, ...alone, members: [wife], also: [marginal] }] } as More
  for (const step of ['first-review-opinion', 'confirm'] as const) {
    await opened(signed, step)
    const form = panel(step)
    expect(await form.getByRole('checkbox', { name: /低保边缘家庭/ }).isChecked()).toBe(true)
    await form.getByText(/不同，请/).waitFor({ state: 'hidden' })
  }
  await page.getByText('低保边缘 不发现金').waitFor()
  await page.getByText('拟同时批准低保边缘').first().waitFor()
})

test('办结以后：页首逐项写明在发什么、认定到哪天，到期的写已终止', limit, async () => {
  const running = {
    ...found,
    benefit: { programme: 'single-person', payment: 'monthly', from: '2026-10', amountFen: 87_000, members: [wife] },
    otherBenefits: [
      { programme: 'marginal', payment: 'none', from: '2026-10', amountFen: 0, validUntil: '2027-10-21' },
    ],
    opinions: [],
  } as More
  await opened(running)
  const head = page.getByRole('region', { name: '个案概况' })
  await head.getByText('单人保 2026年10月起每月 870 元（李秀英）').waitFor()
  await head.getByText('低保边缘 2026年10月起，不发现金，有效期至 2027年10月21日').waitFor()
  await inspect(page, 'head-two-grants')
  const [recognition] = running.otherBenefits ?? []
  await opened({ ...running, otherBenefits: [{ ...recognition, endedOn: '2027-10-21' }] } as More)
  await head.getByText('低保边缘 2027年10月21日 有效期满，已终止').waitFor()
})

test('新的决定接续了原来的认定：页首写到哪天为止，不写有效期满', limit, async () => {
  const renewed = { programme: 'marginal', payment: 'none', from: '2026-10', amountFen: 0, validUntil: '2027-10-21' }
  await opened({
    ...found,
    benefit: { ...renewed, endedOn: '2027-10-08', renewed: true },
    opinions: [],
  } as More)
  const head = page.getByRole('region', { name: '个案概况' })
  await head.getByText('低保边缘 到 2027年10月8日 为止，已由新的决定接续').waitFor()
  expect(await head.getByText(/有效期/).count()).toBe(0)
  await inspect(page, 'head-renewed')
})

test('一户在发两项，调整待遇要选哪一项，选了就带出现在的金额', limit, async () => {
  const paid = {
    ...found,
    benefit: { programme: 'tekun', payment: 'monthly', from: '2026-11', amountFen: 130_100, members: [wife] },
    otherBenefits: [{ programme: 'dibao', payment: 'monthly', from: '2026-10', amountFen: 61_000 }],
  } as More
  await opened(paid, 'adjust-benefit')
  const form = panel('adjust-benefit')
  await form.getByText('最低生活保障（现在：2026年10月起每月 610 元）').click()
  expect(await form.getByLabel(/以后每月金额/).inputValue()).toBe('610')
  await inspect(page, 'form-adjust-two-benefits', '.step-panel')
})
