import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Browser, Locator, Page } from 'playwright-core'
import { launchBrowser } from '../../../../e2e/support/browser.ts'
import { builtApp } from '../support/built.ts'
import { look } from '../support/look.ts'
import { type Office, openOffice } from '../support/office.ts'
import { openWeapp } from './harness.mjs'

const dist = builtApp('weapp')
let browser: Browser
let office: Office
before(async () => {
  browser = await launchBrowser()
  office = await openOffice()
})
after(async () => {
  await browser?.close()
  await office?.close()
})

type Weapp = Awaited<ReturnType<typeof openWeapp>>

/** The compiled mini-program, whose requests and uploads reach the office over real HTTP. */
async function launch(start = 'home/index'): Promise<Weapp> {
  const app = await openWeapp(browser, { dist, start, http: office.url })
  app.page.setDefaultTimeout(8_000)
  return app
}
const shown = (page: Page): Locator => page.locator('.wx-page:not([hidden])')
const button = (page: Page, name: string | RegExp) => shown(page).getByRole('button', { name })
const heading = (page: Page, words: string | RegExp) =>
  shown(page).locator('.screen__title').filter({ hasText: words }).waitFor()
const type = (page: Page, id: string, words: string) => shown(page).locator(`#${id}`).fill(words)
const choose = (page: Page, name: string) => shown(page).getByRole('radio', { name, exact: true }).click()
const tick = (page: Page, name: string) => shown(page).getByRole('checkbox', { name, exact: true }).click()

async function write(page: Page): Promise<void> {
  const pad = shown(page).locator('canvas')
  await pad.scrollIntoViewIfNeeded()
  await page.waitForTimeout(200)
  const box = (await pad.boundingBox())!
  const cdp = await page.context().newCDPSession(page)
  const at = (x: number, y: number) => [{ x: box.x + x * box.width, y: box.y + y * box.height }]
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.2, 0.4) })
  for (let step = 0; step < 20; step += 1)
    await cdp.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at(0.2 + step * 0.03, 0.5 + 0.2 * Math.sin(step / 2)),
    })
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await page.waitForTimeout(200)
}

async function inOrder(app: Weapp): Promise<void> {
  const { errors } = await app.state()
  assert.deepEqual(errors, [])
  assert.deepEqual(app.external, [])
  assert.deepEqual(office.drift, [])
  await app.close()
}

const sizeOf = (folder: string): number =>
  fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + fs.statSync(path.join(entry.parentPath, entry.name)).size, 0)

