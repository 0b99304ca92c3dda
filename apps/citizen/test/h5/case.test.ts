import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../../e2e/support/browser.ts'
import { builtApp } from '../support/built.ts'
import { button, field, openPhone, type Phone, photograph, signIn, title, write } from '../support/h5.ts'
import { look } from '../support/look.ts'
import { type Office, openOffice } from '../support/office.ts'
import { notices, publicityRows, stagesAt } from '../support/papers.ts'

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
/** Opens a page of a case as the applicant who is signed in. */
async function opened(hash: string, heading: string | RegExp): Promise<Phone> {
  const phone = await openPhone(browser, office, hash)
  await title(phone.page).filter({ hasText: '登录' }).waitFor()
  await signIn(phone)
  await title(phone.page).filter({ hasText: heading }).waitFor()
  return phone
}
const agreed = async ({ page }: Phone) =>
  page
    .getByText(/^(我看完了，我同意|读完了，本人同意)$/)
    .filter({ visible: true })
    .click()

test('a member signs on the own phone by the one-use link, with the own code', async () => {
  const { caseId, members } = office.desk.openCase()
  const family = await opened(`#/authorise/family/index?case=${caseId}`, '家人签授权书')
  await look(family.page, 'authorise-family')
  await button(family.page, /^人不在身边，发链接给他，王小勇/).click()
  await field(family.page, '王小勇的手机号').fill('13900000000')
  await button(family.page, /^发链接，王小勇/).click()
  await family.page.getByText('链接已发到 13900000000').waitFor()
  await look(family.page, 'authorise-link')

  const sent = office.received.findLast((one) => one.name === 'startAuthorisations')!
  assert.equal(sent.body.memberId, members[1]!.memberId)
  const { link } = office.desk.answered.get(sent.key!).body
  const phone = await openPhone(browser, office, link.slice(office.url.length + 1))
  await title(phone.page)
    .filter({ hasText: '请 王*勇 签授权书' })
    .or(title(phone.page).filter({ hasText: '签授权书' }))
    .waitFor()
  await look(phone.page, 'authorise-link-page')
  await button(phone.page, '同意，签好了').click()
  await phone.page.getByText('还有 3 处，请再看一下').waitFor()
  await look(phone.page, 'authorise-wrong')
  await agreed(phone)
  await write(phone.page)
  await button(phone.page, '发验证码').click()
  await phone.page.getByText('短信已经发出').waitFor()
  await field(phone.page, '验证码').fill('111111')
  await button(phone.page, '同意，签好了').click()
  await phone.page.getByText('验证码不对，请再看一遍短信').waitFor()
  await field(phone.page, '验证码').fill('135790')
  await button(phone.page, '同意，签好了').click()
  await title(phone.page).filter({ hasText: '授权书签好了' }).waitFor()
  await look(phone.page, 'authorise-done')
  assert.equal(office.desk.cases.get(caseId)!.members[1]!.authorised, true)
  await inOrder(phone)
  await inOrder(family)
})

test('a member without a phone signs on this device: handwriting and a photo, never the helper’s code', async () => {
  const { caseId } = office.desk.openCase({ onBehalf: true })
  const phone = await opened(`#/authorise/family/index?case=${caseId}`, '家人签授权书')
  await button(phone.page, /^在这部手机上签，王秀英/).click()
  await title(phone.page).filter({ hasText: '王秀英怎么签' }).waitFor()
  await look(phone.page, 'authorise-way')
  await phone.page.getByText('没手机：手写名字，拍张照片').click()
  await button(phone.page, '继续').click()
  await title(phone.page).filter({ hasText: '签授权书' }).waitFor()
  await agreed(phone)
  await write(phone.page)
  await photograph(phone.page, /拍照或选照片，签字时/)
  await phone.page.getByText('已经传上去了').waitFor()
  await look(phone.page, 'authorise-here')
  await button(phone.page, '同意，签好了').click()
  await phone.page.getByText('✓ 已经签好了').filter({ visible: true }).waitFor()
  const signed = office.received.findLast((one) => one.name === 'signAuthorisationOnDevice')!
  assert.equal(signed.body.how, 'handwriting-and-photo')
  await inOrder(phone)
})

