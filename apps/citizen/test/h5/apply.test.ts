import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../../e2e/support/browser.ts'
import { builtApp } from '../support/built.ts'
import { answer, choose, oldWoman, photos } from '../support/family.ts'
import { button, field, openPhone, type Phone, signIn, title, write } from '../support/h5.ts'
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
const inOrder = (phone: Phone) => {
  assert.deepEqual(phone.bad, [])
  assert.deepEqual(office.drift, [])
}
async function begun(): Promise<Phone> {
  const phone = await openPhone(browser, office, '#/apply/start/index')
  await button(phone.page, '同意并继续').click()
  await button(phone.page, '开始填写').click()
  await title(phone.page).filter({ hasText: '登录' }).waitFor()
  await signIn(phone)
  await title(phone.page).filter({ hasText: '申请低保' }).waitFor()
  await button(phone.page, '开始填写').click()
  return phone
}

test('an old woman applies alone: one question a page, at most three fields, to the receipt', async () => {
  office.sentBytes = 0
  const phone = await openPhone(browser, office)
  const { page } = phone
  await page.waitForLoadState('networkidle')
  console.log(`first load of the H5: ${office.sentBytes} bytes gzip`)
  assert.ok(office.sentBytes < 150_000, `${office.sentBytes}`)
  await look(page, 'home')
  await button(page, /^申请低保/).click()
  await title(page).filter({ hasText: '申请低保' }).waitFor()
  await look(page, 'privacy-gate')
  await button(page, '同意并继续').click()
  await look(page, 'start')
  await button(page, '开始填写').click()
  await title(page).filter({ hasText: '登录' }).waitFor()
  await look(page, 'sign-in')
  await button(page, /^登录$/).click()
  await page.getByRole('alert').filter({ visible: true }).getByText('有 2 处要改').waitFor()
  assert.match(await page.title(), /^有误：/)
  await look(page, 'sign-in-wrong')
  await signIn(phone)
  await title(page).filter({ hasText: '申请低保' }).waitFor()
  await button(page, '开始填写').click()

  let pages = 0
  const seen = async (name: string) => {
    pages += 1
    const inputs = await page.locator('main:visible').evaluate((main) => {
      const single = main.querySelectorAll('input:not([type=radio]):not([type=checkbox]), select, textarea').length
      return single + main.querySelectorAll('fieldset').length
    })
    assert.ok(inputs <= 3, `${name} asks ${inputs} things`)
    assert.equal(await title(page).count(), 1, name)
    assert.ok(await button(page, /返回/).count(), `${name} has a way back`)
    await look(page, `apply-${name}`)
  }
  await answer(page, oldWoman, seen)
  await photos(page)
  await title(page).filter({ hasText: '银行卡' }).waitFor()
  await seen('bank-account')
  await button(page, '继续').click()

  await title(page).filter({ hasText: '看一遍您填的' }).waitFor()
  await page.getByText('安平县安平镇石桥村').first().waitFor()
  await look(page, 'check')
  await button(page, '修改，打哪个电话能找到人？').click()
  await field(page, '联系电话').fill('023-60001111')
  await button(page, '继续').click()
  await page.getByText('023-60001111').filter({ visible: true }).waitFor()
  await button(page, '都对，去签名').click()

  await title(page).filter({ hasText: '签名提交' }).waitFor()
  await button(page, '提交申请').click()
  await page.getByText('有 2 处要改').filter({ visible: true }).waitFor()
  await look(page, 'declare-wrong')
  await page.getByText('我看过了，我承诺', { exact: true }).filter({ visible: true }).click()
  await write(page)
  await button(page, '提交申请').click()
  await page.getByText('CQ-202611-000001').filter({ visible: true }).waitFor()
  await look(page, 'receipt')
  console.log(`pages from home to receipt: ${pages + 9}`)
  assert.ok(pages + 9 <= 30)
  assert.equal(office.desk.drafts.size, 0)
  inOrder(phone)
  await phone.context.close()
})

test('wrong answers are kept, named and mended; 15 digits get help', async () => {
  const phone = await begun()
  const { page } = phone
  await answer(page, oldWoman.slice(0, 6))
  await title(page).filter({ hasText: '打哪个电话' }).waitFor()
  await button(page, '继续').click()
  await page.getByText('有误：请写联系电话').waitFor()
  await look(page, 'apply-wrong')
  assert.match(await page.title(), /^有误：/)
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'alert')
  await field(page, '联系电话').fill('12345')
  await button(page, '继续').click()
  await page.getByText('请写 11 位手机号，或带区号的座机。如 023-67890123').first().waitFor()
  assert.equal(await field(page, '联系电话').inputValue(), '12345')
  await field(page, '联系电话').fill('023-67890123')
  await button(page, '继续').click()
  await field(page, '姓名').fill('王秀英')
  await field(page, '身份证号').fill('500199560307002')
  await button(page, '继续').click()
  await page
    .getByText(/15 位的旧号码/)
    .first()
    .waitFor()
  await field(page, '身份证号').fill('500199195603070022')
  await button(page, '继续').click()
  await page
    .getByText(/身份证号有一位不对/)
    .first()
    .waitFor()
  inOrder(phone)
  await phone.context.close()
})

