import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atDesk } from '../../test-support/desk.ts'
import { ids, uuid } from '../../test-support/ids.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect } from '../../test-support/screens.ts'
import { formatDate } from '../ui/office-time.ts'

const seconds = 1000
const limit = { timeout: 60 * seconds }

let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'city', handlers: office }, (desk) => {
  ;({ stub, address, page } = desk)
})

const period = (from: string, to: string | null, value: number, verified = true) => ({
  from,
  to,
  value,
  document: verified ? '渝民规〔2025〕6号' : '示例：本市文件未查到',
  verified,
  ...(verified ? { rank: 'normative-document' as const } : {}),
})
const parameters = [
  {
    name: 'standard.urban',
    title: '城市低保标准',
    unit: 'fen',
    openToDistricts: false,
    inForce: period('2025-07-01', null, 77_000),
    history: [period('2024-09-01', '2025-06-30', 75_000), period('2025-07-01', null, 77_000)],
    districtHistory: [],
  },
  {
    name: 'household.clergy-years',
    title: '在宗教场所居住不计入家庭的年限',
    unit: '年',
    openToDistricts: false,
    inForce: {
      ...period('2023-01-01', null, 3),
      departure: { from: '1年（条例第十一条）', reason: '2022年认定办法改为3年', verified: false as const },
    },
    history: [period('2023-01-01', null, 3)],
    districtHistory: [],
  },
  {
    name: 'property.vehicle-value-exempt',
    title: '车辆现值豁免限额',
    unit: 'fen',
    openToDistricts: true,
    inForce: period('2018-01-01', null, 0, false),
    history: [period('2018-01-01', null, 0, false)],
    districtHistory: [],
  },
]
const draftId = uuid(301)
const change = {
  name: 'standard.urban',
  from: '2026-12-01',
  to: null,
  value: 80_000,
  document: '渝民规〔2026〕1号',
  rank: 'normative-document',
  verified: true,
}
const note = {
  change: 0,
  field: 'from',
  severity: 'note',
  message: '公布后，现行的 2025-07-01 起的一期（渝民规〔2025〕6号）将止于 2026-11-30',
}
const overlap = {
  change: 1,
  field: 'from',
  severity: 'fault',
  message: '与本草案中 2026-12-01 起的一行重叠：请把那一行的止日改为 2026-12-31',
}
const draft = {
  draftId,
  division: '50',
  divisionName: '重庆市',
  title: '2026年标准',
  version: 1,
  state: 'open',
  draftedBy: '何伟',
  editedAt: '2026-11-20T02:00:00Z',
  changes: [change],
  remarks: [note],
  editors: ['何伟'],
  mayEdit: true,
  mayNotPublish: 'drafted-it',
}
const batch = {
  batchId: uuid(302),
  packId: uuid(303),
  title: '2026年标准',
  division: '500199',
  divisionName: '演示县',
  effectiveFrom: '2026-12-01',
  month: '2026-12',
  state: 'ready',
  example: true,
  computedAt: '2026-12-01T00:10:00Z',
  counts: {
    raise: 2,
    same: 0,
    review: 1,
    adjusted: 0,
    sampled: 1,
    checked: 0,
    disagreed: 0,
    setAside: 0,
    moreFen: 18_000,
  },
}
const household = (n: number, more: object) => ({
  caseId: ids.caseId.replace(/.$/, String(n)),
  number: `CQ-202610-00001${n}`,
  townName: '南山镇',
  programme: 'dibao',
  outcome: 'raise',
  reason: '',
  beforeFen: 91_000,
  afterFen: 100_000,
  sampled: true,
  setAside: false,
  adjusted: false,
  ...more,
})

