import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CaseProgress } from '@jzt/contract'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../../e2e/support/browser.ts'
import { builtApp } from '../support/built.ts'
import { button, field, openPhone, type Phone, signIn, title, write } from '../support/h5.ts'
import { look } from '../support/look.ts'
import { type Office, openOffice } from '../support/office.ts'
import { stagesAt } from '../support/papers.ts'

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
})
const inOrder = async (phone: Phone) => {
  assert.deepEqual(phone.bad, [])
  assert.deepEqual(office.drift, [])
  await phone.context.close()
}
async function opened(hash: string, heading: string): Promise<Phone> {
  const phone = await openPhone(browser, office, hash)
  await title(phone.page).filter({ hasText: '登录' }).waitFor()
  await signIn(phone)
  await title(phone.page).filter({ hasText: heading }).waitFor()
  return phone
}

const son = { key: 's1', name: '王大力', standing: 'not-asked' } as const
const named = () => office.desk.openCase({ supporters: [son] as unknown as CaseProgress['supporters'] })

/** The applicant has the message sent; the son opens what came to his phone. */
async function askedSon({ caseId }: CaseProgress): Promise<{ family: Phone; phone: Phone }> {
  const family = await opened(`#/authorise/family/index?case=${caseId}`, '家人签授权书')
  await button(family.page, /^发短信请他说明，王大力/).click()
  await button(family.page, /^发短信，王大力/).click()
  await family.page.getByText('提示：“他的手机号”还没有写').waitFor()
  await field(family.page, '王大力的手机号').fill('13900000000')
  await button(family.page, /^发短信，王大力/).click()
  await family.page.getByText('✓ 短信已发到 139****0000').waitFor()
  await look(family.page, 'supporter-sent')
  const link = office.desk.texts.at(-1)!
  const phone = await openPhone(browser, office, link.slice(office.url.length + 1))
  await title(phone.page).filter({ hasText: '请您说明情况' }).waitFor()
  return { family, phone }
}

test('a son in another town signs on his own phone, and says what he likes of his means', async () => {
  const file = named()
  const { family, phone } = await askedSon(file)
  const { page } = phone
  assert.equal(await page.getByText('王大力').count(), 0)
  await page.getByText('您的母亲 王*英，家里在申请救助。').waitFor()
  await page.getByText('不收钱，不问银行卡号和密码。').waitFor()
  await look(page, 'supporter-asked')
  await button(page, '同意，去签字').click()
  await title(page).filter({ hasText: '同意，请签字' }).waitFor()
  await look(page, 'supporter-consent')
  await button(page, '同意，签好了').click()
  await page.getByText('还有 5 处，请再看一下').waitFor()
  await look(page, 'supporter-consent-wrong')
  await field(page, '您的姓名').fill('王小力')
  await field(page, '您的身份证号').fill('500103197501010018')
  await field(page, '您家一个月收入（元）（可不填）').fill('9000')
  await field(page, '您家几口人（可不填）').fill('3')
  await field(page, '您自己一个月收入（元）（可不填）').fill('9000.01')
  await button(page, '同意，签好了').click()
  await page.getByText('提示：您自己的收入，不能比全家的多').waitFor()
  await look(page, 'supporter-own-too-much')
  await field(page, '您自己一个月收入（元）（可不填）').fill('')
  await page.getByText('我看完了，我同意，写的都是真的').click()
  await write(page)
  await button(page, '发验证码').click()
  await page.getByText('短信已经发出').waitFor()
  await field(page, '验证码').fill('135790')
  await button(page, '同意，签好了').click()
  const wrongNumber = page.getByText(/身份证号有一位不对/).first()
  if (await wrongNumber.isVisible().catch(() => false)) throw new Error('the number of the test is no right one')
  await page.getByText(/姓名或身份证号码对不上/).waitFor()
  await field(page, '您的姓名').fill('王大力')
  await button(page, '同意，签好了').click()
  await title(page).filter({ hasText: '签好了' }).waitFor()
  await look(page, 'supporter-consented')
  const { body } = office.received.findLast((one) => one.name === 'answerAsSupporter')!
  assert.deepEqual(body.statement, { householdSize: 3, householdIncomeFen: 900_000 })
  assert.equal(office.desk.cases.get(file.caseId)!.supporters[0]!.standing, 'consented')
  await family.page.reload()
  await family.page.getByText('✓ 他同意了').waitFor()
  await look(family.page, 'supporter-family')
  await inOrder(phone)
  await inOrder(family)
})

