import { stepWords } from '@jzt/contract'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { casePage, type Situation } from '../../test-support/case-page.ts'
import { atDesk } from '../../test-support/desk.ts'
import { ids, uuid } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'
import { worklistRows } from '../../test-support/worklist.ts'
import type { OfficerStepName } from '../step-panel/step-form.ts'

const seconds = 1000
const limit = { timeout: 60 * seconds }

let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'head' }, (desk) => {
  ;({ stub, address, page } = desk)
})

const zhang = uuid(11)
const counts = { mine: 3, overdue: 3, today: 0, threeDays: 0, byStage: [] }
const { standing } = casePage()
type More = NonNullable<Situation['more']>

/** 临时救助 asked for where the emergency arose, helped at once, its papers late by two working days. */
const aided: More = {
  standing: {
    ...standing,
    allowedSteps: (['grant-aid-first', 'decide-in-town', 'complete-aid-first'] as const).map((name) => ({ name })),
    clocks: [
      {
        name: 'complete-aid-first',
        startedOn: '2026-09-25',
        dueBy: '2026-10-15',
        remainingWorkdays: -2,
        sharePercent: 120,
        paused: false,
        provisional: false,
      },
    ],
  },
  asked: ['temporary'],
  programme: 'temporary',
  opinions: [],
  filedAt: { place: 'emergency', name: '演示县南山镇正街社区' },
  aidFirst: {
    on: '2026-09-25',
    amountFen: 77_000,
    by: '吴建国',
    repayments: [],
    lacks: ['尚无入户调查记录', '请先计算评估', '尚未形成初始意见'],
  },
  townLimitFen: 231_000,
}

/** 特困 that runs, was changed once, and whose self-care was assessed anew. */
const running: More = {
  asked: ['dibao', 'tekun'],
  programme: 'tekun',
  benefit: { programme: 'tekun', payment: 'monthly', from: '2026-10', amountFen: 120_100 },
  opinions: [
    {
      kind: 'first-review-opinion',
      include: true,
      programme: 'tekun',
      members: [zhang],
      amountFen: 130_100,
      by: '吴建国',
      on: '2026-09-28',
      reason: '符合条件',
    },
  ],
  adjustments: [{ on: '2026-10-19', from: '2026-11', amountFen: 120_100, ground: 'care-level-changed' }],
  selfCare: { memberId: zhang, level: 'half', on: '2026-10-16' },
}

function opened(more: More, step?: OfficerStepName, tab = 'household') {
  stub.handlers = {
    getCase: () => casePage({ allowed: step ? [step] : [], more }),
    previewLetter: () => ({ refuse: 'opinion-missing' }),
  }
  return page.goto(`${address}/cases/${ids.caseId}${step ? `/${step}` : ''}?tab=${tab}`)
}
const head = () => page.getByRole('region', { name: '个案概况' })
const panel = (step: OfficerStepName) => page.getByRole('region', { name: stepWords[step] })

test('先行救助：给了多少、谁签的、在哪里申请、手续超期几天，都在页首', limit, async () => {
  await opened(aided)
  await head().getByText('先行救助', { exact: true }).first().waitFor()
  const words = await head().innerText()
  for (const part of [
    '2026年9月25日给 770 元，吴建国签字',
    '手续最晚2026年10月15日补齐',
    '最晚2026年10月15日\n',
    '已超期 2 个工作日',
    '急难发生地',
  ]) {
    expect(words).toContain(part)
  }
  expect(words).toContain('申请临时救助')
  await inspect(page, 'head-aid-first')
  const [opinion] = running.opinions ?? []
  await opened({ ...aided, opinions: [{ ...opinion, programme: 'temporary', members: undefined }] } as More)
  await head().getByText('已先行救助 770 元').waitFor()
  expect(await head().innerText()).not.toContain('拟批准')
  const reclaimed = {
    ...aided,
    aidFirst: { ...aided.aidFirst, completedOn: '2026-10-14', outcome: 'reclaim', reclaimFen: 30_000 },
  }
  await opened(reclaimed as More)
  await head().getByText('2026年10月14日补齐手续：不符合条件，要回 300 元').waitFor()
})

