import { familyByKey } from '@jzt/sandbox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import { widowWithHelper } from '../support/application.ts'
import { launchBrowser } from '../support/browser.ts'
import { openDesk } from '../support/desk.ts'
import { needFrontEnds } from '../support/front-ends.ts'
import { openPhone } from '../support/phone.ts'

const [widow, helper] = [familyByKey('widow-82'), familyByKey('grid-worker')]
const faults: string[] = []
let browser: Awaited<ReturnType<typeof launchBrowser>>
let house: House

beforeAll(async () => {
  needFrontEnds()
  browser = await launchBrowser()
  house = await openHouse()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('网格员在手机上替 82 岁老人申请：页面写明为谁办，委托书拍照，老人在这部手机上手写并拍照授权，镇街受理', async () => {
  const address = await house.listen()
  const phone = await openPhone(browser, house, faults)
  const { name } = widow.members[0]
  await phone.open(`${address}/`)
  const number = await phone.applies(helper.members[0].phone ?? '', widowWithHelper(widow, helper))

  await phone.press('去签授权书')
  await phone.reads(`您正在为 ${name} 办理`)
  await phone.press(`在这部手机上签，${name}`)
  await phone.reads(`您正在为 ${name} 办理`)
  await phone.answer(['没手机：手写名字，拍张照片'])
  await phone.press('继续')
  await phone.sees(`请 ${name} 签授权书`)
  await phone.answer(['读完了，本人同意'])
  await phone.sign()
  await phone.photograph('签字时的照片')
  await phone.press('同意，签好了')
  await phone.press('都签好了，查进度')
  await phone.reads(`您正在为 ${name} 办理`)

  const office = { house, address, faults }
  const town = widow.registered.slice(0, 9)
  const clerk = await openDesk(browser, office, {
    account: 'qian.san',
    name: '钱三',
    role: 'town-clerk',
    division: town,
  })
  await clerk.takes(number, '主动联系', {
    联系方式: '上门',
    结果: '联系上代理人',
    联系情况: '上门看了老人，讲清了程序',
  })
  await clerk.takes(number, '受理')
  await phone.page.reload()
  await phone.reads('受理（镇街收下办理）')
  await expect.poll(() => phone.page.locator('.stages__tag:visible').nth(1).innerText()).toBe('已完成')
  expect(faults).toEqual([])
}, 120_000)
