import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../../../e2e/support/browser.ts'
import { builtApp } from '../support/built.ts'
import { answer, choose, oldWoman, photos } from '../support/family.ts'
import { button, field, fillDay, openPhone, type Phone, photograph, signIn, title, write } from '../support/h5.ts'
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
  const own = office.desk.drafts.size + office.desk.cases.size
  await signIn(phone)
  if (own > 0) await button(phone.page, '不，另外再申请一份').click()
  await title(phone.page).filter({ hasText: '遇到了什么难处' }).waitFor()
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
  await button(page, /^申请救助/).click()
  await title(page).filter({ hasText: '申请救助' }).waitFor()
  await look(page, 'privacy-gate')
  await button(page, '同意并继续').click()
  await look(page, 'start')
  await button(page, '开始填写').click()
  await title(page).filter({ hasText: '登录' }).waitFor()
  await look(page, 'sign-in')
  await button(page, /^登录$/).click()
  await page.getByRole('alert').filter({ visible: true }).getByText('还有 2 处，请再看一下').waitFor()
  assert.match(await page.title(), /^请再看一下：/)
  await look(page, 'sign-in-wrong')
  await signIn(phone)

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
  await photos(page, seen)
  await title(page).filter({ hasText: '银行卡' }).waitFor()
  await seen('bank-account')
  await button(page, '继续').click()

  await title(page).filter({ hasText: '看一遍您填的' }).waitFor()
  await page.getByText('安平县安平镇石桥村').first().waitFor()
  await look(page, 'check')
  await button(page, '修改，您的姓名、身份证号和电话').click()
  await field(page, '联系电话').fill('023-60001111')
  await button(page, '继续').click()
  await page.getByText('023-60001111').filter({ visible: true }).waitFor()
  await button(page, '都对，去签名').click()

  await title(page).filter({ hasText: '签名提交' }).waitFor()
  await button(page, '提交申请').click()
  await page.getByText('还有 2 处，请再看一下').filter({ visible: true }).waitFor()
  await look(page, 'declare-wrong')
  await page.getByText('我看过了，我承诺', { exact: true }).filter({ visible: true }).click()
  await write(page)
  const [draftId] = [...office.desk.drafts.keys()]
  await button(page, '提交申请').click()
  await page.getByText('CQ-202611-000001').filter({ visible: true }).waitFor()
  await look(page, 'receipt')
  const others = ['home', 'start', 'sign-in', 'check', 'declare', 'receipt']
  await page.goBack()
  await title(page).filter({ hasText: '您要办什么事' }).waitFor()
  // Further back lie the questions of a draft that is sent: the page says so, and leads to the case.
  await page.goto(`${office.url}/#/apply/question/index?draft=${draftId}`)
  await page.reload()
  await page.getByText('可能已经提交，也可能删掉了。').waitFor()
  await look(page, 'apply-gone')
  await button(page, '看我的申请').click()
  await title(page).filter({ hasText: '我的申请' }).waitFor()
  console.log(`pages from home to receipt: ${pages + others.length}`)
  // Old and ill: what asks for her bed, her children and large spending is three more than before, one for what is asked, and one for long care.
  assert.ok(pages + others.length <= 29, `${pages + others.length}`)
  assert.equal(office.desk.drafts.size, 0)
  inOrder(phone)
  await phone.context.close()
})

