import fs from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { atDesk } from '../../test-support/desk.ts'
import type { OfficeStub } from '../../test-support/office-stub.ts'
import { inspect, pictures } from '../../test-support/screens.ts'
import { simulationId, simulationRow, simulationView, snapshots } from '../../test-support/simulated.ts'

const seconds = 1000
const limit = { timeout: 60 * seconds }

let stub: OfficeStub
let address: string
let page: Page

atDesk({ account: 'city', handlers: () => office() }, (desk) => {
  ;({ stub, address, page } = desk)
})

const parameter = (name: string, title: string, unit: string, value: number, openToDistricts = false) => ({
  name,
  title,
  unit,
  openToDistricts,
  inForce: { from: '2025-07-01', to: null, value, document: '渝民规〔2025〕6号', verified: true },
  history: [],
  districtHistory: [],
})
const running = { ...simulationRow(), state: 'running' as const, finishedAt: undefined }

const office = (): OfficeStub['handlers'] => ({
  listParameters: () => ({
    on: '2026-11-22',
    parameters: [
      parameter('standard.urban', '城市低保标准', 'fen', 77_000),
      parameter('marginal.ratio', '低保边缘家庭收入上限', '%', 150),
      parameter('property.vehicle-value-exempt', '车辆现值豁免限额', 'fen', 0, true),
    ],
  }),
  listSnapshots: () => snapshots,
  listSimulations: () => ({ rows: [simulationRow()] }),
  startSimulation: () => running,
  refreshSnapshot: () => ({ ...snapshots.snapshots[0], state: 'making' }),
  getSimulation: () => simulationView(),
})

const open = (where: string) => page.goto(address + where)
const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
const drawn = async () => {
  await page.locator('.bar-chart svg').first().waitFor()
  await expect.poll(() => page.locator('.bar-chart svg').count()).toBe(await page.locator('.bar-chart').count())
}

/** The whole page, for people to look at. */
async function picture(name: string): Promise<void> {
  fs.mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
}

test('快照日期写在上面，只用键盘填两个方案并开始', limit, async () => {
  await open('/simulation')
  await heading('政策模拟')
  await page.getByText('事实截至 2026-11-22，45 户，全部人数 96 人', { exact: true }).waitFor()
  await inspect(page, 'simulation')
  await page.getByRole('button', { name: '开始计算' }).click()
  await page.getByText('请选择参数').waitFor()
  await page.getByLabel('参数 1').focus()
  await page.keyboard.type('城市')
  await page.keyboard.press('Enter')
  await page.getByText('现行 770 元，2025年7月1日起').waitFor()
  await page.getByText('请选择参数').waitFor({ state: 'hidden' })
  await page.getByLabel('增减（减少填负数）').fill('5')
  await page.getByRole('button', { name: '并列另一个方案' }).focus()
  await page.keyboard.press('Enter')
  const second = page.getByRole('group', { name: '方案二' })
  await second.getByLabel('参数 1').focus()
  await page.keyboard.type('边缘')
  await page.keyboard.press('Enter')
  await second.getByLabel('怎样改').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await second.getByLabel('新的值').fill('160')
  await inspect(page, 'simulation-form')
  await page.evaluate(() => scrollTo(0, 0))
  await picture('simulation-form-whole')
  await page.getByRole('button', { name: '开始计算' }).focus()
  await page.keyboard.press('Enter')
  await heading('模拟：标准提高5%、标准提高10%')
  expect(stub.lastCall('startSimulation')?.body).toMatchObject({
    population: 'city',
    reforms: [
      { name: '方案一', changes: [{ name: 'standard.urban', to: { percent: 5 } }] },
      { name: '方案二', changes: [{ name: 'marginal.ratio', to: { value: 160 } }] },
    ],
  })
})

test('服务器指出的错误写在那一项下面；正在计算另一次，说清楚', limit, async () => {
  const fault = { path: 'reforms.0.changes.0.to', message: '数值过大，请核对单位' }
  stub.handlers = { ...office(), startSimulation: () => ({ refuse: 'invalid-input', fields: [fault] }) }
  await open('/simulation')
  await page.getByLabel('参数 1').fill('城市')
  await page.keyboard.press('Enter')
  await page.getByLabel('增减（减少填负数）').fill('5')
  await page.getByRole('button', { name: '开始计算' }).click()
  await page.locator('.ant-form-item-explain-error', { hasText: '数值过大，请核对单位' }).waitFor()
  stub.handlers = { ...office(), startSimulation: () => ({ refuse: 'simulation-running' }) }
  await page.getByLabel('增减（减少填负数）').fill('6')
  await page.getByRole('button', { name: '开始计算' }).click()
  await page.getByText('正在计算另一次模拟').waitFor()
  await inspect(page, 'simulation-running-elsewhere')
})