function office(): OfficeStub['handlers'] {
  return {
    listParameters: () => ({ on: '2026-11-22', packId: 'CQ-2025-07', parameters }),
    listConflicts: () => ({
      conflicts: [
        {
          number: 2,
          id: 'republication',
          point: '异议成立后再次公示多久',
          positions: [
            {
              value: '7日',
              document: '网上申请办理流程',
              article: '附件 三（一）',
              rank: 'district-notice',
              from: '2023-08-07',
              verified: true,
            },
            {
              value: '3日',
              document: '重庆市城乡居民最低生活保障条例',
              article: '第十八条',
              rank: 'local-regulation',
              from: '2016-05-01',
              verified: true,
            },
          ],
          chosen: [
            {
              from: '2023-08-07',
              value: '7日',
              departure: { from: '3日', reason: '公示更长，群众监督更充分', verified: false },
            },
          ],
        },
      ],
    }),
    listParameterDrafts: () => ({ rows: [rowOf(draft)] }),
    getParameterDraft: () => draft,
    startParameterDraft: () => draft,
    saveParameterDraft: () => ({ ...draft, version: 2 }),
    checkParameterDraft: ({ body }) => ({
      remarks: (body as { changes: unknown[] }).changes.length > 1 ? [note, overlap] : [note],
    }),
    listTouchedCases: () => ({
      on: '2026-12-01',
      inForce: false,
      changed: 2,
      same: 9,
      notAssessed: 4,
      paid: 31,
      rows: [
        {
          caseId: ids.caseId,
          number: 'CQ-202610-000017',
          townName: '南山镇',
          stage: 'reported',
          assessedOn: '2026-11-02',
          before: { result: 'single-person', amountFen: 77_000, once: false },
          after: { result: 'dibao', amountFen: 50_000, once: false },
          differenceFen: -27_000,
          dueBy: '2026-12-04',
        },
        {
          caseId: ids.caseId.replace(/.$/, '9'),
          number: 'CQ-202610-000018',
          townName: '南山镇',
          stage: 'investigating',
          assessedOn: '2026-11-03',
          before: { result: 'none', amountFen: 0, once: false },
          after: { result: 'marginal', amountFen: 0, once: false },
          differenceFen: 0,
        },
      ],
    }),
    publishParameterDraft: () => pack,
    listSimulations: () => ({ rows: [run] }),
    getSimulation: () => simulation,
    simulateParameterDraft: () => ({ ...run, state: 'running' }),
    listParameterPacks: () => ({ packs: [pack] }),
    listRiseBatches: () => ({ batches: [batch] }),
    getRiseBatch: ({ query }) => ({
      batch,
      rows:
        query['show'] === 'review'
          ? [
              household(3, {
                outcome: 'review',
                reason: '确认的金额与系统测算不同，请人工复核',
                afterFen: undefined,
                sampled: false,
              }),
            ]
          : [household(1, {}), household(2, { sampled: false })].slice(0, query['show'] === 'sample' ? 1 : 2),
    }),
    checkRiseSample: () => batch,
    getRiseList: () => ({
      month: '2026-12',
      divisionName: '演示县',
      households: 1,
      totalFen: 100_000,
      rows: [
        {
          caseId: ids.caseId,
          number: 'CQ-202610-000017',
          townName: '南山镇',
          programme: 'dibao',
          memberCount: 3,
          amountFen: 100_000,
          beforeFen: 91_000,
        },
      ],
    }),
  }
}

const run = {
  simulationId: uuid(304),
  division: '50',
  divisionName: '重庆市',
  population: 'city',
  parameterDraftId: draftId,
  titles: ['2026年标准'],
  state: 'done',
  startedBy: '何伟',
  startedAt: '2026-11-21T01:00:00Z',
  finishedAt: '2026-11-21T01:00:03Z',
}
const counted = (households: number | null) => ({ households, persons: households === null ? null : households * 2 })
const cost = {
  baseMonth: 0,
  reformMonth: 0,
  differenceMonth: 1_234_500,
  baseYear: 0,
  reformYear: 0,
  differenceYear: 14_814_000,
}
const simulation = {
  ...run,
  districtNames: {},
  example: true,
  unverified: ['每名务工人员固定扣减的就业成本'],
  report: {
    snapshot: { on: '2026-11-20', households: 3_200, persons: 7_100 },
    rulesVersion: '2026.2',
    judgedOn: '2026-12-01',
    standings: ['dibao', 'none'],
    reforms: [
      {
        name: '2026年标准',
        from: '2026-12-01',
        changes: [{ name: 'standard.urban', title: '城市低保标准', unit: 'fen', before: 77_000, after: 80_000 }],
        moved: { gaining: counted(2_100), losing: counted(0), changingProgramme: counted(null) },
        transitions: [],
        losses: [
          {
            from: 'single-person',
            to: 'dibao',
            why: '现行不符合低保（“家庭人均收入低于当地最低生活保障标准”），方案下符合；几项都符合的，先给低保，不再给单人保。',
          },
        ],
        cost,
        by: { district: [], area: [], type: [], headAge: [], headDisability: [], headSex: [] },
        fairness: {
          gini: { base: 0.3, reform: 0.29 },
          disparity: { headAge: [], headDisability: [], headSex: [] },
        },
        justAbove: [{ line: 'dibao', base: counted(30), reform: counted(41) }],
      },
    ],
  },
}
const rowOf = ({ changes: _, remarks: __, editors: ___, mayEdit: ____, mayNotPublish: _____, ...row }: typeof draft) =>
  row