test('wrong answers are kept, named and mended; 15 digits get help', async () => {
  const phone = await begun()
  const { page } = phone
  await answer(page, oldWoman.slice(0, 5))
  await title(page).filter({ hasText: '您的姓名、身份证号和电话' }).waitFor()
  await field(page, '姓名').fill('王秀英')
  await field(page, '身份证号').fill('500199195603070023')
  await button(page, '继续').click()
  await page.getByText('提示：“联系电话”还没有写').waitFor()
  await look(page, 'apply-wrong')
  assert.match(await page.title(), /^请再看一下：/)
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'alert')
  await field(page, '联系电话').fill('12345')
  await button(page, '继续').click()
  await page.getByText('请写 11 位手机号，或带区号的座机。如 023-67890123').first().waitFor()
  assert.equal(await field(page, '联系电话').inputValue(), '12345')
  await field(page, '联系电话').fill('023-67890123')
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
  await answer(phone.page, oldWoman.slice(0, 3))
  await title(phone.page).filter({ hasText: '户口地址怎么写' }).waitFor()
  await field(phone.page, '详细地址').fill('3 组 12 号')
  await choose('住在别处')(phone.page)
  await button(phone.page, '继续').click()
  await title(phone.page).filter({ hasText: '现在住在哪里' }).waitFor()
  await button(phone.page, '继续').click()
  await title(phone.page).filter({ hasText: '现在的住址' }).waitFor()
  assert.equal(await field(phone.page, '详细地址').inputValue(), '')
  await phone.context.close()
  const other = await openPhone(browser, office, '#/account/mine/index')
  await title(other.page).filter({ hasText: '登录' }).waitFor()
  await signIn(other)
  await button(other.page, '接着填').last().click()
  await title(other.page).filter({ hasText: '现在的住址' }).waitFor()
  await button(other.page, /返回/).click()
  await title(other.page).filter({ hasText: '现在住在哪里' }).waitFor()
  await button(other.page, /返回/).click()
  await title(other.page).filter({ hasText: '户口地址怎么写' }).waitFor()
  assert.equal(await field(other.page, '详细地址').inputValue(), '3 组 12 号')
  await other.page.goto(`${office.url}/#/home/index`)
  await other.page.getByText('没填完的申请').filter({ visible: true }).first().waitFor()
  await look(other.page, 'home-resume')
  inOrder(other)
  await other.context.close()
})

test('without a network the page is kept, says so, and is sent once when the net is back', async () => {
  const phone = await begun()
  const { page } = phone
  await answer(page, oldWoman.slice(0, 2))
  await title(page).filter({ hasText: '户口在哪里' }).waitFor()
  await oldWoman[2]![2](page)
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
    ...oldWoman.slice(0, 1),
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
      .slice(2, 5)
      .map(([name, heading, fill]) => [name, new RegExp(heading.source.replace('您', '他')), fill] as any),
  ])
  await title(page).filter({ hasText: '您帮谁申请' }).waitFor()
  await field(page, '姓名').fill('王秀英')
  await field(page, '身份证号').fill('500199195603070023')
  await field(page, '联系电话').fill('023-67890123')
  await button(page, '继续').click()
  await page.getByText('您正在为 王秀英 办理').waitFor()
  await page.getByText('还有家人', { exact: true }).click()
  await button(page, '继续').click()
  await field(page, '姓名').fill('王小勇')
  await field(page, '身份证号').fill('500199198801010017')
  await field(page, '是申请人的什么人').selectOption({ label: '儿子或女儿' })
  await look(page, 'apply-family-item')
  await button(page, '继续').click()
  await field(page, '他自己的手机号（可不填）').fill('13900000000')
  await look(page, 'apply-family-phone')
  await button(page, '继续').click()
  await page.getByText('王小勇，儿子或女儿').waitFor()
  await look(page, 'apply-family')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '王秀英平时做什么' }).waitFor()
  await field(page, '平时做什么').selectOption({ label: '干不了活' })
  await button(page, '继续').click()
  await field(page, '残疾证').selectOption({ label: '没有残疾证' })
  await button(page, '继续').click()
  await title(page).filter({ hasText: '王秀英平时要人照顾吗' }).waitFor()
  await choose('没有卧床')(page)
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
  assert.equal(draft.pages.members?.[1]?.phone, '13900000000')
  assert.equal(draft.resumeAt, 'work.m2')
  inOrder(phone)
  await phone.context.close()
})

test('the browser’s own back button leads to the question before, and out of the form only from the first', async () => {
  const phone = await begun()
  const { page } = phone
  await answer(page, oldWoman.slice(0, 3))
  await title(page).filter({ hasText: '户口地址怎么写' }).waitFor()
  await page.goBack()
  await title(page).filter({ hasText: '户口在哪里' }).waitFor()
  await page.goBack()
  await title(page).filter({ hasText: '您给谁申请' }).waitFor()
  await button(page, '继续').click()
  await title(page).filter({ hasText: '户口在哪里' }).waitFor()
  await button(page, /返回/).click()
  await title(page).filter({ hasText: '您给谁申请' }).waitFor()
  inOrder(phone)
  await phone.context.close()

  const fromHome = await openPhone(browser, office, '#/account/mine/index')
  await title(fromHome.page).filter({ hasText: '登录' }).waitFor()
  await signIn(fromHome)
  await button(fromHome.page, '接着填').last().click()
  await title(fromHome.page).filter({ hasText: '户口地址怎么写' }).waitFor()
  for (const before of ['户口在哪里', '您给谁申请', '遇到了什么难处', '我的']) {
    await fromHome.page.goBack()
    await title(fromHome.page).filter({ hasText: before }).waitFor()
  }
  inOrder(fromHome)
  await fromHome.context.close()
})

