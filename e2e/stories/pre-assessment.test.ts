import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import { launchBrowser } from '../support/browser.ts'
import { needFrontEnds } from '../support/front-ends.ts'
import { type AnsweredPage, openPhone, type Phone } from '../support/phone.ts'

const faults: string[] = []
let browser: Awaited<ReturnType<typeof launchBrowser>>
let house: House
let address: string
let phone: Phone

beforeAll(async () => {
  needFrontEnds()
  browser = await launchBrowser()
  house = await openHouse()
  address = await house.listen()
  phone = await openPhone(browser, house, faults)
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const page = (title: string, ...answers: AnsweredPage['answers']): AnsweredPage => ({ title, answers })

/** A couple with a child at school, 1,500 元 a month and nothing else. */
const couple: readonly AnsweredPage[] = [
  page('户口在哪里', '在重庆，没有地，也不分红'),
  page('几个大人', ['18 到 59 岁的（可不填）', '2']),
  page('几个孩子', ['上学的孩子（可不填）', '1']),
  page('有残疾证吗', '没有'),
  page('得重病吗', '没有'),
  page('一个月收入', '知道，写个大概', ['全家一个月的收入（元）', '1500']),
  page('多少存款', '知道，写个大概', ['全家的存款（元）', '2000']),
  page('几套房子', '一套'),
  page('有车吗', '没有'),
  page('不住一起的子女', '没有'),
  page('一年花了多少', '知道，写个大概', ['一年自己付的钱（元）', '0']),
  page('出了什么事', '没有'),
  { title: '父母照顾', answers: ['有父母照顾'], onward: '看结果' },
]

test('不登录先测一测：低保可能符合、每月 910 元；听一遍，按“开始申请”，登录以后低保已经勾好', async () => {
  await phone.open(`${address}/`)
  await phone.press(/^先测一测能不能申请/)
  await phone.fillIn(couple)
  await phone.sees('这些救助可以申请看看')
  await phone.reads('每月 910 元。')
  const heard = await phone.hears()
  expect(heard).toContain('低保，可能符合。')
  expect(heard).toContain('每月 910 元。')
  // Programmes of which the same is to be said stand in one sentence: 低保边缘、特困，目前看不符合。
  const notNow = heard.filter((sentence) => sentence.includes('目前看不符合'))
  expect(notNow.flatMap((sentence) => sentence.split('、')).length).toBeGreaterThan(5)
  expect(await house.equipment.db.selectFrom('draft').select('draftId').execute()).toEqual([])

  await phone.press('开始申请')
  await phone.press('同意并继续')
  await phone.signIn('13900000001')
  await phone.sees('您遇到了什么难处')
  expect(await phone.page.getByLabel('生活一直困难，申请低保').isChecked()).toBe(true)
  expect(await phone.page.getByLabel('突然出了急事，要临时救助').isChecked()).toBe(false)
  const drafts = await house.equipment.db.selectFrom('draft').select(['programmes', 'resumeAt']).execute()
  expect(drafts).toMatchObject([{ programmes: ['dibao'] }])
  await phone.press('继续')
  await phone.sees('您给谁申请')
  expect(faults).toEqual([])
})