test('a child is signed for by a guardian and nobody else; a grown-up is not', async () => {
  const { caseId } = office.desk.openCase({ members: childAndParents })
  const phone = await opened(`#/authorise/family/index?case=${caseId}`, '家人签授权书')
  assert.equal(await button(phone.page, /^人不在身边，发链接给他，小明/).count(), 0)
  await button(phone.page, /^监护人签，小明/).click()
  await title(phone.page).filter({ hasText: '替 小明 签授权书' }).waitFor()
  const guardians = await field(phone.page, '谁是监护人').locator('option').allTextContents()
  assert.deepEqual(guardians, ['请选择', '王秀英', '李大力', '不住一起的人'])
  await phone.page.getByText('读完了，监护人同意').click()
  await field(phone.page, '谁是监护人').selectOption({ label: '李大力' })
  await write(phone.page)
  await button(phone.page, '同意，签好了').click()
  await phone.page.getByText('请拍一张签字的照片').first().waitFor()
  await field(phone.page, '谁是监护人').selectOption({ label: '王秀英' })
  await look(phone.page, 'authorise-guardian')
  await button(phone.page, '同意，签好了').click()
  await phone.page.getByText('✓ 已经签好了').filter({ visible: true }).waitFor()
  assert.equal(office.received.findLast((one) => one.name === 'signAuthorisationOnDevice')!.body.how, 'guardian')
  await button(phone.page, /^在这部手机上签，李大力/).click()
  await title(phone.page).filter({ hasText: '李大力怎么签' }).waitFor()
  assert.equal(await phone.page.getByText('监护人替他签').count(), 0)
  await inOrder(phone)
})

test('who was declared without capacity is not asked: the guardian signs, here, on paper or on his own phone', async () => {
  const members = childAndParents.map((one, index) =>
    index === 1 ? { ...one, guardianFor: 'no-capacity' as const } : one,
  )
  const { caseId } = office.desk.openCase({ members })
  const phone = await opened(`#/authorise/family/index?case=${caseId}`, '家人签授权书')
  const { page } = phone
  await page.getByText('还没有签。法院判过他不能自己作主。由监护人签，不用他签。').filter({ visible: true }).waitFor()
  assert.equal(await button(page, /^在这部手机上签，李大力/).count(), 0)
  await look(page, 'authorise-family-guardian')
  await button(page, /^监护人签，李大力/).click()
  await title(page).filter({ hasText: '替 李大力 签授权书' }).waitFor()
  const guardians = await field(page, '谁是监护人').locator('option').allTextContents()
  assert.deepEqual(guardians, ['请选择', '王秀英', '不住一起的人'])
  await field(page, '谁是监护人').selectOption({ label: '不住一起的人' })
  await button(page, '同意，签好了').click()
  await page.getByText('还有 5 处，请再看一下').waitFor()
  await look(page, 'authorise-guardian-outside')
  await field(page, '监护人的姓名').fill('李大姐')
  await field(page, '监护人是他的什么人').selectOption({ label: '兄弟姐妹' })
  await page.getByText('读完了，监护人同意').click()
  await button(page, '监护人签过纸的，拍照片').click()
  await photograph(page, /拍照或选照片，签过字的授权书/)
  await page.getByText('已经传上去了').waitFor()
  await button(page, '同意，签好了').click()
  await page.getByText('✓ 已经签好了').filter({ visible: true }).waitFor()
  const { body } = office.received.findLast((one) => one.name === 'signAuthorisationOnDevice')!
  assert.equal(body.how, 'guardian')
  assert.deepEqual(body.guardianOutside, { name: '李大姐', relation: 'sibling' })
  assert.ok(body.paper && !body.handwriting && body.why)
  await inOrder(phone)
})

test('a guardian who is not there signs on his own phone, and says who he is', async () => {
  const members = childAndParents.map((one, index) =>
    index === 1 ? { ...one, guardianFor: 'no-capacity' as const } : one,
  )
  const { caseId } = office.desk.openCase({ members })
  const family = await opened(`#/authorise/family/index?case=${caseId}`, '家人签授权书')
  await button(family.page, /^监护人不在，发链接给监护人，李大力/).click()
  await button(family.page, /^发链接，李大力/).click()
  await family.page.getByText('提示：“监护人的手机号”还没有写').waitFor()
  await field(family.page, '李大力的监护人的手机号').fill('13900000000')
  await button(family.page, /^发链接，李大力/).click()
  await family.page.getByText('链接已发到 13900000000，只能用一次。').waitFor()
  await family.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await button(family.page, /^复制链接，李大力/).click()
  const link = await family.page.evaluate(() => navigator.clipboard.readText())
  const phone = await openPhone(browser, office, link.slice(office.url.length + 1))
  const { page } = phone
  await title(page).filter({ hasText: '请监护人替 李*力 签' }).waitFor()
  await look(page, 'authorise-guardian-link')
  await field(page, '您的姓名').fill('李大姐')
  await field(page, '您是他的什么人').selectOption({ label: '兄弟姐妹' })
  await page.getByText('我看完了，我同意').click()
  await write(page)
  await button(page, '发验证码').click()
  await page.getByText('短信已经发出').waitFor()
  await field(page, '验证码').fill('135790')
  await button(page, '同意，签好了').click()
  await title(page).filter({ hasText: '授权书签好了' }).waitFor()
  const { body } = office.received.findLast((one) => one.name === 'signAuthorisation')!
  assert.deepEqual(body.guardian, { name: '李大姐', relation: 'sibling' })
  await inOrder(phone)
  await inOrder(family)
})