test('an answer that is taken back is cleared: the mandate of a helper, the bank account', async () => {
  const phone = await begun()
  const { page } = phone
  await answer(page, [...oldWoman.slice(0, 1), ['for-whom', /您给谁申请/, choose('帮别人申请')]])
  await title(page).filter({ hasText: '您是帮办人' }).waitFor()
  const draftId = () => [...office.desk.drafts.values()].at(-1)!
  assert.ok(draftId().pages.mandate)
  await button(page, /返回/).click()
  await answer(page, [['for-whom', /您给谁申请/, choose('给我自己家申请')]])
  await title(page).filter({ hasText: '您的户口在哪里' }).waitFor()
  assert.equal(draftId().pages.mandate, undefined)
  inOrder(phone)
  await phone.context.close()
})

test('a helper photographs the mandate; property is asked as the rules count it', async () => {
  const phone = await begun()
  const { page } = phone
  const draft = [...office.desk.drafts.values()].at(-1)!
  const mandate = {
    helperName: '李春',
    helperRelation: 'neighbour',
    helperPhone: '13900001111',
    reason: 'old',
  } as const
  const members = [
    {
      key: 'm1',
      name: '王秀英',
      idNumber: '500199195603070023',
      relation: 'self',
      occupation: 'unable',
      livesTogether: true,
    },
  ] as const
  office.desk.drafts.set(draft.draftId, { ...draft, pages: { mandate, members: [...members] } as never })
  const at = (question: string) =>
    page.goto(`${office.url}/#/apply/question/index?draft=${draft.draftId}&at=${question}`)
  const pagesNow = () => office.desk.drafts.get(draft.draftId)!.pages

  await at('dwellings')
  await page.reload()
  await answer(page, [['dwellings', /名下有房子/, choose('有房子')]])
  await field(page, '房子在哪里').fill('石桥村 3 组')
  await field(page, '有多少平方米').fill('80')
  await choose('鉴定为 D 级（整幢危房）')(page)
  await look(page, 'apply-dwelling')
  await button(page, '继续').click()
  await page.getByText('王秀英：石桥村 3 组，80 平方米，D 级危房').waitFor()
  assert.equal(pagesNow().dwellings?.[0]?.dangerGrade, 'D')
  await button(page, '继续').click()
  await answer(page, [['vehicles', /有车、船/, choose('有')]])
  await field(page, '是什么').selectOption({ label: '两轮摩托车' })
  await field(page, '现在大概值多少钱（元）（可不填）').fill('1500')
  await button(page, '继续').click()
  await page.getByText('王秀英：两轮摩托车，现在值 1,500 元').waitFor()

  await at('mandate-paper')
  await page.reload()
  await title(page).filter({ hasText: '拍他写的委托书' }).waitFor()
  await photograph(page, /拍照或选照片，委托书/)
  await page.getByText('已经传上去了').waitFor()
  await look(page, 'apply-mandate-paper')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '拍王秀英的身份证和户口簿' }).waitFor()
  assert.equal(pagesNow().mandate?.document?.kind, 'mandate')
  assert.equal(pagesNow().documents?.[0]?.kind, 'mandate')
  inOrder(phone)
  await phone.context.close()
})