const pack = {
  packId: uuid(303),
  number: 1,
  division: '50',
  divisionName: '重庆市',
  title: '2026年标准',
  changes: [change],
  effectiveFrom: '2026-12-01',
  draftedBy: '何伟',
  publishedBy: '刘芳',
  publishedAt: '2026-11-21T02:00:00Z',
}

const open = (path: string) => page.goto(address + path)
const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
const tab = (name: string) => page.getByRole('tab', { name }).click()

test('现行参数：值、依据、示例和偏离都有字，展开看历史', limit, async () => {
  await open('/policy')
  await heading('政策参数')
  await page.getByText('770 元').first().waitFor()
  await page.getByText('本应 1年（条例第十一条）').waitFor()
  expect(await page.locator('.ant-table').getByText('示例', { exact: true }).count()).toBe(1)
  await page.getByRole('button', { name: /展开/ }).first().click()
  await page.getByText('750 元').waitFor()
  await inspect(page, 'policy-parameters')
})

test('参数按救助项目分组，低保在最前；可以按名称、代号、文件和第几条查找', limit, async () => {
  stub.handlers = {
    ...stub.handlers,
    listParameters: () => ({
      on: '2026-11-22',
      packId: 'CQ-2025-07',
      parameters: [
        {
          ...parameters[0],
          name: 'child-allowance.scattered',
          title: '散居孤儿基本生活费',
          history: [{ ...period('2025-07-01', null, 158_000), document: '民发〔2010〕161号第二条' }],
        },
        ...parameters,
      ],
    }),
  }
  await page.goto(`${address}/policy`)
  const titles = page.locator('section.panel h2')
  await titles.first().waitFor()
  expect((await titles.allInnerTexts()).map((words) => words.split('　')[0])).toEqual([
    '低保',
    '家庭、收入和财产的核算（各项共用）',
    '孤儿、事实无人抚养儿童',
  ])
  await inspect(page, 'policy-groups')
  const find = page.getByLabel('查找参数')
  const found = async (words: string) => {
    await find.fill(words)
    return page.locator('section.panel h2').count()
  }
  await expect.poll(() => found('车辆')).toBe(1)
  await page.getByText('车辆现值豁免限额').waitFor()
  await expect.poll(() => found('standard.urban')).toBe(1)
  expect(await page.getByText('standard.urban').count()).toBe(0)
  await page.locator('.ant-table-row-expand-icon').first().click()
  await page.getByText('代号 standard.urban').waitFor()
  await expect.poll(() => found('2条')).toBe(1)
  await page.getByText('散居孤儿基本生活费').waitFor()
  await inspect(page, 'policy-found')
  await find.fill('找不到的')
  await page.getByText('没有找到“找不到的”').waitFor()
})

test('文件冲突、历次公布', limit, async () => {
  await open('/policy')
  await tab('文件冲突')
  await page.getByText('公示更长，群众监督更充分').waitFor()
  await inspect(page, 'policy-conflicts')
  await tab('历次公布')
  await page.getByText('第 1 号').waitFor()
  await inspect(page, 'policy-packs')
})

test('起草：检查写在那一项下面，金额成分送出', limit, async () => {
  await open('/policy/drafts/new')
  await heading('新建参数草案')
  await page.getByLabel('草案名称').fill('2026年标准')
  await page.getByRole('button', { name: '保存草案' }).click()
  await page.getByText('请选择参数').first().waitFor()
  await page.getByLabel('参数', { exact: true }).fill('城市')
  await page.keyboard.press('Enter')
  await page.getByText('现行 770 元，2025年7月1日起').waitFor()
  await page.getByLabel('新的值').fill('800')
  await page.getByLabel('起日').fill('2026-12-01')
  await page.keyboard.press('Enter')
  await page.getByLabel('依据（文件名称、文号）').fill('渝民规〔2026〕1号')
  await page.getByLabel('层级').click()
  await page.getByTitle('规范性文件').click()
  await page.getByText('检查：没有错误，有 1 条提醒').waitFor()
  await page.getByText('将止于 2026-11-30').first().waitFor()
  await inspect(page, 'policy-draft-new')
  await page.getByRole('button', { name: '保存草案' }).click()
  await page.waitForURL(/drafts\/0190/)
  expect(stub.lastCall('startParameterDraft')?.body).toMatchObject({
    changes: [{ name: 'standard.urban', value: 80_000, from: '2026-12-01', to: null, rank: 'normative-document' }],
  })
})

