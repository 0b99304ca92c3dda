import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../../e2e/support/browser.ts'
import { builtApp } from '../support/built.ts'
import { choose } from '../support/family.ts'
import { button, field, openPhone, type Phone, signIn, title } from '../support/h5.ts'
import { look, pictures } from '../support/look.ts'
import { type Office, openOffice } from '../support/office.ts'

const dist = builtApp('h5')
let browser: Browser
let office: Office
before(async () => {
  browser = await launchBrowser()
  office = await openOffice(dist)
})
after(async () => {
  await browser?.close()
  await office?.close()
  console.log(`pictures of the pages: ${pictures}`)
})

const asksOf = (name: string) => office.received.filter((one) => one.name === name)

type Fill = (phone: Phone) => Promise<unknown>
const tap =
  (label: string): Fill =>
  ({ page }) =>
    choose(label)(page)

/** A couple with a child at school who knows what it earns and not what it has. */
const couple: readonly [name: string, title: RegExp, fill: Fill][] = [
  ['place', /户口在哪里/, tap('在重庆，有承包地或村里分红')],
  ['grown-ups', /几个大人/, ({ page }) => field(page, '18 到 59 岁的（可不填）').fill('2')],
  ['children', /几个孩子/, ({ page }) => field(page, '上学的孩子（可不填）').fill('1')],
  ['disability', /残疾证/, tap('没有')],
  ['illness', /得重病/, tap('没有')],
  [
    'income',
    /一个月收入/,
    async (phone) => {
      await tap('知道，写个大概')(phone)
      await field(phone.page, '全家一个月的收入（元）').fill('1500')
    },
  ],
  ['savings', /多少存款/, tap('不清楚')],
  ['homes', /几套房子/, tap('一套')],
  ['vehicle', /有车吗/, tap('没有')],
  ['supporters', /不住一起/, tap('没有')],
  ['spending', /一年花了多少/, tap('不清楚')],
  ['emergency', /出了什么事/, tap('没有')],
  ['child-alone', /父母照顾/, tap('有父母照顾')],
]

async function answered(phone: Phone, seen: (name: string) => Promise<void> = async () => {}): Promise<void> {
  const { page } = phone
  for (const [at, [name, heading, fill]] of couple.entries()) {
    await title(page).filter({ hasText: heading }).waitFor()
    await fill(phone)
    await seen(name)
    await button(page, at === couple.length - 1 ? '看结果' : '继续').click()
  }
  await title(page).filter({ hasText: '可以申请看看' }).waitFor()
}

test('who does not know what to ask for answers a dozen questions without signing in, and the application begins with them', async () => {
  const phone = await openPhone(browser, office)
  const { page } = phone
  await button(page, /^先测一测能不能申请/).click()
  await title(page).filter({ hasText: '户口在哪里' }).waitFor()
  await button(page, '继续').click()
  await page.getByRole('alert').filter({ visible: true }).getByText('“户口和承包地”还没有选').first().waitFor()
  await answered(phone, async (name) => {
    assert.deepEqual(asksOf('preAssess'), [], 'nothing leaves the phone before the last answer')
    await look(page, `pre-${name}`)
  })
  await look(page, 'pre-result')
  assert.equal(asksOf('preAssess').length, 1)
  assert.equal(asksOf('preAssess')[0]!.body.savings, 'not-sure')
  for (const words of ['可能符合', '需核实', '目前看不符合', '每月 910 元。', '要准备的：'])
    await page.getByText(words, { exact: true }).filter({ visible: true }).first().waitFor()

  await button(page, '开始申请').click()
  await title(page).filter({ hasText: '登录' }).waitFor()
  await signIn(phone)
  await title(page).filter({ hasText: '遇到了什么难处' }).waitFor()
  assert.deepEqual(asksOf('startDraft').at(-1)!.body, { programmes: ['dibao', 'rigid'] })
  assert.ok(await page.getByLabel('生活一直困难，申请低保').isChecked())
  assert.ok(await page.getByLabel('看病、上学花费太大').isChecked())
  const [draft] = [...office.desk.drafts.values()]
  assert.deepEqual(draft!.pages, { asking: { programmes: ['dibao', 'rigid'] }, area: 'rural' })
  assert.equal(await page.evaluate(() => localStorage.getItem('pre-assessment')), null, 'forgotten on the phone')
  assert.deepEqual(phone.bad, [])
  assert.deepEqual(office.drift, [])
})

test('back leads through the questions with what was answered; an office that is away costs no answer', async () => {
  const phone = await openPhone(browser, office, '#/pre-assessment/index')
  const { page } = phone
  await choose('不在重庆')(page)
  await button(page, '继续').click()
  await title(page).filter({ hasText: '几个大人' }).waitFor()
  await button(page, /返回/).click()
  await title(page).filter({ hasText: '户口在哪里' }).waitFor()
  assert.ok(await page.getByLabel('不在重庆').isChecked())

  office.shut = true
  await assert.rejects(answered(phone))
  await page.getByText('现在连不上。').filter({ visible: true }).waitFor()
  office.shut = false
  await button(page, '看结果').click()
  await title(page).filter({ hasText: '可以申请看看' }).waitFor()
  await page.goBack()
  await title(page).filter({ hasText: '父母照顾' }).waitFor()
})