test('a widow who asks for 特困 and an emergency: supporters, large spending and what happened, page by page', async () => {
  const phone = await begun()
  const { page } = phone
  await choose('特困：老人、残疾人、孩子没有依靠')(page)
  await choose('突然出了急事，要临时救助')(page)
  await look(page, 'apply-asking')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '出了什么急事' }).waitFor()
  await button(page, '继续').click()
  await page.getByText('提示：“哪一天的事”还没有写').waitFor()
  await field(page, '什么事').selectOption({ label: '火灾' })
  await fillDay(page, '哪一天的事', '2026-01-05')
  await field(page, '经过和难处').fill('厨房起火，没有地方住')
  await look(page, 'apply-need')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '您给谁申请' }).waitFor()
  const draft = [...office.desk.drafts.values()].at(-1)!
  assert.deepEqual(draft.pages.asking, { programmes: ['tekun', 'temporary'] })
  const members = [
    {
      key: 'm1',
      name: '王秀英',
      idNumber: '500199195603070023',
      relation: 'self',
      occupation: 'unable',
      livesTogether: true,
    },
    {
      key: 'm2',
      name: '王小勇',
      idNumber: '500199198801010017',
      relation: 'child',
      occupation: 'flexible',
      livesTogether: true,
    },
  ]
  office.desk.drafts.set(draft.draftId, { ...draft, pages: { ...draft.pages, members } as never })
  const at = async (question: string) => {
    await page.goto(`${office.url}/#/apply/question/index?draft=${draft.draftId}&at=${question}`)
    await page.reload()
  }
  const pagesNow = () => office.desk.drafts.get(draft.draftId)!.pages

  await at('supporters')
  await answer(page, [['supporters', /不住一起的子女、父母/, choose('有')]])
  await field(page, '他的姓名').fill('王大力')
  await field(page, '是什么人').selectOption({ label: '儿子或女儿' })
  await look(page, 'apply-supporter')
  await button(page, '继续').click()
  await field(page, '他有这些情况吗').selectOption({ label: '都没有' })
  await field(page, '他多大岁数（可不填）').fill('二十')
  await button(page, '继续').click()
  await page.getByText('提示：请写 0 到 120 的数字').waitFor()
  await field(page, '他多大岁数（可不填）').fill('45')
  await look(page, 'apply-supporter-status')
  await button(page, '继续').click()
  await field(page, '他家几口人（可不填）').fill('3')
  await field(page, '他家一个月收入多少（元）（可不填）').fill('5400')
  await look(page, 'apply-supporter-means')
  await button(page, '继续').click()
  await field(page, '法院判的，每月给多少（元）（可不填）').waitFor()
  await look(page, 'apply-supporter-court')
  await button(page, '继续').click()
  await page.getByText('王大力，王秀英的儿子或女儿，全家每月 5,400 元').waitFor()
  await look(page, 'apply-supporters')
  const { supportedPeople, ...told } = pagesNow().supporters![0]!
  assert.equal(supportedPeople, undefined, 'what is not known is not one')
  assert.deepEqual([told.householdSize, told.householdIncomeFen, told.age], [3, 540_000, 45])
  await button(page, '继续').click()

  await answer(page, [['consumption', /建房、留学、买保险/, choose('有')]])
  await field(page, '是哪一样').selectOption({ label: '自己建房' })
  await field(page, '是因为这些吗').selectOption({ label: '受灾后重建' })
  await look(page, 'apply-consumption')
  await button(page, '继续').click()
  await page.getByText('自己建房，受灾后重建').waitFor()
  await button(page, '继续').click()

  await title(page).filter({ hasText: '影响到谁' }).waitFor()
  await choose('王秀英')(page)
  await choose('王小勇')(page)
  await field(page, '自己已经花了多少钱（元）（可不填）').fill('3000')
  await look(page, 'apply-need-cost')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '以前领过临时救助吗' }).waitFor()
  await choose('领过，为别的事')(page)
  await field(page, '今年一共领了多少（元）').fill('800')
  await look(page, 'apply-need-earlier')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '到哪里办这件事' }).waitFor()
  await choose('现在住的镇街')(page)
  await look(page, 'apply-need-place')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '为什么困难' }).waitFor()
  assert.deepEqual(pagesNow().temporary, {
    kind: 'sudden',
    cause: 'fire',
    happenedOn: '2026-01-05',
    words: '厨房起火，没有地方住',
    affected: ['m1', 'm2'],
    costFen: 300_000,
    earlier: { what: 'other-cause', thisYearFen: 80_000 },
    filedAt: 'residence',
  })
  await page.goto(`${office.url}/#/apply/check/index?draft=${draft.draftId}`)
  await title(page).filter({ hasText: '看一遍您填的' }).waitFor()
  await page.getByText('特困：老人、残疾人、孩子没有依靠').filter({ visible: true }).first().waitFor()
  await look(page, 'check-circumstances')
  inOrder(phone)
  await phone.context.close()
})