test('报告：两个方案并列，每张图旁边有同样数字的表，不足五户写明', limit, async () => {
  await open(`/simulation/${simulationId}`)
  await heading('模拟：标准提高5%、标准提高10%')
  await page.getByText('示例人口，事实截至 2026-11-22').waitFor()
  await drawn()
  expect(await page.locator('.figure').count()).toBe(await page.locator('.figure .bar-chart svg').count())
  expect(await page.locator('.figure').count()).toBe(await page.locator('.figure .figure-table table').count())
  expect(await page.getByText('不显示', { exact: true }).count()).toBeGreaterThan(10)
  const district = page.locator('.figure', { has: page.getByRole('heading', { name: '各区县' }) })
  expect(await district.locator('tbody tr').count()).toBe(38)
  const first = await district.locator('tbody tr').first().innerText()
  expect(first).toContain('万州区')
  expect(await district.locator('.bar-chart svg').innerHTML()).toContain('万州区')
  for (const cut of await page
    .locator('.numbers')
    .evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth)))
    expect(cut).toBeLessThanOrEqual(0)
  await inspect(page, 'simulation-report')
  await picture('simulation-report-whole')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  await picture('simulation-report-paper')
})

test('家庭太少：先说明，只留总的影响，没有去向和分组', limit, async () => {
  const view = simulationView(['标准提高5%'])
  const report = view.report && {
    ...view.report,
    snapshot: { on: '2026-11-22', households: 28, persons: 63, named: 64 },
  }
  stub.handlers = { ...office(), getSimulation: () => ({ ...view, report }) }
  await open(`/simulation/${simulationId}`)
  await page.getByText('家庭太少（28 户，不到 100 户）').waitFor()
  await page.getByText('28 户，全部人数 64 人，计入人数 63 人').waitFor()
  expect(await page.locator('.transitions').count()).toBe(0)
  expect(await page.getByText('不显示', { exact: true }).count()).toBe(0)
  await inspect(page, 'simulation-small')
})

test('一个方案；算着的时候等，算完自己出来；没有算成的说原因', limit, async () => {
  stub.handlers = {
    ...office(),
    getSimulation: () => ({ ...running, districtNames: {}, example: false, unverified: [] }),
  }
  await open(`/simulation/${simulationId}`)
  await page.getByText('正在计算，算完自动显示').waitFor()
  await inspect(page, 'simulation-waiting')
  stub.handlers = { ...office(), getSimulation: () => simulationView(['标准提高5%']) }
  await drawn()
  await inspect(page, 'simulation-one')
  await picture('simulation-one-whole')
  const failed = {
    ...simulationRow(),
    state: 'failed',
    failure: 'interrupted',
    districtNames: {},
    example: false,
    unverified: [],
  }
  stub.handlers = { ...office(), getSimulation: () => failed }
  await open(`/simulation/${simulationId}`)
  await page.getByText('计算中断：请再算一次').waitFor()
})

test('还没有快照：说明怎样来，不能开始；审计员只看', limit, async () => {
  const none = ['city', 'example'].map((population) => ({ population, state: 'none' }))
  stub.handlers = {
    ...office(),
    listSnapshots: () => ({ ...snapshots, snapshots: none }),
    listSimulations: () => ({ rows: [] }),
  }
  await open('/simulation')
  await page.getByText('还没有做过模拟').waitFor()
  expect(await page.getByRole('button', { name: '开始计算' }).isDisabled()).toBe(true)
  await inspect(page, 'simulation-nothing')
  await page.getByRole('button', { name: '生成本市家庭快照' }).click()
  await expect.poll(() => stub.lastCall('refreshSnapshot')?.params).toEqual({ population: 'city' })
  stub.handlers = { ...office(), listSnapshots: () => ({ ...snapshots, mayRefresh: false, maySimulate: false }) }
  await open('/simulation')
  await page.getByRole('link', { name: '标准提高5% / 标准提高10%' }).waitFor()
  expect(await page.getByRole('button', { name: /开始计算|快照/ }).count()).toBe(0)
})