const childAndParents = ['王秀英', '李大力', '小明'].map((name, index) => ({
  memberId: `0b0d8f36-5ef4-4a43-9a0e-6d1a52a5b00${index}` as never,
  name,
  isApplicant: index === 0,
  ...(index === 2 ? { guardianFor: 'minor' as const } : {}),
  authorised: false,
  mayWithdraw: false,
}))

test('a consent is taken back by who signed it, after reading what follows, and can be given again', async () => {
  office.desk.cases.clear()
  const members = childAndParents.map((one, index) => ({
    ...one,
    authorised: true,
    authorisedOn: '2026-11-20' as never,
    mayWithdraw: index !== 1,
  }))
  const { caseId } = office.desk.openCase({ members })
  const phone = await opened('#/account/mine/index', '我的申请')
  const { page } = phone
  await button(page, '我的授权，看和撤回').click()
  await title(page).filter({ hasText: '我的授权' }).waitFor()
  const signed = page.getByText('✓ 2026年11月20日签的').filter({ visible: true })
  await signed.nth(2).waitFor()
  assert.equal(await signed.count(), 3)
  assert.equal(await button(page, /^撤回，/).count(), 2)
  await page.getByText('要撤回，请签字的人打电话说：').filter({ visible: true }).waitFor()
  await button(page, '撤回，王秀英').click()
  await page.getByText('申请会停下来，往下办不了。').filter({ visible: true }).waitFor()
  await look(page, 'consents')
  await button(page, '不撤了，王秀英').click()
  assert.ok(office.received.every((one) => one.name !== 'withdrawAuthorisation'))
  await button(page, '撤回，王秀英').click()
  await button(page, '确定撤回，王秀英').click()
  await page.getByText('2026年11月23日撤回了，没有再签').filter({ visible: true }).waitFor()
  await look(page, 'consents-withdrawn')
  assert.deepEqual(
    office.desk.cases.get(caseId)!.members.map(({ authorised }) => authorised),
    [false, true, true],
  )
  await button(page, '重新签，王秀英').click()
  await title(page).filter({ hasText: '家人签授权书' }).waitFor()
  await inOrder(phone)
})

test('the tracker says first what to do, then the six stages with their dates', async () => {
  const { caseId } = office.desk.openCase({
    stages: stagesAt(3),
    pausedBecause: '正在公示，这几天不算',
    toDo: { kind: 'nothing', words: '现在不用做什么。' },
    notices: [notices.supplement],
  })
  const phone = await opened(`#/progress/index?case=${caseId}`, '办到哪一步了')
  const cards = await phone.page.locator('h2:visible').allTextContents()
  assert.equal(cards[0], '现在要做什么')
  assert.equal(await phone.page.getByRole('listitem').filter({ visible: true }).count(), 6)
  await phone.page.getByText('时间先停着：正在公示，这几天不算。').waitFor()
  await phone.page
    .getByText(/暂定，放假安排还没公布/)
    .first()
    .waitFor()
  await phone.page.getByText('现在由谁办：安平镇。').waitFor()
  await look(phone.page, 'progress')
  await button(phone.page, /^补正材料告知书/).click()
  await title(phone.page).filter({ hasText: '补正材料告知书' }).waitFor()
  await look(phone.page, 'notice')
  await inOrder(phone)
})