test('who is registered outside the city asks for an emergency where he is', async () => {
  const phone = await begun()
  const { page } = phone
  await answer(page, [
    ['asking', /遇到了什么难处/, choose('突然出了急事，要临时救助')],
    [
      'need',
      /出了什么急事/,
      async () => {
        await field(page, '什么事').selectOption({ label: '一个人在外，没人管' })
        await fillDay(page, '哪一天的事', '2026-01-05')
        await field(page, '经过和难处').fill('被抢了，身上没有钱')
      },
    ],
    ['for-whom', /您给谁申请/, choose('给我自己家申请')],
  ])
  await title(page).filter({ hasText: '您的户口在重庆吗' }).waitFor()
  await choose('在外地')(page)
  await field(page, '哪个省、哪个市').fill('贵州省遵义市')
  await look(page, 'apply-register-place')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '您现在住在哪里' }).waitFor()
  assert.equal([...office.desk.drafts.values()].at(-1)!.pages.registeredOutside, '贵州省遵义市')
  inOrder(phone)
  await phone.context.close()
})

test('a second application says that there is one already, and offers to go on with it', async () => {
  office.desk.drafts.clear()
  const phone = await begun()
  const { page } = phone
  await answer(page, oldWoman.slice(0, 2))
  await title(page).filter({ hasText: '户口在哪里' }).waitFor()
  const open = office.desk.openCase()
  const before = office.desk.drafts.size
  await page.goto(`${office.url}/#/apply/start/index`)
  await page.getByText('您有一份没填完的申请').filter({ visible: true }).waitFor()
  await page.getByText('已经有一份在办').filter({ visible: true }).waitFor()
  assert.equal(office.desk.drafts.size, before)
  await look(page, 'start-second')
  await button(page, '不，另外再申请一份').click()
  await title(page).filter({ hasText: '遇到了什么难处' }).waitFor()
  assert.equal(office.desk.drafts.size, before + 1)
  await page.goto(`${office.url}/#/apply/start/index`)
  await button(page, '看办到哪一步了').click()
  await title(page).filter({ hasText: '办到哪一步了' }).waitFor()
  office.desk.cases.delete(open.caseId)
  inOrder(phone)
  await phone.context.close()
})

test("a court's word, long care and the bills of a district with a limit are asked one by one", async () => {
  const phone = await begun()
  const { page } = phone
  const draft = [...office.desk.drafts.values()].at(-1)!
  const son = {
    key: 'm1',
    name: '王小勇',
    idNumber: '500199198801010017',
    relation: 'self',
    livesTogether: true,
  } as const
  const members = [{ ...son, occupation: 'unable', disability: { kind: 'mental', level: 1 } }] as const
  const pages = { asking: { programmes: ['dibao'] }, members: [...members] } as (typeof draft)['pages']
  office.desk.drafts.set(draft.draftId, { ...draft, locallyAsked: ['utilities'], pages })
  const opened = async (at: string, words: string) => {
    await page.goto(`${office.url}/#/apply/question/index?draft=${draft.draftId}&at=${at}`)
    await page.reload()
    await title(page).filter({ hasText: words }).waitFor()
    await look(page, `apply-${at.split('.')[0]}`)
  }
  await opened('long-term-care.m1', '您要人长期照顾吗')
  await choose('要人照顾半年以上')(page)
  await button(page, '继续').click()
  await title(page).filter({ hasText: '法院判过您不能自己作主吗' }).waitFor()
  await look(page, 'apply-capacity')
  await choose('判过')(page)
  await button(page, '继续').click()
  await opened('papers.m1', '拍您的证明')
  await opened('utilities', '您家一个月水电费多少')
  await field(page, '一个月多少钱（元）').fill('186.5')
  await button(page, '继续').click()
  await title(page).filter({ hasText: '为什么困难' }).waitFor()
  const saved = [...office.desk.drafts.values()].at(-1)!.pages
  assert.deepEqual(saved.utilities, { monthlyFen: 18_650 })
  assert.deepEqual([saved.members?.[0]?.longTermCare, saved.members?.[0]?.noCivilCapacity], [true, true])
  inOrder(phone)
  await phone.context.close()
})