test('什么也没填就保存：缺的每一项都点名，不只是草案名称', limit, async () => {
  await open('/policy/drafts/new')
  await heading('新建参数草案')
  await page.getByRole('button', { name: '保存草案' }).click()
  const found = page.getByRole('status')
  await found.getByText('检查：6 处错误，改好后才能公布').waitFor()
  expect(await found.getByRole('listitem').allInnerTexts()).toEqual([
    '草案名称：请填写草案名称',
    '第 1 项 参数：请选择参数',
    '第 1 项 起日：请填起日',
    '第 1 项 新的值：请填新的值',
    '第 1 项 依据：请填依据的文件名称、文号',
    '第 1 项 层级：请选择依据的层级',
  ])
  await inspect(page, 'policy-draft-empty')
})

test('打开草案：重叠指出来，起草人不能公布，看得到涉及的在办件', limit, async () => {
  stub.handlers = {
    ...office(),
    getParameterDraft: () => ({ ...draft, changes: [change, { ...change, from: '2027-01-01', value: 82_000 }] }),
  }
  await open(`/policy/drafts/${draftId}`)
  await heading('2026年标准')
  await page.getByText('请把那一行的止日改为 2026-12-31').first().waitFor()
  await page.getByText('您参与了起草，须由另一人公布').waitFor()
  expect(await page.getByRole('button', { name: '公布' }).count()).toBe(0)
  await page.getByText('2 件结果会变').waitFor()
  await page.getByText('，9 件不变，4 件还没有测算').waitFor()
  const row = page.getByRole('row', { name: /CQ-202610-000017/ })
  expect(await row.innerText()).toMatch(/单人保 每月 770 元\s+低保 每月 500 元\s+少 270 元\s+2026-12-04/)
  expect(await row.getByRole('link').getAttribute('href')).toContain(`/cases/${ids.caseId}`)
  expect(await page.getByRole('button', { name: '按现在的草案再算一次' }).isDisabled()).toBe(false)
  await inspect(page, 'policy-draft-faults')
})

test('已经施行的草案不再列在办件，说明到哪里去了', limit, async () => {
  stub.handlers = {
    ...office(),
    getParameterDraft: () => ({ ...draft, state: 'published', mayEdit: false }),
    listTouchedCases: () => ({
      on: '2026-12-02',
      inForce: true,
      changed: 0,
      same: 0,
      notAssessed: 4,
      paid: 31,
      rows: [],
    }),
  }
  await open(`/policy/drafts/${draftId}`)
  await page.getByText('结果会变的在办件已经要求重新核算').waitFor()
  expect(await page.getByText('件结果会变').count()).toBe(0)
})

test('公布前看影响：多少户增加、每月多支出，不足五户的不显示', limit, async () => {
  await open(`/policy/drafts/${draftId}`)
  await page.getByText('12,345 元').waitFor()
  await page.getByText('城市低保标准', { exact: true }).first().waitFor()
  await page.getByRole('row', { name: '城市低保标准 770 元 → 800 元' }).waitFor()
  await page.getByText('只是在保的 31 户').waitFor()
  await page.getByText('几项都符合的，先给低保，不再给单人保').waitFor()
  await page.getByText('快照截至2026年11月20日，3,200 户').waitFor()
  await page.getByRole('row', { name: '改变救助类别的家庭 不显示' }).waitFor()
  await page.getByRole('button', { name: '按现在的草案再算一次' }).click()
  await expect.poll(() => stub.lastCall('simulateParameterDraft')?.params).toEqual({ parameterDraftId: draftId })
  await inspect(page, 'policy-effect')
})

test('另一人公布，公布前要确认', limit, async () => {
  const { mayNotPublish: _, ...publishable } = draft
  stub.handlers = { ...office(), getParameterDraft: () => publishable }
  await open(`/policy/drafts/${draftId}`)
  await page
    .getByRole('button', { name: '公 布' })
    .or(page.getByRole('button', { name: '公布' }))
    .click()
  await page.getByText('公布以后不能改，也不能收回。').waitFor()
  const asked = await page.locator('.ant-popconfirm').innerText()
  expect(asked).toContain('2 件在办件要由镇街重新核算；在保的 31 户另成批重算')
  for (const change of draft.changes) expect(asked).toContain(`${formatDate(change.from)}起施行`)
  await page.locator('.ant-popconfirm .ant-btn-primary').click()
  await expect.poll(() => stub.lastCall('publishParameterDraft')?.body).toEqual({ version: 1 })
})

