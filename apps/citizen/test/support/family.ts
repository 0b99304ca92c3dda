import type { Page } from 'playwright-core'
import { button, field, photograph, title } from './h5.ts'

type Fill = (page: Page) => Promise<void>

const choose =
  (label: string): Fill =>
  (page) =>
    page.getByText(label, { exact: true }).filter({ visible: true }).click()
const type =
  (label: string, text: string): Fill =>
  (page) =>
    field(page, label).fill(text)
const select =
  (label: string, option: string): Fill =>
  async (page) => {
    await field(page, label).selectOption({ label: option })
  }
const all =
  (...fills: Fill[]): Fill =>
  async (page) => {
    for (const fill of fills) await fill(page)
  }

const village = all(select('区县', '安平县'), select('镇街', '安平镇'), select('村（社区）', '石桥村'))

/** One person of 70, alone: every page in its order, with what is answered there. */
export const oldWoman: readonly [name: string, title: RegExp, fill: Fill][] = [
  ['asking', /遇到了什么难处/, choose('生活一直困难，申请低保')],
  ['for-whom', /您给谁申请/, choose('给我自己家申请')],
  ['registered', /户口在哪里/, village],
  ['registered-line', /户口地址怎么写/, all(type('详细地址', '3 组 12 号'), choose('就住在这里'))],
  ['area', /有承包地吗/, choose('有承包地，或者在村里分红')],
  [
    'applicant',
    /您的姓名、身份证号和电话/,
    all(type('姓名', '王秀英'), type('身份证号', '500199195603070023'), type('联系电话', '023-67890123')),
  ],
  ['family', /家里还有谁/, choose('没有别人，就一个人')],
  ['work', /您平时做什么/, select('平时做什么', '干不了活')],
  [
    'health',
    /残疾证或者大病/,
    all(select('残疾证', '肢体'), select('残疾等级', '三级'), type('大病的名字（可不填）', '尿毒症')),
  ],
  ['care', /平时要人照顾吗/, choose('没有卧床')],
  ['income', /您有收入吗/, choose('没有收入')],
  ['assets', /存款、股票/, choose('没有')],
  ['dwellings', /名下有房子/, choose('没有房子')],
  ['vehicles', /有车、船/, choose('没有')],
  ['spending', /大的花销/, choose('没有')],
  ['supporters', /不住一起的子女、父母/, choose('没有这样的亲人')],
  ['consumption', /建房、留学、买保险/, choose('都没有')],
  ['reasons', /为什么困难/, all(choose('生病'), choose('年纪大'))],
  ['near-kin', /亲属是干部/, choose('没有')],
]

export { choose }

/** Answers the pages from one to another, with `seen` called on each before it is filled in. */
export async function answer(
  page: Page,
  pages: readonly [string, RegExp, Fill][],
  seen: (name: string) => Promise<void> = async () => {},
): Promise<void> {
  for (const [name, heading, fill] of pages) {
    await title(page).filter({ hasText: heading }).waitFor()
    await seen(name)
    await fill(page)
    await button(page, '继续').click()
  }
}

/** The card and the household book, then the proofs of illness; `seen` is called on each page. */
export const photos = async (page: Page, seen: (name: string) => Promise<void>): Promise<void> => {
  await title(page).filter({ hasText: '拍您的身份证和户口簿' }).waitFor()
  await seen('id-card')
  await photograph(page, /拍照或选照片，有头像/)
  await page.getByText('已经传上去了').waitFor()
  await button(page, '继续').click()
  await title(page).filter({ hasText: '的证明' }).waitFor()
  await seen('papers')
  await button(page, '继续').click()
}