test('特困：落实到谁、每月多少、调整过几次、自理能力，都在页首；调整逐次列在决定里', limit, async () => {
  await opened(running, undefined, 'decision')
  const words = async () => (await head().innerText()).replaceAll('\n', ' ')
  await head().getByText('特困 2026年10月起每月 1,201 元（张德明）').waitFor()
  expect(await words()).toContain('待遇调整 1 次，最近：2026年11月起每月 1,201 元（照料护理档次变化）')
  expect(await words()).toContain('张德明 半失能（2026年10月16日评估）')
  await page.getByRole('heading', { name: '待遇调整' }).waitFor()
  await inspect(page, 'head-running')
  const marginal = {
    benefit: { programme: 'marginal', payment: 'none', from: '2026-10', amountFen: 0 },
    validUntil: '2027-10-14',
  }
  await opened({ ...running, ...marginal, opinions: [] } as More)
  await head().getByText('低保边缘 2026年10月起，不发现金，有效期至 2027年10月14日').waitFor()
})

test('初始意见按评估填好；换一项救助要写理由，特困要选人，不符合就没有金额', limit, async () => {
  await opened({ asked: ['dibao', 'tekun', 'marginal'] }, 'survey-result')
  const form = panel('survey-result')
  expect(await form.getByLabel('每月金额').inputValue()).toBe('910')
  await form.getByText('理由（与评估相同的可不填）').waitFor()
  await inspect(page, 'form-survey-result', '.step-panel')
  await form.getByRole('radio', { name: '特困人员救助供养' }).check()
  await form.getByText('与评估不同，请写明理由').waitFor()
  await form.getByLabel('李秀英').waitFor()
  expect(await form.getByLabel('每月金额').inputValue()).toBe('')
  await inspect(page, 'form-survey-result-tekun', '.step-panel')
  await form.getByRole('radio', { name: '低保边缘家庭' }).check()
  await form.getByText('这一项是身份认定，不发现金。').waitFor()
  await form.getByText('不符合条件', { exact: true }).click()
  await form.getByLabel('每月金额').waitFor({ state: 'hidden' })
  await form.getByText('符合条件', { exact: true }).click()
  expect(await form.getByLabel('每月金额').inputValue()).toBe('910')
})

test.each(['first-review-opinion', 'confirm'] as const)('%s 按前一次签署的意见填好', limit, async (step) => {
  await opened(running, step)
  const form = panel(step)
  expect(await form.getByLabel('每月金额').inputValue()).toBe('1301')
  expect(await form.getByLabel('张德明').isChecked()).toBe(true)
  await inspect(page, `form-${step}`, '.step-panel')
  await form.getByLabel('每月金额').fill('1000')
  await form.getByText(/不同，请/).waitFor()
})

test('镇街审核确认和先行救助的表单写明镇街可以决定多少', limit, async () => {
  for (const step of ['grant-aid-first', 'decide-in-town'] as const) {
    await opened(aided, step)
    await panel(step)
      .getByText(/这户 3 人，镇街可以决定的不超过 2,310 元/)
      .waitFor()
    await inspect(page, `form-${step}`, '.step-panel')
  }
  await panel('decide-in-town').getByText('不予确认', { exact: true }).click()
  await panel('decide-in-town').getByLabel('不予确认的依据').waitFor()
})

test('补办先行救助手续：要回的默认是给了的数，符合条件的不问理由', limit, async () => {
  await opened(aided, 'complete-aid-first')
  const form = panel('complete-aid-first')
  await form.getByText('不符合，要回').click()
  expect(await form.getByLabel('要回的金额').inputValue()).toBe('770')
  await form.getByLabel('理由').fill('家里有存款')
  await inspect(page, 'form-complete-aid-first', '.step-panel')
  await form.getByText('符合条件，确认').click()
  await form.getByText('已经够了，办结').waitFor()
  expect(await form.getByLabel('理由').count()).toBe(0)
})

/** Asked back, paid once, by instalments, and somebody has proposed to give it up. */
const reclaimed: More = {
  ...aided,
  standing: {
    ...standing,
    stage: 'closed',
    allowedSteps: (['record-repayment', 'agree-instalments', 'decide-waiver'] as const).map((name) => ({ name })),
    clocks: [
      {
        name: 'repay',
        startedOn: '2026-10-14',
        dueBy: '2026-12-31',
        remainingWorkdays: 40,
        sharePercent: 10,
        paused: false,
        provisional: false,
      },
    ],
  },
  aidFirst: {
    on: '2026-09-25',
    amountFen: 77_000,
    by: '吴建国',
    completedOn: '2026-10-14',
    outcome: 'reclaim',
    reclaimFen: 77_000,
    outstandingFen: 57_000,
    repayments: [{ on: '2026-11-20', amountFen: 20_000 }],
    instalments: { amountFen: 20_000, from: '2026-11', left: 3 },
    waiver: 'proposed',
    lacks: [],
  },
}

