import { stepWords } from '@jzt/contract'
import type { Browser, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { casePage } from '../test-support/case-page.ts'
import { atDesk } from '../test-support/desk.ts'
import { ids, uuid } from '../test-support/ids.ts'
import type { OfficeStub } from '../test-support/office-stub.ts'
import { everyOfficer } from '../test-support/officers.ts'
import { inspect, photoOfCard, pictures } from '../test-support/screens.ts'
import { boardOf, worklistRows } from '../test-support/worklist.ts'
import type { OfficerStepName } from './step-panel/step-form.ts'
import { stepForms } from './steps/registry.ts'

const everyStep = Object.keys(stepForms) as OfficerStepName[]
const seconds = 1000

let stub: OfficeStub
let address: string
let page: Page
let photo: Buffer

const photograph = async (browser: Browser) => {
  photo = await photoOfCard(browser)
}

atDesk({ account: 'clerk', handlers: office, before: photograph }, (desk) => {
  ;({ stub, address, page } = desk)
})

const counts = {
  mine: 12,
  overdue: 3,
  today: 2,
  threeDays: 5,
  byStage: [
    { stage: 'investigating', count: 4 },
    { stage: 'submitted', count: 8 },
  ],
}
const batch = {
  batchId: uuid(81),
  division: '500199',
  closedAt: '2026-11-02T02:42:00Z',
  share: 0.3,
  seed: 'a3f1c09b7e5d4c2210ffab93de8801c4b2f7e6a5d4c3b2a190f8e7d6c5b4a392',
  caseNumbers: Array.from({ length: 10 }, (_, index) => `CQ-202610-${String(index + 17).padStart(6, '0')}`),
  drawn: ['CQ-202610-000018', 'CQ-202610-000021', 'CQ-202610-000025'],
  mandatory: ['CQ-202610-000017'],
}
const summaryRow = {
  division: '500199001',
  name: '南山镇',
  received: 20,
  inProgress: 6,
  included: 8,
  refused: 2,
  withdrawn: 1,
  lapsed: 1,
  terminated: 1,
  declined: 1,
  overdue: 3,
  averageWorkdays: 14.5,
}

function office(): OfficeStub['handlers'] {
  return {
    getWorklist: ({ query }) =>
      query['after'] ? { rows: worklistRows(5, 50), counts } : { rows: worklistRows(20), next: 'second', counts },
    getCase: () => casePage({ allowed: everyStep }),
    getCaseAudit: () => ({
      entries: [{ at: '2026-11-02T02:42:00Z', who: '周洁', what: 'read:case', why: '办理' }],
    }),
    getCaseDocument: () => photo,
    uploadCaseDocument: () => ({ documentId: uuid(91) }),
    takeStep: () => casePage({ version: 6, allowed: ['record-visit'] }).standing,
    previewLetter: () => ({
      noticeId: uuid(72),
      kind: 'decision',
      title: '最低生活保障审核确认决定书',
      paragraphs: [
        '张德明：',
        '经审核，您家三口人每月收入 1,475 元，符合低保条件，从 2026 年 12 月起每月发给 910 元。',
      ],
      issuedOn: '2026-11-02',
    }),
    listColleagues: () => ({
      colleagues: everyOfficer().map(({ officerId, name, role, divisionName }) => ({
        officerId,
        name,
        role,
        divisionName,
      })),
    }),
    listDivisions: ({ query }) => ({
      divisions:
        query['parent'] === '50'
          ? [{ code: '500199', name: '演示县' }]
          : [
              { code: `${query['parent']}001`, name: '南山镇' },
              { code: `${query['parent']}002`, name: '北坪街道' },
            ],
    }),
    listPublicity: ({ query }) => ({
      rows: [
        {
          publicityId: ids.publicity,
          kind: query['kind'] ?? 'proposed',
          programme: 'dibao',
          applicantName: '张**',
          village: '正街社区',
          memberCount: 3,
          amountFen: 91_000,
          postedOn: '2026-10-28',
          endsOn: '2026-11-04',
          contact: '南山镇 023-00000000',
        },
      ],
    }),
    getPublicityBoard: boardOf,
    listOverdue: () => ({ rows: worklistRows(3).map((row) => ({ ...row, overdueWorkdays: 4 })) }),
    getSupervisionSummary: () => ({
      rows: [
        summaryRow,
        { ...summaryRow, division: '500199002', name: '北坪街道', received: 21, averageWorkdays: null },
      ],
    }),
    listSpotCheckBatches: () => ({ batches: [batch] }),
    closeSpotCheckBatch: () => batch,
    listOfficers: () => ({ officers: everyOfficer() }),
    signOutStaff: () => ({}),
  }
}

const signedIn = () => {
  stub.signIn('clerk')
  return everyOfficer()[1]
}
const signedOut = () => {
  stub.signIn(undefined)
  return {}
}
const open = (path: string) => page.goto(address + path)
const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()

describe('登录', () => {
  test('没有登录先登录，之后回到要看的那一页', { timeout: 60 * seconds }, async () => {
    stub.signIn(undefined)
    stub.handlers = {
      ...office(),
      signInStaff: ({ body }) => {
        if ((body as { password: string }).password !== '山高水长路远人勤又快') return { refuse: 'sign-in-failed' }
        stub.signIn('clerk')
        return everyOfficer()[1]
      },
    }
    await open(`/cases/${ids.caseId}?tab=timeline`)
    await page.getByLabel('账号').fill('clerk')
    await page.getByLabel('密码', { exact: true }).fill('wrong')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('账号或密码不对').waitFor()
    await inspect(page, 'sign-in')
    await page.getByLabel('密码', { exact: true }).fill('山高水长路远人勤又快')
    await page.getByRole('button', { name: '登录' }).click()
    await heading('张德明')
    expect(page.url()).toContain('tab=timeline')
  })

  test('办到一半登录失效，重新登录后填的内容还在', { timeout: 60 * seconds }, async () => {
    stub.handlers = { ...office(), signInStaff: signedIn }
    await open(`/cases/${ids.caseId}/contact`)
    await page.getByLabel('联系情况').fill('已电话告知需要的材料')
    await page.getByText('联系上本人').click()
    await page.getByText(/已保存 \d\d:\d\d/).waitFor()
    stub.signIn(undefined)
    await page.locator('form').getByRole('button', { name: '主动联系' }).click()
    await page.getByLabel('账号').fill('clerk')
    await page.getByLabel('密码', { exact: true }).fill('山高水长路远人勤又快')
    await page.getByRole('button', { name: '登录' }).click()
    await page.getByText('已接着上次没办完的内容').waitFor()
    expect(await page.getByLabel('联系情况').inputValue()).toBe('已电话告知需要的材料')
  })

  test('退出后回到登录页，没办完的内容清掉', { timeout: 60 * seconds }, async () => {
    await open(`/cases/${ids.caseId}/contact`)
    await page.getByLabel('联系情况').fill('张德明家情况')
    await page.getByText(/已保存/).waitFor()
    stub.handlers = { ...office(), signOutStaff: signedOut }
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByLabel('账号').waitFor()
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  })

  test('新装的系统用一次性令牌建立第一个管理员', { timeout: 60 * seconds }, async () => {
    stub.signIn(undefined)
    await open('/first-administrator')
    await heading('建立第一个管理员')
    await inspect(page, 'first-administrator')
  })
})

describe('待办', () => {
  test('按期限列出，超期写成字，数字可点', { timeout: 60 * seconds }, async () => {
    await open('/worklist')
    await heading('待办')
    await page.getByRole('link', { name: 'CQ-202610-000017' }).waitFor()
    expect(await page.getByText('已超期', { exact: true }).count()).toBeGreaterThan(3)
    await inspect(page, 'worklist')
    await page.getByRole('button', { name: '3 已超期' }).click()
    await page.waitForURL(/due=overdue/)
    await expect.poll(() => stub.lastCall('getWorklist')?.query).toMatchObject({ due: 'overdue' })
  })

  test('在保家庭在已办结的件里找；列表收窄以后，阶段旁边不写件数', { timeout: 60 * seconds }, async () => {
    await open('/worklist')
    await page.getByRole('combobox', { name: '阶段' }).click()
    await page.getByTitle('调查核实（4）').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: '已办结的件' }).click()
    await page.getByTitle('已纳入（在保）').click()
    await page.waitForURL(/outcome=granted/)
    await expect.poll(() => stub.lastCall('getWorklist')?.query).toMatchObject({ outcome: 'granted' })
    await page.getByRole('combobox', { name: '阶段' }).click()
    await page.getByTitle('调查核实', { exact: true }).waitFor()
  })

  test('标准已调整的件，期限旁边写的是请重新核算，不是区里的期限', { timeout: 60 * seconds }, async () => {
    const rows = worklistRows(1).map((row) => ({ ...row, deadlineName: 'district', standardChanged: true }))
    stub.handlers = { ...office(), getWorklist: () => ({ rows, counts }) }
    await open('/worklist')
    await page.getByRole('row').getByText('标准已调整，请重新核算').waitFor()
    expect(await page.getByRole('row').getByText('区级审核确认', { exact: true }).count()).toBe(0)
  })

  test('有人撤回授权的件，期限旁边写的是请补授权', { timeout: 60 * seconds }, async () => {
    const rows = worklistRows(1).map((row) => ({ ...row, authorisationWithdrawn: true }))
    stub.handlers = { ...office(), getWorklist: () => ({ rows, counts }) }
    await open('/worklist')
    await page.getByRole('row').getByText('有人撤回授权，请补授权').waitFor()
    await inspect(page, 'worklist-withdrawn')
  })

  test('只用键盘：斜杠查找，J K 选，回车打开，问号看按键', { timeout: 60 * seconds }, async () => {
    await open('/worklist')
    await page.getByRole('link', { name: 'CQ-202610-000017' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('张德明')
    await page.keyboard.press('Enter')
    await page.waitForURL(/find=/)
    await expect.poll(() => stub.lastCall('getWorklist')?.query['find']).toBe('张德明')
    await page.locator('h1').click()
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
    await inspect(page, 'worklist-keys')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.locator('h1').click()
    for (const key of ['j', 'j', 'k']) await page.keyboard.press(key)
    expect(await page.locator('tr[aria-current]').innerText()).toContain('CQ-202610-000017')
    await page.keyboard.press('Enter')
    await heading('张德明')
  })

  test('翻到下一页再翻回来', { timeout: 60 * seconds }, async () => {
    await open('/worklist')
    await page.getByRole('button', { name: '下一页' }).click()
    await page.getByText('第 2 页').waitFor()
    await page.getByRole('link', { name: 'CQ-202610-000067' }).waitFor()
    await page.getByRole('button', { name: '上一页' }).click()
    await page.getByRole('link', { name: 'CQ-202610-000017' }).waitFor()
  })

  test('没有件和打不开，各有各的话', { timeout: 60 * seconds }, async () => {
    const nothing = { mine: 0, overdue: 0, today: 0, threeDays: 0, byStage: [] }
    stub.handlers = { ...office(), getWorklist: () => ({ rows: [], counts: nothing }) }
    await open('/worklist')
    await page.getByText('现在没有要办的件').waitFor()
    await inspect(page, 'worklist-empty')
    stub.handlers = { ...office(), getWorklist: () => ({ refuse: 'database-unavailable' }) }
    await open('/worklist?stage=accepted')
    await page.getByText('数据库暂不可用，请稍后再试').waitFor()
    await inspect(page, 'worklist-error')
    stub.handlers = office()
    await page.getByRole('button', { name: '再试一次' }).click()
    await page.getByRole('link', { name: 'CQ-202610-000017' }).waitFor()
  })
})

describe('个案', () => {
  const tabs: readonly (readonly [tab: string, ...words: string[]])[] = [
    ['household', '申报没有', '尿毒症'],
    ['documents', '申报内容', '身份证人像面'],
    ['verification', '核对未完成', '等待答复'],
    ['visits', '入户调查', '每周透析三次'],
    ['assessment', '哪些情况变了，结果会变', '社会救助法第十八条', '各项救助（按所得多少排列）', '困难残疾人生活补贴'],
    ['publicity', '他家有一辆货车在跑运输', '打印公示单'],
    ['decision', '最低生活保障审核确认决定书', '受理通知书'],
    ['timeline', '启动调查', '联系上本人'],
    ['audit', '谁看过、改过这份档案', '查看档案'],
  ]

  test.each(tabs)('%s 一页看得全', { timeout: 60 * seconds }, async (tab, ...words) => {
    stub.handlers = {
      ...office(),
      getCase: () => casePage({ allowed: ['record-visit', 'resolve-finding', 'stand-in-evidence'] }),
    }
    await open(`/cases/${ids.caseId}?tab=${tab}`)
    await heading('张德明')
    if (tab !== 'household') for (const word of words) await page.getByText(word).first().waitFor()
    await inspect(page, `case-${tab}`)
  })

  test('时限写明还剩几个工作日、超期、暂定和停表', { timeout: 60 * seconds }, async () => {
    await open(`/cases/${ids.caseId}`)
    await heading('张德明')
    const clocks = await page.getByRole('list', { name: '时限' }).innerText()
    for (const words of ['还剩 3 个工作日', '快到期', '已超期 2 个工作日', '公示期间停止计算', '暂定']) {
      expect(clocks).toContain(words)
    }
  })

  test('数字键换标签页，材料可以放大旋转', { timeout: 60 * seconds }, async () => {
    await open(`/cases/${ids.caseId}`)
    await heading('张德明')
    await page.keyboard.press('2')
    const sheet = page.getByRole('img', { name: '张德明 身份证人像面' })
    await sheet.waitFor()
    await page.getByRole('button', { name: '放大' }).click()
    await page.getByRole('button', { name: '右转' }).click()
    expect(await sheet.getAttribute('style')).toContain('rotate(90deg) scale(1.5)')
  })

  test('完整身份证号要点一下才显示，读的是另一个请求', { timeout: 60 * seconds }, async () => {
    await open(`/cases/${ids.caseId}`)
    await page.getByRole('button', { name: /显示完整身份证号/ }).click()
    await expect.poll(() => stub.lastCall('getCase')?.query['reveal']).toBe('id-numbers')
  })

  test('服务器不允许的步骤没有按钮', { timeout: 60 * seconds }, async () => {
    stub.handlers = { ...office(), getCase: () => casePage({ allowed: ['contact'] }) }
    await open(`/cases/${ids.caseId}`)
    await page.getByRole('button', { name: '主动联系' }).waitFor()
    expect(await page.getByRole('button', { name: '受理', exact: true }).count()).toBe(0)
  })
})

describe('办理', () => {
  test.each(everyStep)('%s 的表单打得开，空着提交逐项说明缺什么', { timeout: 60 * seconds }, async (step) => {
    await open(`/cases/${ids.caseId}/${step}`)
    const panel = page.getByRole('region', { name: stepWords[step] })
    await panel.waitFor()
    await inspect(page, `step-${step}`, '.step-panel')
    await panel.locator('form').getByRole('button', { name: stepWords[step], exact: true }).click()
    await expect
      .poll(async () => (await panel.getByRole('alert').count()) > 0 || stub.lastCall('takeStep') !== undefined)
      .toBe(true)
    for (const words of await panel.getByRole('alert').allInnerTexts()) expect(words).not.toMatch(/[A-Za-z]{3}/)
  })

  test('填好的一步按合同送出：金额成分，带版本和幂等键，签名已上传', { timeout: 60 * seconds }, async () => {
    await open(`/cases/${ids.caseId}/first-review-opinion`)
    await page.getByText('拟纳入', { exact: true }).click()
    await page.getByLabel('每月金额').fill('565.58')
    await page.getByLabel('理由').fill('家庭人均收入低于标准')
    await sign()
    await page.locator('form').getByRole('button', { name: '初审意见' }).click()
    await page.getByText(/已办理：初审意见/).waitFor()
    const { body, key } = stub.lastCall('takeStep') ?? {}
    expect(body).toEqual({
      version: 5,
      input: {
        include: true,
        programme: 'dibao',
        amountFen: 56_558,
        // Said, not left out: nothing else is granted beside it.
        also: [],
        reason: '家庭人均收入低于标准',
        signature: { documentId: uuid(91) },
      },
    })
    expect(key).toMatch(/^[0-9a-f-]{36}$/)
    expect(stub.lastCall('uploadCaseDocument')?.body).toMatch(/name="kind"\r\n\r\nsignature[\s\S]*name="file"/)
  })

  test('服务器指出的错误标在那一项上，已填的不丢', { timeout: 60 * seconds }, async () => {
    stub.handlers = {
      ...office(),
      takeStep: () => ({
        refuse: 'invalid-input',
        fields: [{ path: 'input.postedOn', message: '张贴日期不能早于初审意见' }],
      }),
    }
    await open(`/cases/${ids.caseId}/publicise`)
    await page.getByLabel('张贴日期').fill('2026-10-01')
    await page.keyboard.press('Enter')
    await page.locator('form').getByRole('button', { name: '张贴公示' }).click()
    await page.locator('.ant-form-item-explain-error', { hasText: '张贴日期不能早于初审意见' }).waitFor()
    await page.getByRole('button', { name: '张贴日期：张贴日期不能早于初审意见' }).waitFor()
    expect(await page.getByLabel('张贴日期').inputValue()).toBe('2026-10-01')
    await inspect(page, 'step-server-fault')
  })

  test('两人同时办：后来的看到变化，载入后填的内容还在，再提交用新版本', { timeout: 60 * seconds }, async () => {
    stub.handlers = { ...office(), takeStep: () => ({ refuse: 'case-changed' }) }
    await open(`/cases/${ids.caseId}/district-review`)
    await page.getByText('齐全', { exact: true }).click()
    await page.getByLabel('审查意见').fill('材料齐全，程序完整')
    stub.handlers = { ...stub.handlers, getCase: () => casePage({ allowed: everyStep, overtaken: true }) }
    await page.locator('form').getByRole('button', { name: '全面审查' }).click()
    await page.getByText(/吴建国\s*登记走访/).waitFor()
    await inspect(page, 'step-case-changed')
    stub.handlers = { ...stub.handlers, takeStep: () => casePage({ version: 7 }).standing }
    await page.getByRole('button', { name: '载入最新情况，保留我填的内容' }).click()
    expect(await page.getByLabel('审查意见').inputValue()).toBe('材料齐全，程序完整')
    await page.locator('form').getByRole('button', { name: '全面审查' }).click()
    await page.getByText(/已办理：全面审查/).waitFor()
    const [first, second] = stub.calls.filter(({ name }) => name === 'takeStep')
    expect([first?.body, second?.body].map((body) => (body as { version: number }).version)).toEqual([5, 6])
    expect(second?.key).not.toBe(first?.key)
  })
})

describe('其他页面', () => {
  test('公示栏与打印的公示单：全名，没有身份证号', { timeout: 60 * seconds }, async () => {
    await open('/publicity')
    await heading('公示栏')
    await page.getByText('张**').waitFor()
    await inspect(page, 'publicity')
    await page.getByRole('link', { name: '打印公示单' }).click()
    await heading('最低生活保障申请家庭公示')
    const text = await page.locator('article').innerText()
    expect(text).toContain('张德明')
    expect(text).toContain('拟不纳入')
    expect(text).toMatch(/每月 [\d,]+ 元\*/)
    expect(text).toContain('金额所依据的部分数值为示例')
    expect(text).not.toMatch(/\d{6}\*|\d{17}/)
    await inspect(page, 'board')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
    await page.pdf({ path: `${pictures}/board.pdf`, format: 'A4' })
  })

  test('督办：收件数与各去向之和核对，点数字看是哪几件', { timeout: 60 * seconds }, async () => {
    stub.signIn('district')
    await open('/supervision')
    await heading('督办')
    await page.getByText('差 1 件').first().waitFor()
    await inspect(page, 'supervision')
    await page.getByRole('tab', { name: '超期件' }).click()
    await page.getByText('超 4 个工作日').first().waitFor()
    await inspect(page, 'supervision-overdue')
    await page.getByRole('tab', { name: '各单位办理情况' }).click()
    await page.getByRole('link', { name: '3', exact: true }).first().click()
    await page.waitForURL(/worklist\?.*division=500199001.*due=overdue/)
  })

  test('抽查：种子、抽中和必查都列出，封闭前要确认', { timeout: 60 * seconds }, async () => {
    stub.signIn('district')
    await open('/spot-checks')
    await page.getByText('种子 a3f1c09b…').click()
    await page.getByText(batch.seed).waitFor()
    await inspect(page, 'spot-checks')
    await page.getByRole('button', { name: '封闭本批并抽取' }).click()
    await page.getByRole('button', { name: '确定' }).click()
    await page.getByText('已封闭：10 件，抽中 3 件').waitFor()
    expect(stub.lastCall('closeSpotCheckBatch')?.key).toBeDefined()
  })

  test('系统管理员管账号：新建、重设密码、停用', { timeout: 60 * seconds }, async () => {
    stub.signIn('admin')
    stub.handlers = {
      ...office(),
      createOfficer: () => everyOfficer()[1],
      disableOfficer: () => ({ ...everyOfficer()[1], disabled: true }),
      resetOfficerPassword: () => everyOfficer()[1],
    }
    await open('/')
    await heading('工作人员')
    await inspect(page, 'officers')
    await page.getByRole('button', { name: '新建账号' }).click()
    await page.getByRole('button', { name: '新建', exact: true }).click()
    await page.getByText('请选择岗位').waitFor()
    await inspect(page, 'officers-create')
    await page.getByRole('button', { name: '先不办' }).click()
    await page.getByRole('row', { name: /周洁/ }).getByRole('button', { name: '停用' }).click()
    await page.getByLabel('理由').fill('已调离')
    await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(stub.lastCall('disableOfficer')?.body).toEqual({ reason: '已调离' })
  })

  test('核对说明、没有的页面', { timeout: 60 * seconds }, async () => {
    await open('/verification-guide')
    await heading('核对说明')
    await inspect(page, 'verification-guide')
    await open('/nothing-here')
    await page.getByText('没有这个页面').waitFor()
  })
})

/** Writes a stroke on the signature sheet and puts it into the file. */
async function sign() {
  const pad = page.getByRole('img', { name: '手写签名处' })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('no signature sheet')
  await page.mouse.move(box.x + 40, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 90, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('button', { name: '签好了' }).click()
  await page.getByRole('button', { name: '重签' }).waitFor()
}