test('an address without a case, or with one that is not there, says so and leads to where the cases are', async () => {
  const without = await openPhone(browser, office, '#/progress/index')
  await title(without.page).filter({ hasText: '没有找到这份申请' }).waitFor()
  await inOrder(without)

  const phone = await opened('#/progress/index?case=01920000-0000-7000-8000-000000000000', '没有找到这份申请')
  await look(phone.page, 'tracker-no-case')
  await button(phone.page, '看我的申请').click()
  await title(phone.page).filter({ hasText: '我的申请' }).waitFor()
  await inOrder(phone)
})

test('a recognition that ends soon has a button to ask anew, says what is lost otherwise, and begins at once', async () => {
  const { caseId } = office.desk.openCase({
    asked: ['dibao', 'marginal'],
    stage: 'published',
    stages: stagesAt(6),
    programme: 'marginal',
    toDo: { kind: 'receive', words: '已认定为低保边缘家庭，有效到2027年10月9日。快到期了，要继续请重新申请。' },
    benefit: { programme: 'marginal', payment: 'none', from: '2026-10', amountFen: 0 as never },
    renewal: {
      programmes: ['dibao', 'marginal'],
      recognised: 'marginal',
      validUntil: '2027-10-09' as never,
      isOver: false,
    },
    validUntil: '2027-10-09' as never,
  })
  const phone = await opened(`#/progress/index?case=${caseId}`, '办到哪一步了')
  const { page } = phone
  await page.getByText('不申请，2027年10月9日过后就不算低保边缘家庭了。').waitFor()
  assert.doesNotMatch((await page.locator('body').textContent()) ?? '', /\d{4}-\d{2}-\d{2}/)
  await look(page, 'progress-renewal')
  for (const other of office.desk.cases.keys()) if (other !== caseId) office.desk.cases.delete(other)
  await button(page, '继续申请').click()
  await title(page)
    .filter({ hasText: /遇到了什么难处/ })
    .waitFor()
  const started = office.received.findLast((one) => one.name === 'startDraft')!
  assert.deepEqual(started.body, { programmes: ['dibao', 'marginal'] })
  office.desk.drafts.clear()
  await inOrder(phone)
})

test('a supplement asks exactly for the gaps, and names the one that is left', async () => {
  const { caseId, members } = office.desk.openCase({
    stage: 'supplementing',
    allowedSteps: ['supplement', 'extend-supplement', 'withdraw'],
    toDo: { kind: 'supplement', words: '请补两样材料。', by: '2026-12-07' as never },
    gaps: [
      { kind: 'document', what: 'income-proof', words: '打工的收入证明' },
      { kind: 'field', what: 'income', words: '请写明儿子每月寄多少钱' },
    ],
  })
  assert.equal(members.length, 2)
  const phone = await opened(`#/progress/index?case=${caseId}`, '办到哪一步了')
  await button(phone.page, '补材料').click()
  await title(phone.page).filter({ hasText: '补材料' }).waitFor()
  await photograph(phone.page, /拍照或选照片，打工的收入证明/)
  await phone.page.getByText('已经传上去了').waitFor()
  await button(phone.page, '都补好了，提交').click()
  await phone.page.getByText('还差：请写明儿子每月寄多少钱').first().waitFor()
  await look(phone.page, 'supplement-wrong')
  await field(phone.page, '请写明儿子每月寄多少钱').fill('每月 200 元')
  await button(phone.page, '都补好了，提交').click()
  await title(phone.page).filter({ hasText: '办到哪一步了' }).waitFor()
  const taken = office.desk.steps.at(-1)!
  assert.equal(taken.step, 'supplement')
  assert.equal(taken.input.documents[0].kind, 'income-proof')
  assert.deepEqual(taken.input.answers, [{ what: 'income', words: '每月 200 元' }])
  await inOrder(phone)
})

test('more time for a supplement can be asked for', async () => {
  const { caseId } = office.desk.openCase({
    allowedSteps: ['supplement', 'extend-supplement'],
    toDo: { kind: 'supplement', words: '请补材料。', by: '2026-12-07' as never },
    gaps: [{ kind: 'document', what: 'household-book', words: '户口簿' }],
  })
  const phone = await opened(`#/progress/supplement/index?case=${caseId}`, '补材料')
  await button(phone.page, '来不及，申请延长').click()
  await button(phone.page, '申请延长').click()
  await phone.page.getByText('提示：请写为什么来不及').waitFor()
  await field(phone.page, '为什么来不及').fill('户口簿在老家')
  await button(phone.page, '申请延长').click()
  await title(phone.page).filter({ hasText: '办到哪一步了' }).waitFor()
  assert.deepEqual(office.desk.steps.at(-1), { step: 'extend-supplement', input: { reason: '户口簿在老家' } })
  await inOrder(phone)
})