test('先行救助手续超期：写明现在要办哪一项', limit, async () => {
  await opened(aided)
  await page.getByText('现在要办：尚无入户调查记录').waitFor()
  await page.getByText('（共差 3 项）').waitFor()
  await inspect(page, 'aid-first-late')
})

test('要回的钱：退了多少、还差多少、分几期、什么时候到期，有人提出不再追回', limit, async () => {
  await opened(reclaimed, 'record-repayment')
  for (const words of ['还有 570 元 没有退', '每月 200 元，还有 3 期', '已提出不再追回 570 元，待另一人审定'])
    await page.getByText(words).first().waitFor()
  const form = panel('record-repayment')
  expect(await form.getByLabel('退款金额').inputValue()).toBe('200')
  await inspect(page, 'form-record-repayment')
})

test('审定以后写明不再追回多少', limit, async () => {
  const { outstandingFen: _, instalments: __, ...aid } = reclaimed.aidFirst as NonNullable<More['aidFirst']>
  await opened({ ...reclaimed, aidFirst: { ...aid, waiver: 'signed', waivedFen: 57_000 as never } })
  await page.getByText('已审定不再追回 570 元').waitFor()
})

test('分期、提出和审定不再追回的表单', limit, async () => {
  for (const step of ['agree-instalments', 'propose-waiver', 'decide-waiver'] as const) {
    await opened(reclaimed, step)
    await panel(step).getByText('要回 770 元，还有 570 元 没有退').waitFor()
    await inspect(page, `form-${step}`, '.step-panel')
  }
})

test('标准调整以后：页首写明要重新核算；核算过的，确认的表单按新的评估填好', limit, async () => {
  const newStandard = { from: '2026-11-01', outdated: true }
  await opened({ newStandard })
  await page.getByText('2026年11月1日起标准已调整，本案结果会变').waitFor()
  await inspect(page, 'head-new-standard')
  await opened({ newStandard }, undefined, 'decision')
  await page.getByText('不能照它出决定书，所以不预览').waitFor()
  expect(stub.lastCall('previewLetter')).toBeUndefined()
  await opened({ newStandard: { ...newStandard, outdated: false } }, 'confirm')
  await page.getByText('以新的评估为准').waitFor()
  await panel('confirm').getByText('已按新标准下的评估填好').waitFor()
  await panel('confirm').getByText('理由（与新标准下的评估相同的可不填）').waitFor()
})

test('调整待遇从月历里选月份', limit, async () => {
  await opened(running, 'adjust-benefit')
  const month = panel('adjust-benefit').getByLabel('从哪个月起')
  expect(await month.inputValue()).toBe('2026-10')
  await month.click()
  await page.getByText('12月', { exact: true }).click()
  expect(await month.inputValue()).toBe('2026-12')
  await inspect(page, 'form-adjust-benefit', '.step-panel')
})

test('待办每行写明救助项目，按项目筛选也能只用键盘', limit, async () => {
  stub.handlers = { getWorklist: () => ({ rows: worklistRows(20), counts }), listDivisions: () => ({ divisions: [] }) }
  await page.goto(`${address}/worklist`)
  await page.getByRole('cell', { name: '低保、特困、刚性支出' }).first().waitFor()
  await page.getByRole('cell', { name: '低保边缘、单人保' }).first().waitFor()
  await inspect(page, 'worklist-programmes')
  await page.getByRole('combobox', { name: '救助项目' }).focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await page.waitForURL(/programme=/)
  await expect.poll(() => stub.lastCall('getWorklist')?.query['programme']).toMatch(/^(single-person|tekun)$/)
})

test('超期督办写明是哪一项救助', limit, async () => {
  stub.signIn('district')
  stub.handlers = {
    listOverdue: () => ({ rows: worklistRows(3).map((row) => ({ ...row, overdueWorkdays: 4 })) }),
    getSupervisionSummary: () => ({ rows: [] }),
  }
  await page.goto(`${address}/supervision`)
  await page.getByRole('tab', { name: '超期件' }).click()
  await page.getByRole('cell', { name: '临时救助', exact: true }).waitFor()
  await inspect(page, 'overdue-programmes')
})