test('the main package stays below 1.5 MB, and every page of app.json is there', () => {
  const app = JSON.parse(fs.readFileSync(path.join(dist, 'app.json'), 'utf8'))
  const packages: { root: string; pages: string[] }[] = app.subPackages
  const main = sizeOf(dist) - packages.reduce((sum, { root }) => sum + sizeOf(path.join(dist, root)), 0)
  console.log(`main package of the mini-program: ${main} bytes, all: ${sizeOf(dist)} bytes`)
  assert.ok(main <= 1_500_000, `${main}`)
  const pages = [...app.pages, ...packages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  for (const page of pages) assert.ok(fs.existsSync(path.join(dist, `${page}.js`)), page)
})

test('home: large type is remembered, the hotline is called', async () => {
  const app = await launch()
  await look(app.page, 'weapp-home')
  await button(app.page, /^大字版/).click()
  await shown(app.page).locator('.screen--large').waitFor()
  await look(app.page, 'weapp-home-large')
  await button(app.page, '不会办，打电话 12345').click()
  const { calls } = await app.state()
  assert.ok(calls.some((one: any) => one.name === 'makePhoneCall' && one.args[0].phoneNumber === '12345'))
  assert.ok(calls.some((one: any) => one.name === 'setStorageSync' && one.args[0] === 'large-type'))
  await inOrder(app)
})

test('home, sign-in, application, signature, receipt, authorisation, progress', async () => {
  const app = await launch()
  const { page } = app
  const onward = () => button(page, '继续').click()
  await button(page, /^申请救助/).click()
  await heading(page, '申请救助')
  await button(page, '开始填写').click()
  await heading(page, '登录')
  await look(page, 'weapp-sign-in')
  await button(page, '用微信手机号登录').click()

  await heading(page, '您遇到了什么难处')
  await tick(page, '不知道选哪个')
  await look(page, 'weapp-asking')
  await onward()
  await heading(page, '您给谁申请')
  await onward()
  await shown(page).getByText('提示：“给谁申请”还没有选').waitFor()
  await look(page, 'weapp-wrong')
  await choose(page, '给我自己家申请')
  await onward()
  await heading(page, '您的户口在哪里')
  for (const [index, place] of [
    [1, '安平县'],
    [0, '安平镇'],
    [1, '石桥村'],
  ].entries()) {
    await page.waitForTimeout(300)
    await app.pick(index, place[0] as number)
    await shown(page)
      .getByText(place[1] as string)
      .waitFor()
  }
  await look(page, 'weapp-division')
  await onward()
  await heading(page, '户口地址')
  await type(page, 'line', '3 组 12 号')
  await choose(page, '就住在这里')
  await onward()
  await heading(page, '承包地')
  await choose(page, '没有地，也不分红')
  await onward()
  await heading(page, '您的姓名、身份证号和电话')
  await type(page, 'contactPhone', '13800005678')
  await type(page, 'name', '王秀英')
  await type(page, 'idNumber', '500199195603070023')
  await onward()
  await heading(page, '家里还有谁')
  await choose(page, '没有别人，就一个人')
  await onward()
  await heading(page, '您平时做什么')
  await app.pick(0, 8)
  await onward()
  await heading(page, '残疾证或者大病')
  await app.pick(0, 0)
  await onward()
  await heading(page, '您平时要人照顾吗')
  await choose(page, '没有卧床')
  await look(page, 'weapp-care')
  await onward()
  for (const [words, none] of [
    ['您有收入吗', '没有收入'],
    ['存款、股票', '没有'],
    ['名下有房子', '没有房子'],
    ['有车、船', '没有'],
    ['大的花销', '没有'],
    ['不住一起的子女、父母', '没有这样的亲人'],
    ['建房、留学、买保险', '都没有'],
  ] as const) {
    await heading(page, words)
    await choose(page, none)
    await onward()
  }
  await heading(page, '为什么困难')
  await tick(page, '年纪大')
  await onward()
  await heading(page, '亲属是干部')
  await choose(page, '没有')
  await onward()
  await heading(page, '拍您的身份证')
  await button(page, /^拍照或选照片，有头像/).click()
  await shown(page).getByText('已经传上去了').waitFor()
  await look(page, 'weapp-photo')
  await onward()
  await heading(page, '银行卡')
  await onward()
  await heading(page, '看一遍您填的')
  await look(page, 'weapp-check')
  await button(page, '都对，去签名').click()
  await heading(page, '签名提交')
  await shown(page).getByRole('checkbox').click()
  await write(page)
  await look(page, 'weapp-sign')
  await button(page, '提交申请').click()
  await shown(page).getByText('CQ-202611-000001').waitFor()
  await look(page, 'weapp-receipt')

  await button(page, '去签授权书').click()
  await heading(page, '家人签授权书')
  await button(page, /^在这部手机上签，王秀英/).click()
  await heading(page, '王秀英怎么签')
  await choose(page, '有手机：收验证码，手写名字')
  await type(page, 'phone', '13800005678')
  await onward()
  await heading(page, '签授权书')
  await shown(page).getByRole('checkbox').click()
  await write(page)
  await button(page, '发验证码').click()
  await type(page, 'code', '135790')
  await look(page, 'weapp-authorise')
  await button(page, '同意，签好了').click()
  await shown(page).getByText('✓ 已经签好了').waitFor()
  await button(page, '都签好了，查进度').click()
  await heading(page, '办到哪一步了')
  await shown(page).getByText('现在不用做什么，等镇街联系您。').waitFor()
  await look(page, 'weapp-progress')
  assert.equal(office.received.filter((one) => one.name === 'submitApplication').length, 1)
  await inOrder(app)
})

test('an emergency on the mini-program: the day is picked, a supporter is added, the second application is pointed out', async () => {
  const app = await launch()
  const { page } = app
  const onward = () => button(page, '继续').click()
  await button(page, /^申请救助/).click()
  await button(page, '开始填写').click()
  await heading(page, '登录')
  await button(page, '用微信手机号登录').click()
  await shown(page).getByText('已经有一份在办').waitFor()
  await look(page, 'weapp-start-second')
  await button(page, '不，另外再申请一份').click()
  await heading(page, '您遇到了什么难处')
  await tick(page, '特困：老人、残疾人、孩子没有依靠')
  await tick(page, '突然出了急事，要临时救助')
  await onward()
  await heading(page, '出了什么急事')
  await app.pick(0, 3)
  await app.pick(1, '2026-01-05')
  await shown(page).getByText('2026年1月5日').waitFor()
  await type(page, 'words', '厨房起火，没有地方住')
  await look(page, 'weapp-need')
  await onward()
  await heading(page, '您给谁申请')
  const draft = [...office.desk.drafts.values()].at(-1)!
  const { temporary, asking } = draft.pages
  assert.deepEqual(asking, { programmes: ['tekun', 'temporary'] })
  assert.deepEqual([temporary?.cause, temporary?.happenedOn], ['fire', '2026-01-05'])
  const member = { key: 'm1', name: '王秀英', idNumber: '500199195603070023', relation: 'self', livesTogether: true }
  const pages = { ...draft.pages, members: [{ ...member, occupation: 'unable' }] }
  office.desk.drafts.set(draft.draftId, { ...draft, pages, resumeAt: 'supporters' } as never)
  await inOrder(app)

  const again = await launch(`apply/question/index?draft=${draft.draftId}`)
  await heading(again.page, '登录')
  await button(again.page, '用微信手机号登录').click()
  await heading(again.page, '不住一起的子女、父母')
  await choose(again.page, '有')
  await button(again.page, '继续').click()
  await type(again.page, 'name', '王大力')
  await again.pick(0, 0)
  await look(again.page, 'weapp-supporter')
  await button(again.page, '继续').click()
  await shown(again.page).getByText('他有这些情况吗').waitFor()
  await again.pick(0, 1)
  await button(again.page, '继续').click()
  await shown(again.page).getByText('王大力，王秀英的儿子或女儿，领低保').waitFor()
  await look(again.page, 'weapp-supporters')
  await inOrder(again)
})

test('privacy: WeChat asks, the page answers', async () => {
  const app = await launch('apply/start/index')
  await app.page.evaluate(() => {
    const world = window as any
    world.answers = []
    world.__weapp.privacy((answer: unknown) => world.answers.push(answer))
  })
  await app.page.getByRole('dialog', { name: '隐私保护提示' }).waitFor()
  await look(app.page, 'weapp-privacy')
  await app.page.getByRole('button', { name: '同意并继续' }).click()
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  assert.deepEqual(await app.page.evaluate(() => (window as any).answers), [
    { event: 'agree', buttonId: 'privacy-agree' },
  ])
  await inOrder(app)
})