test('a family that is told it does not qualify may contest, with help', async () => {
  const { caseId } = office.desk.openCase({
    allowedSteps: ['contest', 'waive-contest', 'withdraw'],
    toDo: { kind: 'contest', words: '请看告知书，说同意还是不同意。', by: '2026-12-08' as never },
    notices: [notices.ineligible],
  })
  const phone = await opened(`#/progress/index?case=${caseId}`, '办到哪一步了')
  await look(phone.page, 'progress-contest')
  await button(phone.page, '同意，或者不同意').click()
  await title(phone.page).filter({ hasText: '您同意吗' }).waitFor()
  await phone.page.getByText('不同意，请再查一次').click()
  await button(phone.page, '提交').click()
  await phone.page.getByText('提示：请写哪里不对').waitFor()
  await field(phone.page, '哪里不对').fill('儿子已经半年没有工资')
  await phone.page.getByText('证明不好找，请镇街帮忙').click()
  await look(phone.page, 'contest')
  await button(phone.page, '提交').click()
  await title(phone.page).filter({ hasText: '办到哪一步了' }).waitFor()
  assert.deepEqual(office.desk.steps.at(-1), {
    step: 'contest',
    input: { words: '儿子已经半年没有工资', documents: [], needsHelp: true },
  })
  await inOrder(phone)
})

test('nobody withdraws by a single tap', async () => {
  const { caseId } = office.desk.openCase()
  const phone = await opened(`#/progress/withdraw/index?case=${caseId}`, '撤回申请')
  await button(phone.page, '撤回申请').click()
  await phone.page.getByText('请先勾上“我确定要撤回”').waitFor()
  await look(phone.page, 'withdraw')
  await phone.page.getByText('我确定要撤回', { exact: true }).click()
  await button(phone.page, '撤回申请').click()
  await phone.page.getByText('您已经撤回了申请。').waitFor()
  await inOrder(phone)
})

test('a neighbour reads the publicity and objects; that he stays unknown is said', async () => {
  const phone = await openPhone(browser, office, '#/publicity/index')
  await field(phone.page, '区县').selectOption({ label: '安平县' })
  await button(phone.page, '看这里的公示').click()
  await phone.page.getByText('李**家，3 口人').waitFor()
  await phone.page.getByText('准备每月发 910 元').waitFor()
  await phone.page.getByText('金额为示例，以官方文件为准。').waitFor()
  await look(phone.page, 'publicity')
  await button(phone.page, /^看这一条/).click()
  await title(phone.page).filter({ hasText: '一条公示' }).waitFor()
  await button(phone.page, '觉得不对，提意见').click()
  await title(phone.page).filter({ hasText: '登录' }).waitFor()
  await signIn(phone)
  await title(phone.page).filter({ hasText: '一条公示' }).waitFor()
  await button(phone.page, '觉得不对，提意见').click()
  await phone.page.getByText('您是谁，我们保密。').waitFor()
  await field(phone.page, '哪里不对').fill('他家在县城有房子')
  await phone.page.getByText('有新的情况', { exact: true }).click()
  await look(phone.page, 'publicity-objection')
  await button(phone.page, '提交意见').click()
  await phone.page.getByText('意见收到了').waitFor()
  const sent = office.received.findLast((one) => one.name === 'objectToPublicity')!
  assert.equal(sent.params['publicityId'], publicityRows[0]!.publicityId)
  await inOrder(phone)
})