test('another phone opens the same page, with nothing lost', async () => {
  const phone = await begun()
  await answer(phone.page, oldWoman.slice(0, 4))
  await title(phone.page).filter({ hasText: '现在的住址' }).waitFor()
  await phone.context.close()
  const other = await openPhone(browser, office, '#/account/mine/index')
  await title(other.page).filter({ hasText: '登录' }).waitFor()
  await signIn(other)
  await button(other.page, '接着填').last().click()
  await title(other.page).filter({ hasText: '现在的住址' }).waitFor()
  assert.equal(await field(other.page, '详细地址').inputValue(), '3 组 12 号')
  await button(other.page, /返回/).click()
  await title(other.page).filter({ hasText: '现在住在哪里' }).waitFor()
  await other.page.goto(`${office.url}/#/home/index`)
  await other.page.getByText('没填完的申请').filter({ visible: true }).first().waitFor()
  await look(other.page, 'home-resume')
  inOrder(other)
  await other.context.close()
})

test('without a network the page is kept, says so, and is sent once when the net is back', async () => {
  const phone = await begun()
  const { page } = phone
  await answer(page, oldWoman.slice(0, 1))
  await title(page).filter({ hasText: '户口在哪里' }).waitFor()
  await oldWoman[1]![2](page)
  const before = office.received.length
  await phone.context.setOffline(true)
  await button(page, '继续').click()
  await page.getByText('这一页已经存在您的手机里').waitFor()
  await look(page, 'apply-offline')
  await phone.context.setOffline(false)
  await title(page).filter({ hasText: '户口地址怎么写' }).waitFor()
  const sent = office.received.slice(before).filter((one) => one.name === 'saveDraftPage')
  assert.equal(new Set(sent.map((one) => one.key)).size, 1)
  inOrder(phone)
  await phone.context.close()
})

test('a helper applies for a family: banner on each page, members one by one, two incomes', async () => {
  const phone = await begun()
  const { page } = phone
  await answer(page, [
    ['for-whom', /您给谁申请/, choose('帮别人申请')],
    [
      'helper',
      /您是帮办人/,
      async () => {
        assert.equal(await field(page, '您的姓名').inputValue(), '')
        await field(page, '您的姓名').fill('李春')
        await field(page, '您是他的什么人').selectOption({ label: '网格员' })
        await field(page, '您的手机号').fill('13900001111')
      },
    ],
    ['help-reason', /为什么自己办不了/, choose('年纪大，不会用手机')],
    ...oldWoman
      .slice(1, 7)
      .map(([name, heading, fill]) => [name, new RegExp(heading.source.replace('您', '他')), fill] as any),
  ])
  await title(page).filter({ hasText: '您帮谁申请' }).waitFor()
  await field(page, '姓名').fill('王秀英')
  await field(page, '身份证号').fill('500199195603070023')
  await button(page, '继续').click()
  await page.getByText('您正在为 王秀英 办理').waitFor()
  await page.getByText('还有家人', { exact: true }).click()
  await button(page, '继续').click()
  await field(page, '姓名').fill('王小勇')
  await field(page, '身份证号').fill('500199198801010017')
  await field(page, '是申请人的什么人').selectOption({ label: '儿子或女儿' })
  await look(page, 'apply-family-item')
  await button(page, '继续').click()
  await page.getByText('王小勇，儿子或女儿').waitFor()
  await look(page, 'apply-family')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '王秀英平时做什么' }).waitFor()
  await field(page, '平时做什么').selectOption({ label: '干不了活' })
  await button(page, '继续').click()
  await field(page, '残疾证').selectOption({ label: '没有残疾证' })
  await button(page, '继续').click()
  await title(page).filter({ hasText: '王秀英有收入吗' }).waitFor()
  await page.getByText('有收入', { exact: true }).click()
  await button(page, '继续').click()
  await field(page, '什么收入').selectOption({ label: '养老金、退休金' })
  await field(page, '每个月多少钱（元）').fill('２３０.５')
  await look(page, 'apply-income-item')
  await button(page, '继续').click()
  await page.getByText('养老金、退休金，每个月 230.50 元').waitFor()
  await look(page, 'apply-income')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '王小勇平时做什么' }).waitFor()
  await look(page, 'apply-work-member')
  const draft = [...office.desk.drafts.values()].at(-1)!
  assert.equal(draft.pages.income?.[0]?.grossFen, 23050)
  assert.equal(draft.pages.mandate?.helperName, '李春')
  assert.equal(draft.resumeAt, 'work.m2')
  inOrder(phone)
  await phone.context.close()
})