test('a son declines with his name and the code; the family sees it, and that nothing is lost', async () => {
  const file = named()
  const { family, phone } = await askedSon(file)
  const { page } = phone
  await button(page, /^不同意/).click()
  await title(page).filter({ hasText: '不同意' }).waitFor()
  await look(page, 'supporter-decline')
  await page.goBack()
  await title(page).filter({ hasText: '请您说明情况' }).waitFor()
  await button(page, /^不同意/).click()
  await button(page, '确定不同意').click()
  await page.getByText('还有 2 处，请再看一下').waitFor()
  await field(page, '您的姓名').fill('王大力')
  await field(page, '验证码').fill('135790')
  await button(page, '确定不同意').click()
  await title(page).filter({ hasText: '已经记下：您不同意' }).waitFor()
  await look(page, 'supporter-declined')
  const { body } = office.received.findLast((one) => one.name === 'answerAsSupporter')!
  assert.deepEqual(body, { answer: 'decline', name: '王大力', code: '135790' })
  await family.page.reload()
  await family.page.getByText('他不同意。镇街会另外了解，您家不受影响。').waitFor()
  await inOrder(family)
  await page.goto(office.desk.texts.at(-1)!)
  await page.reload()
  await page.getByText('这条链接已经用过或过期了，请让申请人重新发一条').waitFor()
  await button(page, '回首页').waitFor()
  await inOrder(phone)
})

test('a change of income is told from the case page: who, since when and what', async () => {
  const { caseId, members } = office.desk.openCase({ stages: stagesAt(6), allowedSteps: ['report-income-change'] })
  const phone = await opened(`#/progress/index?case=${caseId}`, '办到哪一步了')
  const { page } = phone
  await button(page, '收入变了，告诉镇街').click()
  await title(page).filter({ hasText: '收入变了' }).waitFor()
  await button(page, '告诉镇街').click()
  await page.getByText('还有 3 处，请再看一下').waitFor()
  await page.getByText('王小勇', { exact: true }).filter({ visible: true }).click()
  const months = field(page, '从哪个月开始')
  const newest = await months.locator('option').nth(1).getAttribute('value')
  await months.selectOption(newest ?? '')
  await field(page, '有什么变化').fill('在工地找到了活，一个月两千')
  await look(page, 'income-change')
  await button(page, '告诉镇街').click()
  await title(page).filter({ hasText: '办到哪一步了' }).waitFor()
  assert.deepEqual(office.desk.steps.at(-1), {
    step: 'report-income-change',
    input: { memberId: members[1]!.memberId, since: newest, words: '在工地找到了活，一个月两千' },
  })
  await inOrder(phone)
})

test('a change of somebody’s self-care is told from the case page, with the ten working days', async () => {
  const { caseId, members } = office.desk.openCase({
    stages: stagesAt(6),
    programme: 'tekun',
    allowedSteps: ['report-self-care'],
  })
  const phone = await opened(`#/progress/index?case=${caseId}`, '办到哪一步了')
  const { page } = phone
  await button(page, '身体有变化，告诉镇街').click()
  await title(page).filter({ hasText: '身体有变化' }).waitFor()
  await page.getByText('镇街 10 个工作日内上门再看。').filter({ visible: true }).waitFor()
  await button(page, '告诉镇街').click()
  await page.getByText('还有 2 处，请再看一下').waitFor()
  await page.getByText('王秀英', { exact: true }).filter({ visible: true }).click()
  await field(page, '有什么变化').fill('摔了一跤，不能自己走路了')
  await look(page, 'self-care')
  await button(page, '告诉镇街').click()
  await title(page).filter({ hasText: '办到哪一步了' }).waitFor()
  assert.deepEqual(office.desk.steps.at(-1), {
    step: 'report-self-care',
    input: { memberId: members[0]!.memberId, words: '摔了一跤，不能自己走路了' },
  })
  await inOrder(phone)
})