test('标准调整还是预览的，写明哪一天正式计算、怎样马上计算', limit, async () => {
  stub.signIn('district')
  stub.handlers = { ...office(), getRiseBatch: () => ({ batch: { ...batch, state: 'preview' }, rows: [] }) }
  await open(`/policy/rises/${batch.batchId}`)
  await page.getByText('2026-12-01 起，系统在十分钟内正式计算').waitFor()
  await inspect(page, 'rise-preview')
})

test('标准调整：预览、抽查逐户同意、须复核的写明原因、当月名册', limit, async () => {
  stub.signIn('district')
  await open('/policy?tab=rises')
  await page.getByRole('link', { name: '演示县' }).click()
  await heading('演示县：2026年标准')
  await page.getByText('1,000 元').first().waitFor()
  await page.getByText('金额为示例，依据未核实').waitFor()
  await inspect(page, 'rise-raise')
  await page.getByText('须人工复核', { exact: true }).click()
  await page.getByText('确认的金额与系统测算不同，请人工复核').waitFor()
  await page.locator('.policy-shows').getByText('抽查', { exact: true }).click()
  await page
    .getByRole('button', { name: '同 意' })
    .or(page.getByRole('button', { name: '同意', exact: true }))
    .click()
  await expect.poll(() => stub.lastCall('checkRiseSample')?.body).toEqual({ agrees: true })
  await inspect(page, 'rise-sample')
  await page.getByText('当月名册', { exact: true }).click()
  await page.getByText('原 910 元').waitFor()
  await inspect(page, 'rise-list')
})

test('抽查不同意：写明为什么，选其余的停下还是继续；停下以后还可以只转这一户', limit, async () => {
  const seen: { agrees?: false; setAside?: boolean } = {}
  const stopped = () => seen.agrees === false && !seen.setAside
  stub.signIn('district')
  stub.handlers = {
    ...stub.handlers,
    getRiseBatch: () => ({
      batch: { ...batch, counts: { ...batch.counts, disagreed: stopped() ? 1 : 0, setAside: seen.setAside ? 1 : 0 } },
      rows: [
        household(1, {
          ...(seen.agrees === false ? { agrees: false, checkedBy: '郑丽' } : {}),
          setAside: seen.setAside ?? false,
        }),
      ],
    }),
    checkRiseSample: ({ body }) => {
      seen.agrees = false
      seen.setAside = (body as { othersGoOn: boolean }).othersGoOn
      return batch
    },
  }
  await open(`/policy/rises/${batch.batchId}`)
  await page.locator('.policy-shows').getByText('抽查', { exact: true }).click()
  await page.getByRole('button', { name: '不同意', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '不同意', exact: true }).click()
  await dialog.getByText('请写明理由').waitFor()
  await dialog.getByText('请选择').waitFor()
  await dialog.getByLabel('为什么不同意').fill('人口算多了一人')
  await dialog.getByText('停下：别的家庭可能也算错了').click()
  await inspect(page, 'rise-disagree', '.ant-modal')
  await dialog.getByRole('button', { name: '不同意', exact: true }).click()
  await page.getByText('郑丽 不同意，整批停下').waitFor()
  expect(stub.lastCall('checkRiseSample')?.body).toEqual({
    agrees: false,
    reason: '人口算多了一人',
    othersGoOn: false,
  })
  await page.getByText('有 1 户不同意系统的结果，整批停下，不能提请').waitFor()
  expect(await page.getByRole('button', { name: '提请调整' }).count()).toBe(0)
  await inspect(page, 'rise-stopped')
  await page.getByRole('button', { name: '只是这一户，其余继续' }).click()
  await dialog.getByLabel('为什么只是这一户的问题').fill('这一户迁走了一人')
  await dialog.getByRole('button', { name: '其余继续' }).click()
  await page.getByText('郑丽 不同意，已转人工').waitFor()
  expect(stub.lastCall('checkRiseSample')?.body).toEqual({
    agrees: false,
    reason: '这一户迁走了一人',
    othersGoOn: true,
  })
  await page.getByText('不同意、只转人工 1 户').waitFor()
})
