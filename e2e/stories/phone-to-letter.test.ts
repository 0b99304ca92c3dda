import { familyByKey } from '@jzt/sandbox'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../../apps/server/test-support/house.ts'
import { messagesTo } from '../../apps/server/test-support/people.ts'
import { familyOfThree } from '../support/application.ts'
import { launchBrowser } from '../support/browser.ts'
import { handwriting, photograph } from '../support/desk.ts'
import { needFrontEnds } from '../support/front-ends.ts'
import { openPhone, type Phone } from '../support/phone.ts'
import { type Desks, openDesks } from '../support/staff.ts'

const family = familyByKey('case-1')
const [father, mother, son] = family.members
const faults: string[] = []
let browser: Awaited<ReturnType<typeof launchBrowser>>
let house: House
let address: string
let phone: Phone
let desks: Desks

beforeAll(async () => {
  needFrontEnds()
  browser = await launchBrowser()
  house = await openHouse()
  address = await house.listen()
  phone = await openPhone(browser, house, faults)
  desks = await openDesks(browser, { house, address, faults }, family.registered)
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('从手机到决定书：一家三口在手机上申请，各级在工作台上办，910 元的决定书回到手机上', async () => {
  await phone.open(`${address}/`)
  const number = await phone.applies(father.phone ?? '', familyOfThree(family))
  await authorises()

  const { village, clerk, head, districtClerk, districtHead } = desks
  await clerk.takes(number, '主动联系', { 结果: '联系上本人', 联系情况: '讲清了条件和程序' })
  await clerk.takes(number, '受理')
  await clerk.takes(number, '启动调查')
  await clerk.waitsFor(number, '核对', '核对完成')
  await village.takes(number, '登记走访', {
    同行人: '陈二',
    是否住在这里: '住在这里',
    住房: '租房',
    与申报是否一致: '一致',
    现场照片: photograph,
    走访人签名: handwriting,
  })
  await clerk.takes(number, '计算评估')
  await clerk.takes(number, '初始意见', { 经办人签名: handwriting })
  await clerk.takes(number, '初审意见', { 理由: '收入低于标准，财产符合规定', 签名: handwriting })
  await village.takes(number, '张贴公示')
  house.equipment.clock.aheadDays += 8
  await head.takes(number, '报送区民政局', { 签名: handwriting })
  await districtClerk.takes(number, '全面审查', { 材料和程序: '齐全', 审查意见: '材料齐全，程序完整' })
  await districtClerk.closesBatch()
  await districtClerk.takes(number, '抽查核实', { 与镇街调查是否一致: '一致', 核实情况: '与调查一致' })
  await districtClerk.takes(number, '审核确认会', {
    到会人员: ['甲', '乙', '丙'],
    审核意见: '建议确认',
    会议记录: '一致同意',
  })
  await districtHead.takes(number, '确认同意', { 签名: handwriting })
  await clerk.takes(number, '送达决定书', { 送达方式: '当面送达' })
  await clerk.takes(number, '公布')

  await readsTheDecision()
  expect(faults).toEqual([])
}, 240_000)

/** The father with his own code on his phone, the mother on hers by the link, the son through his father. */
async function authorises(): Promise<void> {
  await phone.press('去签授权书')
  await phone.press(`在这部手机上签，${father.name}`)
  await phone.answer(['有手机：收验证码，手写名字', ['本人手机号', father.phone ?? '']])
  await phone.press('继续')
  await phone.sees('签授权书')
  await signsWithCode(phone, father.phone ?? '')

  await phone.press(`人不在身边，发链接给他，${mother?.name}`)
  await phone.press(`发链接，${mother?.name}`)
  await phone.reads('链接已发到他的手机')
  const hers = await openPhone(browser, house, faults)
  await hers.open(await linkTo(mother?.phone ?? ''))
  await hers.sees('签授权书')
  await signsWithCode(hers, mother?.phone ?? '')
  await hers.sees('授权书签好了')

  await phone.press(`监护人签，${son?.name}`)
  await phone.answer(['读完了，监护人同意'])
  await phone.sign()
  await phone.press('同意，签好了')
  await phone.press('都签好了，查进度')
  await phone.sees('办到哪一步了')
}

async function signsWithCode(own: Phone, number: string): Promise<void> {
  await own.answer(['我看完了，我同意'])
  await own.sign()
  await own.codeTo(number)
  await own.press('同意，签好了')
}

/** The link in the text message, wherever the message may have come from. */
async function linkTo(number: string): Promise<string> {
  let link: string | undefined
  await expect
    .poll(async () => {
      link = (await messagesTo(house.sandbox, number))
        .map((text) => /http\S+token=[\w-]+/.exec(text)?.[0])
        .find(Boolean)
      return link
    })
    .toBeDefined()
  return link ?? ''
}

/** All six stages done, the amount, and every sentence of the letter. */
async function readsTheDecision(): Promise<void> {
  await phone.newDay()
  await phone.page.reload()
  await phone.sees('办到哪一步了')
  await expect.poll(() => phone.page.locator('.stages__tag:visible').allInnerTexts()).toEqual(Array(6).fill('已完成'))
  await phone.reads('910 元')
  await phone.press('看决定书')
  await phone.sees('同意给您家低保')
  await phone.reads('910 元')
  const spoken = (await phone.hears()).join('')
  expect(spoken).toMatch(/^同意给您家低保.*910 元/)
  expect(spoken).toContain('行政复议')
}