test('the decision is read sentence by sentence, with the amount, its month and the way to appeal', async () => {
  const { caseId } = office.desk.openCase({
    stages: stagesAt(6),
    toDo: { kind: 'nothing', words: '现在不用做什么。' },
    notices: [notices.decision],
    benefit: { programme: 'dibao', payment: 'monthly', from: '2027-01', amountFen: 91000 },
    allowedSteps: [],
    members: [],
  })
  const phone = await opened(`#/progress/index?case=${caseId}`, '办到哪一步了')
  await look(phone.page, 'progress-decided')
  await phone.page.evaluate(() => {
    const spoken: string[] = []
    Object.assign(window, { spoken })
    window.speechSynthesis.cancel = () => {}
    window.speechSynthesis.speak = (words) => {
      spoken.push(words.text)
      if (spoken.length < 6) setTimeout(() => words.onend?.(new Event('end') as never), 20)
    }
  })
  await button(phone.page, '看决定书').click()
  await title(phone.page).filter({ hasText: '同意给您家低保' }).waitFor()
  await phone.page.getByText('从 2027年1月 开始发。').filter({ visible: true }).waitFor()
  await phone.page.getByText('60 天内，可以申请行政复议。').waitFor()
  await button(phone.page, '读给我听').click()
  await phone.page.locator('.card__text--read:visible').filter({ hasText: '您家 3 口人' }).waitFor()
  assert.deepEqual(await phone.page.evaluate(() => (window as any).spoken), [
    '同意给您家低保',
    '决定',
    '同意给您家低保。',
    '每月 910 元。',
    '怎么算的',
    '您家 3 口人，每人每月的标准是 770 元。',
  ])
  await look(phone.page, 'decision')
  const [download] = await Promise.all([phone.page.waitForEvent('download'), button(phone.page, /PDF/).click()])
  assert.match(download.suggestedFilename(), /\.pdf$/)
  await inOrder(phone)
})

test('large type: remembered, main text of 18 px and more, targets of 60; nothing scrolls sideways at 320 px', async () => {
  const { caseId } = office.desk.openCase({ stages: stagesAt(2), notices: [notices.supplement] })
  for (const width of [375, 320]) {
    const phone = await openPhone(browser, office, '', width)
    await button(phone.page, /^大字版/).click()
    await phone.page.locator('.screen--large:visible').waitFor()
    await look(phone.page, `large-home-${width}`)
    await phone.page.goto(`${office.url}/#/progress/index?case=${caseId}`)
    await title(phone.page).filter({ hasText: '登录' }).waitFor()
    await signIn(phone)
    await title(phone.page).filter({ hasText: '办到哪一步了' }).waitFor()
    const draft = office.desk.answer('startDraft', { params: {}, query: {}, body: {} }) as { draftId: string }
    const asked = (at: string) => `apply/question/index?draft=${draft.draftId}&at=${at}`
    const pages = [
      asked('registered'),
      asked('reasons'),
      asked('assets'),
      `apply/check/index?draft=${draft.draftId}`,
      `apply/declare/index?draft=${draft.draftId}`,

      `progress/index?case=${caseId}`,
      `authorise/family/index?case=${caseId}`,
      'apply/start/index',
      'publicity/index',
      'account/privacy/index',
      'account/mine/index',
    ]
    for (const hash of pages) {
      await phone.page.goto(`${office.url}/#/${hash}`)
      await phone.page.reload()
      await title(phone.page).waitFor()
      await phone.page.waitForLoadState('networkidle')
      const measured = await phone.page.evaluate(measure)
      assert.deepEqual(measured, { small: [], low: [], wide: [] }, `${hash} at ${width}`)
      await look(phone.page, `large-${width}-${hash.split(/[/?]/)[0]}-${hash.split(/[/?]/)[1]}`)
    }
    await inOrder(phone)
  }
})

/** In the page: text that is too small, targets that are too low, boxes that leave the screen. */
function measure() {
  const seen = [...document.querySelectorAll<HTMLElement>('.screen *')].filter((one) => one.getClientRects().length > 0)
  const hasText = (one: HTMLElement) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
  const words = (one: HTMLElement) => `${one.className} ${one.textContent?.slice(0, 20)}`
  return {
    small: seen.filter((one) => hasText(one) && Number.parseFloat(getComputedStyle(one).fontSize) < 18).map(words),
    low: seen
      .filter(
        (one) => /^(BUTTON|SELECT)$/.test(one.tagName) || one.matches('input:not([type=radio]):not([type=checkbox])'),
      )
      .filter((one) => one.getBoundingClientRect().height < 60)
      .map(words),
    wide: seen.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map(words),
  }
}

test('a server that is silent: the page says that nothing is lost, and gives a number to call', async () => {
  const { caseId } = office.desk.openCase()
  const phone = await opened(`#/progress/index?case=${caseId}`, '办到哪一步了')
  office.shut = true
  await phone.page.reload()
  await title(phone.page).filter({ hasText: '现在连不上' }).waitFor()
  await phone.page.getByText('您已经填好的内容都在，不会丢。').waitFor()
  await look(phone.page, 'outage')
  office.shut = false
  await button(phone.page, '再试一次').click()
  await title(phone.page).filter({ hasText: '办到哪一步了' }).waitFor()
  await inOrder(phone)
})
